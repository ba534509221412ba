"""The problem a customer has, its states and the moves between them."""

from enum import StrEnum

from agentdesk.domain.errors import RuleBroken


class CaseState(StrEnum):
    OPEN = "open"
    WAITING_FOR_CUSTOMER = "waiting_for_customer"
    WAITING_FOR_US = "waiting_for_us"
    RESOLVED = "resolved"
    CLOSED = "closed"


class PromiseState(StrEnum):
    OPEN = "open"
    KEPT = "kept"
    BROKEN = "broken"


_WORKING = {CaseState.OPEN, CaseState.WAITING_FOR_CUSTOMER, CaseState.WAITING_FOR_US}

ALLOWED_MOVES: dict[CaseState, frozenset[CaseState]] = {
    CaseState.OPEN: frozenset((_WORKING | {CaseState.RESOLVED}) - {CaseState.OPEN}),
    CaseState.WAITING_FOR_CUSTOMER: frozenset(
        {CaseState.OPEN, CaseState.WAITING_FOR_US, CaseState.RESOLVED}
    ),
    CaseState.WAITING_FOR_US: frozenset(
        {CaseState.OPEN, CaseState.WAITING_FOR_CUSTOMER, CaseState.RESOLVED}
    ),
    # A resolved case reopens when the customer comes back about it; a closed one stays closed.
    CaseState.RESOLVED: frozenset({CaseState.OPEN, CaseState.CLOSED}),
    CaseState.CLOSED: frozenset(),
}


def check_move(present: CaseState, wanted: CaseState) -> None:
    """Raise RuleBroken("case_move") when the state machine does not allow the move."""
    if wanted not in ALLOWED_MOVES[present]:
        raise RuleBroken(f"a case does not go from {present} to {wanted}", code="case_move")
