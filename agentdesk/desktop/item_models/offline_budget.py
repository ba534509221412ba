"""The offline budget: what this desktop's lease lets one give while the server is away."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from agentdesk.cache.shapes import Held
from agentdesk.desktop.item_models.remedy_wire import wire_draft
from agentdesk.domain.dials import Dial
from agentdesk.domain.empowerment import Act, Policy
from agentdesk.domain.interactions import Channel
from agentdesk.domain.leases import DeviceBook, Lease, Moment, Refusal, is_within, refusal_of
from agentdesk.domain.remedies import Draft
from agentdesk.protocol import domain_values
from agentdesk.protocol.drawing import Occasion, Wanted, own_claims, wanted
from agentdesk.protocol.empowerment import PolicyBody
from agentdesk.protocol.entities import CustomerBody
from agentdesk.protocol.sessions import Me


@dataclass(frozen=True, slots=True)
class Drawing:
    """What an act would draw from the lease, or why it is not drawn."""

    wanted: Wanted | None = None
    refusal: Refusal | None = None


@dataclass(frozen=True, slots=True)
class OfflineLine:
    """One budget of the lease: what came along and what is left of it."""

    dial: Dial
    came_minor: int
    left_minor: int
    act_minor: int


@dataclass(frozen=True)
class OfflineBudget:
    """The lease as it stands, the rules it was signed by, and who would draw from it for whom."""

    book: DeviceBook
    policy: Policy
    me: Me
    customer_id: str
    customer: CustomerBody
    case_id: str
    channel: Channel | None
    zone: ZoneInfo
    now: Moment

    def drawing(self, parts: Sequence[Draft], reason: str) -> Drawing:
        """Say what the act draws; the limits of a single act are in no bucket and bind as well."""
        lease, asked = self.book.lease, [wire_draft(part) for part in parts]
        act = wanted(lease, self.policy, self._occasion(reason), asked, self.zone)
        if act is None:
            return Drawing(refusal=Refusal.KIND)
        refusal = refusal_of(self.book, act.amounts, act.goodwill_minor, act.kinds, self.now)
        if refusal is None and not is_within(lease, self.policy, self._act(parts, reason)):
            refusal = Refusal.TOO_MUCH
        return Drawing(act if refusal is None else None, refusal)

    def lines(self, parts: Sequence[Draft], reason: str) -> Iterator[OfflineLine]:
        """Yield what the lease holds of each budget the act touches; of all while it is nothing."""
        by_kind = {part.kind: part.amount_minor for part in parts}
        counted = by_kind if any(by_kind.values()) else dict.fromkeys(self.book.lease.kinds, 1)
        every = own_claims(self.book.lease, self.policy, self._occasion(reason), counted, self.zone)
        for claim in sorted(every, key=lambda one: one.dial.rank):
            came = self.book.lease.amounts.get(claim.bucket_id, 0)
            left = self.book.left.get(claim.bucket_id, 0)
            act = claim.amount if counted is by_kind else 0
            yield OfflineLine(claim.dial, came, left, act)

    def _act(self, parts: Sequence[Draft], reason: str) -> Act:
        nothing = domain_values.circumstances(
            self.me.role, self.customer, self.policy.currency, reason, self.channel
        )
        return nothing.giving({part.kind: part.amount_minor for part in parts})

    def _occasion(self, reason: str) -> Occasion:
        return Occasion(
            self.me, self.customer_id, self.customer, self.case_id, reason, self.channel
        )


def policy_of(lease: Lease, policies: Sequence[Held[PolicyBody]]) -> Policy | None:
    """Return the rules the lease was signed by, which need not be those in force now."""
    signed_by = (
        held.body
        for held in policies
        if (held.body.version, held.body.currency) == (lease.policy_version, lease.currency)
    )
    body = next(signed_by, None)
    return None if body is None else domain_values.policy(body)
