"""What a look found: a topic, how it stands, what was seen and how to mend it."""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    GOOD = "good"
    NOTE = "note"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Finding:
    topic: str
    state: State
    says: str
    mend: str = ""


def good(topic: str, says: str) -> Finding:
    return Finding(topic, State.GOOD, says)


def note(topic: str, says: str, mend: str = "") -> Finding:
    return Finding(topic, State.NOTE, says, mend)


def wrong(topic: str, says: str, mend: str) -> Finding:
    return Finding(topic, State.WRONG, says, mend)
