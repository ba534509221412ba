"""Reads the journal: entries of a day, what a day comes to, which days there are, the export."""

import csv
import hashlib
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import msgspec

from agentdesk.domain.actor import Actor
from agentdesk.protocol.entities import TeamBody
from agentdesk.protocol.journal import (
    AccountSum,
    CloseObstacle,
    DayCloseBody,
    DayList,
    DayTotals,
    JournalDay,
    JournalEntry,
    JournalLine,
    JournalPage,
)
from agentdesk.protocol.pages import MAX_PAGE
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.clock import from_us
from agentdesk.server.services import owed_totals, three_way_match
from agentdesk.server.services.paging import PageAsk
from agentdesk.server.services.three_way_match import Match
from agentdesk.server.services.visibility import check_readable
from agentdesk.server.storage.repositories.journal import Entry, Line
from agentdesk.server.storage.unit_of_work import UnitOfWork

MAX_DAYS = 92
_CLOSE = msgspec.json.Decoder(DayCloseBody)
_TEAM = msgspec.json.Decoder(TeamBody)
_COLUMNS = (
    *("day", "entry_id", "cause", "plan_id", "case_id", "customer_id", "order_id", "at"),
    *("user_id", "cost_centre", "cost_centre_name", "part", "kind", "basis"),
    *("account", "account_name", "means", "payment_id", "tax_rate_bp"),
    *("currency", "debit_minor", "credit_minor"),
)


@dataclass(frozen=True)
class _Names:
    """The names beside numbers, looked up once for a whole reading."""

    unit: UnitOfWork

    @cached_property
    def accounts(self) -> Mapping[str, str]:
        return {account.use.value: account.name for account in self.unit.journal.accounts()}

    @cached_property
    def teams(self) -> Mapping[str, str]:
        rows = self.unit.records.find(Entity.TEAM)
        return {row.id: _TEAM.decode(row.body).name for row in rows}


def page(unit: UnitOfWork, actor: Actor, day: date, ask: PageAsk) -> JournalPage:
    check_readable(actor, Entity.DAY_CLOSE)
    found = list(_entries(unit, day, ask.after, ask.limit))
    reached = found[-1].entry_id if len(found) == ask.limit else None
    return JournalPage(found, reached)


def days(unit: UnitOfWork, actor: Actor) -> DayList:
    check_readable(actor, Entity.DAY_CLOSE)
    return DayList(listed(unit))


def listed(unit: UnitOfWork) -> list[JournalDay]:
    return [_day(unit, day, entries) for day, entries in unit.journal.days(MAX_DAYS)]


def totals(unit: UnitOfWork, actor: Actor, day: date) -> DayTotals:
    """Tell a day as accounting checks it, and whether it can be closed."""
    check_readable(actor, Entity.DAY_CLOSE)
    return reckon(unit, day)


def reckon(unit: UnitOfWork, day: date) -> DayTotals:
    found = three_way_match.match(unit, day)
    entries = list(whole(unit, day))
    close = close_of(unit, day)
    return DayTotals(
        day=day,
        entries=len(entries),
        digest=digest(entries),
        totals=found.totals,
        accounts=_sums(entries),
        owed=owed_totals.of_day(unit, day),
        differences=found.differences,
        unsettled=found.unsettled,
        obstacle=_obstacle(unit, day, found, close),
        closed_at=close.closed_at if close else None,
        closed_by_name=close.closed_by_name if close else "",
    )


def export_csv(unit: UnitOfWork, actor: Actor, day: date) -> str:
    check_readable(actor, Entity.DAY_CLOSE)
    return as_csv(unit, day)


def export_json(unit: UnitOfWork, actor: Actor, day: date) -> bytes:
    check_readable(actor, Entity.DAY_CLOSE)
    return as_json(unit, day)


