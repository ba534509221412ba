"""Who gave somebody their password: no second pair of eyes until they have chosen their own."""

import sqlalchemy as sa
from alembic import op

from agentdesk.server.storage.migrations.columns import KEY

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    op.add_column("credential", sa.Column("set_by", KEY, nullable=True))


def downgrade() -> None:
    op.drop_column("credential", "set_by")
