"""What of which budget a desktop takes along: signed over to it while it is online."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

import msgspec

from agentdesk.domain import leases as rules
from agentdesk.domain.actor import Actor
from agentdesk.domain.dials import Measure, Scope, Strength, Window
from agentdesk.domain.empowerment import Act, Policy, Used, limit_for
from agentdesk.domain.errors import Forbidden
from agentdesk.domain.ledger import Claim, Subjects, Vector, claims, vector
from agentdesk.domain.remedies import RemedyKind
from agentdesk.protocol import domain_values
from agentdesk.protocol.leases import (
    MOST_BUCKETS,
    LeaseWish,
    LeaseWords,
    Signed,
    Takeaway,
    lease_words,
    sign,
)
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.signing import Signer
from agentdesk.server.services import budgets, policies, successors
from agentdesk.server.storage.repositories.leases import LeaseRecord
from agentdesk.server.storage.unit_of_work import UnitOfWork

# Kinds whose worth is written on them: what a desktop works out offline cannot become dearer.
KINDS = frozenset({RemedyKind.CREDIT, RemedyKind.POINTS, RemedyKind.DISCOUNT})
_MOST_ACTS = 10  # in a bucket that counts acts
_NOBODY = "00000000-0000-0000-0000-000000000000"


def wish(unit: UnitOfWork, actor: Actor, asked: LeaseWish, signer: Signer) -> Signed | None:
    """Return the device's lease with what it wants to take along; None: it gets none now."""
    unit.records.locked(Entity.USER, actor.user_id)  # one wish of a person after the other
    device_id = _device_of(unit, actor)
    asked = msgspec.structs.replace(asked, customers=_as_they_stand(unit, asked.customers))
    if unit.leases.is_quarantined(device_id):
        return None  # two stories came from here: time takes that lease first
    out = unit.leases.open_of_device(device_id)
    if not out:
        return _issue(unit, actor, asked, signer, device_id)
    lease = unit.leases.locked(out[0])
    if lease.agent_id != actor.user_id or lease.device_key != asked.device_key:
        return None  # somebody else's is still out on this device: it settles or time takes it
    if lease.request_id == asked.request_id or unit.now() >= lease.spend_by:
        return lease.signed
    return _extend(unit, actor, asked, signer, lease)


def _issue(
    unit: UnitOfWork, actor: Actor, asked: LeaseWish, signer: Signer, device_id: str
) -> Signed | None:
    if len(unit.leases.open_of_agent(actor.user_id)) >= rules.MOST_OPEN_OF_AN_AGENT:
        return None
    taken = _sign_over(unit, actor, asked.customers, {})
    if not taken:
        return None
    words = _words(unit, actor, asked.device_key, device_id, taken)
    signed = sign(words, signer)
    unit.leases.add(asked.request_id, signed)
    unit.leases.hold_in(words.lease_id, taken)
    unit.audit("lease.issue", Entity.USER, actor.user_id, {"lease_id": words.lease_id})
    return signed


def _extend(
    unit: UnitOfWork, actor: Actor, asked: LeaseWish, signer: Signer, lease: LeaseRecord
) -> Signed:
    """What is new comes on top; what the lease has already is not topped up."""
    taken = _sign_over(unit, actor, asked.customers, lease.amounts)
    if not taken and lease.amounts.keys() == lease_words(lease.signed).amounts.keys():
        return lease.signed
    unit.leases.hold_in(lease.lease_id, taken)
    words = msgspec.structs.replace(
        lease_words(lease.signed),
        version=lease.version + 1,
        amounts={**lease.amounts, **taken},
    )
    signed = sign(words, signer)
    unit.leases.renew(lease.lease_id, words.version, asked.request_id, signed)
    unit.audit("lease.extend", Entity.USER, actor.user_id, {"lease_id": lease.lease_id})
    return signed


def _words(
    unit: UnitOfWork, actor: Actor, device_key: str, device_id: str, taken: Mapping[str, int]
) -> LeaseWords:
    currency, now = unit.tenant.current().currency, unit.now()
    return LeaseWords(
        lease_id=unit.new_id(),
        version=1,
        device_id=device_id,
        device_key=device_key,
        agent_id=actor.user_id,
        currency=currency,
        amounts=dict(taken),
        most_minor=max(taken.values()),
        kinds=sorted(KINDS),
        issued_at=now,
        spend_by=now + rules.SPEND_IN,
        settle_by=now + rules.SPEND_IN + rules.SETTLE_IN,
        policy_version=policies.current(unit, currency).version,
        epoch=unit.tenant.epoch(),
    )