def as_csv(unit: UnitOfWork, day: date) -> str:
    """One line for each booking, amounts in minor units; text that a sheet would run is quoted."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for entry in whole(unit, day):
        writer.writerows(_cells(entry, line) for line in entry.lines)
    return file.getvalue()


def as_json(unit: UnitOfWork, day: date) -> bytes:
    return msgspec.json.encode(JournalPage(list(whole(unit, day)), None))


def whole(unit: UnitOfWork, day: date) -> Iterator[JournalEntry]:
    """Every entry of a day by id, read a page at a time."""
    after = ""
    while found := list(_entries(unit, day, after, MAX_PAGE)):
        yield from found
        after = found[-1].entry_id


def digest(entries: list[JournalEntry]) -> str:
    """Name what is booked; a name of an account or team is not part of it."""
    hashed = hashlib.sha256()
    for entry in entries:
        hashed.update(msgspec.json.encode(_bare(entry)))
    return hashed.hexdigest()


def close_of(unit: UnitOfWork, day: date) -> DayCloseBody | None:
    found = unit.records.find(Entity.DAY_CLOSE, limit=1, day=day.isoformat())
    return _CLOSE.decode(found[0].body) if found else None


def _entries(unit: UnitOfWork, day: date, after: str, limit: int) -> Iterator[JournalEntry]:
    entries = unit.journal.page(day, after, limit)
    lines = unit.journal.lines([entry.entry_id for entry in entries])
    names = _Names(unit)
    return (_shown(entry, lines[entry.entry_id], names) for entry in entries)


def _shown(entry: Entry, lines: list[Line], names: _Names) -> JournalEntry:
    return JournalEntry(
        entry_id=entry.entry_id,
        cause=entry.cause,
        plan_id=entry.plan_id,
        customer_id=entry.customer_id,
        case_id=entry.case_id,
        day=entry.day,
        at=from_us(entry.at_us),
        user_id=entry.user_id,
        cost_centre=entry.cost_centre,
        currency=entry.currency,
        lines=[_line(line, names) for line in lines],
        cost_centre_name=names.teams.get(entry.cost_centre, ""),
    )


def _line(line: Line, names: _Names) -> JournalLine:
    booking = line.booking
    return JournalLine(
        number=line.number,
        part=booking.part,
        kind=booking.kind,
        basis=booking.basis,
        account=line.account,
        account_name=names.accounts[booking.use.value],
        debit_minor=booking.debit_minor,
        credit_minor=booking.credit_minor,
        means=booking.means,
        payment_id=booking.payment_id,
        order_id=booking.order_id,
        tax_rate_bp=booking.tax_rate_bp,
    )


def _bare(entry: JournalEntry) -> JournalEntry:
    lines = [msgspec.structs.replace(line, account_name="") for line in entry.lines]
    return msgspec.structs.replace(entry, lines=lines, cost_centre_name="")


def _sums(entries: list[JournalEntry]) -> list[AccountSum]:
    """What each account comes to, by who bears it, by which means and at which rate of tax."""
    sums: dict[tuple[str, str, str, str, int], AccountSum] = {}
    for entry in entries:
        for line in entry.lines:
            key = (entry.currency, line.account, entry.cost_centre, line.means, line.tax_rate_bp)
            sums[key] = _added(sums.get(key) or _empty(entry, line), line)
    return [sums[key] for key in sorted(sums)]


def _empty(entry: JournalEntry, line: JournalLine) -> AccountSum:
    return AccountSum(
        account=line.account,
        account_name=line.account_name,
        cost_centre=entry.cost_centre,
        currency=entry.currency,
        postings=0,
        debit_minor=0,
        credit_minor=0,
        cost_centre_name=entry.cost_centre_name,
        means=line.means,
        tax_rate_bp=line.tax_rate_bp,
    )


def _added(so_far: AccountSum, line: JournalLine) -> AccountSum:
    return msgspec.structs.replace(
        so_far,
        postings=so_far.postings + 1,
        debit_minor=so_far.debit_minor + line.debit_minor,
        credit_minor=so_far.credit_minor + line.credit_minor,
    )


def _obstacle(
    unit: UnitOfWork, day: date, found: Match, close: DayCloseBody | None
) -> CloseObstacle:
    if close is not None:
        return CloseObstacle.CLOSED
    if day >= unit.today():
        return CloseObstacle.NOT_OVER
    first = unit.journal.first_open()
    if first is not None and first < day:
        return CloseObstacle.EARLIER_OPEN
    return CloseObstacle.BOOKS_DIFFER if found.differences else CloseObstacle.NONE


def _day(unit: UnitOfWork, day: date, entries: int) -> JournalDay:
    close = close_of(unit, day)
    if close is None:
        return JournalDay(day, entries)
    return JournalDay(day, entries, close.closed_at, close.closed_by_name)


def _cells(entry: JournalEntry, line: JournalLine) -> list[str]:
    said = msgspec.to_builtins(entry) | msgspec.to_builtins(line)
    return [_cell(said.get(column)) for column in _COLUMNS]


def _cell(value: object) -> str:
    """Keep a sheet from running what somebody typed as a formula."""
    said = "" if value is None else str(value)
    return f"'{said}" if said.startswith(("=", "+", "-", "@", "\t", "\r")) else said
