"""Leases: a share of budgets signed over to one desktop, so that it can act offline.

A lease holds one amount for each bucket. The server has taken it out of what is free, so whatever
the desktop draws, and whenever that is heard of, settling it changes no sum and cannot be refused.
A draw names the buckets it touches; draws of a lease are a chain, each naming the one before.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from agentdesk.domain.empowerment import Act, Answer, Policy, evaluate
from agentdesk.domain.remedies import RemedyKind

SPEND_IN = timedelta(hours=4)
SETTLE_IN = timedelta(hours=72)  # after that: it covers a weekend
_SHARE_PERCENT = 20  # of a day's limit
MOST_OPEN_OF_AN_AGENT = 2  # and one of a device


class LeaseState(StrEnum):
    """As the server has it; only an open one settles by itself."""

    OPEN = "open"
    RETURNED = "returned"  # given back by the device, which had stopped before
    RECLAIMED = "reclaimed"  # time took the rest back
    REVOKED = "revoked"  # the device is lost: what it drew goes to review
    QUARANTINED = "quarantined"  # two stories of one lease: somebody looks


class Settling(StrEnum):
    """What becomes of a draw that arrives."""

    POSTED = "posted"
    REPEATED = "repeated"  # heard before, word for word
    EARLY = "early"  # one before it is still missing
    LATE = "late"  # the rest was reclaimed: it becomes a request with the draw as evidence
    REVIEW = "review"  # the device was reported lost
    FORKED = "forked"  # the chain tells two stories
    BEYOND = "beyond"  # more than the lease holds there, or of a kind it does not speak of


# The chain goes on behind these: the draw was heard in its turn, whatever became of its act.
HEARD_IN_TURN = frozenset({Settling.POSTED, Settling.BEYOND})


class Refusal(StrEnum):
    """Why a desktop does not draw; the act becomes a request to be confirmed."""

    NO_LEASE = "no_lease"
    NO_BUCKET = "no_bucket"
    TOO_MUCH = "too_much"
    KIND = "kind"
    STOPPED = "stopped"
    OVER = "over"  # the time to spend is over
    CLOCK = "clock"  # this computer's clock went back: only the server can say what time it is


@dataclass(frozen=True, slots=True)
class Lease:
    """What the server signs; an extension is a new version of the same lease and chain."""

    lease_id: str
    version: int
    device_id: str
    agent_id: str
    currency: str
    amounts: Mapping[str, int]  # by bucket id; acts where the bucket counts acts
    most_minor: int  # of one draw
    kinds: frozenset[RemedyKind]
    issued_at: datetime
    spend_by: datetime
    settle_by: datetime
    policy_version: int
    epoch: str


@dataclass(frozen=True, slots=True)
class Draw:
    """One act done offline; `previous` is the hash of the draw before it, empty for the first."""

    spend_id: str
    lease_id: str
    seq: int
    previous: str
    amounts: Mapping[str, int]
    goodwill_minor: int
    made_at: datetime


# --- the server's book ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class LeaseBook:
    """A lease as the server keeps it: what is left in each bucket, and how far it knows."""

    state: LeaseState
    left: Mapping[str, int]
    settle_by: datetime
    last_seq: int = 0
    last_hash: str = ""
    known: Mapping[str, str] = field(default_factory=dict)  # hash of each heard draw, by spend id


def settling_of(book: LeaseBook, draw: Draw, draw_hash: str, now: datetime) -> Settling:
    """Say what becomes of a draw whose signature was found good."""
    if book.known.get(draw.spend_id) == draw_hash:
        return Settling.REPEATED
    if book.state is LeaseState.REVOKED:
        return Settling.REVIEW
    if book.state is LeaseState.RECLAIMED or now >= book.settle_by:
        return Settling.LATE
    if book.state is not LeaseState.OPEN or _tells_another_story(book, draw):
        return Settling.FORKED
    if draw.seq > book.last_seq + 1:
        return Settling.EARLY
    fits = all(0 < amount <= book.left.get(key, 0) for key, amount in draw.amounts.items())
    return Settling.POSTED if fits and draw.amounts else Settling.BEYOND


def _tells_another_story(book: LeaseBook, draw: Draw) -> bool:
    if draw.seq <= book.last_seq or draw.spend_id in book.known:
        return True
    return draw.seq == book.last_seq + 1 and draw.previous != book.last_hash


def can_return(book: LeaseBook, seq: int) -> bool:
    """Say whether the rest may be freed: every draw up to the device's last one is here."""
    return book.state is LeaseState.OPEN and seq == book.last_seq


