"""Bodies of remedies, approvals, budgets and policies."""

from datetime import date
from typing import Annotated

import msgspec
from msgspec import Meta

from agentdesk.domain.actor import Role
from agentdesk.domain.approvals import Decision, RequestState
from agentdesk.domain.dials import Measure, Scope, Strength, Window
from agentdesk.domain.effects import Adapter, EffectKind, EffectState
from agentdesk.domain.interactions import Channel
from agentdesk.domain.owed import OWED_WITHIN_DAYS
from agentdesk.domain.policy_versions import PolicyState
from agentdesk.domain.remedies import Basis, CostRule, Evidence, PlanState, RemedyKind
from agentdesk.protocol.entities import Body
from agentdesk.protocol.fields import (
    AmountMinor,
    Count,
    Currency,
    Id,
    Line,
    NotNegativeMinor,
    Slug,
    Text,
    Timestamp,
    Version,
    Word,
)
from agentdesk.protocol.request_threads import ThreadEntry


class RefundLine(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which order line, and how many of it."""

    line_id: Word
    quantity: Annotated[int, Meta(ge=1, le=100_000)]


class RemedyDraft(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One remedy as asked for.

    `amount_minor` is the face value of credit, discount, points, waiver and bonus; for refund,
    exchange, reship and return the server derives the amount from the order's lines. `detail`
    holds the kind's own word: the SKU of a bonus or exchange, pause / skip / switch / cancel of a
    plan change, shipping / fee of a waiver.
    """

    kind: RemedyKind
    basis: Basis
    amount_minor: NotNegativeMinor = 0
    order_id: Id | None = None
    lines: Annotated[list[RefundLine], Meta(max_length=100)] = []
    evidence: Evidence | None = None
    detail: Line = ""
    subscription_id: Id | None = None


class Remedy(msgspec.Struct, omit_defaults=True):
    """One remedy as given: what the customer gets and what it counts against budgets."""

    kind: RemedyKind
    basis: Basis
    amount_minor: NotNegativeMinor
    cost_minor: NotNegativeMinor
    goodwill_minor: NotNegativeMinor = 0  # what of it counts; 0 where it is owed
    reversed_minor: NotNegativeMinor = 0  # what of the amount was taken back
    order_id: Id | None = None
    lines: list[RefundLine] = []
    evidence: Evidence | None = None
    detail: Line = ""
    subscription_id: Id | None = None
    means: dict[Word, NotNegativeMinor] = {}  # refund by payment id
    created_order_id: Id | None = None
    points: Count = 0
    points_taken_back: Count = 0  # earned with goods that come back
    price_difference_minor: AmountMinor = 0  # above zero: the customer pays it, by link
    held_until_parcel: bool = False  # a return: the money goes back when the parcel is here
    promised: dict[Word, NotNegativeMinor] = {}  # then: by line of the order


class RemedyPlanBody(Body, kw_only=True):
    """Several remedies given together or not at all; the row's id is the command id's plan."""

    customer_id: Id
    case_id: Id
    state: PlanState
    currency: Currency
    remedies: list[Remedy]
    goodwill_minor: NotNegativeMinor  # what counts against budgets
    owed_minor: NotNegativeMinor
    at: Timestamp
    given_by: Id
    given_by_name: Line
    reason: Line
    unproven: list[Evidence] = []  # owed by a word that nothing known speaks for or against
    words: Text = ""
    request_id: Id | None = None
    within_limits: bool = True
    reversed_minor: NotNegativeMinor = 0  # what was taken back, over all remedies


class EffectBody(Body, kw_only=True):
    """One thing that leaves the house for a plan; its id is the name it is never done twice by."""

    plan_id: Id
    customer_id: Id
    case_id: Id
    kind: EffectKind
    state: EffectState
    adapter: Adapter
    amount_minor: NotNegativeMinor
    currency: Currency
    at: Timestamp
    given_by: Id
    given_by_name: Line = ""
    points: Count = 0
    means: Line = ""
    payment_id: Line = ""
    order_id: Id | None = None
    detail: Line = ""  # which goods, or which service
    expires_on: date | None = None
    round: Count = 1  # one more each time a person tries again what was refused
    attempts: Count = 0
    next_at: Timestamp | None = None  # none: nothing more happens by itself
    reference: Line = ""  # its name where it was carried out; a voucher's code
    problem: Line = ""  # a stable code
    key_is_spent: bool = False  # this round is answered by one fault for ever
    follows: Id | None = None  # the effect it takes back: held until that has happened


class RuleLine(msgspec.Struct, omit_defaults=True):
    """What one rule says of one act: the figure, what is left, whether it fits."""

    scope: Scope
    window: Window
    strength: Strength
    limit_minor: NotNegativeMinor
    used_minor: NotNegativeMinor
    held_minor: NotNegativeMinor
    act_minor: NotNegativeMinor
    over_minor: NotNegativeMinor = 0  # 0: fits
    measure: Measure = Measure.VALUE
    name: Slug = ""
    kinds: list[RemedyKind] = []
    legal_source: Line = ""


class ApprovalBody(Body, kw_only=True):
    """A request above an agent's authority; `version` and `asked_minor` are what was on screen."""

    plan_id: Id
    customer_id: Id
    customer_name: Line
    case_id: Id
    case_number: Word
    state: RequestState
    version: Version
    currency: Currency
    asked_minor: NotNegativeMinor
    over_minor: NotNegativeMinor
    most_minor: NotNegativeMinor  # the most anybody can give here
    held_budget_id: Id
    requester_id: Id
    requester_name: Line
    requester_words: Text = ""
    reason: Line = ""
    customer_on_line: bool = False
    asked_at: Timestamp
    expires_at: Timestamp
    escalates_at: Timestamp
    policy_version: Version
    rules: list[RuleLine]
    remedies: list[Remedy]
    offered: list[Remedy] = []
    offered_minor: NotNegativeMinor = 0
    decision: Decision | None = None
    decided_by: Id | None = None
    decided_by_name: Line = ""
    decided_at: Timestamp | None = None
    decision_words: Text = ""
    customer_latin: Line = ""  # for whoever does not read the script of `customer_name`
    team_id: Word = ""  # the requester's; others decide once it has come further up
    level: Count = 1
    assigned_to: Id | None = None  # handed to first; others of the level may decide as well
    assigned_to_name: Line = ""
    thread: Annotated[list[ThreadEntry], Meta(max_length=100)] = []
    condition: Line = ""  # what the approval or the offer asks to be done; a task once it is given
    decided_for: Id | None = None  # whose lent right it was
    decided_for_name: Line = ""
    plan_currency: Line = ""  # of the remedies, where the budgets count in another


class BudgetBody(Body, kw_only=True):
    """One bucket of the ledger: posted + pending + leased never exceeds cap."""

    scope: Scope
    window: Window
    strength: Strength
    measure: Measure = Measure.VALUE
    name: Slug = ""
    subject_id: Id
    currency: Currency
    period: Word  # "2026-11-21" for a day, "2026-11", "2026", or "case" for an incident
    target_minor: NotNegativeMinor
    cap_minor: NotNegativeMinor
    posted_minor: NotNegativeMinor
    pending_minor: NotNegativeMinor
    leased_minor: NotNegativeMinor
    version: Version


class PolicyLimit(msgspec.Struct, omit_defaults=True):
    """One figure of a dial; a list that is empty speaks of all."""

    scope: Scope
    window: Window
    strength: Strength
    amount_minor: NotNegativeMinor  # acts, where the measure counts acts
    measure: Measure = Measure.VALUE
    name: Slug = ""
    roles: list[Role] = []
    kinds: list[RemedyKind] = []
    reasons: list[Line] = []
    tiers: list[Word] = []
    channels: list[Channel] = []
    place: Line = ""
    legal_source: Line = ""
    lifetime_value_share_bp: Count = 0  # when set, the larger of the amount and this share


class PolicyLevel(msgspec.Struct, omit_defaults=True):
    """Who decides at one height: of the requester's team, or of any."""

    roles: list[Role]
    other_teams: bool = False
    most_minor: NotNegativeMinor | None = None  # of one decision
    escalates_s: Count = 0  # after so long it goes one up; 0: never by time


class CostTerm(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """By which figure one kind of goods counts."""

    kind: RemedyKind
    rule: CostRule


class WithdrawalTerm(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """How long a place's law lets one withdraw from a purchase; no place is everywhere else."""

    days: Annotated[int, Meta(ge=0, le=3_650)]
    legal_source: Line
    place: Line = ""


class PolicyBody(Body, kw_only=True):
    """One version: its terms (PolicyTerms has a field of the same name for each), and its life."""

    version: Version
    effective_from: Timestamp
    state: PolicyState = PolicyState.ACTIVE
    words: Text = ""
    proposed_by: Id | None = None
    proposed_by_name: Line = ""
    proposed_by_person: Id | None = None
    proposed_at: Timestamp | None = None
    confirmed_by: Id | None = None
    confirmed_by_name: Line = ""
    confirmed_at: Timestamp | None = None
    withdrawn_by: Id | None = None
    withdrawn_by_name: Line = ""
    withdrawn_at: Timestamp | None = None
    withdrawn_words: Text = ""
    currency: Currency
    limits: list[PolicyLimit]
    point_value_minor: NotNegativeMinor = 1
    points_expire_days: Count = 0  # 0: never
    reasons: list[Line] = []
    request_expires_s: Count = 900
    request_escalates_s: Count = 300
    reversal_four_eyes_minor: NotNegativeMinor = 10_000  # taken back above it: by two persons
    reversal_restores: bool = True  # what is taken back is room again, while the period is open
    converts: list[Currency] = []  # counted here too, by a stored rate; no other currency is
    levels: list[PolicyLevel] = []  # none: the team's supervisor, then any other
    cost_rules: list[CostTerm] = []  # goods that count by price, not by cost
    withdrawal_days: list[WithdrawalTerm] = []  # none: 14, as in Directive 2011/83/EU, article 9
    owed_within_days: Count = OWED_WITHIN_DAYS  # of an older order nothing is owed
