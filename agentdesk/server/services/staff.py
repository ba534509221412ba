"""The people who work here, as their rows say it in this very unit of work."""

from collections.abc import Iterable

import msgspec

from agentdesk.domain.actor import Role
from agentdesk.domain.delegations import Person
from agentdesk.domain.errors import Forbidden, NotFound
from agentdesk.protocol import domain_values
from agentdesk.protocol.entities import UserBody
from agentdesk.protocol.rows import Entity, Row
from agentdesk.server.storage.unit_of_work import UnitOfWork

_DECODER = msgspec.json.Decoder(UserBody)


def of_row(row: Row) -> Person:
    return domain_values.person(row.id, _DECODER.decode(row.body))


def name_of(unit: UnitOfWork, user_id: str | None) -> str:
    row = None if user_id is None else unit.records.row(Entity.USER, user_id)
    return "" if row is None else _DECODER.decode(row.body).display_name


def find(unit: UnitOfWork, user_id: str) -> Person | None:
    row = unit.records.row(Entity.USER, user_id)
    return None if row is None or row.deleted else of_row(row)


def get(unit: UnitOfWork, user_id: str) -> Person:
    person = find(unit, user_id)
    if person is None:
        raise NotFound("nobody of this name works here", code="user_unknown")
    return person


def check_stays(unit: UnitOfWork, user_id: str) -> None:
    """Refuse who was disabled meanwhile; until this unit ends nobody disables or moves them.

    First of all locks, as when a person is changed.
    """
    unit.records.kept(Entity.USER, user_id)
    person = find(unit, user_id)
    if person is not None and person.disabled:
        raise Forbidden("disabled", code="forbidden")


def locked(unit: UnitOfWork, user_ids: Iterable[str]) -> dict[str, Person]:
    """Return these people; nobody disables or moves them until this unit ends."""
    rows = [unit.records.locked(Entity.USER, user_id) for user_id in sorted(set(user_ids))]
    return {row.id: of_row(row) for row in rows if row is not None}


def in_roles(unit: UnitOfWork, roles: Iterable[Role]) -> list[Person]:
    return [
        of_row(row)
        for role in sorted(set(roles))
        for row in unit.records.find(Entity.USER, role=role.value)
    ]
