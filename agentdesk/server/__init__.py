"""The server: the CRM API that every desktop syncs with."""
