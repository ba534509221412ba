"""What is taken back of what was given, rates between currencies, and what they gave."""

import sqlalchemy as sa
from alembic import op

from agentdesk.server.storage.migrations.columns import KEY, MICROSECONDS

revision = "0011"
down_revision = "0010"

_APPEND_ONLY = ("reversing_part", "fx_rate", "conversion")
_SQLITE = (
    (
        "CREATE TRIGGER %(table)s_not_changed BEFORE UPDATE ON %(table)s"
        " BEGIN SELECT RAISE(ABORT, '%(table)s is append-only'); END"
    ),
    (
        "CREATE TRIGGER %(table)s_not_deleted BEFORE DELETE ON %(table)s"
        " BEGIN SELECT RAISE(ABORT, '%(table)s is append-only'); END"
    ),
)
_POSTGRESQL = (
    (
        "CREATE TRIGGER %(table)s_append_only BEFORE UPDATE OR DELETE ON %(table)s"
        " FOR EACH ROW EXECUTE FUNCTION append_only()"
    ),
)


def upgrade() -> None:
    _reversal()
    _reversible()
    _reversing()
    _reversing_part()
    _fx_rate()
    _conversion()
    for table in _APPEND_ONLY:
        _refuse_edits(table)


def downgrade() -> None:
    op.drop_table("conversion")
    op.drop_table("fx_rate")
    op.drop_table("reversing_part")
    op.drop_table("reversing")
    op.drop_table("reversible")
    op.drop_table("reversal")


def _refuse_edits(table: str) -> None:
    dialect = op.get_bind().dialect.name
    for statement in {"sqlite": _SQLITE, "postgresql": _POSTGRESQL}[dialect]:
        op.execute(statement % {"table": table})


def _reversal() -> None:
    op.create_table(
        "reversal",
        sa.Column("id", KEY, nullable=False),
        sa.Column("customer_id", KEY, nullable=True),
        sa.Column("at_us", MICROSECONDS, nullable=True),
        sa.Column("row_version", sa.BigInteger(), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("plan_id", KEY, nullable=True),
        sa.Column("state", KEY, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_reversal"),
    )
    op.create_index("ix_reversal_customer", "reversal", ["customer_id", "deleted", "at_us", "id"])
    op.create_index("ix_reversal_plan_id", "reversal", ["plan_id"])


def _reversible() -> None:
    op.create_table(
        "reversible",
        sa.Column("plan_id", KEY, nullable=False),
        sa.Column("part", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("goodwill", sa.BigInteger(), nullable=False),
        sa.Column("pending", sa.BigInteger(), nullable=False),
        sa.Column("reversed", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "amount > 0 AND goodwill >= 0", name=op.f("ck_reversible_something_given")
        ),
        sa.CheckConstraint(
            "pending >= 0 AND reversed >= 0", name=op.f("ck_reversible_never_below_zero")
        ),
        sa.CheckConstraint(
            "pending + reversed <= amount", name=op.f("ck_reversible_never_above_given")
        ),
        sa.PrimaryKeyConstraint("plan_id", "part", name="pk_reversible"),
    )


def _reversing() -> None:
    op.create_table(
        "reversing",
        sa.Column("id", KEY, nullable=False),
        sa.Column("plan_id", KEY, nullable=False),
        sa.Column("state", KEY, nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("goodwill", sa.BigInteger(), nullable=False),
        sa.Column("four_eyes", sa.Boolean(), nullable=False),
        sa.Column("asked_by_id", KEY, nullable=False),
        sa.Column("asked_by_person_id", KEY, nullable=False),
        sa.Column("given_by_id", KEY, nullable=False),
        sa.Column("decided_by_id", KEY, nullable=True),
        sa.Column("decided_by_person_id", KEY, nullable=True),
        sa.Column("asked_us", MICROSECONDS, nullable=False),
        sa.Column("decided_us", MICROSECONDS, nullable=True),
        sa.CheckConstraint(
            "amount > 0 AND goodwill >= 0", name=op.f("ck_reversing_something_taken")
        ),
        sa.CheckConstraint(
            "(state = 'pending') = (decided_us IS NULL)", name=op.f("ck_reversing_decided_once")
        ),
        sa.CheckConstraint(
            "NOT (four_eyes AND state = 'posted') OR (decided_by_person_id IS NOT NULL"
            " AND decided_by_person_id <> asked_by_person_id AND decided_by_id <> given_by_id)",
            name=op.f("ck_reversing_four_eyes"),
        ),
        sa.PrimaryKeyConstraint("id", name="pk_reversing"),
    )
    op.create_index("ix_reversing_plan_id", "reversing", ["plan_id"], unique=False)


def _reversing_part() -> None:
    op.create_table(
        "reversing_part",
        sa.Column("reversal_id", KEY, nullable=False),
        sa.Column("plan_id", KEY, nullable=False),
        sa.Column("part", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("amount > 0", name=op.f("ck_reversing_part_amount_above_zero")),
        sa.ForeignKeyConstraint(
            ["plan_id", "part"],
            ["reversible.plan_id", "reversible.part"],
            name="fk_reversing_part_plan_id_part_reversible",
        ),
        sa.ForeignKeyConstraint(
            ["reversal_id"], ["reversing.id"], name="fk_reversing_part_reversal_id_reversing"
        ),
        sa.PrimaryKeyConstraint("reversal_id", "part", name="pk_reversing_part"),
    )
    op.create_index(
        "ix_reversing_part_plan_id", "reversing_part", ["plan_id", "part"], unique=False
    )


def _fx_rate() -> None:
    op.create_table(
        "fx_rate",
        sa.Column("id", KEY, nullable=False),
        sa.Column("from_currency", KEY, nullable=False),
        sa.Column("to_currency", KEY, nullable=False),
        sa.Column("numerator", sa.BigInteger(), nullable=False),
        sa.Column("denominator", sa.BigInteger(), nullable=False),
        sa.Column("at_us", MICROSECONDS, nullable=False),
        sa.Column("user_id", KEY, nullable=False),
        sa.CheckConstraint("numerator > 0 AND denominator > 0", name=op.f("ck_fx_rate_fraction")),
        sa.CheckConstraint("from_currency <> to_currency", name=op.f("ck_fx_rate_two_currencies")),
        sa.PrimaryKeyConstraint("id", name="pk_fx_rate"),
    )
    op.create_index(
        "ix_fx_rate_from_currency", "fx_rate", ["from_currency", "to_currency", "at_us"]
    )


def _conversion() -> None:
    op.create_table(
        "conversion",
        sa.Column("spend_id", KEY, nullable=False),
        sa.Column("rate_id", KEY, nullable=False),
        sa.Column("from_currency", KEY, nullable=False),
        sa.Column("from_amount", sa.BigInteger(), nullable=False),
        sa.Column("to_currency", KEY, nullable=False),
        sa.Column("to_amount", sa.BigInteger(), nullable=False),
        sa.Column("numerator", sa.BigInteger(), nullable=False),
        sa.Column("denominator", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "from_amount > 0 AND to_amount > 0", name=op.f("ck_conversion_above_zero")
        ),
        sa.ForeignKeyConstraint(["rate_id"], ["fx_rate.id"], name="fk_conversion_rate_id_fx_rate"),
        sa.PrimaryKeyConstraint("spend_id", name="pk_conversion"),
    )
