"""Who did what to which row, the seals over it, and the patterns somebody should look at.

An entry is written in the transaction of its deed. On PostgreSQL numbers are drawn before a commit
is seen, so entries are sealed in the order of (transaction id, seq), like the change feed.
"""

from sqlalchemy import BigInteger, Column, Index, LargeBinary, Table, Text, UniqueConstraint

from agentdesk.server.storage.models.base import METADATA, KeyText, Microseconds, Serial
from agentdesk.server.storage.models.transaction_ids import CurrentTransaction, Xid8

AUDIT = Table(
    "audit",
    METADATA,
    Column("seq", Serial, primary_key=True, autoincrement=True),
    Column(
        "xid",
        BigInteger().with_variant(Xid8(), "postgresql"),
        nullable=False,
        server_default=CurrentTransaction(),
    ),
    Column("at_us", Microseconds, nullable=False),
    Column("user_id", KeyText, nullable=True),  # none: the server itself
    Column("session_id", KeyText, nullable=True),
    Column("action", KeyText, nullable=False),
    Column("entity", KeyText, nullable=False),
    Column("entity_id", KeyText, nullable=False),
    Column("detail", Text, nullable=False),
    Index("ix_audit_entity", "entity", "entity_id"),
    Index("ix_audit_user_id_seq", "user_id", "seq"),
    Index("ix_audit_xid_seq", "xid", "seq", info={"only": "postgresql"}).ddl_if(
        dialect="postgresql"
    ),
    sqlite_autoincrement=True,
)

# The tree's leaves in the order they were sealed: what an entry was when it was sealed.
AUDIT_LEAF = Table(
    "audit_leaf",
    METADATA,
    Column("position", BigInteger, primary_key=True, autoincrement=False),
    Column("seq", BigInteger, nullable=False, unique=True),
    Column("digest", LargeBinary(32), nullable=False),
)

# A signed root over the first `size` leaves. `frontier` lets the next one be made without them.
AUDIT_SEAL = Table(
    "audit_seal",
    METADATA,
    Column("size", BigInteger, primary_key=True, autoincrement=False),
    Column("epoch", KeyText, nullable=False),
    Column("root", LargeBinary(32), nullable=False),
    Column("frontier", LargeBinary, nullable=False),
    Column("last_xid", BigInteger, nullable=False),
    Column("last_seq", BigInteger, nullable=False),
    Column("at_us", Microseconds, nullable=False),
    Column("public_key", LargeBinary(32), nullable=False),
    Column("signature", LargeBinary(64), nullable=False),
)

# One line for each thing seen; `about` names it, so that it is raised once.
AUDIT_FLAG = Table(
    "audit_flag",
    METADATA,
    Column("id", KeyText, primary_key=True),
    Column("kind", KeyText, nullable=False),
    Column("about", KeyText, nullable=False),
    Column("at_us", Microseconds, nullable=False),
    Column("first_us", Microseconds, nullable=False),
    Column("last_us", Microseconds, nullable=False),
    Column("user_id", KeyText, nullable=False),
    Column("other_id", KeyText, nullable=True),
    Column("customer_id", KeyText, nullable=True),
    Column("number", BigInteger, nullable=False),
    Column("total", BigInteger, nullable=False),
    Column("most", BigInteger, nullable=False),
    Column("currency", KeyText, nullable=True),
    Column("share_bp", BigInteger, nullable=False),
    UniqueConstraint("kind", "about"),
)
