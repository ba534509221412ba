"""What customers may have in common: an address, a card. Telephones and e-mails are terms."""

from sqlalchemy import Column, Index, Table

from agentdesk.server.storage.models.base import METADATA, KeyText

TIE = Table(
    "tie",
    METADATA,
    Column("kind", KeyText, primary_key=True),
    Column("key", KeyText, primary_key=True),
    Column("customer_id", KeyText, primary_key=True),
    Index("ix_tie_customer", "customer_id"),
)
