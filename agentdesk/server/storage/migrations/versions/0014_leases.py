"""Leases: what is signed over to desktops, and what they drew."""

import sqlalchemy as sa
from alembic import op

from agentdesk.server.storage.migrations.columns import KEY, MICROSECONDS

revision = "0014"
down_revision = "0013"

_SQLITE = (
    (
        "CREATE TRIGGER draw_not_changed BEFORE UPDATE ON draw"
        " BEGIN SELECT RAISE(ABORT, 'draw is append-only'); END"
    ),
    (
        "CREATE TRIGGER draw_not_deleted BEFORE DELETE ON draw"
        " BEGIN SELECT RAISE(ABORT, 'draw is append-only'); END"
    ),
)
_POSTGRESQL = (
    (
        "CREATE TRIGGER draw_append_only BEFORE UPDATE OR DELETE ON draw"
        " FOR EACH ROW EXECUTE FUNCTION append_only()"
    ),
)


def upgrade() -> None:
    _lease()
    _lease_bucket()
    _draw()
    dialect = op.get_bind().dialect.name
    for statement in {"sqlite": _SQLITE, "postgresql": _POSTGRESQL}[dialect]:
        op.execute(statement)


def downgrade() -> None:
    op.drop_table("draw")
    op.drop_table("lease_bucket")
    op.drop_table("lease")


def _lease() -> None:
    op.create_table(
        "lease",
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("request_id", KEY, nullable=False),
        sa.Column("device_id", KEY, nullable=False),
        sa.Column("device_key", KEY, nullable=False),
        sa.Column("agent_id", KEY, nullable=False),
        sa.Column("state", KEY, nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("signature", KEY, nullable=False),
        sa.Column("last_seq", sa.BigInteger(), nullable=False),
        sa.Column("last_hash", KEY, nullable=False),
        sa.Column("issued_us", MICROSECONDS, nullable=False),
        sa.Column("spend_by_us", MICROSECONDS, nullable=False),
        sa.Column("settle_by_us", MICROSECONDS, nullable=False),
        sa.Column("ended_us", MICROSECONDS, nullable=True),
        sa.CheckConstraint("last_seq >= 0", name=op.f("ck_lease_seq_not_negative")),
        sa.CheckConstraint(
            "spend_by_us < settle_by_us", name=op.f("ck_lease_settled_after_spending")
        ),
        sa.PrimaryKeyConstraint("id", name="pk_lease"),
    )
    op.create_index("ix_lease_device_id", "lease", ["device_id", "state"], unique=False)
    op.create_index("ix_lease_agent_id", "lease", ["agent_id", "state"], unique=False)
    op.create_index("ix_lease_state", "lease", ["state", "settle_by_us"], unique=False)


def _lease_bucket() -> None:
    op.create_table(
        "lease_bucket",
        sa.Column("lease_id", KEY, nullable=False),
        sa.Column("bucket_id", KEY, nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("remaining", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "remaining >= 0 AND remaining <= amount",
            name=op.f("ck_lease_bucket_within_the_lease"),
        ),
        sa.ForeignKeyConstraint(
            ["bucket_id"], ["bucket.id"], name="fk_lease_bucket_bucket_id_bucket"
        ),
        sa.ForeignKeyConstraint(["lease_id"], ["lease.id"], name="fk_lease_bucket_lease_id_lease"),
        sa.PrimaryKeyConstraint("lease_id", "bucket_id", name="pk_lease_bucket"),
    )
    op.create_index("ix_lease_bucket_bucket", "lease_bucket", ["bucket_id"], unique=False)


def _draw() -> None:
    op.create_table(
        "draw",
        sa.Column("spend_id", KEY, nullable=False),
        sa.Column("lease_id", KEY, nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("hash", KEY, nullable=False),
        sa.Column("settling", KEY, nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("signature", KEY, nullable=False),
        sa.Column("at_us", MICROSECONDS, nullable=False),
        sa.CheckConstraint("seq > 0", name=op.f("ck_draw_seq_above_zero")),
        sa.ForeignKeyConstraint(["lease_id"], ["lease.id"], name="fk_draw_lease_id_lease"),
        sa.PrimaryKeyConstraint("spend_id", name="pk_draw"),
        sa.UniqueConstraint("lease_id", "hash", name="uq_draw_lease_id_hash"),
    )
