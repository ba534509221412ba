"""Holds three books against each other for one day: ledger, what left the house, and journal.

Deed by deed, not only in sum, so that no two mistakes hide each other. Written apart from what
books: it reads the lines again, and counts the plans and effects from their own rows.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import islice
from zoneinfo import ZoneInfo

import msgspec
from sqlalchemy import text

from agentdesk.protocol.entities import CustomerBody
from agentdesk.protocol.fields import NotNegativeMinor
from agentdesk.protocol.journal import ControlTotal, Difference, UnsettledEffect
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.clock import to_us
from agentdesk.server.storage.unit_of_work import UnitOfWork

MAX_LISTED = 100

# A plan is debited, what is taken back of it is credited; a late payment moves nothing anew.
_JOURNAL = text("""
    SELECT e.id, e.cause, e.plan_id, e.currency,
      CAST(sum(CASE WHEN l.basis <> 'goodwill' THEN 0
                    WHEN e.cause = 'plan' THEN l.debit
                    WHEN e.cause = 'reversal' THEN l.credit ELSE 0 END) AS BIGINT) AS goodwill,
      CAST(sum(CASE WHEN l.basis <> 'owed' THEN 0
                    WHEN e.cause = 'plan' THEN l.debit
                    WHEN e.cause = 'reversal' THEN l.credit ELSE 0 END) AS BIGINT) AS owed,
      CAST(sum(l.debit) AS BIGINT) AS debit, CAST(sum(l.credit) AS BIGINT) AS credit,
      CAST(sum(l.worth) AS BIGINT) AS worth
    FROM journal_entry e JOIN journal_line l ON l.entry_id = e.id
    WHERE e.day = :day GROUP BY e.id, e.cause, e.plan_id, e.currency ORDER BY e.id
""")
_SPENDS = text("""
    SELECT s.id, s.amount, c.numerator, c.denominator
    FROM spend s JOIN journal_entry e ON e.id = s.id
    LEFT JOIN conversion c ON c.spend_id = s.id
    WHERE e.day = :day AND e.cause = 'plan'
""")
_TAKEN_BACK = text("""
    SELECT r.id, r.amount FROM reversing r JOIN journal_entry e ON e.id = r.id
    WHERE e.day = :day AND e.cause = 'reversal' AND r.state = 'posted'
""")
_PLANS = text("""
    SELECT p.id, p.body FROM remedy_plan p JOIN journal_entry e ON e.id = p.id WHERE e.day = :day
""")
_EFFECTS = text("""
    SELECT f.id, f.body FROM effect f JOIN journal_entry e ON e.id = f.plan_id
    WHERE e.day = :day ORDER BY f.id
""")
# Money that moved on this day and that no day of the journal knows.
_UNBOOKED = text("""
    SELECT s.id, s.amount, s.currency FROM spend s
    WHERE s.at_us >= :begins AND s.at_us < :ends AND s.kind <> 'reversal'
      AND NOT EXISTS (SELECT 1 FROM journal_entry e WHERE e.id = s.id)
    UNION ALL
    SELECT r.id, r.amount, e.currency FROM reversing r JOIN journal_entry e ON e.id = r.plan_id
    WHERE r.decided_us >= :begins AND r.decided_us < :ends AND r.state = 'posted'
      AND NOT EXISTS (SELECT 1 FROM journal_entry b WHERE b.id = r.id)
    ORDER BY 1
""")


class Book(StrEnum):
    """The book beside the journal in which a deed reads another way."""

    LEDGER = "ledger"
    PLANS = "plans"
    EFFECTS = "effects"
    SIDES = "sides"  # the journal's own: debits and credits


@dataclass(frozen=True, slots=True)
class Match:
    totals: list[ControlTotal]
    differences: list[Difference]
    unsettled: list[UnsettledEffect]


@dataclass(frozen=True, slots=True)
class _Deed:
    """One entry's sums, and the same figures in the other books."""

    entry_id: str
    currency: str
    sign: int
    journal: Mapping[Book, int]
    other: Mapping[Book, int]

    def differences(self) -> Iterator[Difference]:
        for book, figure in self.journal.items():
            if figure != self.other[book]:
                yield Difference(self.entry_id, book.value, self.currency, figure, self.other[book])


class _Given(msgspec.Struct):
    """What of a remedy says what it costs us."""

    cost_minor: NotNegativeMinor


class _Plan(msgspec.Struct):
    remedies: list[_Given]
    goodwill_minor: NotNegativeMinor


class _Effect(msgspec.Struct):
    plan_id: str
    customer_id: str
    kind: str
    state: str
    currency: str
    amount_minor: NotNegativeMinor
    problem: str = ""


_PLAN = msgspec.json.Decoder(_Plan)
_EFFECT = msgspec.json.Decoder(_Effect)
_CUSTOMER = msgspec.json.Decoder(CustomerBody)
_PAID_BY_CUSTOMER = "payment_link"
_TAKES_BACK = "_taken_back"
_SETTLED = "confirmed"
_REVERSAL = "reversal"


