"""Contacts on any channel: recorded, verified, wrapped up."""

from agentdesk.domain.actor import Actor
from agentdesk.domain.cases import CaseState
from agentdesk.domain.errors import Forbidden, InvalidInput
from agentdesk.domain.interactions import Channel, Direction, InteractionState, check_move
from agentdesk.protocol import beginnings
from agentdesk.protocol.entities import CaseBody, InteractionBody
from agentdesk.protocol.messages import RecordInteraction, VerifyCaller, WrapUp
from agentdesk.protocol.rows import Entity, Row
from agentdesk.server.services import cases
from agentdesk.server.services.ownership import Held, check_customer, maker, save_new, take
from agentdesk.server.storage.unit_of_work import UnitOfWork


def record(unit: UnitOfWork, actor: Actor, command: RecordInteraction) -> list[Row]:
    """Record a contact that has begun, or take the one that rings."""
    check_customer(unit, command.customer_id)
    rung = _rung(unit, actor, command)
    rows = [] if command.case_id is None else _come_back(unit, actor, command)
    unit.audit("interaction.record", Entity.INTERACTION, command.interaction_id)
    if rung is None:
        begun = beginnings.interaction(command, maker(unit, actor))
        return [save_new(unit, Entity.INTERACTION, command.interaction_id, begun), *rows]
    return [unit.records.save(Entity.INTERACTION, command.interaction_id, rung), *rows]


def verify_caller(unit: UnitOfWork, actor: Actor, command: VerifyCaller) -> list[Row]:
    contact = _own(unit, actor, command.interaction_id, command.customer_id)
    contact.body.verified = True
    contact.body.caller = command.caller
    unit.audit(
        "interaction.verify_caller", Entity.INTERACTION, contact.id, {"method": command.method}
    )
    return [unit.records.save(Entity.INTERACTION, contact.id, contact.body)]


def wrap_up(unit: UnitOfWork, actor: Actor, command: WrapUp) -> list[Row]:
    contact = _own(unit, actor, command.interaction_id, command.customer_id)
    body = contact.body
    check_move(body.state, InteractionState.WRAPPED_UP)
    if command.ended_at < body.started_at:
        raise InvalidInput("it ended before it began", code="ended_too_early", path="ended_at")
    body.state = InteractionState.WRAPPED_UP
    body.disposition = command.disposition
    body.resolved = command.resolved
    body.summary = command.summary or body.summary
    body.ended_at = command.ended_at
    body.handled_s = int((command.ended_at - body.started_at).total_seconds())
    unit.audit("interaction.wrap_up", Entity.INTERACTION, contact.id)
    return [unit.records.save(Entity.INTERACTION, contact.id, body)]


def is_on_line(unit: UnitOfWork, interaction_id: str | None, customer_id: str) -> bool:
    """Return whether this customer's contact is going on now."""
    contact = _of_customer(unit, interaction_id, customer_id)
    return contact is not None and contact.state is InteractionState.ACTIVE


def channel_of(unit: UnitOfWork, interaction_id: str | None, customer_id: str) -> Channel | None:
    """Return the channel of this customer's contact; None where nobody speaks with them."""
    contact = _of_customer(unit, interaction_id, customer_id)
    return None if contact is None else contact.channel


def _of_customer(
    unit: UnitOfWork, interaction_id: str | None, customer_id: str
) -> InteractionBody | None:
    if interaction_id is None:
        return None
    row = unit.records.row(Entity.INTERACTION, interaction_id)
    if row is None or row.customer_id != customer_id:
        return None
    return unit.records.body(Entity.INTERACTION, interaction_id, InteractionBody)


def _rung(unit: UnitOfWork, actor: Actor, command: RecordInteraction) -> InteractionBody | None:
    """Return the contact the telephone announced, now answered; None when nothing rang."""
    if unit.records.row(Entity.INTERACTION, command.interaction_id) is None:
        return None
    contact = _own(unit, actor, command.interaction_id, command.customer_id)
    check_move(contact.body.state, InteractionState.ACTIVE)
    contact.body.state = InteractionState.ACTIVE
    contact.body.case_id = command.case_id or contact.body.case_id
    contact.body.reason = command.reason or contact.body.reason
    contact.body.summary = command.summary or contact.body.summary
    return contact.body


def _come_back(unit: UnitOfWork, actor: Actor, command: RecordInteraction) -> list[Row]:
    """A resolved case reopens when the customer comes back about it."""
    case = take(unit, Entity.CASE, command.case_id or "", CaseBody, command.customer_id)
    if command.direction is Direction.INBOUND and case.body.state is CaseState.RESOLVED:
        return [cases.move_to(unit, case, CaseState.OPEN, actor.user_id)]
    return []


def _own(
    unit: UnitOfWork, actor: Actor, interaction_id: str, customer_id: str
) -> Held[InteractionBody]:
    contact = take(unit, Entity.INTERACTION, interaction_id, InteractionBody, customer_id)
    if contact.body.agent_id not in (None, actor.user_id):
        raise Forbidden("somebody else has this contact", code="not_your_contact")
    return contact
