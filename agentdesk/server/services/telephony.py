"""A call that a telephone system announces: whose it is, and a ringing contact for the agent."""

from datetime import timedelta

import msgspec

from agentdesk.domain.actor import Actor
from agentdesk.domain.errors import Conflict
from agentdesk.domain.interactions import Direction, InteractionState
from agentdesk.protocol.entities import CaseBody, InteractionBody, UserBody
from agentdesk.protocol.fields import Source
from agentdesk.protocol.push import Ring, TelephonyEvent
from agentdesk.protocol.rows import Entity
from agentdesk.server.services import customers, users
from agentdesk.server.services.commands import fingerprint
from agentdesk.server.storage.unit_of_work import UnitOfWork

# Longer than any queue lets a phone ring at one desk.
RINGS_FOR = timedelta(seconds=60)


class Announced(msgspec.Struct, frozen=True):
    """What was made of an event; kept as its answer, so that asking twice rings once."""

    agent_id: str
    ring: Ring


def announce(unit: UnitOfWork, actor: Actor, event: TelephonyEvent) -> Announced:
    """Record the arriving contact and say whom to tell of it."""
    asked = fingerprint(actor, event)
    stored = unit.commands.claim(event.event_id, actor.user_id, asked)
    if stored is None:
        announced = _announce(unit, event)
        unit.commands.answer(event.event_id, msgspec.json.encode(announced).decode())
        return announced
    if stored.asked != asked:
        raise Conflict(code="event_id_reused")
    return msgspec.json.decode(stored.reply, type=Announced)


def _announce(unit: UnitOfWork, event: TelephonyEvent) -> Announced:
    agent = users.find_by_login(unit, event.agent_login)
    case = _case(unit, event.case_number)
    customer_id = _customer(unit, event.from_number, case)
    ring = Ring(
        interaction_id=unit.new_id(),
        channel=event.channel,
        started_at=unit.now(),
        expires_at=unit.now() + RINGS_FOR,
        customer_id=customer_id,
        from_number=event.from_number,
        line=event.line,
        menu_choice=event.menu_choice,
        waited_s=event.waited_s,
    )
    if customer_id is not None:
        case_id = case[0] if case is not None and case[1].customer_id == customer_id else None
        _record(unit, _contact(ring, customer_id, case_id, agent), ring.interaction_id)
    return Announced(agent[0], ring)


def _case(unit: UnitOfWork, number: str) -> tuple[str, CaseBody] | None:
    """Return the case a caller named at the menu, if there is one of this number."""
    found = unit.records.find(Entity.CASE, number=number) if number else []
    return (found[0].id, msgspec.json.decode(found[0].body, type=CaseBody)) if found else None


def _customer(unit: UnitOfWork, number: str, case: tuple[str, CaseBody] | None) -> str | None:
    """Return who calls: by the number, or by the case they named; a stranger is nobody."""
    by_phone = customers.who_has(unit, number)
    if by_phone is None and case is not None:
        return case[1].customer_id
    return by_phone


def _contact(
    ring: Ring, customer_id: str, case_id: str | None, agent: tuple[str, UserBody]
) -> InteractionBody:
    return InteractionBody(
        source=Source(system="telephony", at=ring.started_at),
        customer_id=customer_id,
        channel=ring.channel,
        direction=Direction.INBOUND,
        state=InteractionState.RINGING,
        started_at=ring.started_at,
        case_id=case_id,
        agent_id=agent[0],
        agent_name=agent[1].display_name,
        line=ring.line,
        menu_choice=ring.menu_choice,
        waited_s=ring.waited_s,
    )


def _record(unit: UnitOfWork, contact: InteractionBody, interaction_id: str) -> None:
    unit.records.save(Entity.INTERACTION, interaction_id, contact)
    unit.audit("interaction.ring", Entity.INTERACTION, interaction_id)
