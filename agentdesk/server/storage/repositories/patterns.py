"""What is counted to see patterns: who granted whose requests, and who looked at how many."""

from dataclasses import dataclass

from sqlalchemy import bindparam, func, select

from agentdesk.server.storage.context import UnitContext
from agentdesk.server.storage.models.audit import AUDIT
from agentdesk.server.storage.models.ledger import DECISION, REQUEST

MOST_READINGS = 5_000
_GRANTED = ("approve", "offer_instead")
_GRANT = (
    select(DECISION, REQUEST.c.requester_id, REQUEST.c.team_id)
    .join_from(DECISION, REQUEST, REQUEST.c.id == DECISION.c.request_id)
    .where(DECISION.c.request_id == bindparam("wanted"), DECISION.c.decision.in_(_GRANTED))
)
_BY_PERSONS = (
    select(DECISION.c.requester_person_id, DECISION.c.approver_person_id, func.count())
    .join_from(DECISION, REQUEST, REQUEST.c.id == DECISION.c.request_id)
    .where(
        REQUEST.c.team_id == bindparam("team"),
        DECISION.c.decision.in_(_GRANTED),
        DECISION.c.at_us > bindparam("since"),
        DECISION.c.at_us <= bindparam("until"),
    )
    .group_by(DECISION.c.requester_person_id, DECISION.c.approver_person_id)
)
_NEWEST_READINGS = (
    select(AUDIT.c.entity_id, AUDIT.c.at_us)
    .where(AUDIT.c.user_id == bindparam("whose"), AUDIT.c.action == bindparam("action"))
    .order_by(AUDIT.c.seq.desc())
    .limit(MOST_READINGS)
    .subquery()
)
_READINGS = select(
    func.count(_NEWEST_READINGS.c.entity_id.distinct()),
    func.min(_NEWEST_READINGS.c.at_us),
    func.max(_NEWEST_READINGS.c.at_us),
).where(_NEWEST_READINGS.c.at_us > bindparam("since"))


@dataclass(frozen=True, slots=True)
class Grant:
    """A request that somebody granted, and between whom."""

    requester_id: str
    requester_person_id: str
    approver_id: str
    approver_person_id: str
    team_id: str
    at_us: int


class PatternRepository:
    def __init__(self, context: UnitContext) -> None:
        self._execute = context.connection.execute

    def grant(self, request_id: str) -> Grant | None:
        row = self._execute(_GRANT, {"wanted": request_id}).first()
        if row is None:
            return None
        return Grant(
            row.requester_id,
            row.requester_person_id,
            row.approver_id,
            row.approver_person_id,
            row.team_id,
            row.at_us,
        )

    def granted(self, team_id: str, since_us: int, until_us: int) -> dict[tuple[str, str], int]:
        """Return how many requests of a team each person granted to each."""
        ask = {"team": team_id, "since": since_us, "until": until_us}
        return {(asker, giver): number for asker, giver, number in self._execute(_BY_PERSONS, ask)}

    def readings(self, user_id: str, action: str, since_us: int) -> tuple[int, int, int]:
        """Return how many customers a user looked at since then, the first time and the last."""
        ask = {"whose": user_id, "action": action, "since": since_us}
        number, first_us, last_us = self._execute(_READINGS, ask).one()
        return number, first_us or 0, last_us or 0
