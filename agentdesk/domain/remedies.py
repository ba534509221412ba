"""What is given to make it right: kinds, basis and the lines it is made of."""

from enum import StrEnum


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
