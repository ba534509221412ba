"""A server, its buckets and desktops that go offline, lie, get lost and are cloned: no network.

The rules are the product's own (agentdesk.domain.leases); everything around them is told here in
the fewest words. `Rules` can be spoiled one at a time, to know that the walk would see it.
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from agentdesk.domain import leases
from agentdesk.domain.leases import (
    DeviceBook,
    Draw,
    Hand,
    Lease,
    LeaseBook,
    LeaseState,
    Moment,
    Refusal,
    Settling,
)
from agentdesk.domain.remedies import RemedyKind

START = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
KINDS = frozenset({RemedyKind.CREDIT})
BUCKETS = ("day", "month", "incident")


@dataclass(frozen=True)
class Rules:
    """What decides; a spoiled copy is a bug that must be seen."""

    settling: Callable[[LeaseBook, Draw, str, datetime], Settling] = leases.settling_of
    refusal: Callable[..., Refusal | None] = leases.refusal_of
    counts_leases: bool = True
    stops_before_return: bool = True
    reclaims_at: Callable[[Lease], datetime] = lambda lease: lease.settle_by
    lowers_hard: bool = False


@dataclass
class Bucket:
    target: int
    posted: int = 0
    leased: int = 0

    @property
    def used(self) -> int:
        return self.posted + self.leased

    @property
    def cap(self) -> int:
        return max(self.target, self.used)


@dataclass
class Device:
    """What stands on one desktop's disk, and the acts it called granted."""

    name: str
    book: DeviceBook | None = None
    chain: list[tuple[Draw, str]] = field(default_factory=list)
    granted: list[tuple[Draw, bool]] = field(default_factory=list)  # and whether it is honest
    honest: bool = True
    wall_error: timedelta = timedelta()
    boots: int = 1


