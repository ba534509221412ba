"""What customers are found by."""

import sqlalchemy as sa
from alembic import op

from agentdesk.server.storage.migrations.columns import KEY

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    _term()


def downgrade() -> None:
    op.drop_table("term")


def _term() -> None:
    op.create_table(
        "term",
        sa.Column("term", KEY, nullable=False),
        sa.Column("customer_id", KEY, nullable=False),
        sa.Column("kind", sa.SmallInteger(), nullable=False),
        sa.PrimaryKeyConstraint("term", "customer_id", "kind", name="pk_term"),
        sqlite_with_rowid=False,
    )
