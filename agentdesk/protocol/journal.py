"""The journal as accounting reads it: entries by day, the day's close, the three-way match."""

from datetime import date
from enum import StrEnum
from typing import Annotated

import msgspec
from msgspec import Meta

from agentdesk.domain.remedies import Basis, Evidence, RemedyKind
from agentdesk.protocol.entities import Body
from agentdesk.protocol.fields import Count, Currency, Id, Line, NotNegativeMinor, Timestamp, Word

# A day of the tenant's calendar as it is compared and kept: 2026-11-21.
DayText = Annotated[str, Meta(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")]
# SHA-256 of everything that is booked on a day, in hexadecimal.
Digest = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}\Z")]


class EntryCause(StrEnum):
    """Why an entry stands in the journal."""

    PLAN = "plan"  # a plan was given
    REVERSAL = "reversal"  # something of it was taken back
    ARRIVAL = "arrival"  # the parcel of a return is here: its money goes back


class JournalLine(msgspec.Struct, frozen=True, omit_defaults=True):
    """One side of a booking: a debit or a credit, never both.

    Debits say what it was for (goodwill, a return, its tax), credits by what it left (a means of
    payment, points, goods). `part` is the remedy's place in its plan, from 0.
    """

    number: Count
    part: Count
    kind: RemedyKind
    basis: Basis
    account: Word
    account_name: Line
    debit_minor: NotNegativeMinor = 0
    credit_minor: NotNegativeMinor = 0
    means: Line = ""
    payment_id: Word | None = None
    order_id: Id | None = None
    tax_rate_bp: Count = 0


class JournalEntry(msgspec.Struct, frozen=True, omit_defaults=True):
    """One deed in the books: its debits and its credits are equal."""

    entry_id: Id  # the plan's or the reversal's own
    cause: EntryCause
    plan_id: Id
    customer_id: Id
    case_id: Id
    day: date
    at: Timestamp
    user_id: Id
    cost_centre: Word  # the team that gives
    currency: Currency
    lines: list[JournalLine]
    cost_centre_name: Line = ""


class JournalPage(msgspec.Struct, frozen=True):
    """Entries of one day by id; `after` asks for the next page, None: there is none."""

    entries: list[JournalEntry]
    after: Id | None


class ControlTotal(msgspec.Struct, frozen=True, omit_defaults=True):
    """What one day comes to in one currency, told by three books; a reversal counts against it."""

    currency: Currency
    ledger_goodwill_minor: int = 0
    journal_goodwill_minor: int = 0
    plans_owed_minor: int = 0
    journal_owed_minor: int = 0
    effects_minor: int = 0
    journal_means_minor: int = 0

    @property
    def difference_minor(self) -> int:
        """What does not agree, whichever two of them disagree."""
        return (
            abs(self.ledger_goodwill_minor - self.journal_goodwill_minor)
            + abs(self.plans_owed_minor - self.journal_owed_minor)
            + abs(self.effects_minor - self.journal_means_minor)
        )


class Difference(msgspec.Struct, frozen=True):
    """A deed on which the books disagree; `book` is the one beside the journal."""

    entry_id: Id
    book: Word  # ledger, plans or effects
    currency: Currency
    journal_minor: int
    other_minor: int


class UnsettledEffect(msgspec.Struct, frozen=True, omit_defaults=True):
    """Something the day ordered and nobody has confirmed, or that failed."""

    effect_id: Id
    customer_id: Id
    kind: Word
    state: Word  # queued, sent, failed or unknown
    currency: Currency
    amount_minor: NotNegativeMinor
    problem: Line = ""
    customer_name: Line = ""


class AccountSum(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a day comes to in one account, by cost centre, means and tax rate."""

    account: Word
    account_name: Line
    cost_centre: Word
    currency: Currency
    postings: Count
    debit_minor: NotNegativeMinor
    credit_minor: NotNegativeMinor
    cost_centre_name: Line = ""
    means: Line = ""
    tax_rate_bp: Count = 0


class CloseObstacle(StrEnum):
    """Why a day cannot be closed now; these are the codes of the refusals too."""

    NONE = ""
    NOT_OVER = "day_not_over"
    CLOSED = "day_closed"
    EARLIER_OPEN = "earlier_day_open"
    BOOKS_DIFFER = "books_differ"


class EvidenceTotal(msgspec.Struct, frozen=True):
    """What was given on a day because it was owed for one reason."""

    evidence: Evidence
    currency: Currency
    remedies: Count
    amount_minor: NotNegativeMinor


class DayTotals(msgspec.Struct, frozen=True, omit_defaults=True):
    """A day in the books; a close must name `digest`, so that what was seen is what is closed."""

    day: date
    entries: Count
    digest: Digest
    totals: list[ControlTotal] = []
    accounts: list[AccountSum] = []
    owed: list[EvidenceTotal] = []
    differences: list[Difference] = []  # the first hundred
    unsettled: list[UnsettledEffect] = []  # the first hundred
    obstacle: CloseObstacle = CloseObstacle.NONE
    closed_at: Timestamp | None = None
    closed_by_name: Line = ""


class JournalDay(msgspec.Struct, frozen=True, omit_defaults=True):
    day: date
    entries: Count
    closed_at: Timestamp | None = None
    closed_by_name: Line = ""


class DayList(msgspec.Struct, frozen=True):
    """The newest days that have anything in the journal, the newest first."""

    days: list[JournalDay]


class DayCloseBody(Body, kw_only=True):
    """A day that is closed: nothing is booked on it any more."""

    day: DayText
    closed_at: Timestamp
    closed_by: Id
    closed_by_name: Line
    entries: Count
    digest: Digest
    totals: list[ControlTotal]
