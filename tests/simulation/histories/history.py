"""What clients asked for, when, and what came back: one line per deed, seen from outside."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

NEVER = 2**63 - 1  # an answer that did not come


class Answer(StrEnum):
    """The three ways a call can end; `unknown` is neither of the others."""

    OK = "ok"
    REFUSED = "refused"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Touch:
    """What a deed did to one bucket: its version afterwards, and what stood in it then."""

    version: int
    change: int
    used_after: int


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a deed was refused: at some moment of the call one of these buckets had no room."""

    amount: int
    limits: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Op:
    """One call: from when to when, by whom, and its answer."""

    name: str
    invoked_ns: int
    returned_ns: int
    answer: Answer
    touches: Mapping[str, Touch] = field(default_factory=dict)
    reasons: tuple[Reason, ...] = ()  # each of them must have been true


@dataclass(frozen=True, slots=True)
class Ledger:
    """What the database says when all is over."""

    versions: Mapping[str, int]
    used: Mapping[str, int]
    caps: Mapping[str, int]
    deeds: Mapping[str, int]  # how often each name stands in the books
