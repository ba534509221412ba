"""Changes to a customer's own data: merged field by field, never over somebody else's change."""

import msgspec

from agentdesk.domain.actor import Actor
from agentdesk.domain.errors import Conflict, InvalidInput
from agentdesk.protocol.entities import CustomerBody
from agentdesk.protocol.messages import UpdateCustomer
from agentdesk.protocol.rows import Entity, Row
from agentdesk.server.services.ownership import Held, own_source, take
from agentdesk.server.storage.unit_of_work import UnitOfWork

_FIELDS = ("phones", "emails", "addresses", "preferences", "consents")


def update(unit: UnitOfWork, actor: Actor, command: UpdateCustomer) -> list[Row]:
    """Write the fields that are named; where somebody else was first, theirs is kept."""
    customer = take(unit, Entity.CUSTOMER, command.customer_id, CustomerBody, command.customer_id)
    changes = _changes(customer, command)
    _check_base(unit, actor, customer, command, changes)
    if not changes:
        return [customer.row]
    for name, value in changes.items():
        setattr(customer.body, name, value)
        customer.body.sources[name] = own_source(unit)
    row = unit.records.save(Entity.CUSTOMER, customer.id, customer.body)
    unit.field_changes.note(customer.id, changes, row.row_version, actor.user_id)
    unit.audit("customer.update", Entity.CUSTOMER, customer.id, {"fields": sorted(changes)})
    return [row]


def _changes(customer: Held[CustomerBody], command: UpdateCustomer) -> dict[str, object]:
    """Return the fields whose value is another than the one that stands there."""
    asked = {name: getattr(command, name) for name in _FIELDS}
    return {
        name: value
        for name, value in asked.items()
        if value is not msgspec.UNSET and value != getattr(customer.body, name)
    }


def _check_base(
    unit: UnitOfWork,
    actor: Actor,
    customer: Held[CustomerBody],
    command: UpdateCustomer,
    changes: dict[str, object],
) -> None:
    if command.base_version > customer.row.row_version:
        raise InvalidInput("no such version yet", code="unknown_version", path="base_version")
    theirs = unit.field_changes.since(customer.id, command.base_version, not_by=actor.user_id)
    both = sorted(theirs & changes.keys())
    if both:
        raise Conflict(
            f"somebody else has changed {', '.join(both)}", code="field_changed", path=both[0]
        )
