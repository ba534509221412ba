"""The change feed: one line per version of a row, in an order that no reader can pass.

On PostgreSQL the order is (transaction id, seq) below the snapshot's horizon, because numbers
are drawn before a commit is seen. On SQLite writers come one at a time, so `seq` alone is the
order and `xid` stays 0.
"""

from sqlalchemy import BigInteger, Column, Index, Table

from agentdesk.server.storage.models.base import METADATA, KeyText, Serial
from agentdesk.server.storage.models.transaction_ids import CurrentTransaction, Xid8

CHANGE = Table(
    "change",
    METADATA,
    Column("seq", Serial, primary_key=True, autoincrement=True),
    Column(
        "xid",
        BigInteger().with_variant(Xid8(), "postgresql"),
        nullable=False,
        server_default=CurrentTransaction(),
    ),
    Column("entity", KeyText, nullable=False),
    Column("row_id", KeyText, nullable=False),
    Index("ix_change_xid_seq", "xid", "seq", info={"only": "postgresql"}).ddl_if(
        dialect="postgresql"
    ),
    # Numbers of deleted rows are never given again: the feed's order depends on it.
    sqlite_autoincrement=True,
)
