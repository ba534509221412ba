"""Tables, units of work and repositories, on SQLite and on PostgreSQL alike."""
