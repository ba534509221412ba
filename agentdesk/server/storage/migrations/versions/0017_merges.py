"""Merges: which case or customer goes on in which, and whose bucket counts for whose."""

import sqlalchemy as sa
from alembic import op

from agentdesk.server.storage.migrations.columns import KEY, MICROSECONDS

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    op.create_table(
        "merged",
        sa.Column("id", KEY, nullable=False),
        sa.Column("entity", KEY, nullable=False),
        sa.Column("into_id", KEY, nullable=False),
        sa.Column("at_us", MICROSECONDS, nullable=False),
        sa.CheckConstraint("id <> into_id", name=op.f("ck_merged_two")),
        sa.PrimaryKeyConstraint("id", name="pk_merged"),
    )
    op.create_index("ix_merged_into", "merged", ["into_id"])
    op.create_table(
        "merged_bucket",
        sa.Column("bucket_id", KEY, nullable=False),
        sa.Column("into_id", KEY, nullable=False),
        sa.CheckConstraint("bucket_id <> into_id", name=op.f("ck_merged_bucket_two")),
        sa.ForeignKeyConstraint(
            ["bucket_id"], ["bucket.id"], name="fk_merged_bucket_bucket_id_bucket"
        ),
        sa.ForeignKeyConstraint(["into_id"], ["bucket.id"], name="fk_merged_bucket_into_id_bucket"),
        sa.PrimaryKeyConstraint("bucket_id", name="pk_merged_bucket"),
    )
    op.create_index("ix_merged_bucket_into", "merged_bucket", ["into_id"])


def downgrade() -> None:
    op.drop_table("merged_bucket")
    op.drop_table("merged")
