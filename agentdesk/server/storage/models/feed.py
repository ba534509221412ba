"""The change feed: one line per version of a row, in an order that no reader can pass.

On PostgreSQL the order is (transaction id, seq) below the snapshot's horizon, because numbers
are drawn before a commit is seen. On SQLite writers come one at a time, so `seq` alone is the
order and `xid` stays 0.
"""

from typing import Any

from sqlalchemy import BigInteger, Column, Index, Table
from sqlalchemy.dialects.postgresql.base import ischema_names
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.expression import FunctionElement
from sqlalchemy.types import UserDefinedType

from agentdesk.server.storage.models.base import METADATA, KeyText, Serial


class Xid8(UserDefinedType[int]):
    """PostgreSQL's 64-bit transaction id, which never wraps; it travels as text."""

    cache_ok = True

    def get_col_spec(self, **_: Any) -> str:
        return "xid8"

    def bind_processor(self, dialect: Any) -> Any:
        del dialect
        return str

    def result_processor(self, dialect: Any, coltype: Any) -> Any:
        del dialect, coltype
        return int


# So that alembic knows the type when it compares a database with these models.
ischema_names["xid8"] = Xid8


class CurrentTransaction(FunctionElement[int]):
    """The id of the writing transaction; 0 where writers come one at a time."""

    inherit_cache = True


@compiles(CurrentTransaction)
def _no_transaction_id(_element: Any, _compiler: Any, **_: Any) -> str:
    return "0"


@compiles(CurrentTransaction, "postgresql")
def _transaction_id(_element: Any, _compiler: Any, **_: Any) -> str:
    return "pg_current_xact_id()"


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
    Index("ix_change_xid_seq", "xid", "seq").ddl_if(dialect="postgresql"),
    # Numbers of deleted rows are never given again: the feed's order depends on it.
    sqlite_autoincrement=True,
)