def _sign_over(
    unit: UnitOfWork, actor: Actor, customers: Iterable[Takeaway], there: Mapping[str, int]
) -> dict[str, int]:
    """Take what is wanted and not yet there out of what is free; return it by bucket."""
    currency = unit.tenant.current().currency
    policy = policies.current(unit, currency)
    size = _size(unit, actor, policy)
    wanted: dict[str, Claim] = {}
    for takeaway in (Takeaway(_NOBODY), *customers):
        new = {
            claim.bucket_id: claim
            for claim in _claims(unit, actor, policy, takeaway, size)
            if claim.bucket_id not in there
        }
        if len(there) + len(wanted | new) > MOST_BUCKETS:
            break
        wanted |= new
    in_order = [wanted[bucket_id] for bucket_id in sorted(wanted)]
    unit.ledger.ensure(in_order)
    asked = [one for claim in in_order if (one := _what_is_free(unit, claim)) is not None]
    taken, _ = unit.ledger.lease(asked)
    return taken


def _claims(
    unit: UnitOfWork, actor: Actor, policy: Policy, takeaway: Takeaway, size: int
) -> list[Claim]:
    """The agent's own buckets for nobody, a customer's and a case's for somebody.

    Whom nobody here knows yet brings none, and costs the others nothing.
    """
    subjects = Subjects(
        takeaway.case_id or _NOBODY, actor.user_id, takeaway.customer_id, actor.team_id
    )
    if takeaway.customer_id == _NOBODY:
        act, scopes = Act(0, actor.role), {Scope.AGENT}
    elif unit.records.row(Entity.CUSTOMER, takeaway.customer_id) is None:
        return []
    else:
        customer = budgets.customer_of(unit, takeaway.customer_id)
        act = domain_values.circumstances(actor.role, customer, policy.currency)
        scopes = {Scope.CUSTOMER, *([Scope.INCIDENT] if _is_theirs(unit, takeaway) else [])}
    giving = act.giving(dict.fromkeys(KINDS, size))
    own = vector(claims(policy, giving, subjects, unit.today()), Vector.OWN)
    return [
        replace(claim, amount=_MOST_ACTS if claim.dial.measure is Measure.COUNT else size)
        for claim in own
        if claim.dial.scope in scopes
    ]


def _is_theirs(unit: UnitOfWork, takeaway: Takeaway) -> bool:
    case = None
    if takeaway.case_id is not None:
        case = unit.records.row(Entity.CASE, takeaway.case_id)
    return case is not None and case.customer_id == takeaway.customer_id


def _what_is_free(unit: UnitOfWork, claim: Claim) -> Claim | None:
    used = unit.ledger.used([claim]).get(claim.dial, Used())
    free = min(claim.limit_minor, claim.target_minor) - used.total_minor
    return replace(claim, amount=min(claim.amount, free)) if free > 0 else None


def _as_they_stand(unit: UnitOfWork, customers: Iterable[Takeaway]) -> list[Takeaway]:
    """Customers and cases that were merged are those they go on in."""
    return [successors.of(unit, takeaway) or takeaway for takeaway in customers]


def _size(unit: UnitOfWork, actor: Actor, policy: Policy) -> int:
    """A fifth of the day's limit at most, and no more than is usually given in four hours."""
    act = Act(0, actor.role)
    limits = [
        limit.amount_minor
        for dial in policy.dials
        if (dial.scope, dial.window, dial.strength, dial.measure)
        == (Scope.AGENT, Window.DAY, Strength.ALONE, Measure.VALUE)
        if not dial.name and (limit := limit_for(policy, dial, act)) is not None
    ]
    day_minor = min(limits, default=0)
    return rules.size_minor(day_minor, unit.leases.usual_minor(actor.user_id), day_minor)


def _device_of(unit: UnitOfWork, actor: Actor) -> str:
    session = unit.access.live_session(actor.session_id)
    if session is None:
        raise Forbidden("no session of a device", code="no_device")
    return session.device_id
