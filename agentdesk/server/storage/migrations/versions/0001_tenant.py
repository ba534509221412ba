"""Whose database this is, and who did what in it."""

import sqlalchemy as sa
from alembic import op

from agentdesk.server.storage.migrations.columns import KEY, MICROSECONDS, SERIAL

revision = "0001"
down_revision = None


def upgrade() -> None:
    _tenant()
    _named_value()
    _audit()


def downgrade() -> None:
    op.drop_table("audit")
    op.drop_table("named_value")
    op.drop_table("tenant")


def _tenant() -> None:
    op.create_table(
        "tenant",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("epoch", KEY, nullable=False),
        sa.Column("time_zone", sa.Text(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("languages", sa.Text(), nullable=False),
        sa.Column("synthetic", sa.Boolean(), nullable=False),
        sa.Column("created_us", MICROSECONDS, nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_tenant_one_row")),
        sa.PrimaryKeyConstraint("id", name="pk_tenant"),
    )


def _named_value() -> None:
    op.create_table(
        "named_value",
        sa.Column("name", KEY, nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_named_value"),
    )


def _audit() -> None:
    op.create_table(
        "audit",
        sa.Column("seq", SERIAL, autoincrement=True, nullable=False),
        sa.Column("at_us", MICROSECONDS, nullable=False),
        sa.Column("user_id", KEY, nullable=True),
        sa.Column("session_id", KEY, nullable=True),
        sa.Column("action", KEY, nullable=False),
        sa.Column("entity", KEY, nullable=False),
        sa.Column("entity_id", KEY, nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_audit"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_audit_entity", "audit", ["entity", "entity_id"], unique=False)
