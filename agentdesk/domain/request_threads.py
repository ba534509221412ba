"""What is said between asking and deciding: question and answer, condition, a hand up."""

from collections.abc import Sequence
from enum import StrEnum

from agentdesk.domain.errors import InvalidInput, RuleBroken

MAX_ENTRIES = 50


class Said(StrEnum):
    """The kinds of an entry."""

    QUESTION = "question"
    ANSWER = "answer"
    CONDITION = "condition"
    ESCALATION = "escalation"
    REFUSAL = "refusal"  # of an offer, in the requester's own words


_OPENS, _CLOSES = frozenset({Said.QUESTION}), frozenset({Said.ANSWER})


def is_question_open(thread: Sequence[Said]) -> bool:
    """Whether the requester has something to answer."""
    last = next((kind for kind in reversed(thread) if kind in _OPENS | _CLOSES), None)
    return last in _OPENS


def check_sayable(thread: Sequence[Said], text: str) -> None:
    if not text.strip():
        raise InvalidInput("say something", code="words_needed", path="text")
    if len(thread) >= MAX_ENTRIES:
        raise RuleBroken("enough was said; decide", code="thread_full")


def check_answer(thread: Sequence[Said], text: str) -> None:
    check_sayable(thread, text)
    if not is_question_open(thread):
        raise RuleBroken("nothing was asked", code="no_question")
