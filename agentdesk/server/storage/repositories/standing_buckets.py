"""Buckets that can still be spent from: of the present periods, and of cases not resolved."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, or_, select

from agentdesk.domain.cases import CaseState
from agentdesk.domain.dials import Dial
from agentdesk.domain.ledger import CASE_PERIOD, BucketState
from agentdesk.protocol.rows import Entity
from agentdesk.server.storage.context import UnitContext
from agentdesk.server.storage.models.ledger import BUCKET
from agentdesk.server.storage.models.records import RECORDS
from agentdesk.server.storage.repositories.bucket_rows import dial_of

_CASE = RECORDS[Entity.CASE].c
_UNRESOLVED = tuple(
    state.value for state in CaseState if state not in {CaseState.RESOLVED, CaseState.CLOSED}
)
_OF_A_LIVING_CASE = (BUCKET.c.period == CASE_PERIOD) & BUCKET.c.subject_id.in_(
    select(_CASE.id).where(_CASE.state.in_(_UNRESOLVED))
)
_PAGE = (
    select(BUCKET)
    .where(
        BUCKET.c.currency == bindparam("currency"),
        BUCKET.c.state == BucketState.OPEN.value,
        BUCKET.c.id > bindparam("after"),
        or_(BUCKET.c.period.in_(bindparam("periods", expanding=True)), _OF_A_LIVING_CASE),
    )
    .order_by(BUCKET.c.id)
    .limit(bindparam("most"))
)


@dataclass(frozen=True, slots=True)
class StandingBucket:
    bucket_id: str
    dial: Dial
    target_minor: int
    customer_id: str | None


class StandingBuckets:
    def __init__(self, context: UnitContext) -> None:
        self._context = context

    def page(
        self, currency: str, periods: Sequence[str], after: str, most: int
    ) -> list[StandingBucket]:
        """The next ones by id, in the order in which rows are locked."""
        ask = {"currency": currency, "periods": periods, "after": after, "most": most}
        return [
            StandingBucket(row.id, dial_of(row), row.target, row.customer_id)
            for row in self._context.connection.execute(_PAGE, ask)
        ]
