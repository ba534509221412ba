"""Leases: moves money between what is free, what is signed over and what is posted.

The same rules as for every other movement: buckets in ascending order of their ids, check and
change in one UPDATE, and a lease's own row locked before any bucket is touched.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, func, insert, select, true, update
from sqlalchemy import Row as SqlRow

from agentdesk.domain.errors import NotFound
from agentdesk.domain.leases import (
    HEARD_IN_TURN,
    Draw,
    Lease,
    LeaseBook,
    LeaseState,
    Settling,
)
from agentdesk.domain.ledger import EntryKind
from agentdesk.protocol.leases import Signed, lease_words
from agentdesk.protocol.rows import Row
from agentdesk.runtime.clock import from_us, to_us
from agentdesk.server.storage.context import UnitContext
from agentdesk.server.storage.models.leases import DRAW, LEASE, LEASE_BUCKET
from agentdesk.server.storage.models.ledger import SPEND
from agentdesk.server.storage.repositories.ledger import Deed, LedgerRepository

_LOOKED_BACK = timedelta(days=30)
_FOUR_HOURS_US = 4 * 3600 * 1_000_000
_USUAL_PERCENT = 95
_HEARD_IN_TURN = sorted(settling.value for settling in HEARD_IN_TURN)


@dataclass(frozen=True, slots=True)
class LeaseRecord:
    """A lease as the server keeps it, and its words as they were signed."""

    lease_id: str
    version: int
    request_id: str
    device_id: str
    device_key: str
    agent_id: str
    signed: Signed
    issued_at: datetime
    spend_by: datetime
    amounts: Mapping[str, int]
    lease: Lease  # as it was signed last
    book: LeaseBook


class LeaseRepository:
    def __init__(self, context: UnitContext, ledger: LedgerRepository) -> None:
        self._context = context
        self._ledger = ledger

    def locked(self, lease_id: str) -> LeaseRecord:
        """Return the lease, its row held until the unit ends: draws of one lease are in a row."""
        found = self._context.connection.execute(
            select(LEASE).where(LEASE.c.id == lease_id).with_for_update()
        ).first()
        if found is None:
            raise NotFound("no such lease", code="no_such_lease")
        parts = self._parts(lease_id)
        known = self._context.connection.execute(
            select(DRAW.c.spend_id, DRAW.c.hash).where(
                DRAW.c.lease_id == lease_id, DRAW.c.settling.in_(_HEARD_IN_TURN)
            )
        )
        signed = Signed(found.words, found.signature)
        book = LeaseBook(
            state=LeaseState(found.state),
            left={part.bucket_id: part.remaining for part in parts},
            settle_by=from_us(found.settle_by_us),
            last_seq=found.last_seq,
            last_hash=found.last_hash,
            known={row.spend_id: row.hash for row in known},
        )
        return LeaseRecord(
            lease_id=found.id,
            version=found.version,
            request_id=found.request_id,
            device_id=found.device_id,
            device_key=found.device_key,
            agent_id=found.agent_id,
            signed=signed,
            issued_at=from_us(found.issued_us),
            spend_by=from_us(found.spend_by_us),
            amounts={part.bucket_id: part.amount for part in parts},
            lease=lease_words(signed).to_domain(),
            book=book,
        )

    def open_of_device(self, device_id: str) -> list[str]:
        """Return the device's open leases: one, unless its people changed places quickly."""
        return self._open(LEASE.c.device_id == device_id)

    def agents_of_device(self, device_id: str) -> set[str]:
        """Return whose leases were ever out on the device."""
        found = select(LEASE.c.agent_id).where(LEASE.c.device_id == device_id)
        return set(self._context.connection.execute(found).scalars())

    def open_of_agent(self, agent_id: str) -> list[str]:
        return self._open(LEASE.c.agent_id == agent_id)

    def every_open(self) -> list[str]:
        return self._open(true())

    def is_quarantined(self, device_id: str) -> bool:
        """Say whether a lease that tells two stories is still out on this device."""
        found = self._context.connection.execute(
            select(LEASE.c.id).where(
                LEASE.c.device_id == device_id, LEASE.c.state == LeaseState.QUARANTINED.value
            )
        )
        return found.first() is not None

    def usual_minor(self, agent_id: str) -> int:
        """Return what the agent gave alone in all but the busiest of four hours; 0: unknown."""
        since_us = to_us(self._context.now() - _LOOKED_BACK)
        stretch = SPEND.c.at_us // _FOUR_HOURS_US
        found = self._context.connection.execute(
            select(func.sum(SPEND.c.amount))
            .where(
                SPEND.c.user_id == agent_id,
                SPEND.c.kind == EntryKind.SPEND.value,
                SPEND.c.at_us >= since_us,
            )
            .group_by(stretch)
        )
        sums = sorted(int(total) for total in found.scalars())
        return sums[len(sums) * _USUAL_PERCENT // 100] if sums else 0

    def due(self, most: int) -> list[str]:
        """Return leases whose time to settle is over and whose rest is still signed over."""
        held = [LeaseState.OPEN, LeaseState.REVOKED, LeaseState.QUARANTINED]
        found = self._context.connection.execute(
            select(LEASE.c.id)
            .where(
                LEASE.c.state.in_([state.value for state in held]),
                LEASE.c.ended_us.is_(None),
                LEASE.c.settle_by_us <= self._now_us(),
            )
            .order_by(LEASE.c.settle_by_us)
            .limit(most)
        )
        return list(found.scalars())

    def add(self, request_id: str, signed: Signed) -> None:
        """Write a new lease down as it was signed."""
        self._context.check_writable()
        words = lease_words(signed)
        line = {
            "id": words.lease_id,
            "version": words.version,
            "request_id": request_id,
            "device_id": words.device_id,
            "device_key": words.device_key,
            "agent_id": words.agent_id,
            "state": LeaseState.OPEN.value,
            "words": signed.words,
            "signature": signed.signature,
            "last_seq": 0,
            "last_hash": "",
            "issued_us": to_us(words.issued_at),
            "spend_by_us": to_us(words.spend_by),
            "settle_by_us": to_us(words.settle_by),
            "ended_us": None,
        }
        self._context.connection.execute(insert(LEASE), line)

    def renew(self, lease_id: str, version: int, request_id: str, signed: Signed) -> None:
        """Write a newer version of the same lease down."""
        self._change(
            lease_id,
            version=version,
            request_id=request_id,
            words=signed.words,
            signature=signed.signature,
        )

    def hold_in(self, lease_id: str, amounts: Mapping[str, int]) -> None:
        """Write down which buckets a lease holds more of, or for the first time."""
        there = {part.bucket_id for part in self._parts(lease_id)}
        for bucket_id, amount in sorted(amounts.items()):
            if bucket_id in there:
                self._move_part(lease_id, bucket_id, amount, amount)
            else:
                self._context.connection.execute(
                    insert(LEASE_BUCKET),
                    {
                        "lease_id": lease_id,
                        "bucket_id": bucket_id,
                        "amount": amount,
                        "remaining": amount,
                    },
                )

    def settle(
        self, lease: LeaseRecord, deed: Deed, draw: Draw, posted: Mapping[str, int]
    ) -> list[Row]:
        """Post a draw out of what is signed over; what it came to less is free again."""
        rows = self._ledger.settle_lease(deed, draw.amounts, posted)
        for bucket_id in sorted(draw.amounts):
            self._move_part(lease.lease_id, bucket_id, 0, -draw.amounts[bucket_id])
        return rows

    def tell(self, lease: LeaseRecord, draw: Draw, signed: Signed, settling: Settling) -> None:
        """Keep a draw as evidence, and how far the chain is known."""
        self._context.check_writable()
        line = {
            "spend_id": draw.spend_id,
            "lease_id": lease.lease_id,
            "seq": draw.seq,
            "hash": signed.hash,
            "settling": settling.value,
            "words": signed.words,
            "signature": signed.signature,
            "at_us": self._now_us(),
        }
        self._context.connection.execute(insert(DRAW), line)
        if settling in HEARD_IN_TURN:
            self._change(lease.lease_id, last_seq=draw.seq, last_hash=signed.hash)

    def end(self, lease: LeaseRecord, state: LeaseState) -> list[Row]:
        """Free the rest of a lease for good."""
        left = {bucket_id: rest for bucket_id, rest in lease.book.left.items() if rest}
        rows = self._ledger.unlease(left)
        for bucket_id, rest in sorted(left.items()):
            self._move_part(lease.lease_id, bucket_id, 0, -rest)
        self._change(lease.lease_id, state=state.value, ended_us=self._now_us())
        return rows

    def turn(self, lease_id: str, state: LeaseState) -> None:
        """Change the state and leave the rest reserved: honest words may still arrive."""
        self._change(lease_id, state=state.value)

    def _change(self, lease_id: str, **values: object) -> None:
        self._context.check_writable()
        self._context.connection.execute(
            update(LEASE).where(LEASE.c.id == lease_id).values(**values)
        )

    def _move_part(self, lease_id: str, bucket_id: str, amount: int, remaining: int) -> None:
        self._context.connection.execute(
            update(LEASE_BUCKET)
            .where(LEASE_BUCKET.c.lease_id == lease_id, LEASE_BUCKET.c.bucket_id == bucket_id)
            .values(
                amount=LEASE_BUCKET.c.amount + amount,
                remaining=LEASE_BUCKET.c.remaining + remaining,
            )
        )

    def _parts(self, lease_id: str) -> Sequence[SqlRow[tuple[object, ...]]]:
        return self._context.connection.execute(
            select(LEASE_BUCKET)
            .where(LEASE_BUCKET.c.lease_id == lease_id)
            .order_by(LEASE_BUCKET.c.bucket_id)
        ).all()

    def _open(self, condition: ColumnElement[bool]) -> list[str]:
        found = self._context.connection.execute(
            select(LEASE.c.id)
            .where(condition, LEASE.c.state == LeaseState.OPEN.value)
            .order_by(LEASE.c.id)
        )
        return list(found.scalars())

    def _now_us(self) -> int:
        return to_us(self._context.now())
