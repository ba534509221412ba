"""Two subjects become one, and so do their buckets: what was used of both is used of one.

Entries are never edited and stay where they were posted; what is still to come (open holds, what
is left of leases) moves. The same rules as for every other movement of money: leases before
buckets, and buckets locked in ascending order of their ids.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, case, insert, literal, select, update
from sqlalchemy.dialects import postgresql, sqlite

from agentdesk.domain.dials import Scope
from agentdesk.domain.ledger import BucketState, HoldState, bucket_id
from agentdesk.protocol.rows import Entity, Row
from agentdesk.runtime.clock import to_us
from agentdesk.server.storage.context import UnitContext
from agentdesk.server.storage.models.leases import LEASE, LEASE_BUCKET
from agentdesk.server.storage.models.ledger import BUCKET, HOLD, HOLD_BUCKET
from agentdesk.server.storage.models.merges import MERGED_BUCKET
from agentdesk.server.storage.models.records import RECORDS
from agentdesk.server.storage.repositories.bucket_rows import BucketRow, budget_of, dial_of
from agentdesk.server.storage.repositories.ledger_statements import CREATE
from agentdesk.server.storage.repositories.records import RecordRepository

_SHOWN = RECORDS[Entity.BUDGET].c
_OF_SUBJECT = select(BUCKET).where(
    BUCKET.c.id.in_(
        select(_SHOWN.id).where(
            _SHOWN.subject_id == bindparam("subject"), _SHOWN.scope == bindparam("of_scope")
        )
    ),
    BUCKET.c.state == BucketState.OPEN.value,
)
_LOCKED = (
    select(BUCKET)
    .where(BUCKET.c.id.in_(bindparam("wanted", expanding=True)))
    .order_by(BUCKET.c.id)
    .with_for_update()
)
_IS_LEASED = LEASE_BUCKET.c.remaining > 0
_LEASES = (
    select(LEASE.c.id)
    .where(
        LEASE.c.id.in_(
            select(LEASE_BUCKET.c.lease_id).where(
                LEASE_BUCKET.c.bucket_id.in_(bindparam("wanted", expanding=True)), _IS_LEASED
            )
        )
    )
    .order_by(LEASE.c.id)
    .with_for_update()
)

_USED = BUCKET.c.posted + BUCKET.c.pending + BUCKET.c.leased
_MORE = {
    name: bindparam(f"more_{name}", type_=BUCKET.c[name].type)
    for name in ("posted", "pending", "leased")
}
_SUM = _USED + _MORE["posted"] + _MORE["pending"] + _MORE["leased"]
_GIVEN = update(BUCKET).where(BUCKET.c.id == bindparam("bucket"))
# Its cap covers what both have used, though that is more than one of them may use.
_TAKE_IN = _GIVEN.values(
    {name: BUCKET.c[name] + more for name, more in _MORE.items()}
    | {
        "cap": case((BUCKET.c.target < _SUM, _SUM), else_=BUCKET.c.target),
        "version": BUCKET.c.version + 1,
        "at_us": bindparam("now"),
    }
).returning(BUCKET)
_CLOSE = _GIVEN.values(
    state=BucketState.CLOSED.value,
    posted=0,
    pending=0,
    leased=0,
    cap=BUCKET.c.target,
    version=BUCKET.c.version + 1,
    at_us=bindparam("now"),
)
_SHOW_ON = _GIVEN.values(customer_id=bindparam("card")).returning(BUCKET)

_FOLLOW = (
    update(MERGED_BUCKET)
    .where(MERGED_BUCKET.c.into_id == bindparam("former"))
    .values(into_id=bindparam("into"))
)
_MOVE_HOLDS = (
    update(HOLD_BUCKET)
    .where(
        HOLD_BUCKET.c.bucket_id == bindparam("former"),
        HOLD_BUCKET.c.hold_id.in_(select(HOLD.c.id).where(HOLD.c.state == HoldState.OPEN.value)),
    )
    .values(bucket_id=bindparam("into"))
)
# A lease keeps what was drawn of it where that was posted, and has the rest in the other bucket.
_REST = select(
    LEASE_BUCKET.c.lease_id,
    bindparam("into", type_=LEASE_BUCKET.c.bucket_id.type),
    LEASE_BUCKET.c.remaining,
    LEASE_BUCKET.c.remaining.label("left"),
).where(LEASE_BUCKET.c.bucket_id == bindparam("former"), _IS_LEASED)
_PART = ("lease_id", "bucket_id", "amount", "remaining")
_LEAVE_DRAWN = (
    update(LEASE_BUCKET)
    .where(LEASE_BUCKET.c.bucket_id == bindparam("former"), _IS_LEASED)
    .values(amount=LEASE_BUCKET.c.amount - LEASE_BUCKET.c.remaining, remaining=literal(0))
)


def _moved_rest(new: sqlite.Insert | postgresql.Insert) -> sqlite.Insert | postgresql.Insert:
    rest = new.from_select(_PART, _REST)
    moved: sqlite.Insert | postgresql.Insert = rest.on_conflict_do_update(
        index_elements=["lease_id", "bucket_id"],
        set_={
            "amount": LEASE_BUCKET.c.amount + rest.excluded.amount,
            "remaining": LEASE_BUCKET.c.remaining + rest.excluded.remaining,
        },
    )
    return moved


_MOVE_REST = {
    "sqlite": _moved_rest(sqlite.insert(LEASE_BUCKET)),
    "postgresql": _moved_rest(postgresql.insert(LEASE_BUCKET)),
}


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose buckets: of a scope, and on whose card they are shown."""

    scope: Scope
    id: str
    customer_id: str


