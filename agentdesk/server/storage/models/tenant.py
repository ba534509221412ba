"""One database is one tenant: one row says which, and a few named values are kept beside it."""

from sqlalchemy import Boolean, CheckConstraint, Column, Integer, Table, Text

from agentdesk.server.storage.models.base import METADATA, KeyText, Microseconds

TENANT = Table(
    "tenant",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=False),
    # Changes when history changes (a restore): cursors of another epoch start again.
    Column("epoch", KeyText, nullable=False),
    Column("time_zone", Text, nullable=False),
    Column("currency", Text, nullable=False),
    Column("languages", Text, nullable=False),  # a JSON list
    Column("synthetic", Boolean, nullable=False),
    Column("created_us", Microseconds, nullable=False),
    CheckConstraint("id = 1", name="one_row"),
)

# Values that must survive and have no table of their own, such as an import's date shift.
NAMED_VALUE = Table(
    "named_value",
    METADATA,
    Column("name", KeyText, primary_key=True),
    Column("value", Text, nullable=False),
)
