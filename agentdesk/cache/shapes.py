"""What a reader of the cache gets: rows with their status, a customer's card, waiting commands."""

from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

from agentdesk.protocol.customer_fields import SuggestionBody
from agentdesk.protocol.empowerment import (
    ApprovalBody,
    BudgetBody,
    EffectBody,
    RemedyPlanBody,
)
from agentdesk.protocol.entities import (
    AccountBody,
    Body,
    CaseBody,
    CustomerBody,
    InteractionBody,
    NoteBody,
    OrderBody,
    OutcomeBody,
    PromiseBody,
    ReceiptBody,
    SalesInteractionBody,
    SubscriptionBody,
    SurveyBody,
    WebVisitBody,
)
from agentdesk.protocol.messages import AnyCommand, CommandResult
from agentdesk.protocol.reversals import ReversalBody
from agentdesk.protocol.rows import Entity

B_co = TypeVar("B_co", bound=Body, covariant=True)


class RowStatus(StrEnum):
    """How far a row is from being true for everybody."""

    CONFIRMED = "confirmed"  # the server says so
    PENDING = "pending"  # done here, waiting in the outbox
    GRANTED = "granted"  # drawn from this desktop's lease: it stands, the server is yet to hear
    SENT = "sent"  # on its way
    UNKNOWN = "unknown"  # sent, no answer came: neither failed nor confirmed
    HELD = "held"  # confirmed, money held until somebody decides
    REJECTED = "rejected"  # refused; `problem` says why


@dataclass(frozen=True, slots=True)
class Held(Generic[B_co]):
    """One row as it should be shown; `row_version` 0 means the server has not seen it yet."""

    id: str
    row_version: int
    body: B_co
    status: RowStatus = RowStatus.CONFIRMED
    problem: str = ""  # a stable code, never words for the screen
    at_us: int | None = None
    command_id: str | None = None  # the command that is laid over, while one is


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One entry of a customer's timeline, newest first by (`at_us`, `id`)."""

    entity: Entity
    id: str
    at_us: int
    body: Body
    status: RowStatus = RowStatus.CONFIRMED
    problem: str = ""


@dataclass(frozen=True, slots=True)
class TimelineIndex:
    """When each entry of a timeline was, newest first, and the key it is read by.

    Not `whole`: only the newest are here.
    """

    at_us: "array[int]"
    keys: "array[int]"
    whole: bool = True


class EntryPlace(NamedTuple):
    """Where one entry stands in its timeline's index."""

    at_us: int
    key: int


@dataclass(frozen=True, slots=True)
class SoughtEntry:
    """An entry looked for here: its place, or up to where the timeline reaches."""

    place: EntryPlace | None
    oldest: tuple[int, str] | None  # (at_us, id); None: nothing of the timeline is here
    more: bool  # the server holds older entries


@dataclass(frozen=True, slots=True)
class CustomerCard:
    """Everything known about one customer, newest first within each entity.

    Of each timeline entity the newest `CARD_ROWS` are here; `counts` holds the whole
    number (counted up to 10,000).
    """

    customer: Held[CustomerBody]
    account: Held[AccountBody] | None = None
    cases: tuple[Held[CaseBody], ...] = ()
    promises: tuple[Held[PromiseBody], ...] = ()
    outcomes: tuple[Held[OutcomeBody], ...] = ()
    subscriptions: tuple[Held[SubscriptionBody], ...] = ()
    receipts: tuple[Held[ReceiptBody], ...] = ()
    orders: tuple[Held[OrderBody], ...] = ()
    interactions: tuple[Held[InteractionBody], ...] = ()
    notes: tuple[Held[NoteBody], ...] = ()
    surveys: tuple[Held[SurveyBody], ...] = ()
    web_visits: tuple[Held[WebVisitBody], ...] = ()
    sales_interactions: tuple[Held[SalesInteractionBody], ...] = ()
    plans: tuple[Held[RemedyPlanBody], ...] = ()
    approvals: tuple[Held[ApprovalBody], ...] = ()
    reversals: tuple[Held[ReversalBody], ...] = ()  # what was taken back of these plans
    suggestions: tuple[Held[SuggestionBody], ...] = ()  # edits that another was before
    effects: tuple[Held[EffectBody], ...] = ()  # what leaves the house for these plans
    budgets: tuple[Held[BudgetBody], ...] = ()  # own day, team pool, this customer, its cases
    counts: Mapping[Entity, int] = field(default_factory=dict)
    fetched_at: datetime | None = None  # when it was last asked for; None: only the working set's
    more: bool = False  # the server holds timeline entries that are not here


CARD_ROWS = 50


class CommandState(StrEnum):
    """Where one command stands between the click and its answer."""

    QUEUED = "queued"
    IN_FLIGHT = "in_flight"
    UNKNOWN = "unknown"
    ACKED = "acked"  # answered and applied; leaves for the journal once the cache is safe on disk
    PARKED = "parked"  # refused for good: shown until it is dismissed, never blocks others


# Still on their way to the server.
WAITING = frozenset({CommandState.QUEUED, CommandState.IN_FLIGHT, CommandState.UNKNOWN})


@dataclass(frozen=True, slots=True)
class Mended:
    """What was found damaged at this start and what became of it; empty paths: nothing was."""

    kept: int = 0  # commands read out of a damaged outbox
    lost: int = 0  # at most so many
    outbox_aside: str = ""
    cache_aside: str = ""


HELP_AFTER_US = 24 * 3600 * 1_000_000


@dataclass(frozen=True, slots=True)
class OutboxEntry:
    """One command in the outbox and how its delivery stands."""

    command: AnyCommand
    state: CommandState
    key: str  # commands of one key are delivered in order
    customer_id: str | None
    after: tuple[str, ...]  # command ids that must be answered first
    depends: tuple[str, ...]  # command ids that must be answered first and have succeeded
    attempts: int
    made_at_us: int
    first_tried_us: int | None
    next_try_us: int
    answer: CommandResult | None
    problem: str = ""

    @property
    def command_id(self) -> str:
        return self.command.command_id

    def needs_help(self, now_us: int) -> bool:
        """Return whether it has been tried for so long that a person should know."""
        tried_us = self.first_tried_us
        return self.state in WAITING and tried_us is not None and now_us - tried_us > HELP_AFTER_US


class DraftKind(StrEnum):
    """What somebody was in the midst of."""

    NOTE = "note"
    WRAP_UP = "wrap_up"
    PLAN = "plan"
    FIND = "find"  # what is looked for in a timeline
    DETAILS = "details"  # a customer's own data, half edited
    ANSWER = "answer"  # to who decides; belongs to the request, not to a customer
    DECISION = "decision"  # words, a condition, an offer; belongs to the request
    REVERSAL = "reversal"  # what is taken back and why; belongs to the plan
    PALETTE = "palette"  # what is looked for with Ctrl+K; it belongs to none
    DESK = "desk"  # which customers are open; it belongs to none


@dataclass(frozen=True, slots=True)
class StoredHere:
    """How much lies on this computer; `bytes` is what the files take, both of them."""

    customers: int
    rows: int
    waiting: int
    drafts: int
    bytes: int


class PreferenceName(NamedTuple):
    """One value of one shelf (agentdesk.cache.preferences)."""

    scope: str
    name: str


class DraftName(NamedTuple):
    """One draft of a kind for each customer, or for whatever else the kind belongs to."""

    customer_id: str
    kind: DraftKind
