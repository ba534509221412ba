"""Devices that are to forget everything, and how much each session last said it has to deliver."""

import sqlalchemy as sa
from alembic import op

from agentdesk.server.storage.migrations.columns import KEY, MICROSECONDS

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    op.create_table(
        "wipe_order",
        sa.Column("device_id", KEY, nullable=False),
        sa.Column("ordered_by", KEY, nullable=False),
        sa.Column("ordered_us", MICROSECONDS, nullable=False),
        sa.Column("told_us", MICROSECONDS, nullable=True),
        sa.Column("told_waiting", sa.BigInteger, nullable=True),
        sa.PrimaryKeyConstraint("device_id", name="pk_wipe_order"),
    )
    op.add_column("session", sa.Column("waiting", sa.BigInteger, nullable=True))
    op.create_index("ix_session_device_id", "session", ["device_id"])


def downgrade() -> None:
    op.drop_index("ix_session_device_id", "session")
    op.drop_column("session", "waiting")
    op.drop_table("wipe_order")
