"""The endpoints, one file per resource: parse, call one service, shape the reply."""
