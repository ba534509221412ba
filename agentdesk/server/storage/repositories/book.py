"""The lines of the built-in book: written once for each key, found by it, never edited."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date

from sqlalchemy import bindparam, select
from sqlalchemy.dialects import postgresql, sqlite

from agentdesk.runtime.clock import to_us
from agentdesk.server.storage.context import UnitContext
from agentdesk.server.storage.models.book import BOOK_LINE

_WRITE = {
    "sqlite": sqlite.insert(BOOK_LINE).on_conflict_do_nothing(index_elements=["key"]),
    "postgresql": postgresql.insert(BOOK_LINE).on_conflict_do_nothing(index_elements=["key"]),
}
_COLUMNS = tuple(column for column in BOOK_LINE.c if column.name != "at_us")
_ONE = select(*_COLUMNS).where(BOOK_LINE.c.key == bindparam("wanted"))
_OF_CUSTOMER = (
    select(*_COLUMNS)
    .where(BOOK_LINE.c.customer_id == bindparam("whose"))
    .order_by(BOOK_LINE.c.at_us, BOOK_LINE.c.key)
    .limit(bindparam("most"))
)
MAX_LINES = 1_000


@dataclass(frozen=True, slots=True)
class BookLine:
    """`points` below zero take back; `code` is what a voucher is redeemed by."""

    key: str
    customer_id: str
    kind: str
    amount: int
    currency: str
    points: int = 0
    code: str | None = None
    expires_on: date | None = None


class BookRepository:
    def __init__(self, context: UnitContext) -> None:
        self._context = context

    def write(self, line: BookLine) -> BookLine:
        """Write the line unless its key has one; return the one that stands."""
        self._context.check_writable()
        connection = self._context.connection
        values = asdict(line) | {"at_us": to_us(self._context.now())}
        connection.execute(_WRITE[connection.dialect.name], values)
        standing = self.find(line.key)
        return line if standing is None else standing

    def find(self, key: str) -> BookLine | None:
        row = self._context.connection.execute(_ONE, {"wanted": key}).first()
        return None if row is None else BookLine(**row._mapping)  # noqa: SLF001 - SQLAlchemy's own

    def of_customer(self, customer_id: str) -> Sequence[BookLine]:
        """Return a customer's lines, oldest first."""
        ask = {"whose": customer_id, "most": MAX_LINES}
        rows = self._context.connection.execute(_OF_CUSTOMER, ask)
        return [BookLine(**row._mapping) for row in rows]  # noqa: SLF001 - the same
