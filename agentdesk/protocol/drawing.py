"""What an act draws from a lease: worked out by the desktop as the server will count it again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from agentdesk.domain.empowerment import Policy
from agentdesk.domain.interactions import Channel
from agentdesk.domain.leases import Lease
from agentdesk.domain.ledger import Claim, Subjects, Vector, claims, vector
from agentdesk.domain.remedies import Basis, RemedyKind
from agentdesk.protocol import domain_values
from agentdesk.protocol.empowerment import RemedyDraft
from agentdesk.protocol.entities import CustomerBody
from agentdesk.protocol.sessions import Me


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an act would draw: by bucket, and altogether."""

    amounts: dict[str, int]
    goodwill_minor: int
    kinds: frozenset[RemedyKind]


@dataclass(frozen=True, slots=True)
class Occasion:
    """Who gives to whom, in which case, why and on which channel."""

    me: Me
    customer_id: str
    customer: CustomerBody
    case_id: str
    reason: str
    channel: Channel | None


def wanted(
    lease: Lease, policy: Policy, occasion: Occasion, drafts: Sequence[RemedyDraft], zone: ZoneInfo
) -> Wanted | None:
    """Return what the act draws; None when a part of it is not worth what is written on it.

    What names an order may be in another currency than the lease: the server weighs it. The
    periods are those of the day the lease was signed: an act never moves to another.
    """
    kinds = frozenset(draft.kind for draft in drafts)
    if not kinds <= lease.kinds or any(
        draft.basis is not Basis.GOODWILL or draft.order_id is not None for draft in drafts
    ):
        return None
    by_kind: dict[RemedyKind, int] = {}
    for draft in drafts:
        by_kind[draft.kind] = by_kind.get(draft.kind, 0) + draft.amount_minor
    own = own_claims(lease, policy, occasion, by_kind, zone)
    amounts = {claim.bucket_id: claim.amount for claim in own}
    return Wanted(amounts, sum(by_kind.values()), kinds)


def own_claims(
    lease: Lease,
    policy: Policy,
    occasion: Occasion,
    by_kind: Mapping[RemedyKind, int],
    zone: ZoneInfo,
) -> tuple[Claim, ...]:
    """Return the buckets a goodwill of these kinds would be drawn from."""
    me = occasion.me
    act = domain_values.circumstances(
        me.role, occasion.customer, policy.currency, occasion.reason, occasion.channel
    ).giving(by_kind)
    subjects = Subjects(occasion.case_id, me.user_id, occasion.customer_id, me.team_id)
    every = claims(policy, act, subjects, lease.issued_at.astimezone(zone).date())
    return vector(every, Vector.OWN)
