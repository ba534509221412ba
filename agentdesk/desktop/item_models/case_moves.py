"""Where a case may go from where it is, and what to say of a move that did not come about."""

from collections.abc import Callable, Iterable

from agentdesk.cache.shapes import Held, OutboxEntry
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.values import Tone, Value
from agentdesk.domain.cases import ALLOWED_MOVES, CaseState
from agentdesk.protocol.entities import CaseBody
from agentdesk.protocol.messages import CommandResult, MoveCase

_ANOTHER_FIRST = "stale"
_EXPLAINED = frozenset({_ANOTHER_FIRST, "case_move"})


def case_state_name(state: CaseState) -> str:
    return {
        CaseState.OPEN: tr("Case", "Open"),
        CaseState.WAITING_FOR_CUSTOMER: tr("Case", "Waiting for the customer"),
        CaseState.WAITING_FOR_US: tr("Case", "Waiting for us"),
        CaseState.RESOLVED: tr("Case", "Resolved"),
        CaseState.CLOSED: tr("Case", "Closed"),
    }[state]


def moves_of(case: Held[CaseBody]) -> tuple[tuple[CaseState, str], ...]:
    """Return where the case may go, in the order of the states."""
    allowed = ALLOWED_MOVES[case.body.state]
    return tuple((state, case_state_name(state)) for state in CaseState if state in allowed)


def refused_move(
    result: CommandResult,
    entries: Iterable[OutboxEntry],
    cases_of: Callable[[str], list[Held[CaseBody]]],
) -> Value | None:
    """Return why a case is where it is, the screen having gone back; None: it was another act."""
    act = next((one.command for one in entries if one.command_id == result.command_id), None)
    if not isinstance(act, MoveCase) or result.code not in _EXPLAINED:
        return None
    there = (case for case in cases_of(act.customer_id) if case.id == act.case_id)
    case = next(there, None)
    if case is None:
        return None
    words = tr("Case", "The case stayed as it is, {state}: it cannot go there from here.")
    if result.code == _ANOTHER_FIRST:
        words = tr(
            "Case",
            "Somebody moved the case first. It is {state} now; look again and decide anew.",
        )
    state = case_state_name(case.body.state)
    return Value(words.format(state=state), tone=Tone.BAD, icon="briefcase")
