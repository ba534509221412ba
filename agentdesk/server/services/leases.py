"""Leases that come back: settled draw by draw, given back, taken back by time, revoked.

A lease is only ever a reservation: whatever becomes of the desktop, no bucket is overspent.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

import msgspec

from agentdesk.domain import leases as rules
from agentdesk.domain.actor import Actor
from agentdesk.domain.empowerment import Policy
from agentdesk.domain.errors import Conflict, Forbidden, RuleBroken, Unavailable
from agentdesk.domain.leases import Draw, LeaseState, Settling
from agentdesk.domain.ledger import Vector, claims, vector
from agentdesk.protocol.leases import LeaseReturn, Signed, draw_words, is_genuine
from agentdesk.protocol.rows import Entity, Row
from agentdesk.server.services import budgets, policies
from agentdesk.server.storage.repositories.leases import LeaseRecord
from agentdesk.server.storage.unit_of_work import UnitOfWork

_FREED = frozenset({LeaseState.RETURNED, LeaseState.RECLAIMED})


@dataclass(frozen=True, slots=True)
class Settlement:
    """What became of a draw; the rows of its budgets when it was posted."""

    settling: Settling
    rows: list[Row]


def settle(
    unit: UnitOfWork, actor: Actor, signed: Signed, spending: budgets.Spending
) -> Settlement:
    """Post what a desktop granted, or say why it must be looked at.

    It is posted by the policy and into the periods of the lease, whatever day it is by now. The
    act may have come to less than was drawn, never to more.
    """
    lease, draw, settling = _told(unit, actor, signed, spending.deed.spend_id)
    policy = policies.of_version(unit, spending.policy.currency, lease.lease.policy_version)
    posted = _counted_by_lease(unit, lease, policy, spending)
    covered = rules.is_within(lease.lease, policy, spending.act) and _covers(draw.amounts, posted)
    if settling is Settling.POSTED and not covered:
        settling = Settling.BEYOND
    is_posted = settling is Settling.POSTED
    rows = unit.leases.settle(lease, spending.deed, draw, posted) if is_posted else []
    _note(unit, lease, draw, signed, settling)
    return Settlement(settling, rows)


def hear(unit: UnitOfWork, actor: Actor, signed: Signed, spend_id: str) -> Settling:
    """Keep a draw whose act cannot be: nothing is posted, and those behind it need not wait."""
    lease, draw, settling = _told(unit, actor, signed, spend_id)
    settling = Settling.BEYOND if settling is Settling.POSTED else settling
    _note(unit, lease, draw, signed, settling)
    return settling


def _told(
    unit: UnitOfWork, actor: Actor, signed: Signed, spend_id: str
) -> tuple[LeaseRecord, Draw, Settling]:
    """Return a genuine draw of this act in its turn, and what becomes of it."""
    try:
        words = draw_words(signed)
    except msgspec.MsgspecError as error:
        raise RuleBroken("this is no draw", code="draw_invalid") from error
    lease = unit.leases.locked(words.lease_id)
    if lease.agent_id != actor.user_id or not is_genuine(signed, lease.device_key):
        raise RuleBroken("the draw is not this desktop's", code="draw_invalid")
    if words.spend_id != spend_id:
        raise RuleBroken("the draw is another act's", code="draw_invalid")
    drawn = words.to_domain()  # by buckets that may have been merged since it was drawn
    draw = replace(drawn, amounts=unit.bucket_merges.standing(drawn.amounts))
    settling = rules.settling_of(lease.book, draw, signed.hash, unit.now())
    if settling is Settling.EARLY:
        raise Unavailable("a draw before this one is still on its way", code="draw_early")
    if settling is Settling.REPEATED:
        raise Conflict("this deed is already done", code="spend_exists")
    return lease, draw, settling


def _note(
    unit: UnitOfWork, lease: LeaseRecord, draw: Draw, signed: Signed, settling: Settling
) -> None:
    unit.leases.tell(lease, draw, signed, settling)
    if settling is Settling.FORKED and lease.book.state is LeaseState.OPEN:
        unit.leases.turn(lease.lease_id, LeaseState.QUARANTINED)
    detail = {"lease_id": lease.lease_id, "seq": draw.seq, "settling": settling.value}
    unit.audit("lease.draw", Entity.REMEDY_PLAN, draw.spend_id, detail)


def _counted_by_lease(
    unit: UnitOfWork, lease: LeaseRecord, policy: Policy, spending: budgets.Spending
) -> dict[str, int]:
    zone = ZoneInfo(unit.tenant.current().time_zone)
    every = claims(policy, spending.act, spending.subjects, lease.issued_at.astimezone(zone).date())
    return {claim.bucket_id: claim.amount for claim in vector(every, Vector.OWN)}


def _covers(drawn: Mapping[str, int], posted: Mapping[str, int]) -> bool:
    return all(amount <= drawn.get(bucket_id, 0) for bucket_id, amount in posted.items())


def give_back(unit: UnitOfWork, actor: Actor, lease_id: str, told: LeaseReturn) -> None:
    """Free the rest; refused while a draw of it is still on its way."""
    lease = unit.leases.locked(lease_id)
    if lease.agent_id != actor.user_id:
        raise Forbidden("a lease is given back by who holds it", code="not_your_lease")
    if lease.book.state is not LeaseState.OPEN:
        return  # it is off the device's hands: time frees what is still reserved
    if not rules.can_return(lease.book, told.seq):
        raise Conflict("draws of it are still on their way", code="lease_unsettled")
    unit.leases.end(lease, LeaseState.RETURNED)
    unit.audit("lease.return", Entity.USER, actor.user_id, {"lease_id": lease_id})


def due(unit: UnitOfWork, most: int) -> list[str]:
    return unit.leases.due(most)


def reclaim(unit: UnitOfWork, lease_id: str) -> list[Row]:
    """Take the rest back when the time to settle is over."""
    lease = unit.leases.locked(lease_id)
    if unit.now() < lease.book.settle_by or lease.book.state in _FREED:
        return []
    rows = unit.leases.end(lease, LeaseState.RECLAIMED)
    unit.audit("lease.reclaim", Entity.USER, lease.agent_id, {"lease_id": lease_id})
    return rows


def revoke_of_agent(unit: UnitOfWork, agent_id: str) -> None:
    """Nothing more settles by itself; the rest stays reserved, for honest words may still come."""
    _revoke(unit, unit.leases.open_of_agent(agent_id))


def revoke_all_in(unit: UnitOfWork, currency: str) -> None:
    """The giving in a currency is stopped; leases are of the tenant's only."""
    if currency == unit.tenant.current().currency:
        _revoke(unit, unit.leases.every_open())


def _revoke(unit: UnitOfWork, lease_ids: Iterable[str]) -> None:
    for lease_id in lease_ids:
        lease = unit.leases.locked(lease_id)
        if lease.book.state is LeaseState.OPEN:
            unit.leases.turn(lease_id, LeaseState.REVOKED)
            unit.audit("lease.revoke", Entity.USER, lease.agent_id, {"lease_id": lease_id})
