"""Bugs of the ledger: what is counted, held, captured and freed, and in which time."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import bindparam, update

from agentdesk.domain import empowerment, ledger
from agentdesk.domain.dials import Dial, Measure
from agentdesk.domain.empowerment import Act, Limit, Policy, Used
from agentdesk.domain.ledger import BucketState, Claim
from agentdesk.protocol.rows import Row
from agentdesk.server.services import budgets, deciding_rights
from agentdesk.server.storage.models.ledger import BUCKET
from agentdesk.server.storage.repositories import ledger_statements as statements
from agentdesk.server.storage.repositories.bucket_rows import BucketRow, dial_of
from agentdesk.server.storage.repositories.ledger import Counted, LedgerRepository
from agentdesk.server.storage.unit_of_work import UnitOfWork
from tests.simulation.seeded.planting import Bug, planted

_used = LedgerRepository.used
_capture = LedgerRepository.capture
_claims = ledger.claims
_vector = ledger.vector

# The same UPDATE as the real one, that asks nothing of the bucket.
FILL_ANYWAY = (
    update(BUCKET)
    .where(BUCKET.c.id == bindparam("bucket"), BUCKET.c.state == BucketState.OPEN.value)
    .values(
        posted=BUCKET.c.posted + bindparam("to_posted"),
        pending=BUCKET.c.pending + bindparam("to_pending"),
        target=bindparam("new_target"),
        cap=bindparam("new_target"),
        version=BUCKET.c.version + 1,
        at_us=bindparam("now"),
    )
    .returning(BUCKET)
)


def _posted_only(self: LedgerRepository, claims: Sequence[Claim]) -> dict[Dial, Used]:
    return {dial: Used(used.posted_minor) for dial, used in _used(self, claims).items()}


def _commit(self: LedgerRepository, hold_id: str) -> list[Row]:
    """What was declined is booked like what was approved."""
    by_dial = {dial_of(part): int(part.amount) for part in self._parts(hold_id)}
    counted = Counted(max(by_dial.values()), by_dial)
    return _capture(self, hold_id, counted, "somebody")


def _one_more(_: Counted, part: BucketRow) -> int:
    return int(part.amount) + 1


def _backwards(*args: Any) -> tuple[Claim, ...]:
    return _claims(*args)[::-1]


def _one_short(*args: Any) -> tuple[Claim, ...]:
    return _vector(*args)[:-1]


def _in_floats(self: Limit, lifetime_value_minor: int) -> int:
    return max(self.amount_minor, round(lifetime_value_minor * self.lifetime_value_share_bp / 1e4))


def _acts_are_free(self: Act, _: object, measure: Measure) -> int:
    return self.goodwill_minor if measure is Measure.VALUE else 0


def _largest_of_any_role(policy: Policy, dial: Dial, _: Act) -> Limit | None:
    return max(policy.limits_of(dial), key=lambda limit: limit.amount_minor, default=None)


def _day_in_greenwich(self: UnitOfWork) -> date:
    return self.now().date()


def _nothing_freed(*_: object) -> list[Row]:
    return []


def _no_budget(*_: object) -> tuple[Claim, ...]:
    return ()


LEDGER_BUGS: dict[str, Bug] = {
    "holds are not counted": planted(
        (LedgerRepository, "used", _posted_only), (statements, "RESERVE", FILL_ANYWAY)
    ),
    "a declined hold is committed": planted((LedgerRepository, "release", _commit)),
    "more is committed than was held": planted((Counted, "of", _one_more)),
    "an offer keeps the whole hold": planted((LedgerRepository, "lower", _nothing_freed)),
    "buckets are locked in any order": planted((budgets, "claims", _backwards)),
    "one bucket is left out": planted((budgets, "vector", _one_short)),
    "money is a float": planted((Limit, "figure", _in_floats)),
    "acts are not counted": planted((Act, "counted", _acts_are_free)),
    "a role's own limit is forgotten": planted(
        (empowerment, "limit_for", _largest_of_any_role),
        (ledger, "limit_for", _largest_of_any_role),
    ),
    "the day is that of Greenwich": planted((UnitOfWork, "today", _day_in_greenwich)),
    "an approver's budget is endless": planted((deciding_rights, "budget_of", _no_budget)),
    "a lowered limit is hard": planted(
        (statements, "RETARGET", statements.RETARGET.values(cap=bindparam("new_target")))
    ),
    "a cap pushed up stays up": planted(
        (statements, "SETTLE", statements.SETTLE.values(cap=BUCKET.c.cap))
    ),
    "a new limit reaches only who spends": planted((LedgerRepository, "retarget", _nothing_freed)),
    "a bucket's time goes back": planted(
        (statements, "RESERVE", statements.RESERVE.values(at_us=bindparam("now"))),
        (statements, "SETTLE", statements.SETTLE.values(at_us=bindparam("now"))),
    ),
}
