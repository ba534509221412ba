"""What a person may do with a request that is open, and the choice as it leaves the card."""

from dataclasses import dataclass
from enum import StrEnum

from agentdesk.domain.approvals import Decision


class Choice(StrEnum):
    """Each is armed first and confirmed second."""

    APPROVE = Decision.APPROVE.value
    OFFER = Decision.OFFER_INSTEAD.value
    DECLINE = Decision.DECLINE.value
    QUESTION = "ask_question"
    HAND_UP = "escalate"


DECIDES = frozenset({Choice.APPROVE, Choice.OFFER, Choice.DECLINE})
CONDITIONAL = frozenset({Choice.APPROVE, Choice.OFFER})
NEEDS_WORDS = frozenset({Choice.OFFER, Choice.DECLINE, Choice.QUESTION})


@dataclass(frozen=True, slots=True)
class Confirmed:
    """What was armed and confirmed, with everything that was written for it."""

    request_id: str
    choice: Choice
    words: str = ""
    condition: str = ""
    offer_kind: str = ""
    offer_minor: int = 0
