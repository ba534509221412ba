"""The built-in book: credits, vouchers and points that customers were given, line by line."""

from sqlalchemy import BigInteger, CheckConstraint, Column, Date, Index, Table

from agentdesk.server.storage.models.base import METADATA, KeyText, Microseconds

BOOK_LINE = Table(
    "book_line",
    METADATA,
    Column("key", KeyText, primary_key=True),  # the errand's: written once
    Column("customer_id", KeyText, nullable=False),
    Column("kind", KeyText, nullable=False),
    Column("amount", BigInteger, nullable=False),
    Column("currency", KeyText, nullable=False),
    Column("points", BigInteger, nullable=False),  # below zero: taken back
    Column("code", KeyText, nullable=True, unique=True),  # what a voucher is redeemed by
    Column("expires_on", Date, nullable=True),
    Column("at_us", Microseconds, nullable=False),
    Index("ix_book_line_customer", "customer_id", "at_us"),
    CheckConstraint("amount >= 0", name="amount_not_negative"),
)
