"""The life of a request above an agent's authority."""

from enum import StrEnum


class RequestState(StrEnum):
    PENDING = "pending"
    OFFERED = "offered_instead"
    POSTED = "posted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


class Decision(StrEnum):
    APPROVE = "approve"
    OFFER_INSTEAD = "offer_instead"
    DECLINE = "decline"


TERMINAL = frozenset(
    {
        RequestState.POSTED,
        RequestState.DECLINED,
        RequestState.WITHDRAWN,
        RequestState.EXPIRED,
    },
)