def match(unit: UnitOfWork, day: date) -> Match:
    ask = {"day": day.isoformat()}
    effects = [(row.id, _EFFECT.decode(row.body)) for row in unit.connection.execute(_EFFECTS, ask)]
    deeds = _deeds(unit, ask, [effect for _, effect in effects])
    differences = [difference for deed in deeds for difference in deed.differences()]
    differences += _unbooked(unit, day)
    return Match(
        totals=_totals(deeds),
        differences=differences[:MAX_LISTED],
        unsettled=list(islice(_unsettled(unit, effects), MAX_LISTED)),
    )


def _deeds(unit: UnitOfWork, ask: Mapping[str, object], effects: Sequence[_Effect]) -> list[_Deed]:
    rows = list(unit.connection.execute(_JOURNAL, ask))
    goodwill = {row.id: row.goodwill for row in rows}
    spent = _spent(unit, ask, goodwill) | _taken_back(unit, ask)
    owed = {row.id: _owed(_PLAN.decode(row.body)) for row in unit.connection.execute(_PLANS, ask)}
    worth = _worth_by_plan(effects)
    return [
        _Deed(
            entry_id=row.id,
            currency=row.currency,
            sign=-1 if row.cause == _REVERSAL else 1,
            journal={
                Book.LEDGER: row.goodwill,
                Book.PLANS: row.owed,
                Book.EFFECTS: row.worth,
                Book.SIDES: row.debit,
            },
            other={
                Book.LEDGER: spent.get(row.id, 0),
                Book.PLANS: owed.get(row.id, 0),
                Book.EFFECTS: worth.get(row.id, 0),
                Book.SIDES: row.credit,
            },
        )
        for row in rows
    ]


def _spent(
    unit: UnitOfWork, ask: Mapping[str, object], booked: Mapping[str, int]
) -> dict[str, int]:
    """What budgets spent, in the plan's own currency: converted as it was, rounded up."""
    return {
        row.id: row.amount
        if row.numerator is None
        else _unconverted(row.amount, row.numerator, row.denominator, booked[row.id])
        for row in unit.connection.execute(_SPENDS, ask)
    }


def _unconverted(amount: int, numerator: int, denominator: int, booked: int) -> int:
    if -(-booked * numerator // denominator) == amount:
        return booked
    return amount * denominator // numerator


def _taken_back(unit: UnitOfWork, ask: Mapping[str, object]) -> dict[str, int]:
    return {row.id: row.amount for row in unit.connection.execute(_TAKEN_BACK, ask)}


def _owed(plan: _Plan) -> int:
    return sum(remedy.cost_minor for remedy in plan.remedies) - plan.goodwill_minor


def _worth_by_plan(effects: Iterable[_Effect]) -> dict[str, int]:
    """What customers get by effects, less what they pay for it by link."""
    worth: defaultdict[str, int] = defaultdict(int)
    for effect in effects:
        if not effect.kind.endswith(_TAKES_BACK):  # a reversal is a deed of its own
            sign = -1 if effect.kind == _PAID_BY_CUSTOMER else 1
            worth[effect.plan_id] += sign * effect.amount_minor
    return worth


def _totals(deeds: Iterable[_Deed]) -> list[ControlTotal]:
    by_currency: defaultdict[str, list[_Deed]] = defaultdict(list)
    for deed in deeds:
        by_currency[deed.currency].append(deed)
    return [_total(currency, by_currency[currency]) for currency in sorted(by_currency)]


def _total(currency: str, deeds: Sequence[_Deed]) -> ControlTotal:
    def journal(book: Book) -> int:
        return sum(deed.sign * deed.journal[book] for deed in deeds)

    def other(book: Book) -> int:
        return sum(deed.sign * deed.other[book] for deed in deeds)

    return ControlTotal(
        currency=currency,
        ledger_goodwill_minor=other(Book.LEDGER),
        journal_goodwill_minor=journal(Book.LEDGER),
        plans_owed_minor=other(Book.PLANS),
        journal_owed_minor=journal(Book.PLANS),
        effects_minor=other(Book.EFFECTS),
        journal_means_minor=journal(Book.EFFECTS),
    )


def _unbooked(unit: UnitOfWork, day: date) -> list[Difference]:
    zone = ZoneInfo(unit.tenant.current().time_zone)
    begins = datetime.combine(day, time(), zone)
    ends = datetime.combine(day + timedelta(days=1), time(), zone)
    ask = {"begins": to_us(begins), "ends": to_us(ends)}
    return [
        Difference(row.id, Book.LEDGER.value, row.currency, 0, row.amount)
        for row in unit.connection.execute(_UNBOOKED, ask)
    ]


def _unsettled(
    unit: UnitOfWork, effects: Iterable[tuple[str, _Effect]]
) -> Iterator[UnsettledEffect]:
    for effect_id, effect in effects:
        if effect.state != _SETTLED:
            yield UnsettledEffect(
                effect_id,
                effect.customer_id,
                effect.kind,
                effect.state,
                effect.currency,
                effect.amount_minor,
                effect.problem,
                _name_of(unit, effect.customer_id),
            )


def _name_of(unit: UnitOfWork, customer_id: str) -> str:
    """Whoever settles it by hand wants to know whose it is."""
    row = unit.records.row(Entity.CUSTOMER, customer_id)
    if row is None or row.deleted:
        return ""
    return _CUSTOMER.decode(row.body).names[0].display
