"""Whether the person who looks may decide a request; the server reads it again when they do."""

from collections.abc import Sequence

from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.approval_facts import ApprovalFacts
from agentdesk.domain.approvals import Request, RequestState
from agentdesk.domain.deciders import Authority, Matter, authorities
from agentdesk.domain.delegations import Delegation
from agentdesk.domain.errors import AgentdeskError
from agentdesk.protocol.delegations import DelegationBody
from agentdesk.protocol.empowerment import ApprovalBody


def rights_of(facts: ApprovalFacts, body: ApprovalBody) -> Sequence[Authority]:
    """Return by which rights, one's own first; AgentdeskError when by none."""
    levels = facts.levels_in(body.currency)
    return authorities(levels, facts.myself, _lent(facts), _matter(facts, body), facts.now)


def is_mine_to_decide(facts: ApprovalFacts, body: ApprovalBody) -> bool:
    try:
        rights_of(facts, body)
    except AgentdeskError:
        return False
    return True


def why_not(facts: ApprovalFacts, body: ApprovalBody) -> str:
    """Return in words what keeps the person who looks from deciding; empty when nothing does."""
    try:
        rights_of(facts, body)
    except AgentdeskError as error:
        return _refusals().get(error.code, tr("Approvals", "Somebody else decides this."))
    if body.state is not RequestState.PENDING:
        return tr("Approvals", "Nothing is left to decide here.")
    if body.expires_at <= facts.now:
        return tr("Approvals", "The request has expired.")
    return ""


def can_hand_up(facts: ApprovalFacts, body: ApprovalBody) -> bool:
    return body.level < len(facts.levels_in(body.currency))


def most_of_mine(facts: ApprovalFacts, body: ApprovalBody) -> int:
    """Return the most that one decision of the person who looks may grant here."""
    try:
        return max(right.most_minor for right in rights_of(facts, body))
    except AgentdeskError:
        return 0


def is_lent(body: DelegationBody, facts: ApprovalFacts) -> bool:
    return body.ended_at is None and facts.now < body.until


def _refusals() -> dict[str, str]:
    return {
        "own_request": tr("Approvals", "You asked for this; somebody else decides it."),
        "own_account": tr("Approvals", "This is your own account; somebody else decides it."),
        "other_team": tr("Approvals", "It is decided in its own team first."),
        "no_authority": tr("Approvals", "You have no right to decide this."),
    }


def _lent(facts: ApprovalFacts) -> Sequence[Delegation]:
    return [
        Delegation(
            held.id,
            facts.people[held.body.from_user_id],
            held.body.to_user_id,
            held.body.until,
            held.body.most_minor,
            held.body.currency,
        )
        for held in facts.delegations
        if is_lent(held.body, facts) and held.body.from_user_id in facts.people
    ]


def _matter(facts: ApprovalFacts, body: ApprovalBody) -> Matter:
    requester = facts.people.get(body.requester_id)
    card = facts.cards.get(body.customer_id)
    request = Request(
        request_id="",
        state=body.state,
        version=body.version,
        asked_minor=body.asked_minor,
        requester_id=body.requester_id,
        requester_person_id="" if requester is None else requester.person_id,
        team_id=body.team_id or ("" if requester is None else requester.team_id),
        expires_at=body.expires_at,
        level=body.level,
    )
    beneficiary = None if card is None else card.customer.body.person_id
    return Matter(request, body.currency, beneficiary)
