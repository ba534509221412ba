"""The change feed, in an order that no reader can pass."""

import sqlalchemy as sa
from alembic import op

from agentdesk.server.storage.migrations.columns import KEY, SERIAL
from agentdesk.server.storage.models.transaction_ids import CurrentTransaction, Xid8

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    _change()


def downgrade() -> None:
    op.drop_table("change")


def _change() -> None:
    op.create_table(
        "change",
        sa.Column("seq", SERIAL, autoincrement=True, nullable=False),
        sa.Column(
            "xid",
            sa.BigInteger().with_variant(Xid8(), "postgresql"),
            server_default=CurrentTransaction(),
            nullable=False,
        ),
        sa.Column("entity", KEY, nullable=False),
        sa.Column("row_id", KEY, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_change"),
        sqlite_autoincrement=True,
    )
    if op.get_context().dialect.name == "postgresql":
        op.create_index("ix_change_xid_seq", "change", ["xid", "seq"], unique=False)
