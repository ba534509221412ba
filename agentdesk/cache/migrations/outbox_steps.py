"""Steps of outbox.db; every released format of a command keeps its reader."""

_V1 = (
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
    "CREATE TABLE secret (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID",
)

_V2 = (
    """
    CREATE TABLE lease (
        lease_id TEXT PRIMARY KEY,
        words TEXT NOT NULL,
        signature TEXT NOT NULL,
        book BLOB NOT NULL
    ) WITHOUT ROWID
    """,
)

_V3 = (
    """
    CREATE TABLE draft (
        customer_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        body BLOB NOT NULL,
        kept_at_us INTEGER NOT NULL,
        PRIMARY KEY (customer_id, kind)
    ) WITHOUT ROWID
    """,
)

_V4 = (
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

STEPS = (_V1, _V2, _V3, _V4)
