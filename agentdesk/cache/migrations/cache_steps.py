"""Steps of cache.db: each tuple of statements leads from one released version to the next."""

_V1 = (
    """
    CREATE TABLE record (
        entity TEXT NOT NULL,
        id TEXT NOT NULL,
        customer_id TEXT,
        at_us INTEGER,
        row_version INTEGER NOT NULL,
        epoch INTEGER NOT NULL,
        lookup TEXT,
        deleted INTEGER NOT NULL,
        body BLOB NOT NULL
    )
    """,
    "CREATE UNIQUE INDEX record_name ON record (entity, id)",
    """
    CREATE INDEX record_of_customer ON record (customer_id, entity, at_us, id)
    WHERE customer_id IS NOT NULL AND deleted = 0
    """,
    """
    CREATE INDEX record_lookup ON record (entity, lookup)
    WHERE lookup IS NOT NULL AND deleted = 0
    """,
    """
    CREATE TABLE term (
        kind INTEGER NOT NULL,
        term TEXT NOT NULL,
        customer_id TEXT NOT NULL,
        PRIMARY KEY (kind, term, customer_id)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE held_customer (
        customer_id TEXT PRIMARY KEY,
        reason TEXT NOT NULL,
        held_at_us INTEGER NOT NULL,
        fetched_at_us INTEGER,
        etag TEXT NOT NULL DEFAULT '',
        counts BLOB,
        more INTEGER NOT NULL DEFAULT 0
    ) WITHOUT ROWID
    """,
    "CREATE TABLE cursor (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
)

STEPS = (_V1,)
