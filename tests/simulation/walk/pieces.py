"""What the model remembers: people, buckets, requests, and the rights to decide them."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import NamedTuple, TypeAlias

from tests.simulation.walk.rules import Dial, period

Figures: TypeAlias = tuple[int, int, int, int, int]  # posted, pending, leased, target, cap
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


class Key(NamedTuple):
    """One bucket: a dial, whose, and when."""

    dial: Dial
    subject: str
    period: str


@dataclass(slots=True)
class Bucket:
    posted: int = 0
    pending: int = 0
    leased: int = 0
    target: int = 0  # what the policy said when it was last told
    at: datetime = LONG_AGO

    @property
    def used(self) -> int:
        return self.posted + self.pending + self.leased

    @property
    def cap(self) -> int:
        """A limit that was lowered takes nothing back, and is one again as soon as it can be."""
        return max(self.target, self.used)

    @property
    def figures(self) -> Figures:
        return self.posted, self.pending, self.leased, self.target, self.cap


class Claim(NamedTuple):
    """So much into one bucket, which may be filled so far by this person, and so far at all."""

    key: Key
    amount: int
    limit: int
    target: int


@dataclass(frozen=True, slots=True)
class Person:
    user_id: str
    person_id: str
    role: str
    team_id: str


@dataclass(slots=True)
class Loan:
    """A right to decide, lent for a time and up to an amount of one decision."""

    giver: Person
    taker: Person
    until: datetime
    most: int
    ended: bool = False


class Right(NamedTuple):
    """Whose right it is, from which level on, and how far one decision reaches."""

    holder: Person
    level: int
    most: int


@dataclass(slots=True)
class Asked:
    """A request and its hold."""

    plan_id: str
    customer_id: str
    by: Person
    amount: int
    held: int
    claims: list[Claim]
    expires: datetime
    escalates: datetime
    state: str = "pending"
    version: int = 1
    level: int = 1
    has_question: bool = False
    holder: Person | None = None  # by whose right an offer was made
    makers: frozenset[str] = frozenset()  # theirs, and who made it


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something is given: by whom, in which case of which customer, when."""

    by: Person
    case_id: str
    customer_id: str
    now: datetime

    def key(self, dial: Dial) -> Key:
        subject = {
            "act": "",
            "incident": self.case_id,
            "agent": self.by.user_id,
            "customer": self.customer_id,
            "team_pool": self.by.team_id,
        }[dial.scope]
        return Key(dial, subject, period(dial.window, self.now))
