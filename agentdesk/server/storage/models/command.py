"""Every command that was answered: its name, a hash of what was asked, and the answer."""

from sqlalchemy import Column, LargeBinary, Table, Text

from agentdesk.server.storage.models.base import METADATA, KeyText, Microseconds

COMMAND = Table(
    "command",
    METADATA,
    Column("command_id", KeyText, primary_key=True),
    Column("user_id", KeyText, nullable=False),
    Column("asked", LargeBinary(32), nullable=False),  # SHA-256 of who asked and for what
    Column("reply", Text, nullable=False),
    Column("at_us", Microseconds, nullable=False),
    sqlite_with_rowid=False,
)
