"""The ledger and its requests once more, from their description alone: what the server must equal.

Nothing of the server's code is used here but the words of the wire. A command is answered by the
set of refusals that would be right; an empty set means that it must be applied.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from agentdesk.protocol import messages
from tests.simulation.walk.rules import Dial, Rules, period

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
DONE: frozenset[str] = frozenset()
OPEN = frozenset({"pending", "offered_instead"})


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
    at: datetime = LONG_AGO

    @property
    def used(self) -> int:
        return self.posted + self.pending + self.leased


class Claim(NamedTuple):
    """So much into one bucket, which may be filled so far by this person."""

    key: Key
    amount: int
    limit: int


@dataclass(frozen=True, slots=True)
class Person:
    user_id: str
    person_id: str
    role: str
    team_id: str


@dataclass(slots=True)
class Asked:
    """A request and its hold."""

    plan_id: str
    by: Person
    amount: int
    held: int
    claims: list[Claim]
    expires: datetime
    state: str = "pending"
    version: int = 1


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something is given: by whom, in which case of which customer, when."""

    by: Person
    case_id: str
    customer_id: str
    now: datetime

    def subject(self, scope: str) -> str:
        return {
            "act": "",
            "incident": self.case_id,
            "agent": self.by.user_id,
            "customer": self.customer_id,
            "team_pool": self.by.team_id,
        }[scope]


