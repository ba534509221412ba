"""The audit trail over HTTP: for those who check others, and for each about themselves."""

from typing import Annotated

from litestar import get
from litestar.di import NamedDependency as Needs
from litestar.handlers import BaseRouteHandler
from litestar.params import QueryParameter

from agentdesk.domain.actor import Actor, Role
from agentdesk.domain.errors import InvalidInput
from agentdesk.domain.money import MAX_MINOR
from agentdesk.protocol import routes
from agentdesk.protocol.audit import MAX_AUDIT_PAGE, AuditPage, AuditState, FlagPage
from agentdesk.protocol.own_record import OwnRecord
from agentdesk.protocol.rows import Entity
from agentdesk.server.api.parameters import MaybeId
from agentdesk.server.auth.access import EVERY_ROLE, allow
from agentdesk.server.services import audit, own_record
from agentdesk.server.services.readings import Readings
from agentdesk.server.services.units import Units

_OVERSEERS = allow(Role.AUDITOR, Role.ADMIN)
_Before = Annotated[int, QueryParameter(ge=1, le=MAX_MINOR)]
_Limit = Annotated[int, QueryParameter(ge=1, le=MAX_AUDIT_PAGE)]


@get(routes.AUDIT, guards=[_OVERSEERS])
async def read_audit(  # noqa: PLR0913, PLR0917 - handlers name what they need
    actor: Needs[Actor],
    units: Needs[Units],
    readings: Needs[Readings],
    user_id: MaybeId = None,
    entity: Annotated[Entity | None, QueryParameter()] = None,
    entity_id: MaybeId = None,
    before: _Before = MAX_MINOR,
    limit: _Limit = 100,
) -> AuditPage:
    """Newest first: everything, what one user did and saw, or all that befell one row.

    Whoever narrows it to one person is written down: that person may ask who looked.
    """
    if (entity is None) != (entity_id is None):
        raise InvalidInput("a row is named by both", code="entity_and_id", path="query")
    said = {"user_id": user_id, "entity": entity, "entity_id": entity_id}
    where = {name: value for name, value in said.items() if value is not None}
    told = await units.read(audit.page, where, before, limit)
    for person in {user_id, entity_id if entity is Entity.USER else None} - {None}:
        readings.note_person(actor, str(person))
    return told


@get(routes.MY_RECORD, guards=[allow(*EVERY_ROLE)])
async def read_my_record(
    actor: Needs[Actor],
    units: Needs[Units],
    before: Annotated[int | None, QueryParameter(ge=1, le=MAX_MINOR)] = None,
    limit: _Limit = 100,
) -> OwnRecord:
    """Figures and acts of whoever asks, and who looked at them; of nobody else."""
    return await units.read(own_record.record_of, actor, before, limit)


@get(routes.AUDIT_STATE, guards=[_OVERSEERS])
async def read_audit_state(units: Needs[Units]) -> AuditState:
    """Keep the seal: with it a trail that was cut short is found out."""
    return await units.read(audit.state)


@get(routes.AUDIT_FLAGS, guards=[_OVERSEERS])
async def read_audit_flags(
    units: Needs[Units], before: MaybeId = None, limit: _Limit = 100
) -> FlagPage:
    return await units.read(audit.flags, before, limit)


HANDLERS: tuple[BaseRouteHandler, ...] = (
    read_audit,
    read_audit_state,
    read_audit_flags,
    read_my_record,
)
