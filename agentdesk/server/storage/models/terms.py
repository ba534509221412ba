"""The search terms: every way a customer may be typed, in one B-tree on both databases."""

from sqlalchemy import Column, PrimaryKeyConstraint, SmallInteger, Table

from agentdesk.server.storage.models.base import METADATA, KeyText

TERM = Table(
    "term",
    METADATA,
    Column("term", KeyText, nullable=False),
    Column("customer_id", KeyText, nullable=False),
    Column("kind", SmallInteger, nullable=False),  # repositories/terms.py: NAME, PHONE, EMAIL
    PrimaryKeyConstraint("term", "customer_id", "kind"),
    # The key is the whole row, so the table is its own index.
    sqlite_with_rowid=False,
)
