"""How far each import has come, so that a killed one goes on and none is done twice."""

from sqlalchemy import BigInteger, Boolean, Column, Integer, PrimaryKeyConstraint, Table, Text

from agentdesk.server.storage.models.base import METADATA, KeyText, Microseconds

# Fixed at the first import of a source: when it was, and by how much its dates are moved.
IMPORT_ORIGIN = Table(
    "import_origin",
    METADATA,
    Column("source", KeyText, primary_key=True),
    Column("started_us", Microseconds, nullable=False),
    Column("shift_days", Integer, nullable=False),
    Column("seed", BigInteger, nullable=False),
)

# One row per file (or made-up kind) as it was: other content is another stage.
IMPORT_PROGRESS = Table(
    "import_progress",
    METADATA,
    Column("source", KeyText, nullable=False),
    Column("stage", KeyText, nullable=False),
    Column("fingerprint", KeyText, nullable=False),
    Column("line_number", BigInteger, nullable=False),
    Column("taken", BigInteger, nullable=False),
    Column("rejected", BigInteger, nullable=False),
    Column("done", Boolean, nullable=False),
    PrimaryKeyConstraint("source", "stage", "fingerprint"),
)

# What could not be read, word for word, beside the reason.
IMPORT_REJECT = Table(
    "import_reject",
    METADATA,
    Column("source", KeyText, nullable=False),
    Column("stage", KeyText, nullable=False),
    Column("fingerprint", KeyText, nullable=False),
    Column("line_number", BigInteger, nullable=False),
    Column("file", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("raw", Text, nullable=False),
    PrimaryKeyConstraint("source", "stage", "fingerprint", "line_number"),
)
