"""Tables of the ledger room: buckets, holds, spends with their entries, requests and decisions.

The CHECK constraints are the last wall: no program error can write past them. What is posted is
never edited; a correction is a new entry that names what it reverses.
"""

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    Table,
    UniqueConstraint,
)

from agentdesk.server.storage.models.base import METADATA, KeyText, Microseconds

BUCKET = Table(
    "bucket",
    METADATA,
    Column("id", KeyText, primary_key=True),
    Column("scope", KeyText, nullable=False),
    Column("window", KeyText, nullable=False),
    Column("strength", KeyText, nullable=False),
    Column("measure", KeyText, nullable=False),
    Column("name", KeyText, nullable=False),
    Column("subject_id", KeyText, nullable=False),
    Column("customer_id", KeyText, nullable=True),  # on whose card it is shown
    Column("currency", KeyText, nullable=False),
    Column("period", KeyText, nullable=False),
    Column("state", KeyText, nullable=False),
    Column("target", BigInteger, nullable=False),
    Column("cap", BigInteger, nullable=False),
    Column("posted", BigInteger, nullable=False),
    Column("pending", BigInteger, nullable=False),
    Column("leased", BigInteger, nullable=False),
    Column("version", BigInteger, nullable=False),
    Column("at_us", Microseconds, nullable=False),  # the bucket's own time: it never goes back
    UniqueConstraint(
        "scope", "window", "strength", "measure", "name", "subject_id", "currency", "period"
    ),
    CheckConstraint("target >= 0 AND cap >= target", name="cap_covers_target"),
    CheckConstraint("posted >= 0 AND pending >= 0 AND leased >= 0", name="never_below_zero"),
    CheckConstraint("posted + pending + leased <= cap", name="never_overspent"),
)

HOLD = Table(
    "hold",
    METADATA,
    Column("id", KeyText, primary_key=True),
    Column("spend_id", KeyText, nullable=False, unique=True),
    Column("state", KeyText, nullable=False),
    Column("amount", BigInteger, nullable=False),
    Column("captured", BigInteger, nullable=False),
    Column("currency", KeyText, nullable=False),
    Column("policy_version", BigInteger, nullable=False),
    Column("held_us", Microseconds, nullable=False),
    Column("expires_us", Microseconds, nullable=False),
    Column("resolved_us", Microseconds, nullable=True),
    CheckConstraint("amount >= 0", name="amount_not_negative"),
    CheckConstraint("captured >= 0 AND captured <= amount", name="captured_within_hold"),
    CheckConstraint("(state = 'open') = (resolved_us IS NULL)", name="resolved_once"),
)

# A hold stands in each bucket of its vector with what that bucket counts of it.
HOLD_BUCKET = Table(
    "hold_bucket",
    METADATA,
    Column("hold_id", KeyText, ForeignKey("hold.id"), primary_key=True),
    Column("bucket_id", KeyText, ForeignKey("bucket.id"), primary_key=True),
    Column("amount", BigInteger, nullable=False),
    Index("ix_hold_bucket_bucket", "bucket_id"),
    CheckConstraint("amount >= 0", name="amount_not_negative"),
)

# One deed of money: `buckets` says how many entries make it whole.
SPEND = Table(
    "spend",
    METADATA,
    Column("id", KeyText, primary_key=True),
    Column("hold_id", KeyText, ForeignKey("hold.id"), nullable=True, unique=True),
    Column("reverses", KeyText, ForeignKey("spend.id"), nullable=True),
    Column("kind", KeyText, nullable=False),
    Column("amount", BigInteger, nullable=False),
    Column("currency", KeyText, nullable=False),
    Column("buckets", Integer, nullable=False),
    Column("policy_version", BigInteger, nullable=False),
    Column("user_id", KeyText, nullable=False),
    Column("at_us", Microseconds, nullable=False),
    Index("ix_spend_reverses", "reverses"),
    CheckConstraint("amount > 0", name="amount_above_zero"),
    CheckConstraint("(kind = 'reversal') = (reverses IS NOT NULL)", name="reversal_names_spend"),
    CheckConstraint("(kind = 'capture') = (hold_id IS NOT NULL)", name="capture_names_hold"),
)

ENTRY = Table(
    "entry",
    METADATA,
    Column("spend_id", KeyText, ForeignKey("spend.id"), primary_key=True),
    Column("bucket_id", KeyText, ForeignKey("bucket.id"), primary_key=True),
    Column("amount", BigInteger, nullable=False),  # below zero: it restores the bucket
    Column("bucket_version", BigInteger, nullable=False),
    Column("at_us", Microseconds, nullable=False),
    UniqueConstraint("bucket_id", "bucket_version"),
)

REQUEST = Table(
    "request",
    METADATA,
    Column("id", KeyText, primary_key=True),
    Column("plan_id", KeyText, nullable=False, unique=True),
    Column("hold_id", KeyText, ForeignKey("hold.id"), nullable=False, unique=True),
    Column("state", KeyText, nullable=False),
    Column("version", BigInteger, nullable=False),
    Column("asked", BigInteger, nullable=False),
    Column("requester_id", KeyText, nullable=False),
    Column("requester_person_id", KeyText, nullable=False),
    Column("team_id", KeyText, nullable=False),
    Column("asked_us", Microseconds, nullable=False),
    Column("expires_us", Microseconds, nullable=False),
    Column("escalates_us", Microseconds, nullable=False),
    Column("level", Integer, nullable=False, server_default="1"),  # how far up it has come
    Column("assigned_to", KeyText, nullable=True),  # a hint; others of the level may act too
    Index("ix_request_state_expires", "state", "expires_us"),
    Index("ix_request_state_escalates", "state", "escalates_us"),
    Index("ix_request_state_team", "state", "team_id"),
)

DECISION = Table(
    "decision",
    METADATA,
    Column("request_id", KeyText, ForeignKey("request.id"), primary_key=True),
    Column("decision", KeyText, nullable=False),
    Column("amount", BigInteger, nullable=False),
    Column("requester_person_id", KeyText, nullable=False),
    Column("approver_person_id", KeyText, nullable=False),
    Column("approver_id", KeyText, nullable=False),
    Column("seen_version", BigInteger, nullable=False),
    Column("seen_minor", BigInteger, nullable=False),
    Column("at_us", Microseconds, nullable=False),
    # Whose right it was, where it was lent; who would get the money, where they work here.
    Column("lent_by_id", KeyText, nullable=True),
    Column(
        "lent_by_person_id",
        KeyText,
        CheckConstraint("lent_by_person_id <> requester_person_id", name="four_eyes_of_lender"),
        nullable=True,
    ),
    Column(
        "beneficiary_person_id",
        KeyText,
        CheckConstraint("beneficiary_person_id <> approver_person_id", name="no_own_account"),
        nullable=True,
    ),
    CheckConstraint("approver_person_id <> requester_person_id", name="four_eyes"),
)
