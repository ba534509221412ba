"""The contact in hand: what rang, who is calling, whether they are verified, since when."""

from dataclasses import dataclass, replace
from datetime import datetime

from agentdesk.cache.shapes import CustomerCard
from agentdesk.domain.interactions import Caller, Channel, InteractionState
from agentdesk.protocol.entities import InteractionBody
from agentdesk.protocol.push import Ring


@dataclass(frozen=True, slots=True)
class Contact:
    """One contact at this desk; the cache's interaction row has the last word on `verified`."""

    interaction_id: str
    channel: Channel
    started_at: datetime
    customer_id: str | None = None
    from_number: str = ""
    line: str = ""
    menu_choice: str = ""
    waited_s: int = 0
    case_id: str | None = None
    caller: Caller = Caller.CUSTOMER
    verified: bool = False
    recording_announced: bool = False
    ended: bool = False


def contact_of(ring: Ring) -> Contact:
    return Contact(
        interaction_id=ring.interaction_id,
        channel=ring.channel,
        started_at=ring.started_at,
        customer_id=ring.customer_id,
        from_number=ring.from_number,
        line=ring.line,
        menu_choice=ring.menu_choice,
        waited_s=ring.waited_s,
    )


def refreshed(contact: Contact, card: CustomerCard) -> Contact:
    """Return the contact as the card's interaction row (commands laid over) has it now."""
    for held in card.interactions:
        if held.id == contact.interaction_id:
            return _from_row(contact, held.body)
    return contact


def _from_row(contact: Contact, body: InteractionBody) -> Contact:
    return replace(
        contact,
        customer_id=body.customer_id,
        case_id=body.case_id or contact.case_id,
        caller=body.caller,
        verified=body.verified,
        recording_announced=body.recording_announced,
        line=body.line or contact.line,
        menu_choice=body.menu_choice or contact.menu_choice,
        waited_s=body.waited_s or contact.waited_s,
        ended=body.state in (InteractionState.ENDED, InteractionState.WRAPPED_UP),
    )


def open_contact(card: CustomerCard, agent_id: str) -> Contact | None:
    """Return the contact this agent has in hand with the customer, as after a restart."""
    for held in card.interactions:
        body = held.body
        if body.agent_id == agent_id and body.state is InteractionState.ACTIVE:
            found = Contact(held.id, body.channel, body.started_at, body.customer_id)
            return _from_row(found, body)
    return None
