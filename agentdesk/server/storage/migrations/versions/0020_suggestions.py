"""Edits of a customer that another was before: kept beside the record, never dropped."""

import sqlalchemy as sa
from alembic import op

from agentdesk.server.storage.migrations.columns import KEY, MICROSECONDS

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    op.create_table(
        "suggestion",
        sa.Column("id", KEY, nullable=False),
        sa.Column("customer_id", KEY, nullable=True),
        sa.Column("at_us", MICROSECONDS, nullable=True),
        sa.Column("row_version", sa.BigInteger(), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("until_us", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_suggestion"),
    )
    op.create_index(
        "ix_suggestion_customer", "suggestion", ["customer_id", "deleted", "at_us", "id"]
    )
    op.create_index("ix_suggestion_until_us", "suggestion", ["until_us"])


def downgrade() -> None:
    op.drop_table("suggestion")
