"""Bodies of customers and everything that happens around them."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

import msgspec
from msgspec import Meta

from agentdesk.domain.actor import Role
from agentdesk.domain.cases import CaseState, PromiseState
from agentdesk.domain.interactions import (
    Caller,
    Channel,
    Direction,
    InteractionState,
    Presence,
    WrapUpMode,
)
from agentdesk.protocol.fields import (
    E164,
    Count,
    Currency,
    Id,
    LanguageTag,
    Line,
    MoneyBody,
    NotNegativeMinor,
    Source,
    Text,
    Timestamp,
    Word,
)

_LATIN = "Latn"


class Body(msgspec.Struct, kw_only=True, omit_defaults=True):
    """What every body carries: its source, and the sources of single values that differ."""

    source: Source
    sources: dict[str, Source] = {}


class PersonName(msgspec.Struct, omit_defaults=True):
    """A name in one script (ISO 15924: Latn, Jpan, Kana, Hans, Hant), in native order."""

    script: Word
    display: Line
    family: Line = ""
    given: Line = ""


def latin_beside(names: Sequence[PersonName]) -> str:
    """Return the Latin name of somebody whose own is in another script; empty otherwise."""
    if not names or names[0].script == _LATIN:
        return ""
    return next((name.display for name in names if name.script == _LATIN), "")


class Phone(msgspec.Struct, omit_defaults=True):
    e164: E164
    kind: Word = "mobile"


class Address(msgspec.Struct, omit_defaults=True):
    country: Word
    lines: Line
    postal_code: Line = ""
    region: Line = ""
    city: Line = ""


class Consent(msgspec.Struct):
    purpose: Word
    granted: bool
    at: Timestamp


class Preferences(msgspec.Struct, omit_defaults=True):
    channel: Channel | None = None
    hours: Line = ""
    language: LanguageTag = "en"
    honorific: Line = ""


class ChurnRisk(msgspec.Struct, omit_defaults=True):
    """`level` and `previous` are one of low, moderate, elevated, high."""

    level: Word
    previous: Word = ""


class CustomerBody(Body, kw_only=True):
    names: list[PersonName]  # the customer's own script first
    tier: Word = "standard"
    customer_since: date | None = None
    buying_since_at_least: date | None = None
    lifetime_value: MoneyBody | None = None
    churn_risk: ChurnRisk | None = None
    phones: list[Phone] = []
    emails: list[Line] = []
    addresses: list[Address] = []
    preferences: Preferences = msgspec.field(default_factory=Preferences)
    consents: list[Consent] = []
    birth_date: date | None = None
    household: dict[Word, Line] = {}
    account_id: Id | None = None
    external_reference: Line = ""
    person_id: Id | None = None  # whose account it is, where the customer works here


class AccountBody(Body, kw_only=True):
    """The company a customer acts for (B2B)."""

    name: Line
    industry: Line = ""


class SubscriptionBody(Body, kw_only=True):
    """`state` is one of active, paused, cancelled; `interval` one of week, month, year."""

    customer_id: Id
    name: Line
    state: Word
    price: MoneyBody
    interval: Word = "month"
    next_at: Timestamp | None = None
    sku: Word | None = None


class InteractionBody(Body, kw_only=True):
    customer_id: Id
    channel: Channel
    direction: Direction
    state: InteractionState
    started_at: Timestamp
    ended_at: Timestamp | None = None
    case_id: Id | None = None
    agent_id: Id | None = None
    agent_name: Line = ""
    reason: Line = ""
    summary: Text = ""
    disposition: Line = ""
    resolved: bool | None = None
    line: Line = ""
    menu_choice: Line = ""
    waited_s: Count = 0
    handled_s: Count = 0
    caller: Caller = Caller.CUSTOMER
    verified: bool = False
    recording_announced: bool = False


class NoteBody(Body, kw_only=True):
    customer_id: Id
    text: Text
    at: Timestamp
    author_id: Id
    author_name: Line = ""
    case_id: Id | None = None


class ToldFact(msgspec.Struct, omit_defaults=True):
    """Something the customer already told us; `do_not_ask` names what it answers for good."""

    text: Line
    at: Timestamp
    channel: Channel
    do_not_ask: Annotated[list[Line], Meta(max_length=20)] = []


class CaseBody(Body, kw_only=True):
    number: Word
    customer_id: Id
    subject: Line
    reason: Line
    state: CaseState
    opened_at: Timestamp
    resolved_at: Timestamp | None = None
    assigned_to: Id | None = None
    order_id: Id | None = None  # the order it is about
    told: list[ToldFact] = []
    reopened: Count = 0
    merged_into: Id | None = None  # it is closed, and goes on in that case


class PromiseBody(Body, kw_only=True):
    """A word given with a date, tied to the order or task that keeps it."""

    customer_id: Id
    text: Line
    made_at: Timestamp
    due_at: Timestamp
    state: PromiseState
    case_id: Id | None = None
    made_by: Line = ""
    order_id: Id | None = None
    task: Line = ""
    owner_id: Id | None = None  # in whose day it stands, where that is not plain
    effect_id: Id | None = None  # what did not go out and waits for somebody
    request_id: Id | None = None  # the approval whose condition it is


class OutcomeBody(Body, kw_only=True):
    """What the customer wants to achieve; `state` is one of improving, steady, worse, reached."""

    customer_id: Id
    text: Line
    state: Word
    next_check_in: date | None = None


class OrderLine(msgspec.Struct, omit_defaults=True):
    """Money of the whole line, minor units of the order's currency."""

    line_id: Word
    sku: Word
    name: Line
    quantity: Count
    gross_minor: NotNegativeMinor
    discount_minor: NotNegativeMinor = 0
    tax_minor: NotNegativeMinor = 0
    points_minor: NotNegativeMinor = 0
    shipped_quantity: Count | None = None
    refunded_quantity: Count = 0
    refunded_minor: NotNegativeMinor = 0
    returning_quantity: Count = 0
    replaced_quantity: Count = 0
    returning_minor: NotNegativeMinor = 0  # goes back when the parcel is here
    points_earned: Count = 0
    points_taken_back: Count = 0  # of these, with goods that came back
    synthetic: bool = False


