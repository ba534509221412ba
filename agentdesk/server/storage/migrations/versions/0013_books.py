"""The journal with its accounts and closed days; what the rules weighed; customers' ties."""

import sqlalchemy as sa
from alembic import op

from agentdesk.server.storage.migrations.columns import KEY, MICROSECONDS

revision = "0013"
down_revision = "0012"

_APPEND_ONLY = ("journal_entry", "journal_line", "day_close", "weighing")
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
# The numbers a new database begins with; an administrator gives them their own.
_ACCOUNTS = (
    ("goodwill", "6100", "Goodwill to customers"),
    ("returns", "4100", "Sales returns"),
    ("tax", "2200", "Output tax"),
    ("shipping", "4200", "Shipping income"),
    ("overcharges", "2300", "Customer overpayments"),
    ("replacements", "6200", "Replacements owed"),
    ("payments", "1200", "Refunds to payments"),
    ("points", "2400", "Points outstanding"),
    ("credits", "2410", "Store credits outstanding"),
    ("vouchers", "2420", "Vouchers outstanding"),
    ("goods", "1400", "Inventory"),
    ("services", "6300", "Services to customers"),
    ("returns_due", "2430", "Returns awaited"),
)
_DAY_OPEN_SQLITE = (
    (
        "CREATE TRIGGER journal_entry_day_open BEFORE INSERT ON journal_entry"
        " WHEN EXISTS (SELECT 1 FROM day_close WHERE day = NEW.day)"
        " BEGIN SELECT RAISE(ABORT, 'the day is closed'); END"
    ),
)
_DAY_OPEN_POSTGRESQL = (
    (
        "CREATE OR REPLACE FUNCTION journal_day_open() RETURNS trigger LANGUAGE plpgsql AS"
        " $$ BEGIN IF EXISTS (SELECT 1 FROM day_close WHERE day = NEW.day)"
        " THEN RAISE EXCEPTION 'the day is closed'; END IF; RETURN NEW; END $$"
    ),
    (
        "CREATE TRIGGER journal_entry_day_open BEFORE INSERT ON journal_entry"
        " FOR EACH ROW EXECUTE FUNCTION journal_day_open()"
    ),
)


def upgrade() -> None:
    _day_close()
    _journal_entry()
    _journal_line()
    _journal_account()
    _weighing()
    _tie()
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    for statement in _DAY_OPEN_SQLITE if is_sqlite else _DAY_OPEN_POSTGRESQL:
        op.execute(statement)
    for table in _APPEND_ONLY:
        for statement in _SQLITE if is_sqlite else _POSTGRESQL:
            op.execute(statement % {"table": table})


def downgrade() -> None:
    op.drop_table("tie")
    op.drop_table("weighing")
    op.drop_table("journal_account")
    op.drop_table("journal_line")
    op.drop_table("journal_entry")
    op.drop_table("day_close")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION journal_day_open()")


def _day_close() -> None:
    op.create_table(
        "day_close",
        sa.Column("id", KEY, nullable=False),
        sa.Column("customer_id", KEY, nullable=True),
        sa.Column("at_us", MICROSECONDS, nullable=True),
        sa.Column("row_version", sa.BigInteger(), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("day", KEY, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_day_close"),
    )
    op.create_index("ix_day_close_customer", "day_close", ["customer_id", "deleted", "at_us", "id"])
    op.create_index("uq_day_close_day", "day_close", ["day"], unique=True)


def _journal_entry() -> None:
    op.create_table(
        "journal_entry",
        sa.Column("id", KEY, nullable=False),
        sa.Column("cause", KEY, nullable=False),
        sa.Column("plan_id", KEY, nullable=False),
        sa.Column("customer_id", KEY, nullable=False),
        sa.Column("case_id", KEY, nullable=False),
        sa.Column("day", KEY, nullable=False),
        sa.Column("currency", KEY, nullable=False),
        sa.Column("cost_centre", KEY, nullable=False),
        sa.Column("user_id", KEY, nullable=False),
        sa.Column("at_us", MICROSECONDS, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_journal_entry"),
    )
    op.create_index("ix_journal_entry_day", "journal_entry", ["day", "id"])
    op.create_index("ix_journal_entry_plan", "journal_entry", ["plan_id"])


def _journal_line() -> None:
    op.create_table(
        "journal_line",
        sa.Column("entry_id", KEY, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("part", sa.Integer(), nullable=False),
        sa.Column("kind", KEY, nullable=False),
        sa.Column("basis", KEY, nullable=False),
        sa.Column("use", KEY, nullable=False),
        sa.Column("account", KEY, nullable=False),
        sa.Column("debit", sa.BigInteger(), nullable=False),
        sa.Column("credit", sa.BigInteger(), nullable=False),
        sa.Column("worth", sa.BigInteger(), nullable=False),
        sa.Column("means", KEY, nullable=False),
        sa.Column("payment_id", KEY, nullable=True),
        sa.Column("order_id", KEY, nullable=True),
        sa.Column("tax_rate_bp", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "debit >= 0 AND credit >= 0 AND worth >= 0",
            name=op.f("ck_journal_line_never_below_zero"),
        ),
        sa.CheckConstraint("debit = 0 OR credit = 0", name=op.f("ck_journal_line_one_side")),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["journal_entry.id"], name="fk_journal_line_entry_id_journal_entry"
        ),
        sa.PrimaryKeyConstraint("entry_id", "number", name="pk_journal_line"),
    )


def _journal_account() -> None:
    table = op.create_table(
        "journal_account",
        sa.Column("use", KEY, nullable=False),
        sa.Column("number", KEY, nullable=False),
        sa.Column("name", KEY, nullable=False),
        sa.PrimaryKeyConstraint("use", name="pk_journal_account"),
    )
    names = ("use", "number", "name")
    op.bulk_insert(table, [dict(zip(names, account, strict=True)) for account in _ACCOUNTS])


def _weighing() -> None:
    op.create_table(
        "weighing",
        sa.Column("plan_id", KEY, nullable=False),
        sa.Column("at_us", MICROSECONDS, nullable=False),
        sa.Column("day", KEY, nullable=False),
        sa.Column("currency", KEY, nullable=False),
        sa.Column("policy_version", sa.BigInteger(), nullable=False),
        sa.Column("outcome", KEY, nullable=False),
        sa.Column("goodwill", sa.BigInteger(), nullable=False),
        sa.Column("over", sa.BigInteger(), nullable=False),
        sa.Column("most", sa.BigInteger(), nullable=False),
        sa.Column("act", sa.Text(), nullable=False),
        sa.Column("subjects", sa.Text(), nullable=False),
        sa.Column("used", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("plan_id", name="pk_weighing"),
    )
    op.create_index("ix_weighing_currency", "weighing", ["currency", "at_us", "plan_id"])


def _tie() -> None:
    op.create_table(
        "tie",
        sa.Column("kind", KEY, nullable=False),
        sa.Column("key", KEY, nullable=False),
        sa.Column("customer_id", KEY, nullable=False),
        sa.PrimaryKeyConstraint("kind", "key", "customer_id", name="pk_tie"),
    )
    op.create_index("ix_tie_customer", "tie", ["customer_id"])
