"""Closes a day of the journal: what was seen is closed, and nothing is booked on it again."""

from agentdesk.domain.actor import Actor
from agentdesk.domain.errors import Conflict, RuleBroken
from agentdesk.domain.ids import stable_id
from agentdesk.protocol.journal import CloseObstacle, DayCloseBody
from agentdesk.protocol.messages import CloseDay
from agentdesk.protocol.rows import Entity, Row
from agentdesk.server.services import day_books
from agentdesk.server.services.ownership import SYSTEM, own_source
from agentdesk.server.storage.unit_of_work import UnitOfWork

_WHY = {
    CloseObstacle.NOT_OVER: "the day is not over",
    CloseObstacle.EARLIER_OPEN: "an earlier day is still open",
    CloseObstacle.BOOKS_DIFFER: "ledger, effects and journal do not agree",
}


def close(unit: UnitOfWork, actor: Actor, command: CloseDay) -> list[Row]:
    """Reckon the day once more with everything held still; then write down that it is closed."""
    unit.journal.hold_still()
    found = day_books.reckon(unit, command.day)
    if found.obstacle is CloseObstacle.CLOSED:
        raise Conflict("the day is closed", code=CloseObstacle.CLOSED)
    if found.obstacle is not CloseObstacle.NONE:
        raise RuleBroken(_WHY[found.obstacle], code=found.obstacle.value)
    if found.digest != command.seen_digest:
        raise Conflict("the day is another than the one on screen", code="stale")
    body = DayCloseBody(
        source=own_source(unit),
        day=command.day.isoformat(),
        closed_at=unit.now(),
        closed_by=actor.user_id,
        closed_by_name=actor.display_name,
        entries=found.entries,
        digest=found.digest,
        totals=found.totals,
    )
    close_id = stable_id(SYSTEM, "day_close", body.day)
    unit.audit("day.close", Entity.DAY_CLOSE, close_id, {"day": body.day, "digest": body.digest})
    return [unit.records.save(Entity.DAY_CLOSE, close_id, body, at=body.closed_at)]
