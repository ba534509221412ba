"""The journal: entries written with their lines and read by day, and the chart of accounts."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Row as SqlRow
from sqlalchemy import bindparam, func, insert, select, text, update

from agentdesk.domain.errors import NotFound
from agentdesk.domain.journal import AccountUse, Booking
from agentdesk.domain.remedies import Basis, RemedyKind
from agentdesk.protocol.journal import EntryCause
from agentdesk.protocol.rows import Entity
from agentdesk.server.storage.context import UnitContext
from agentdesk.server.storage.models.journal import JOURNAL_ACCOUNT, JOURNAL_ENTRY, JOURNAL_LINE
from agentdesk.server.storage.models.records import RECORDS

_CLOSES = RECORDS[Entity.DAY_CLOSE]
_LATEST_CLOSED = select(func.max(_CLOSES.c.day))
_FIRST_OPEN = select(func.min(JOURNAL_ENTRY.c.day)).where(
    JOURNAL_ENTRY.c.day.not_in(select(_CLOSES.c.day))
)
_PAGE = (
    select(JOURNAL_ENTRY)
    .where(JOURNAL_ENTRY.c.day == bindparam("day"), JOURNAL_ENTRY.c.id > bindparam("after"))
    .order_by(JOURNAL_ENTRY.c.id)
    .limit(bindparam("most"))
)
_LINES = (
    select(JOURNAL_LINE)
    .where(JOURNAL_LINE.c.entry_id.in_(bindparam("entries", expanding=True)))
    .order_by(JOURNAL_LINE.c.entry_id, JOURNAL_LINE.c.number)
)
_OF_PLAN = (
    select(JOURNAL_LINE)
    .join(JOURNAL_ENTRY)
    .where(JOURNAL_ENTRY.c.plan_id == bindparam("plan"))
    .order_by(JOURNAL_ENTRY.c.at_us, JOURNAL_ENTRY.c.id, JOURNAL_LINE.c.number)
)
_ENTRY_OF = select(JOURNAL_ENTRY).where(JOURNAL_ENTRY.c.id == bindparam("wanted"))
_DAYS = (
    select(JOURNAL_ENTRY.c.day, func.count().label("entries"))
    .group_by(JOURNAL_ENTRY.c.day)
    .order_by(JOURNAL_ENTRY.c.day.desc())
    .limit(bindparam("most"))
)
_RENAME = update(JOURNAL_ACCOUNT).where(JOURNAL_ACCOUNT.c.use == bindparam("wanted"))
# Postings under way are waited for, and none begins until the close is committed.
_HOLD_STILL = text("LOCK TABLE journal_entry IN SHARE ROW EXCLUSIVE MODE")


@dataclass(frozen=True, slots=True)
class Account:
    use: AccountUse
    number: str
    name: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One deed in the books."""

    entry_id: str
    cause: EntryCause
    plan_id: str
    customer_id: str
    case_id: str
    day: date
    currency: str
    cost_centre: str
    user_id: str
    at_us: int


@dataclass(frozen=True, slots=True)
class Line:
    """One booking as it stands in the books."""

    number: int
    account: str
    booking: Booking


