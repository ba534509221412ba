"""Tables of leases: what of which bucket is signed over to a desktop, and every draw that was told.

What a lease has left in a bucket is part of that bucket's `leased`: the two move together.
"""

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Table,
    Text,
    UniqueConstraint,
)

from agentdesk.server.storage.models.base import METADATA, KeyText, Microseconds

LEASE = Table(
    "lease",
    METADATA,
    Column("id", KeyText, primary_key=True),
    Column("version", BigInteger, nullable=False),
    Column("request_id", KeyText, nullable=False),  # of the wish answered last
    Column("device_id", KeyText, nullable=False),
    Column("device_key", KeyText, nullable=False),
    Column("agent_id", KeyText, nullable=False),
    Column("state", KeyText, nullable=False),
    Column("words", Text, nullable=False),  # as signed, to be sent again
    Column("signature", KeyText, nullable=False),
    Column("last_seq", BigInteger, nullable=False),
    Column("last_hash", KeyText, nullable=False),
    Column("issued_us", Microseconds, nullable=False),
    Column("spend_by_us", Microseconds, nullable=False),
    Column("settle_by_us", Microseconds, nullable=False),
    Column("ended_us", Microseconds, nullable=True),
    Index("ix_lease_device_id", "device_id", "state"),
    Index("ix_lease_agent_id", "agent_id", "state"),
    Index("ix_lease_state", "state", "settle_by_us"),
    CheckConstraint("spend_by_us < settle_by_us", name="settled_after_spending"),
    CheckConstraint("last_seq >= 0", name="seq_not_negative"),
)

LEASE_BUCKET = Table(
    "lease_bucket",
    METADATA,
    Column("lease_id", KeyText, ForeignKey("lease.id"), primary_key=True),
    Column("bucket_id", KeyText, ForeignKey("bucket.id"), primary_key=True),
    Column("amount", BigInteger, nullable=False),
    Column("remaining", BigInteger, nullable=False),
    Index("ix_lease_bucket_bucket", "bucket_id"),
    CheckConstraint("remaining >= 0 AND remaining <= amount", name="within_the_lease"),
)

# Every draw that arrived, with what became of it: evidence, never edited.
DRAW = Table(
    "draw",
    METADATA,
    Column("spend_id", KeyText, primary_key=True),
    Column("lease_id", KeyText, ForeignKey("lease.id"), nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("hash", KeyText, nullable=False),
    Column("settling", KeyText, nullable=False),
    Column("words", Text, nullable=False),
    Column("signature", KeyText, nullable=False),
    Column("at_us", Microseconds, nullable=False),
    UniqueConstraint("lease_id", "hash"),
    CheckConstraint("seq > 0", name="seq_above_zero"),
)
