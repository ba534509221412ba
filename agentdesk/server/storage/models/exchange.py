"""Tables of rates between currencies, and of what was converted by them; nothing is edited."""

from sqlalchemy import BigInteger, CheckConstraint, Column, ForeignKey, Index, Table

from agentdesk.server.storage.models.base import METADATA, KeyText, Microseconds

FX_RATE = Table(
    "fx_rate",
    METADATA,
    Column("id", KeyText, primary_key=True),
    Column("from_currency", KeyText, nullable=False),
    Column("to_currency", KeyText, nullable=False),
    Column("numerator", BigInteger, nullable=False),
    Column("denominator", BigInteger, nullable=False),
    Column("at_us", Microseconds, nullable=False),
    Column("user_id", KeyText, nullable=False),
    Index("ix_fx_rate_from_currency", "from_currency", "to_currency", "at_us"),
    CheckConstraint("numerator > 0 AND denominator > 0", name="fraction"),
    CheckConstraint("from_currency <> to_currency", name="two_currencies"),
)

# By the name of the deed: the rate is copied, so that what it gave can be worked out for ever.
CONVERSION = Table(
    "conversion",
    METADATA,
    Column("spend_id", KeyText, primary_key=True),
    Column("rate_id", KeyText, ForeignKey("fx_rate.id"), nullable=False),
    Column("from_currency", KeyText, nullable=False),
    Column("from_amount", BigInteger, nullable=False),
    Column("to_currency", KeyText, nullable=False),
    Column("to_amount", BigInteger, nullable=False),
    Column("numerator", BigInteger, nullable=False),
    Column("denominator", BigInteger, nullable=False),
    CheckConstraint("from_amount > 0 AND to_amount > 0", name="above_zero"),
)
