"""Find an agent's own requests, the newest first."""

from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    op.create_index("ix_approval_requester_id_at_us", "approval", ["requester_id", "at_us"])


def downgrade() -> None:
    op.drop_index("ix_approval_requester_id_at_us", "approval")