def is_within(lease: Lease, policy: Policy, act: Act) -> bool:
    """Say whether an act is one that may be drawn at all, whatever is left.

    Buckets are not all of a policy: it may speak of one act alone, or give nobody leave.
    """
    kinds = {kind for kind, goodwill_minor in act.by_kind.items() if goodwill_minor}
    if not kinds <= lease.kinds or act.goodwill_minor > lease.most_minor:
        return False
    return evaluate(policy, {}, act).outcome is Answer.ALONE


def settled(book: LeaseBook, draw: Draw, draw_hash: str) -> LeaseBook:
    """Return the book after a draw was posted."""
    left = {key: amount - draw.amounts.get(key, 0) for key, amount in book.left.items()}
    return replace(
        book,
        left=left,
        last_seq=draw.seq,
        last_hash=draw_hash,
        known={**book.known, draw.spend_id: draw_hash},
    )


def size_minor(day_limit_minor: int, usual_minor: int, free_minor: int) -> int:
    """Return how much to lease: a fifth of the day, what is usual in four hours, what is free."""
    share = day_limit_minor * _SHARE_PERCENT // 100
    return max(0, min(share, usual_minor or share, free_minor))


# --- the device's book ---------------------------------------------------------------------------


class Hand(StrEnum):
    """Whether the device may draw."""

    OPEN = "open"
    STOPPED = "stopped"  # for good: written down before anything is returned
    FROZEN = "frozen"  # until the server has been heard


@dataclass(frozen=True, slots=True)
class Moment:
    """What a computer knows of time: two clocks, and which start of it this is."""

    wall: datetime
    since_boot_s: float  # goes on while the computer sleeps
    boot_id: str


@dataclass(frozen=True, slots=True)
class DeviceBook:
    """A lease as its device keeps it; every draw is on disk before anybody hears `granted`."""

    lease: Lease
    left: Mapping[str, int]
    received: Moment
    seen: Moment
    hand: Hand = Hand.OPEN
    seq: int = 0
    last_hash: str = ""

    def elapsed(self, now: Moment) -> timedelta:
        """Return how long the lease has been here: whichever clock says more."""
        by_wall = now.wall - self.received.wall
        if now.boot_id != self.received.boot_id:
            return by_wall
        return max(by_wall, timedelta(seconds=now.since_boot_s - self.received.since_boot_s))


def received(lease: Lease, now: Moment) -> DeviceBook:
    """Return the book a new lease begins with."""
    return DeviceBook(lease, dict(lease.amounts), now, now)


def refusal_of(
    book: DeviceBook,
    amounts: Mapping[str, int],
    goodwill_minor: int,
    kinds: frozenset[RemedyKind],
    now: Moment,
) -> Refusal | None:
    """Say why a draw cannot be made here and now; None: it may."""
    if book.hand is Hand.STOPPED:
        return Refusal.STOPPED
    if book.hand is Hand.FROZEN or _went_back(book, now):
        return Refusal.CLOCK
    if book.elapsed(now) >= book.lease.spend_by - book.lease.issued_at:
        return Refusal.OVER
    if not kinds <= book.lease.kinds:
        return Refusal.KIND
    if not amounts or any(key not in book.left for key in amounts):
        return Refusal.NO_BUCKET
    over = any(amount > book.left[key] for key, amount in amounts.items())
    return Refusal.TOO_MUCH if over or goodwill_minor > book.lease.most_minor else None


def _went_back(book: DeviceBook, now: Moment) -> bool:
    """After a start of the computer only its wall clock is known, and that must not go back."""
    return now.boot_id != book.seen.boot_id and now.wall < book.seen.wall


def drawn(book: DeviceBook, draw: Draw, draw_hash: str, now: Moment) -> DeviceBook:
    """Return the book after a draw."""
    left = {key: amount - draw.amounts.get(key, 0) for key, amount in book.left.items()}
    return replace(book, left=left, seq=draw.seq, last_hash=draw_hash, seen=now)


def looked(book: DeviceBook, now: Moment) -> DeviceBook:
    """Return the book after the time was looked at: a clock that went back freezes it."""
    if _went_back(book, now):
        return replace(book, hand=Hand.FROZEN if book.hand is Hand.OPEN else book.hand)
    return replace(book, seen=now)


def extended(book: DeviceBook, lease: Lease) -> DeviceBook:
    """Return the book with a newer version of its lease: what is new comes on top."""
    if lease.lease_id != book.lease.lease_id or lease.version <= book.lease.version:
        return book
    more = {key: amount - book.lease.amounts.get(key, 0) for key, amount in lease.amounts.items()}
    left = {key: book.left.get(key, 0) + more[key] for key in lease.amounts}
    return replace(book, lease=lease, left=left)


def stopped(book: DeviceBook) -> DeviceBook:
    """Return the book closed for good; only then may the rest be given back."""
    return replace(book, hand=Hand.STOPPED)
