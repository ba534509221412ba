"""Who did what to which row: written in the same transaction as the deed."""

from sqlalchemy import Column, Index, Table, Text

from agentdesk.server.storage.models.base import METADATA, KeyText, Microseconds, Serial

AUDIT = Table(
    "audit",
    METADATA,
    Column("seq", Serial, primary_key=True, autoincrement=True),
    Column("at_us", Microseconds, nullable=False),
    Column("user_id", KeyText, nullable=True),  # none: the server itself
    Column("session_id", KeyText, nullable=True),
    Column("action", KeyText, nullable=False),
    Column("entity", KeyText, nullable=False),
    Column("entity_id", KeyText, nullable=False),
    Column("detail", Text, nullable=False),
    Index("ix_audit_entity", "entity", "entity_id"),
    sqlite_autoincrement=True,
)
