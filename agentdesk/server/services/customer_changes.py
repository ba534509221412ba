"""Changes to a customer's own data: merged field by field, never over somebody else's change."""

from collections.abc import Mapping
from typing import Any

import msgspec

from agentdesk.domain.actor import Actor, Role
from agentdesk.domain.errors import Conflict, InvalidInput, NotFound, RuleBroken
from agentdesk.domain.field_merge import Merged, three_way
from agentdesk.protocol.customer_fields import CustomerFields, Will, meant, spoken, written
from agentdesk.protocol.entities import CustomerBody, InteractionBody
from agentdesk.protocol.messages import UpdateCustomer
from agentdesk.protocol.rows import Entity, Row
from agentdesk.server.services import suggestions
from agentdesk.server.services.ownership import Held, own_source, take
from agentdesk.server.services.suggestions import Place
from agentdesk.server.storage.unit_of_work import UnitOfWork

_FIELDS = ("phones", "emails", "addresses", "preferences", "consents")
# Who speaks with the customer; what a website or an import says was said somewhere else.
_AT_THE_DESK = frozenset({Role.AGENT, Role.SENIOR, Role.SUPERVISOR})


def update(unit: UnitOfWork, actor: Actor, command: UpdateCustomer) -> list[Row]:
    """Write the fields that are named; where somebody else was first, theirs is kept."""
    if command.base is None:
        return _all_or_nothing(unit, actor, command)
    if unit.records.locked(Entity.CUSTOMER, command.customer_id) is None:
        return _keep_for_gone(unit, actor, command, command.base)
    customer = _take(unit, command)
    merged = three_way(spoken(command.base), spoken(command), spoken(customer.body))
    _check_consents(unit, actor, command, merged.changed)
    rows = suggestions.keep(unit, actor, command, Place(customer.id), merged)
    parts = written(customer.body, merged.changed)
    return [_write(unit, actor, customer, parts, merged) if parts else customer.row, *rows]


def _take(unit: UnitOfWork, command: UpdateCustomer) -> Held[CustomerBody]:
    customer_id = command.customer_id
    customer = take(unit, Entity.CUSTOMER, customer_id, CustomerBody, customer_id)
    if command.base_version > customer.row.row_version:
        raise InvalidInput("no such version yet", code="unknown_version", path="base_version")
    return customer


def _all_or_nothing(unit: UnitOfWork, actor: Actor, command: UpdateCustomer) -> list[Row]:
    """Who does not say what was on screen is refused as a whole where another was first."""
    customer = _take(unit, command)
    there = spoken(customer.body)
    asked = {name: getattr(command, name) for name in _FIELDS}
    parts = {
        name: value
        for name, value in asked.items()
        if value is not msgspec.UNSET and value != getattr(customer.body, name)
    }
    theirs = unit.field_changes.since(customer.id, command.base_version, not_by=actor.user_id)
    both = sorted(theirs & parts.keys())
    if both:
        raise Conflict(
            f"somebody else has changed {', '.join(both)}", code="field_changed", path=both[0]
        )
    changed = {name: one for name, one in spoken(command).items() if one != there.get(name)}
    _check_consents(unit, actor, command, changed)
    return [_write(unit, actor, customer, parts) if parts else customer.row]


def _write(
    unit: UnitOfWork,
    actor: Actor,
    customer: Held[CustomerBody],
    parts: Mapping[str, Any],
    merged: Merged | None = None,
) -> Row:
    for name, value in parts.items():
        setattr(customer.body, name, value)
        customer.body.sources[name] = own_source(unit)
    row = unit.records.save(Entity.CUSTOMER, customer.id, customer.body)
    unit.field_changes.note(customer.id, parts, row.row_version, actor.user_id)
    detail = {"fields": sorted(parts if merged is None else merged.changed)}
    unit.audit("customer.update", Entity.CUSTOMER, customer.id, detail)
    return row


def _keep_for_gone(
    unit: UnitOfWork, actor: Actor, command: UpdateCustomer, base: CustomerFields
) -> list[Row]:
    """Whoever is gone stays gone; what was written is kept where somebody can find it."""
    place = suggestions.place_of_gone(unit, command.customer_id)
    if place is None:
        raise NotFound("no such customer", code="no_such_customer", path="customer_id")
    return suggestions.keep(unit, actor, command, place, Merged(clashes=meant(command, base)))


def _check_consents(
    unit: UnitOfWork, actor: Actor, command: UpdateCustomer, changed: Mapping[str, Any]
) -> None:
    """A consent is withdrawn at a word; given it is by the customer, whom somebody has verified."""
    gives = any(isinstance(value, Will) and value.granted for value in changed.values())
    if gives and actor.role in _AT_THE_DESK and not _is_verified(unit, command):
        raise RuleBroken(
            "a consent is given in a verified contact", code="consent_not_verified", path="consents"
        )


def _is_verified(unit: UnitOfWork, command: UpdateCustomer) -> bool:
    if command.interaction_id is None:
        return False
    contact = unit.records.row(Entity.INTERACTION, command.interaction_id)
    if contact is None or contact.customer_id != command.customer_id:
        return False
    return msgspec.json.decode(contact.body, type=InteractionBody).verified
