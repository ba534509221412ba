"""PostgreSQL's transaction ids as a column type and a default; 0 where there are none."""

from typing import Any

from sqlalchemy.dialects.postgresql.base import ischema_names
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.expression import FunctionElement
from sqlalchemy.types import UserDefinedType


class Xid8(UserDefinedType[int]):
    """A 64-bit transaction id, which never wraps; it travels as text."""

    cache_ok = True

    def get_col_spec(self, **_: Any) -> str:
        return "xid8"

    def bind_processor(self, dialect: Any) -> Any:
        del dialect
        return str

    def result_processor(self, dialect: Any, coltype: Any) -> Any:
        del dialect, coltype
        return int


# So that alembic knows the type when it compares a database with the models.
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
