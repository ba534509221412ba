"""Who last changed which field of a row, at which version: what a three-way merge needs."""

from sqlalchemy import BigInteger, Column, Table

from agentdesk.server.storage.models.base import METADATA, KeyText

FIELD_CHANGE = Table(
    "field_change",
    METADATA,
    Column("entity_id", KeyText, primary_key=True),
    Column("field", KeyText, primary_key=True),
    Column("row_version", BigInteger, nullable=False),
    Column("user_id", KeyText, nullable=False),
    sqlite_with_rowid=False,
)