@dataclass
class World:
    rules: Rules
    now: datetime = START
    buckets: dict[str, Bucket] = field(
        default_factory=lambda: {name: Bucket(1000) for name in BUCKETS}
    )
    leases: dict[str, tuple[Lease, LeaseBook]] = field(default_factory=dict)
    posted_of_lease: dict[str, dict[str, int]] = field(default_factory=dict)
    posted: set[str] = field(default_factory=set)
    late: set[str] = field(default_factory=set)
    overspent: bool = False

    # the server

    def issue(self, device: Device, amount: int) -> None:
        if device.book is not None or not self._free(amount):
            return
        for bucket in self.buckets.values():
            bucket.leased += amount if self.rules.counts_leases else 0
        lease = Lease(
            lease_id=f"lease-{len(self.leases)}",
            version=1,
            device_id=device.name,
            agent_id="agent",
            currency="USD",
            amounts=dict.fromkeys(self.buckets, amount),
            most_minor=amount,
            kinds=KINDS,
            issued_at=self.now,
            spend_by=self.now + leases.SPEND_IN,
            settle_by=self.now + leases.SPEND_IN + leases.SETTLE_IN,
            policy_version=1,
            epoch="e",
        )
        book = LeaseBook(LeaseState.OPEN, dict(lease.amounts), lease.settle_by)
        self.leases[lease.lease_id] = (lease, book)
        self.posted_of_lease[lease.lease_id] = dict.fromkeys(self.buckets, 0)
        device.book, device.chain = leases.received(lease, self.moment(device)), []

    def _free(self, amount: int) -> bool:
        return all(bucket.used + amount <= bucket.target for bucket in self.buckets.values())

    def hear(self, draw: Draw, draw_hash: str) -> Settling:
        lease, book = self.leases[draw.lease_id]
        settling = self.rules.settling(book, draw, draw_hash, self.now)
        if settling is Settling.POSTED:
            for key, amount in draw.amounts.items():
                self.buckets[key].leased -= amount if self.rules.counts_leases else 0
                self.buckets[key].posted += amount
                self.posted_of_lease[lease.lease_id][key] += amount
            self.leases[lease.lease_id] = (lease, leases.settled(book, draw, draw_hash))
            self.posted.add(draw.spend_id)
        elif settling is Settling.FORKED:
            self._turn(lease.lease_id, LeaseState.QUARANTINED)
        elif settling is Settling.LATE:
            self.late.add(draw.spend_id)
        self.look()
        return settling

    def sweep(self) -> None:
        for lease_id, (lease, book) in self.leases.items():
            holds = book.state not in {LeaseState.RETURNED, LeaseState.RECLAIMED}
            if holds and self.now >= self.rules.reclaims_at(lease):
                self._free_rest(lease_id, LeaseState.RECLAIMED)

    def report_lost(self, device: Device) -> None:
        if device.book is not None:
            self._turn(device.book.lease.lease_id, LeaseState.REVOKED)
            device.honest = False

    def lower(self, key: str, target: int) -> None:
        bucket = self.buckets[key]
        bucket.target = target
        if self.rules.lowers_hard:
            bucket.leased = max(0, min(bucket.leased, target - bucket.posted))

    def spend_online(self, amount: int) -> None:
        if self._free(amount):
            for bucket in self.buckets.values():
                bucket.posted += amount

    def _turn(self, lease_id: str, state: LeaseState) -> None:
        lease, book = self.leases[lease_id]
        if book.state is LeaseState.OPEN:
            self.leases[lease_id] = (lease, replace(book, state=state))

    def _free_rest(self, lease_id: str, state: LeaseState) -> None:
        lease, book = self.leases[lease_id]
        for key, amount in book.left.items():
            self.buckets[key].leased -= amount if self.rules.counts_leases else 0
        none = dict.fromkeys(book.left, 0)
        self.leases[lease_id] = (lease, replace(book, state=state, left=none))

    # a desktop

    def moment(self, device: Device) -> Moment:
        return Moment(
            self.now + device.wall_error, (self.now - START).total_seconds(), f"{device.boots}"
        )

    def draw(self, device: Device, amounts: Mapping[str, int]) -> Refusal | None:
        book = device.book
        if book is None:
            return Refusal.NO_LEASE
        goodwill = max(amounts.values())
        refusal = self.rules.refusal(book, amounts, goodwill, KINDS, self.moment(device))
        if refusal is not None:
            device.book = leases.looked(book, self.moment(device))
            return refusal
        self._write(device, book, amounts)
        return None

    def forge(self, device: Device, amounts: Mapping[str, int]) -> None:
        """The program was changed: it asks nobody whether it may."""
        device.honest = False
        if device.book is not None:
            self._write(device, device.book, amounts)

    def _write(self, device: Device, book: DeviceBook, amounts: Mapping[str, int]) -> None:
        draw = Draw(
            spend_id=f"{device.name}-{book.lease.lease_id}-{len(device.granted)}",
            lease_id=book.lease.lease_id,
            seq=book.seq + 1,
            previous=book.last_hash,
            amounts=dict(amounts),
            goodwill_minor=max(amounts.values()),
            made_at=self.now,
        )
        draw_hash = hash_of(draw)
        device.book = leases.drawn(book, draw, draw_hash, self.moment(device))
        device.chain.append((draw, draw_hash))
        device.granted.append((draw, device.honest and device.wall_error == timedelta()))

    def sync(self, device: Device) -> None:
        for draw, draw_hash in device.chain:
            self.hear(draw, draw_hash)

    def give_back(self, device: Device) -> None:
        book = device.book
        if book is None:
            return
        if self.rules.stops_before_return:
            device.book = leases.stopped(book)
        self.sync(device)
        lease_id = book.lease.lease_id
        if leases.can_return(self.leases[lease_id][1], book.seq):
            self._free_rest(lease_id, LeaseState.RETURNED)
        if self.rules.stops_before_return:
            device.book = None

    # what must hold

    def look(self) -> None:
        for bucket in self.buckets.values():
            assert bucket.posted >= 0, "I1"
            assert bucket.leased >= 0, "I1"
            assert bucket.used <= max(1000, bucket.cap), "I2"
            assert bucket.used <= 1000, "I2: more than was ever allowed"
        for lease_id, sums in self.posted_of_lease.items():
            amounts = self.leases[lease_id][0].amounts
            assert all(sums[key] <= amounts[key] for key in sums), "I13"

    def look_at_promises(self, device: Device) -> None:
        """I12: what an honest desktop granted and told in time is posted."""
        if device.book is not None and device.book.hand is Hand.OPEN:
            self.sync(device)
        for draw, honest in device.granted:
            if honest and device.honest and self.now < self.leases[draw.lease_id][0].settle_by:
                state = self.leases[draw.lease_id][1].state
                if state in {LeaseState.OPEN, LeaseState.RETURNED, LeaseState.RECLAIMED}:
                    assert draw.spend_id in self.posted, "I12"


def hash_of(draw: Draw) -> str:
    return hashlib.sha256(repr(draw).encode()).hexdigest()