@dataclass
class Model:
    """Everything that is remembered."""

    people: dict[str, Person] = field(default_factory=dict)
    disabled: set[str] = field(default_factory=set)
    values: dict[str, int] = field(default_factory=dict)  # lifetime value by customer
    rules: list[Rules] = field(default_factory=list)
    buckets: defaultdict[Key, Bucket] = field(default_factory=lambda: defaultdict(Bucket))
    plans: dict[str, str] = field(default_factory=dict)  # state by plan
    asked: dict[str, Asked] = field(default_factory=dict)
    touched: set[Key] = field(default_factory=set)  # by the command answered last

    # --- what a command must answer ---

    def answer(self, user_id: str, command: messages.Command, now: datetime) -> frozenset[str]:
        self.touched = set()
        who = self.people[user_id]
        match command:
            case messages.GivePlan():
                return self._give(who, command, now)
            case messages.DecideRequest():
                return self._decide(who, command, now)
            case messages.AnswerOffer():
                return self._answer_offer(who, command, now)
            case messages.WithdrawRequest():
                return self._withdraw(who, command, now)
        raise NotImplementedError(type(command))

    def _give(self, who: Person, command: messages.GivePlan, now: datetime) -> frozenset[str]:
        if command.plan_id in self.plans:
            return frozenset({"remedy_plan_exists"})
        amount = sum(remedy.amount_minor for remedy in command.remedies)
        spot = Spot(who, command.case_id, command.customer_id, now)
        if amount <= self.room(spot, "alone"):
            self._move(self.claims(spot, amount, "alone", "hard"), now, posted=1)
            self.plans[command.plan_id] = "posted"
            return DONE
        if amount > self.room(spot, "approval"):
            return frozenset({"hard_limit"})
        if not command.ask:
            return frozenset({"needs_approval"})
        claims = self.claims(spot, amount, "approval", "hard")
        self._move(claims, now, pending=1)
        self.plans[command.plan_id] = "pending"
        expires = now + timedelta(seconds=self.in_force(now).life_s)
        # Its name is made by the server and learnt from the answer.
        self.asked[command.plan_id] = Asked(command.plan_id, who, amount, amount, claims, expires)
        return DONE

    def _decide(
        self, who: Person, command: messages.DecideRequest, now: datetime
    ) -> frozenset[str]:
        asked = self.asked[command.request_id]
        offered = sum(remedy.amount_minor for remedy in command.offer)
        granted = offered if command.offer else asked.amount
        refusals = self._not_open(asked, now, "pending") | self._no_right(who, asked)
        if (command.seen_version, command.seen_minor) != (asked.version, asked.amount):
            refusals |= {"stale"}
        if offered > asked.amount:
            refusals |= {"offer_above_request"}
        spends = command.decision != "decline"
        extra = self.approver_claims(who, granted, now) if spends else []
        if not self._fits(extra):
            refusals |= {"approver_budget"}
        if command.decision == "approve" and self._ledger_is_past(asked):
            refusals |= {"hold_expired"}
        if refusals:
            return refusals
        if command.decision == "offer_instead":
            self._lower(asked, offered, extra, now)
        else:
            self._end(asked, "posted" if spends else "declined", now, extra)
        return DONE

    def _answer_offer(
        self, who: Person, command: messages.AnswerOffer, now: datetime
    ) -> frozenset[str]:
        asked = self.asked[command.request_id]
        refusals = self._not_open(asked, now, "offered_instead") | self._not_mine(who, asked)
        if command.seen_version != asked.version:
            refusals |= {"stale"}
        if command.accept and self._ledger_is_past(asked):
            refusals |= {"hold_expired"}
        if not refusals:
            self._end(asked, "posted" if command.accept else "declined", now)
        return refusals

    def _withdraw(
        self, who: Person, command: messages.WithdrawRequest, now: datetime
    ) -> frozenset[str]:
        asked = self.asked[command.request_id]
        refusals = self._not_open(asked, now, *OPEN) | self._not_mine(who, asked)
        if command.seen_version != asked.version:
            refusals |= {"stale"}
        if not refusals:
            self._end(asked, "withdrawn", now)
        return refusals

    # --- what happens by itself ---

    def sweep(self, now: datetime) -> None:
        for asked in self.open():
            if asked.expires <= now:
                self._end(asked, "expired", now)

    def disable(self, user_id: str, now: datetime) -> None:
        self.disabled.add(user_id)
        for asked in self.open():
            if asked.by.user_id == user_id:
                self._end(asked, "expired" if asked.expires <= now else "withdrawn", now)

    def learn(self, plan_id: str, request_id: str) -> None:
        self.asked[request_id] = self.asked.pop(plan_id)

    # --- what stands ---

    def open(self) -> list[Asked]:
        return [asked for asked in self.asked.values() if asked.state in OPEN]

    def in_force(self, now: datetime) -> Rules:
        return max((r for r in self.rules if r.since <= now), key=lambda rules: rules.version)

    def room(self, spot: Spot, authority: str) -> int:
        """The most that could be given here now, alone or with approval."""
        rules = self.in_force(spot.now)
        value = self.values[spot.customer_id]
        least: list[int] = []
        for figure, _ in rules.binding(spot.by.role):
            dial = figure.dial
            if dial.scope == "approver" or dial.strength not in {authority, "hard"}:
                continue
            left = max(0, figure.of(value) - self._used(dial, spot))
            least.append((left and 10**9) if dial.measure == "count" else left)
        return min(least)

    def claims(self, spot: Spot, amount: int, *strengths: str) -> list[Claim]:
        rules = self.in_force(spot.now)
        value = self.values[spot.customer_id]
        return [
            Claim(_key(figure.dial, spot), _counted(figure.dial, amount), figure.of(value))
            for figure, _ in rules.binding(spot.by.role)
            if figure.dial.strength in strengths and figure.dial.scope not in {"act", "approver"}
        ]

    def approver_claims(self, who: Person, amount: int, now: datetime) -> list[Claim]:
        return [
            Claim(
                Key(figure.dial, who.user_id, period(figure.dial.window, now)),
                _counted(figure.dial, amount),
                figure.of(0),
            )
            for figure, _ in self.in_force(now).binding(who.role)
            if figure.dial.scope == "approver"
        ]

    def figures(self) -> dict[Key, tuple[int, int, int]]:
        """What stands in every bucket that holds anything."""
        return {key: self._figures(bucket) for key, bucket in self.buckets.items() if bucket.used}

    def touched_figures(self) -> dict[Key, tuple[int, int, int]]:
        """The same for those that the last command touched."""
        return {key: self._figures(self.buckets[key]) for key in self.touched}

    # --- parts ---

    @staticmethod
    def _figures(bucket: Bucket) -> tuple[int, int, int]:
        return bucket.posted, bucket.pending, bucket.leased

    def _used(self, dial: Dial, spot: Spot) -> int:
        key = _key(dial, spot)
        return self.buckets[key].used if key in self.buckets else 0

    def _fits(self, claims: Iterable[Claim]) -> bool:
        return all(self.buckets[c.key].used + c.amount <= c.limit for c in claims)

    def _not_open(self, asked: Asked, now: datetime, *states: str) -> frozenset[str]:
        if asked.state not in states:
            return frozenset({f"request_{asked.state}"})
        return frozenset({"request_expired"}) if asked.expires <= now else DONE

    def _not_mine(self, who: Person, asked: Asked) -> frozenset[str]:
        return DONE if who.user_id == asked.by.user_id else frozenset({"not_your_request"})

    def _no_right(self, who: Person, asked: Asked) -> frozenset[str]:
        refusals: set[str] = set()
        if who.person_id == asked.by.person_id:
            refusals |= {"own_request"}
        if who.team_id != asked.by.team_id:
            refusals |= {"other_team"}
        if who.user_id in self.disabled:
            refusals |= {"no_authority"}
        return frozenset(refusals)

    def _ledger_is_past(self, asked: Asked) -> bool:
        """Some other server's clock has written a later time into one of its buckets."""
        return any(self.buckets[claim.key].at >= asked.expires for claim in asked.claims)

    def _lower(self, asked: Asked, amount: int, extra: list[Claim], now: datetime) -> None:
        freed = [c._replace(amount=asked.held - amount) for c in _of_value(asked.claims)]
        self._move(freed, now, pending=-1)
        self._touch(asked.claims, now)
        asked.claims = [
            c._replace(amount=amount) if c.key.dial.measure == "value" else c for c in asked.claims
        ]
        self._move(extra, now, pending=1)
        asked.claims += extra
        asked.held, asked.state, asked.version = amount, "offered_instead", asked.version + 1
        life = timedelta(seconds=self.in_force(now).life_s)
        asked.expires = max(asked.expires, now + life)
        self.plans[asked.plan_id] = "offered"

    def _end(self, asked: Asked, state: str, now: datetime, extra: Iterable[Claim] = ()) -> None:
        self._move(asked.claims, now, pending=-1)
        if state == "posted":
            self._move([*asked.claims, *extra], now, posted=1)
        asked.state, asked.version = state, asked.version + 1
        self.plans[asked.plan_id] = state

    def _move(
        self, claims: Iterable[Claim], now: datetime, *, posted: int = 0, pending: int = 0
    ) -> None:
        claims = list(claims)
        for claim in claims:
            self.buckets[claim.key].posted += posted * claim.amount
            self.buckets[claim.key].pending += pending * claim.amount
        self._touch(claims, now)

    def _touch(self, claims: Iterable[Claim], now: datetime) -> None:
        for claim in claims:
            self.buckets[claim.key].at = max(self.buckets[claim.key].at, now)
            self.touched.add(claim.key)


def _key(dial: Dial, spot: Spot) -> Key:
    return Key(dial, spot.subject(dial.scope), period(dial.window, spot.now))


def _counted(dial: Dial, amount: int) -> int:
    return amount if dial.measure == "value" else 1


def _of_value(claims: Iterable[Claim]) -> Iterator[Claim]:
    return (claim for claim in claims if claim.key.dial.measure == "value")