class BucketMergeRepository:
    def __init__(self, context: UnitContext, records: RecordRepository) -> None:
        self._context = context
        self._records = records

    def merge(self, former: Subject, into: Subject, shown: Sequence[Subject] = ()) -> list[Row]:
        """Count what was counted over the one over the other; `shown` change only their card."""
        self._context.check_writable()
        pairs = {row.id: _counterpart(row, into) for row in self._open_of(former)}
        self._make(pairs)
        moved = [row.id for subject in shown for row in self._open_of(subject)]
        self._context.connection.execute(_LEASES, {"wanted": list(pairs)}).all()
        present = self._locked([*pairs, *(str(new["id"]) for new in pairs.values()), *moved])
        rows: list[Row] = []
        for former_id, new in sorted(pairs.items()):
            rows += self._merge_one(present[former_id], present[str(new["id"])])
        return rows + [self._show_on(bucket_id, into.customer_id) for bucket_id in sorted(moved)]

    def standing(self, amounts: Mapping[str, int]) -> dict[str, int]:
        """Return amounts named by buckets of the past by those that count them now."""
        names = select(MERGED_BUCKET).where(MERGED_BUCKET.c.bucket_id.in_(amounts))
        into = {row.bucket_id: row.into_id for row in self._context.connection.execute(names)}
        found: dict[str, int] = {}
        for former_id, amount in amounts.items():
            name = into.get(former_id, former_id)
            found[name] = found.get(name, 0) + amount
        return found

    def _open_of(self, subject: Subject) -> Sequence[BucketRow]:
        ask = {"subject": subject.id, "of_scope": subject.scope.value}
        return self._context.connection.execute(_OF_SUBJECT, ask).all()

    def _make(self, pairs: Mapping[str, Mapping[str, object]]) -> None:
        create = CREATE[self._context.connection.dialect.name]
        for new in sorted(pairs.values(), key=lambda line: str(line["id"])):
            self._context.connection.execute(create, new)

    def _locked(self, ids: Sequence[str]) -> dict[str, BucketRow]:
        found = self._context.connection.execute(_LOCKED, {"wanted": ids})
        return {row.id: row for row in found}

    def _merge_one(self, former: BucketRow, into: BucketRow) -> list[Row]:
        now_us = max(to_us(self._context.now()), former.at_us, into.at_us)
        execute = self._context.connection.execute
        names = {"former": former.id, "into": into.id}
        execute(_MOVE_HOLDS, names)
        execute(_MOVE_REST[self._context.connection.dialect.name], names)
        execute(_LEAVE_DRAWN, names)
        execute(_CLOSE, {"bucket": former.id, "now": now_us})
        more = {f"more_{name}": getattr(former, name) for name in _MORE}
        bucket = execute(_TAKE_IN, {"bucket": into.id, "now": now_us, **more}).one()
        execute(_FOLLOW, names)
        execute(insert(MERGED_BUCKET), {"bucket_id": former.id, "into_id": into.id})
        return [self._records.delete(Entity.BUDGET, former.id), self._publish(bucket)]

    def _show_on(self, bucket_id: str, customer_id: str) -> Row:
        ask = {"bucket": bucket_id, "card": customer_id}
        return self._publish(self._context.connection.execute(_SHOW_ON, ask).one())

    def _publish(self, bucket: BucketRow) -> Row:
        body = budget_of(bucket)
        return self._records.save(Entity.BUDGET, bucket.id, body, customer_id=bucket.customer_id)


def _counterpart(bucket: BucketRow, into: Subject) -> dict[str, object]:
    """Return the other subject's bucket of the same dial and period, as it begins."""
    used = {"posted": 0, "pending": 0, "leased": 0, "version": 0, "cap": bucket.target}
    named = {
        "id": bucket_id(dial_of(bucket), into.id, bucket.currency, bucket.period),
        "subject_id": into.id,
        "customer_id": into.customer_id,
    }
    return {**bucket._mapping, **used, **named}  # noqa: SLF001 - SQLAlchemy's own