class JournalRepository:
    def __init__(self, context: UnitContext) -> None:
        self._context = context

    def add(self, entry: Entry, bookings: Sequence[Booking]) -> None:
        """Write an entry with its lines, each under its account's number of today."""
        self._context.check_writable()
        numbers = {account.use: account.number for account in self.accounts()}
        lines = [
            _line(entry.entry_id, place, numbers[booking.use], booking)
            for place, booking in enumerate(bookings, start=1)
        ]
        self._context.connection.execute(insert(JOURNAL_ENTRY), _columns(entry))
        self._context.connection.execute(insert(JOURNAL_LINE), lines)

    def entry(self, entry_id: str) -> Entry | None:
        found = self._context.connection.execute(_ENTRY_OF, {"wanted": entry_id}).first()
        return None if found is None else _entry(found)

    def page(self, day: date, after: str, limit: int) -> list[Entry]:
        ask = {"day": day.isoformat(), "after": after, "most": limit}
        return [_entry(row) for row in self._context.connection.execute(_PAGE, ask)]

    def lines(self, entry_ids: Sequence[str]) -> dict[str, list[Line]]:
        found: defaultdict[str, list[Line]] = defaultdict(list)
        for row in self._context.connection.execute(_LINES, {"entries": list(entry_ids)}):
            found[row.entry_id].append(Line(row.number, row.account, _booking(row)))
        return found

    def bookings_of_plan(self, plan_id: str) -> list[Booking]:
        """Every booking of a plan, the later ones that take back among them."""
        rows = self._context.connection.execute(_OF_PLAN, {"plan": plan_id})
        return [_booking(row) for row in rows]

    def days(self, limit: int) -> list[tuple[date, int]]:
        """The newest days that have entries, and how many."""
        rows = self._context.connection.execute(_DAYS, {"most": limit})
        return [(date.fromisoformat(row.day), row.entries) for row in rows]

    def latest_closed(self) -> date | None:
        return _day(self._context.connection.scalar(_LATEST_CLOSED))

    def first_open(self) -> date | None:
        """Return the earliest day with entries that is not closed."""
        return _day(self._context.connection.scalar(_FIRST_OPEN))

    def hold_still(self) -> None:
        """Nothing is booked from here to the end of this unit; on SQLite nobody else writes."""
        self._context.check_writable()
        if self._context.connection.dialect.name == "postgresql":
            self._context.connection.execute(_HOLD_STILL)

    def accounts(self) -> list[Account]:
        rows = self._context.connection.execute(select(JOURNAL_ACCOUNT))
        return [Account(AccountUse(row.use), row.number, row.name) for row in rows]

    def change_account(self, account: Account) -> None:
        """Give an account another number or name; what was booked keeps its own."""
        self._context.check_writable()
        values = {"wanted": account.use.value, "number": account.number, "name": account.name}
        if self._context.connection.execute(_RENAME, values).rowcount == 0:
            raise NotFound(f"no account for {account.use}", code="no_such_account")


def _columns(entry: Entry) -> dict[str, object]:
    return {
        "id": entry.entry_id,
        "cause": entry.cause.value,
        "plan_id": entry.plan_id,
        "customer_id": entry.customer_id,
        "case_id": entry.case_id,
        "day": entry.day.isoformat(),
        "currency": entry.currency,
        "cost_centre": entry.cost_centre,
        "user_id": entry.user_id,
        "at_us": entry.at_us,
    }


def _entry(row: SqlRow[tuple[object, ...]]) -> Entry:
    return Entry(
        entry_id=row.id,
        cause=EntryCause(row.cause),
        plan_id=row.plan_id,
        customer_id=row.customer_id,
        case_id=row.case_id,
        day=date.fromisoformat(row.day),
        currency=row.currency,
        cost_centre=row.cost_centre,
        user_id=row.user_id,
        at_us=row.at_us,
    )


def _line(entry_id: str, number: int, account: str, booking: Booking) -> dict[str, object]:
    return {
        "entry_id": entry_id,
        "number": number,
        "part": booking.part,
        "kind": booking.kind.value,
        "basis": booking.basis.value,
        "use": booking.use.value,
        "account": account,
        "debit": booking.debit_minor,
        "credit": booking.credit_minor,
        "worth": booking.worth_minor,
        "means": booking.means,
        "payment_id": booking.payment_id,
        "order_id": booking.order_id,
        "tax_rate_bp": booking.tax_rate_bp,
    }


def _booking(row: SqlRow[tuple[object, ...]]) -> Booking:
    return Booking(
        part=row.part,
        kind=RemedyKind(row.kind),
        basis=Basis(row.basis),
        use=AccountUse(row.use),
        debit_minor=row.debit,
        credit_minor=row.credit,
        means=row.means,
        payment_id=row.payment_id,
        order_id=row.order_id,
        tax_rate_bp=row.tax_rate_bp,
        worth_minor=row.worth,
    )


def _day(text_: str | None) -> date | None:
    return None if text_ is None else date.fromisoformat(text_)
