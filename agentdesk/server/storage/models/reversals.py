"""Tables of what is taken back: how much of each remedy is still there, and each taking back.

Nobody takes back more than was given: that is one conditional UPDATE, and the CHECK is the wall
behind it. What waits for a second person is set aside, so that nobody else takes it meanwhile.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    Table,
)

from agentdesk.server.storage.models.base import METADATA, KeyText, Microseconds

# One line for each remedy of a plan of which something was asked back.
REVERSIBLE = Table(
    "reversible",
    METADATA,
    Column("plan_id", KeyText, primary_key=True),
    Column("part", Integer, primary_key=True, autoincrement=False),
    Column("amount", BigInteger, nullable=False),  # what the customer got
    Column("goodwill", BigInteger, nullable=False),  # what it counts, in the budgets' currency
    Column("pending", BigInteger, nullable=False),
    Column("reversed", BigInteger, nullable=False),
    CheckConstraint("amount > 0 AND goodwill >= 0", name="something_given"),
    CheckConstraint("pending >= 0 AND reversed >= 0", name="never_below_zero"),
    CheckConstraint("pending + reversed <= amount", name="never_above_given"),
)

REVERSING = Table(
    "reversing",
    METADATA,
    Column("id", KeyText, primary_key=True),
    Column("plan_id", KeyText, nullable=False),
    Column("state", KeyText, nullable=False),
    Column("amount", BigInteger, nullable=False),
    Column("goodwill", BigInteger, nullable=False),  # 0 until posted, or when it was owed
    Column("four_eyes", Boolean, nullable=False),
    Column("asked_by_id", KeyText, nullable=False),
    Column("asked_by_person_id", KeyText, nullable=False),
    Column("given_by_id", KeyText, nullable=False),
    Column("decided_by_id", KeyText, nullable=True),
    Column("decided_by_person_id", KeyText, nullable=True),
    Column("asked_us", Microseconds, nullable=False),
    Column("decided_us", Microseconds, nullable=True),
    Index("ix_reversing_plan_id", "plan_id"),
    CheckConstraint("amount > 0 AND goodwill >= 0", name="something_taken"),
    CheckConstraint("(state = 'pending') = (decided_us IS NULL)", name="decided_once"),
    CheckConstraint(
        "NOT (four_eyes AND state = 'posted') OR (decided_by_person_id IS NOT NULL"
        " AND decided_by_person_id <> asked_by_person_id AND decided_by_id <> given_by_id)",
        name="four_eyes",
    ),
)

REVERSING_PART = Table(
    "reversing_part",
    METADATA,
    Column("reversal_id", KeyText, ForeignKey("reversing.id"), primary_key=True),
    Column("plan_id", KeyText, nullable=False),
    Column("part", Integer, primary_key=True, autoincrement=False),
    Column("amount", BigInteger, nullable=False),
    ForeignKeyConstraint(["plan_id", "part"], ["reversible.plan_id", "reversible.part"]),
    Index("ix_reversing_part_plan_id", "plan_id", "part"),
    CheckConstraint("amount > 0", name="amount_above_zero"),
)