class Payment(msgspec.Struct, omit_defaults=True):
    """`means` is one of card, cash, transfer, points, wallet, coupon (a manufacturer paid)."""

    payment_id: Word
    means: Word
    amount_minor: NotNegativeMinor
    refunded_minor: NotNegativeMinor = 0
    instrument: Line = ""  # the card, account or wallet, as its provider names it
    expires_on: date | None = None  # of points: the day they would have lapsed


class Parcel(msgspec.Struct, omit_defaults=True):
    """`state` is one of not_shipped, shipped, delivered, returned."""

    state: Word
    carrier: Line = ""
    expected_on: date | None = None


class OrderBody(Body, kw_only=True):
    """`state` is one of placed, paid, shipped, delivered, awaiting_return, cancelled, returned."""

    number: Word
    customer_id: Id
    placed_at: Timestamp
    state: Word
    currency: Currency
    total_minor: NotNegativeMinor
    lines: list[OrderLine] = []
    payments: list[Payment] = []
    shipping_minor: NotNegativeMinor = 0
    coupon_code: Line = ""
    coupon_minor: NotNegativeMinor = 0
    loyalty_discount_minor: NotNegativeMinor = 0
    summary: Line = ""
    store: Line = ""
    parcel: Parcel | None = None
    replaces_order_id: Id | None = None


class CampaignBody(Body, kw_only=True):
    code: Word
    name: Line
    kind: Line
    starts_on: date
    ends_on: date
    channel: Channel = Channel.EMAIL


class ReceiptBody(Body, kw_only=True):
    """One customer's receiving of a campaign; `state`: sent, opened, clicked, redeemed."""

    customer_id: Id
    campaign_id: Id
    campaign_name: Line
    at: Timestamp
    state: Word
    redemptions: Count = 0
    coupons: list[Word] = []


class ProductBody(Body, kw_only=True):
    sku: Word
    name: Line
    price: MoneyBody
    cost: MoneyBody
    stock: Count = 0
    delivery_days: Count = 2


class AdvisoryBody(Body, kw_only=True):
    """A known issue told by a product team; `instruction` is what it says to do."""

    title: Line
    text: Text
    instruction: Line = ""
    replace_without_return: bool = False
    skus: list[Word] = []
    since: Timestamp
    until: Timestamp | None = None


class WebVisitBody(Body, kw_only=True):
    customer_id: Id
    at: Timestamp
    summary: Line
    pages: Count = 1
    self_service_failed: bool = False


class SurveyBody(Body, kw_only=True):
    """`measure` is one of csat (1-5), nps (0-10), ces (1-7)."""

    customer_id: Id
    at: Timestamp
    measure: Word
    score: Count
    words: Text = ""
    interaction_id: Id | None = None


class SalesInteractionBody(Body, kw_only=True):
    customer_id: Id
    at: Timestamp
    summary: Line
    channel: Channel = Channel.EMAIL


class UserBody(Body, kw_only=True):
    login: Word
    display_name: Line
    role: Role
    team_id: Id
    person_id: Id
    presence: Presence = Presence.SIGNED_OUT
    presence_since: Timestamp | None = None
    presence_reason: Line = ""
    disabled: bool = False


class TeamBody(Body, kw_only=True):
    name: Line
    wrap_up: WrapUpMode = WrapUpMode.OPTIONAL
    wrap_up_s: Count = 0  # of a time-boxed one
