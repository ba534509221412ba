"""The tables of both files as they are now; `migrations` lead here from every released version."""

# Rows as they came, raw body and all, so that fields this version does not know survive.
# `lookup` is what else a row is found by: a budget's subject,
# an approval's state, an order's or a case's number.
# `epoch` counts bootstraps: a row of an older epoch gives way whatever its version.
CACHE_TABLES = (
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
    # One index answers the card, each kind of the timeline, and the counts.
    """
    CREATE INDEX record_of_customer ON record (customer_id, entity, at_us, id)
    WHERE customer_id IS NOT NULL AND deleted = 0
    """,
    """
    CREATE INDEX record_lookup ON record (entity, lookup)
    WHERE lookup IS NOT NULL AND deleted = 0
    """,
    # Every beginning a customer may be typed by (domain.search_terms).
    """
    CREATE TABLE term (
        kind INTEGER NOT NULL,
        term TEXT NOT NULL,
        customer_id TEXT NOT NULL,
        PRIMARY KEY (kind, term, customer_id)
    ) WITHOUT ROWID
    """,
    # Customers whose rows are kept. `fetched_at_us` NULL and not of the bootstrap: still owed.
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
    # Where the feed and the bootstrap stand; written in the same transaction as the rows.
    "CREATE TABLE cursor (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
)

# `after` and `depends` list the commands to be answered first; those of `depends` must succeed.
# `hash` of each command makes salvage row by row possible when the file is damaged.
OUTBOX_TABLES = (
    """
    CREATE TABLE command (
        place INTEGER PRIMARY KEY AUTOINCREMENT,
        command_id TEXT NOT NULL UNIQUE,
        key TEXT NOT NULL,
        customer_id TEXT,
        after TEXT NOT NULL,
        depends TEXT NOT NULL,
        body BLOB NOT NULL,
        hash BLOB NOT NULL,
        state TEXT NOT NULL,
        attempts INTEGER NOT NULL DEFAULT 0,
        made_at_us INTEGER NOT NULL,
        first_tried_us INTEGER,
        next_try_us INTEGER NOT NULL DEFAULT 0,
        answer BLOB,
        problem TEXT NOT NULL DEFAULT ''
    )
    """,
    "CREATE INDEX command_of_customer ON command (customer_id)",
    "CREATE INDEX command_of_key ON command (key)",
    """
    CREATE TABLE journal (
        command_id TEXT PRIMARY KEY,
        body BLOB NOT NULL,
        answer BLOB NOT NULL,
        made_at_us INTEGER NOT NULL,
        closed_at_us INTEGER NOT NULL
    ) WITHOUT ROWID
    """,
    # The refresh token and who is signed in; encrypted like everything else here.
    "CREATE TABLE secret (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID",
    # The lease of this device as it was signed, and how far it was drawn from: in this file, so
    # that an act and what it draws are on disk together or not at all.
    """
    CREATE TABLE lease (
        lease_id TEXT PRIMARY KEY,
        words TEXT NOT NULL,
        signature TEXT NOT NULL,
        book BLOB NOT NULL
    ) WITHOUT ROWID
    """,
    # What was begun and is not yet said.
    """
    CREATE TABLE draft (
        customer_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        body BLOB NOT NULL,
        kept_at_us INTEGER NOT NULL,
        PRIMARY KEY (customer_id, kind)
    ) WITHOUT ROWID
    """,
    # What a person settled for themselves, by who owns the scope.
    """
    CREATE TABLE preference (
        scope TEXT NOT NULL,
        name TEXT NOT NULL,
        body BLOB NOT NULL,
        kept_at_us INTEGER NOT NULL,
        UNIQUE (scope, name)
    )
    """,
)
