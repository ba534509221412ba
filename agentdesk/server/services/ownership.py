"""What a command names must belong to the customer it names."""

from dataclasses import dataclass
from typing import Generic, TypeVar

import msgspec

from agentdesk.domain.actor import Actor
from agentdesk.domain.errors import Conflict, NotFound
from agentdesk.protocol.beginnings import Maker
from agentdesk.protocol.entities import Body
from agentdesk.protocol.fields import Source
from agentdesk.protocol.rows import Entity, Row
from agentdesk.server.storage.unit_of_work import UnitOfWork


class _Merged(msgspec.Struct):
    """What of a case says that it goes on in another."""

    merged_into: str | None = None


B = TypeVar("B", bound=Body)
_MERGED = msgspec.json.Decoder(_Merged)
SYSTEM = "agentdesk"


@dataclass(frozen=True, slots=True)
class Held(Generic[B]):
    """A row nobody else changes until this unit ends, and its body to be changed."""

    row: Row
    body: B

    @property
    def id(self) -> str:
        return self.row.id


def own_source(unit: UnitOfWork) -> Source:
    """The source of what is made here."""
    return Source(SYSTEM, unit.now())


def maker(unit: UnitOfWork, actor: Actor) -> Maker:
    return Maker(actor.user_id, actor.display_name, own_source(unit))


def check_customer(unit: UnitOfWork, customer_id: str) -> None:
    """Refuse to speak of nobody; whoever it is stays until this unit ends."""
    if not unit.records.kept(Entity.CUSTOMER, customer_id):
        raise NotFound("no such customer", code="no_such_customer", path="customer_id")


def take(
    unit: UnitOfWork, entity: Entity, row_id: str, type_: type[B], customer_id: str
) -> Held[B]:
    """Return the customer's own row, locked; another customer's is not there at all."""
    row = _checked(unit.records.locked(entity, row_id), entity, customer_id)
    return Held(row, msgspec.json.decode(row.body, type=type_))


def check_belongs(unit: UnitOfWork, entity: Entity, row_id: str | None, customer_id: str) -> None:
    """Refuse a link to something of another customer; no link is fine."""
    if row_id is None:
        return
    _checked(unit.records.row(entity, row_id), entity, customer_id)


def _checked(row: Row | None, entity: Entity, customer_id: str) -> Row:
    path = f"{entity}_id"
    if row is None or row.customer_id != customer_id:
        raise NotFound(f"no such {entity} of this customer", code=f"no_such_{entity}", path=path)
    if entity is Entity.CASE and _MERGED.decode(row.body).merged_into is not None:
        raise Conflict("the case goes on in another", code="case_merged", path=path)
    return row


def save_new(unit: UnitOfWork, entity: Entity, row_id: str, body: Body) -> Row:
    """Write a row under a name that `check_new` found free; who was faster meanwhile keeps it."""
    try:
        return unit.records.save(entity, row_id, body, expected_version=0)
    except Conflict as error:
        raise Conflict(f"this {entity} is already there", code=f"{entity}_exists") from error


def check_new(unit: UnitOfWork, entity: Entity, row_id: str) -> None:
    """Refuse a name that is taken: the desktop makes each one once."""
    if unit.records.row(entity, row_id) is not None:
        raise Conflict(f"this {entity} is already there", code=f"{entity}_exists")
