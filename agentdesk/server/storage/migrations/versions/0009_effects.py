"""What leaves the house for a plan, and the built-in book of credits, vouchers and points."""

import sqlalchemy as sa
from alembic import op

from agentdesk.server.storage.migrations.columns import KEY, MICROSECONDS

revision = "0009"
down_revision = "0008"

_SQLITE = (
    (
        "CREATE TRIGGER book_line_not_changed BEFORE UPDATE ON book_line"
        " BEGIN SELECT RAISE(ABORT, 'book_line is append-only'); END"
    ),
    (
        "CREATE TRIGGER book_line_not_deleted BEFORE DELETE ON book_line"
        " BEGIN SELECT RAISE(ABORT, 'book_line is append-only'); END"
    ),
)
_POSTGRESQL = (
    (
        "CREATE TRIGGER book_line_append_only BEFORE UPDATE OR DELETE ON book_line"
        " FOR EACH ROW EXECUTE FUNCTION append_only()"
    ),
)


def upgrade() -> None:
    _effect()
    _book_line()
    for statement in {"sqlite": _SQLITE, "postgresql": _POSTGRESQL}[op.get_bind().dialect.name]:
        op.execute(statement)


def downgrade() -> None:
    op.drop_table("book_line")
    op.drop_table("effect")


def _effect() -> None:
    op.create_table(
        "effect",
        sa.Column("id", KEY, nullable=False),
        sa.Column("customer_id", KEY, nullable=True),
        sa.Column("at_us", MICROSECONDS, nullable=True),
        sa.Column("row_version", sa.BigInteger(), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("plan_id", KEY, nullable=True),
        sa.Column("state", KEY, nullable=True),
        sa.Column("adapter", KEY, nullable=True),
        sa.Column("next_us", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_effect"),
    )
    op.create_index("ix_effect_customer", "effect", ["customer_id", "deleted", "at_us", "id"])
    op.create_index("ix_effect_plan_id", "effect", ["plan_id"])
    op.create_index("ix_effect_adapter_next_us", "effect", ["adapter", "next_us"])


def _book_line() -> None:
    op.create_table(
        "book_line",
        sa.Column("key", KEY, nullable=False),
        sa.Column("customer_id", KEY, nullable=False),
        sa.Column("kind", KEY, nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("currency", KEY, nullable=False),
        sa.Column("points", sa.BigInteger(), nullable=False),
        sa.Column("code", KEY, nullable=True),
        sa.Column("expires_on", sa.Date(), nullable=True),
        sa.Column("at_us", MICROSECONDS, nullable=False),
        sa.CheckConstraint("amount >= 0", name=op.f("ck_book_line_amount_not_negative")),
        sa.PrimaryKeyConstraint("key", name="pk_book_line"),
        sa.UniqueConstraint("code", name="uq_book_line_code"),
    )
    op.create_index("ix_book_line_customer", "book_line", ["customer_id", "at_us"])
