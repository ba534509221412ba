"""What is recorded about whoever asks, told to nobody else: no name to compare oneself with."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from agentdesk.domain.actor import Actor
from agentdesk.protocol.own_record import OwnFigures, OwnRecord
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.clock import to_us
from agentdesk.server.services import audit
from agentdesk.server.services.readings import CUSTOMER_READ
from agentdesk.server.storage.unit_of_work import UnitOfWork

MOST_ABOUT_ME = 100
_LONG = timedelta(days=30)
_CONTACT, _NOTE, _CASE = "interaction.wrap_up", "note.add", "case.open"
_REMEDIES = ("plan.give", "plan.ask")


def record_of(unit: UnitOfWork, actor: Actor, before: int | None, most: int) -> OwnRecord:
    """Return the figures and who looked with the first page, and a page of the person's acts."""
    mine: Mapping[str, str] = {"user_id": actor.user_id}
    page = audit.page(unit, mine, before, most)
    if before is not None:
        return OwnRecord(page.entries, page.before)
    now = unit.now()
    return OwnRecord(
        page.entries,
        page.before,
        [_figures(unit, actor, since) for since in (unit.day_begins(), now - _LONG)],
        audit.by_others(unit, Entity.USER, actor.user_id, MOST_ABOUT_ME),
    )


def _figures(unit: UnitOfWork, actor: Actor, since: datetime) -> OwnFigures:
    done = unit.audit_trail.counted(actor.user_id, to_us(since))
    seen = unit.audit_trail.customers_seen(actor.user_id, CUSTOMER_READ, to_us(since))
    return OwnFigures(
        since=since,
        contacts=done.get(_CONTACT, 0),
        customers=seen,
        remedies=sum(done.get(action, 0) for action in _REMEDIES),
        notes=done.get(_NOTE, 0),
        cases=done.get(_CASE, 0),
    )
