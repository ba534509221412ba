"""The uses of the server, one file per feature; one use is one unit of work."""
