"""What the rules saw of each act they weighed, so that it can be weighed again by others."""

from sqlalchemy import BigInteger, Column, Index, Table, Text

from agentdesk.server.storage.models.base import METADATA, KeyText, Microseconds

WEIGHING = Table(
    "weighing",
    METADATA,
    Column("plan_id", KeyText, primary_key=True),
    Column("at_us", Microseconds, nullable=False),
    Column("day", KeyText, nullable=False),  # the tenant's, whose periods were counted
    Column("currency", KeyText, nullable=False),
    Column("policy_version", BigInteger, nullable=False),
    Column("outcome", KeyText, nullable=False),
    Column("goodwill", BigInteger, nullable=False),
    Column("over", BigInteger, nullable=False),
    Column("most", BigInteger, nullable=False),
    Column("act", Text, nullable=False),  # as JSON, like the three below
    Column("subjects", Text, nullable=False),
    Column("used", Text, nullable=False),
    Index("ix_weighing_currency", "currency", "at_us", "plan_id"),
)
