"""Tables of merges: which case or customer goes on in which, and whose bucket counts for whose.

Each names the last of a chain: when that one is merged as well, the lines before it follow.
"""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Table

from agentdesk.server.storage.models.base import METADATA, KeyText, Microseconds

MERGED = Table(
    "merged",
    METADATA,
    Column("id", KeyText, primary_key=True),
    Column("entity", KeyText, nullable=False),
    Column("into_id", KeyText, nullable=False),
    Column("at_us", Microseconds, nullable=False),
    Index("ix_merged_into", "into_id"),
    CheckConstraint("id <> into_id", name="two"),
)

# What was posted there stays there; its sum stands in the bucket it was merged into.
MERGED_BUCKET = Table(
    "merged_bucket",
    METADATA,
    Column("bucket_id", KeyText, ForeignKey("bucket.id"), primary_key=True),
    Column("into_id", KeyText, ForeignKey("bucket.id"), nullable=False),
    Index("ix_merged_bucket_into", "into_id"),
    CheckConstraint("bucket_id <> into_id", name="two"),
)
