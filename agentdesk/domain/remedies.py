"""What is given to make it right: kinds, basis and the lines it is made of."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from agentdesk.domain.errors import InvalidInput, RuleBroken
from agentdesk.domain.refunds import LinePick, LineShare, Refund


class RemedyKind(StrEnum):
    REFUND = "refund"
    EXCHANGE = "exchange"
    RESHIP = "reship"
    RETURN = "return"
    CREDIT = "credit"
    DISCOUNT = "discount"
    POINTS = "points"
    BONUS = "bonus"
    WAIVER = "waiver"
    PLAN_CHANGE = "plan_change"


class Basis(StrEnum):
    OWED = "owed"  # ours to mend: no discretionary budget
    GOODWILL = "goodwill"  # spends budgets, may need approval


class Evidence(StrEnum):
    """Why something is owed; each has its own control total."""

    NOT_DELIVERED = "not_delivered"
    DAMAGED_ON_ARRIVAL = "damaged_on_arrival"
    WRONG_ITEM = "wrong_item"
    DOUBLE_CHARGE = "double_charge"
    STATUTORY_WITHDRAWAL = "statutory_withdrawal"
    BROKEN_PROMISE = "broken_promise"


class PlanState(StrEnum):
    POSTED = "posted"
    PENDING = "pending"
    OFFERED = "offered"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    REJECTED = "rejected"


class PlanMove(StrEnum):
    """The word of a plan change, in `Draft.detail`."""

    PAUSE = "pause"
    SKIP = "skip"
    SWITCH = "switch"
    CANCEL = "cancel"


class CostRule(StrEnum):
    """By which figure a kind counts against budgets."""

    RETAIL = "retail"  # what the customer gets back
    COST = "cost"  # what the goods cost us
    FACE = "face"  # the value written on it
    NONE = "none"


COST_RULES: Mapping[RemedyKind, CostRule] = {
    RemedyKind.REFUND: CostRule.RETAIL,
    RemedyKind.EXCHANGE: CostRule.COST,
    RemedyKind.RESHIP: CostRule.COST,
    RemedyKind.RETURN: CostRule.RETAIL,
    RemedyKind.CREDIT: CostRule.FACE,
    RemedyKind.DISCOUNT: CostRule.FACE,
    RemedyKind.POINTS: CostRule.FACE,
    RemedyKind.BONUS: CostRule.COST,
    RemedyKind.WAIVER: CostRule.FACE,
    RemedyKind.PLAN_CHANGE: CostRule.NONE,
}

# Goods may be counted by another rule than their kind's; everything else counts by what it is.
GOODS = frozenset({RemedyKind.EXCHANGE, RemedyKind.RESHIP, RemedyKind.BONUS})
_RULES_OF_GOODS = frozenset({CostRule.COST, CostRule.RETAIL})
# Their amount follows from the order's lines; the others carry a face value.
BY_LINES = frozenset(
    {RemedyKind.REFUND, RemedyKind.EXCHANGE, RemedyKind.RESHIP, RemedyKind.RETURN},
)
# What is owed is bounded by an order; a kind without that bound cannot be owed.
_CAN_BE_OWED = BY_LINES | {RemedyKind.WAIVER}
WAIVE_SHIPPING = "shipping"


@dataclass(frozen=True, slots=True)
class Draft:
    """One remedy as asked for; `amount_minor` is the face value where a kind has one."""

    kind: RemedyKind
    basis: Basis
    amount_minor: int = 0
    order_id: str | None = None
    lines: tuple[LinePick, ...] = ()
    evidence: Evidence | None = None
    detail: str = ""
    subscription_id: str | None = None


@dataclass(frozen=True, slots=True)
class Shipment:
    """Goods that leave the house for a remedy."""

    sku: str
    quantity: int


@dataclass(frozen=True, slots=True)
class Given:
    """One remedy as given: what the customer gets, and what it counts against budgets."""

    draft: Draft
    amount_minor: int
    cost_minor: int
    refund: Refund | None = None
    promised: tuple[LineShare, ...] = ()  # of a return: what its lines bring when they are here
    ships: tuple[Shipment, ...] = ()
    points: int = 0
    price_difference_minor: int = 0  # above zero: the customer pays it, by link
    beyond_owed_minor: int = 0  # what a dearer article costs us above what was paid for the first

    @property
    def goodwill_minor(self) -> int:
        is_goodwill = self.draft.basis is Basis.GOODWILL
        return self.cost_minor if is_goodwill else self.beyond_owed_minor

    @property
    def owed_minor(self) -> int:
        return self.amount_minor if self.draft.basis is Basis.OWED else 0


def check_cost_rules(rules: Mapping[RemedyKind, CostRule]) -> None:
    """Raise unless a policy only says of goods whether they count by cost or by price."""
    for kind, rule in rules.items():
        if kind not in GOODS or rule not in _RULES_OF_GOODS:
            raise InvalidInput(f"{kind} cannot count by {rule}", code="cost_rule")


def check_draft(draft: Draft) -> None:
    """Raise when a draft is not complete in itself, whatever the order says."""
    if draft.kind is RemedyKind.PLAN_CHANGE:
        _check_plan_change(draft)
        return
    if draft.basis is Basis.OWED:
        _check_owed(draft)
    if draft.kind in BY_LINES:
        _check_lines(draft)
    if draft.kind is RemedyKind.EXCHANGE and not draft.detail:
        raise InvalidInput("which article instead?", code="detail_needed", path="detail")


def _check_plan_change(draft: Draft) -> None:
    move = draft.detail.partition(":")[0]
    if draft.subscription_id is None:
        raise InvalidInput(
            "which subscription?", code="subscription_needed", path="subscription_id"
        )
    if move not in set(PlanMove):
        raise InvalidInput("pause, skip, switch or cancel?", code="detail_needed", path="detail")
    if draft.amount_minor:
        raise InvalidInput("a change of plan has no amount", code="amount_given")


def _check_owed(draft: Draft) -> None:
    if draft.kind not in _CAN_BE_OWED:
        raise RuleBroken(f"{draft.kind} is never owed", code="kind_not_owed", path="basis")
    if draft.evidence is None:
        raise RuleBroken("what is owed needs evidence", code="evidence_needed", path="evidence")
    if draft.order_id is None:
        raise RuleBroken("what is owed belongs to an order", code="owed_needs_order")
    if draft.kind is RemedyKind.WAIVER and draft.detail != WAIVE_SHIPPING:
        raise RuleBroken("of fees only shipping is owed", code="kind_not_owed", path="detail")


def _check_lines(draft: Draft) -> None:
    if draft.order_id is None:
        raise InvalidInput("which order?", code="order_needed", path="order_id")
    if not draft.lines and draft.evidence is not Evidence.DOUBLE_CHARGE:
        raise InvalidInput("which lines of the order?", code="lines_needed", path="lines")
