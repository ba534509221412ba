"""What happened with a customer, newest first, a page at a time."""

from agentdesk.domain.actor import Actor
from agentdesk.protocol.pages import TimelinePage
from agentdesk.protocol.rows import TIMELINE_ENTITIES
from agentdesk.server.services.paging import TimelineAsk
from agentdesk.server.services.visibility import visible
from agentdesk.server.storage.unit_of_work import UnitOfWork


def page(unit: UnitOfWork, actor: Actor, customer_id: str, ask: TimelineAsk) -> TimelinePage:
    wanted = [entity for entity in TIMELINE_ENTITIES if not ask.entities or entity in ask.entities]
    rows = unit.cards.older(customer_id, ask.before, wanted, ask.limit + 1)
    more = len(rows) > ask.limit
    return TimelinePage(visible(unit, actor, rows[: ask.limit]), more=more)
