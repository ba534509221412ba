"""Find the versions of a policy by their currency, the newest first."""

import sqlalchemy as sa
from alembic import op

from agentdesk.server.storage.migrations.columns import KEY

revision = "0016"
down_revision = "0015"

_READ = {
    "sqlite": "UPDATE policy SET currency = json_extract(body, '$.currency')",
    "postgresql": "UPDATE policy SET currency = body::jsonb ->> 'currency'",
}


def upgrade() -> None:
    op.add_column("policy", sa.Column("currency", KEY, nullable=True))
    op.create_index("ix_policy_currency_version", "policy", ["currency", "version"])
    op.execute(_READ[op.get_bind().dialect.name])


def downgrade() -> None:
    op.drop_index("ix_policy_currency_version", "policy")
    op.drop_column("policy", "currency")
