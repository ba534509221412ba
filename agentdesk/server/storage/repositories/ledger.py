"""Budgets, holds and entries: the one path on which money moves.

Buckets are always written in ascending order of their ids, each by one conditional UPDATE that
holds both the check and the change: no program reads a sum first and writes afterwards.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Row as SqlRow
from sqlalchemy import Table, Update, insert, select
from sqlalchemy.exc import IntegrityError

from agentdesk.domain.empowerment import Scope, Used
from agentdesk.domain.errors import Conflict
from agentdesk.domain.ledger import BucketState, Claim, EntryKind, HoldState
from agentdesk.protocol.empowerment import BudgetBody
from agentdesk.protocol.fields import Source
from agentdesk.protocol.rows import Entity, Row
from agentdesk.runtime.clock import from_us, to_us
from agentdesk.server.storage.context import UnitContext
from agentdesk.server.storage.models.ledger import BUCKET, ENTRY, HOLD, HOLD_BUCKET, SPEND
from agentdesk.server.storage.repositories import ledger_statements as statements
from agentdesk.server.storage.repositories.records import RecordRepository

_SYSTEM = "agentdesk"
_BucketRow = SqlRow[tuple[object, ...]]


@dataclass(frozen=True, slots=True)
class Deed:
    """One act of money; its id names it for ever."""

    spend_id: str
    user_id: str
    amount_minor: int
    currency: str
    policy_version: int


class LedgerRepository:
    def __init__(self, context: UnitContext, records: RecordRepository) -> None:
        self._context = context
        self._records = records

    def used(self, claims: Sequence[Claim]) -> dict[Scope, Used]:
        """Return what stands in each bucket now; a bucket nobody touched yet is empty."""
        found = self._buckets([claim.bucket_id for claim in claims])
        return {
            Scope(row.scope): Used(row.posted, row.pending + row.leased) for row in found.values()
        }

    def ensure(self, claims: Sequence[Claim]) -> None:
        """Make the buckets that are missing, all at once and in order, before any is changed."""
        self._context.check_writable()
        present = self._buckets([claim.bucket_id for claim in claims])
        create = statements.CREATE[self._context.connection.dialect.name]
        for claim in claims:
            if claim.bucket_id not in present:
                self._context.connection.execute(create, self._new_bucket(claim))

    def post(self, deed: Deed, claims: Sequence[Claim]) -> list[Row] | None:
        """Spend in every bucket of the vector, or in none and return None."""
        buckets = self._reserve(claims, posted=deed.amount_minor)
        if buckets is None:
            return None
        self._write_spend(deed, EntryKind.SPEND, buckets)
        return self._publish(buckets)

    def hold(
        self, hold_id: str, deed: Deed, claims: Sequence[Claim], expires_at: datetime
    ) -> list[Row] | None:
        """Hold the amount in every bucket of the vector, or in none and return None."""
        buckets = self._reserve(claims, pending=deed.amount_minor)
        if buckets is None:
            return None
        self._write_once(HOLD, self._new_hold(hold_id, deed, expires_at))
        parts = [{"hold_id": hold_id, "bucket_id": claim.bucket_id} for claim in claims]
        self._context.connection.execute(insert(HOLD_BUCKET), parts)
        return self._publish(buckets)

    def lower(self, hold_id: str, amount_minor: int, expires_at: datetime) -> list[Row]:
        """Hold less (an offer was made), and keep it until the offer's own end."""
        ask = {
            "hold": hold_id,
            "kept": amount_minor,
            "now": self._now_us(),
            "until": to_us(expires_at),
        }
        hold = self._resolve(statements.LOWER, ask, hold_id)
        return self._publish(self._settle(hold_id, released=hold.amount - amount_minor))

    def capture(self, hold_id: str, amount_minor: int, user_id: str) -> list[Row]:
        """Turn a hold into entries; what was held above the amount is free again."""
        if amount_minor == 0:
            return self.release(hold_id)
        ask = {"hold": hold_id, "captured": amount_minor, "now": self._now_us()}
        hold = self._resolve(statements.CAPTURE, ask, hold_id)
        buckets = self._settle(
            hold_id, released=hold.amount, posted=amount_minor, before_us=hold.expires_us
        )
        deed = Deed(hold.spend_id, user_id, amount_minor, hold.currency, hold.policy_version)
        self._write_spend(deed, EntryKind.CAPTURE, buckets, hold_id=hold_id)
        return self._publish(buckets)

    def release(self, hold_id: str) -> list[Row]:
        """Let the whole hold go."""
        ask = {"hold": hold_id, "now": self._now_us()}
        hold = self._resolve(statements.RELEASE, ask, hold_id)
        return self._publish(self._settle(hold_id, released=hold.amount))

    def _reserve(
        self, claims: Sequence[Claim], *, posted: int = 0, pending: int = 0
    ) -> list[_BucketRow] | None:
        """All or nothing: a bucket that says no takes back the ones before it."""
        self._context.check_writable()
        savepoint = self._context.connection.begin_nested()
        buckets: list[_BucketRow] = []
        for claim in claims:
            ask = {
                "bucket": claim.bucket_id,
                "to_posted": posted,
                "to_pending": pending,
                "limit": claim.limit_minor,
                "new_target": claim.target_minor,
                "now": self._now_us(),
            }
            row = self._context.connection.execute(statements.RESERVE, ask).first()
            if row is None:
                savepoint.rollback()
                return None
            buckets.append(row)
        savepoint.commit()
        return buckets

    def _resolve(
        self, statement: Update, ask: Mapping[str, object], hold_id: str
    ) -> SqlRow[tuple[object, ...]]:
        """Change the hold and return it as it was; who comes second changes nothing."""
        self._context.check_writable()
        connection = self._context.connection
        standing = connection.execute(statements.HOLD_LOCKED, {"hold": hold_id}).one()
        if connection.execute(statement, ask).rowcount == 0:
            raise Conflict(f"the hold is {standing.state}", code=f"hold_{standing.state}")
        return standing

    def _settle(
        self, hold_id: str, *, released: int, posted: int = 0, before_us: int | None = None
    ) -> list[_BucketRow]:
        """Move a hold's money in each of its buckets, in the order of their ids."""
        connection = self._context.connection
        ids = connection.scalars(statements.BUCKETS_OF_HOLD, {"hold": hold_id}).all()
        buckets: list[_BucketRow] = []
        for bucket_id in ids:
            ask = {
                "bucket": bucket_id,
                "released": released,
                "to_posted": posted,
                "now": self._now_us(),
                "before": statements.FOR_EVER if before_us is None else before_us,
            }
            row = connection.execute(statements.SETTLE, ask).first()
            if row is None:
                raise Conflict("the hold ended by the ledger's own time", code="hold_expired")
            buckets.append(row)
        return buckets

    def _write_spend(
        self,
        deed: Deed,
        kind: EntryKind,
        buckets: Sequence[_BucketRow],
        hold_id: str | None = None,
    ) -> None:
        spend = {
            "id": deed.spend_id,
            "hold_id": hold_id,
            "reverses": None,
            "kind": kind.value,
            "amount": deed.amount_minor,
            "currency": deed.currency,
            "buckets": len(buckets),
            "policy_version": deed.policy_version,
            "user_id": deed.user_id,
            "at_us": self._now_us(),
        }
        self._write_once(SPEND, spend)
        entries = [
            {
                "spend_id": deed.spend_id,
                "bucket_id": bucket.id,
                "amount": deed.amount_minor,
                "bucket_version": bucket.version,
                "at_us": bucket.at_us,
            }
            for bucket in buckets
        ]
        self._context.connection.execute(insert(ENTRY), entries)

    def _write_once(self, table: Table, line: Mapping[str, object]) -> None:
        """A deed's name is written once; who comes second at the same moment is told so."""
        try:
            self._context.connection.execute(insert(table), line)
        except IntegrityError as error:
            raise Conflict("this deed is already done", code="spend_exists") from error

    def _publish(self, buckets: Sequence[_BucketRow]) -> list[Row]:
        """Show the buckets in the feed as they stand in this unit."""
        return [
            self._records.save(
                Entity.BUDGET, bucket.id, _budget(bucket), customer_id=bucket.customer_id
            )
            for bucket in buckets
        ]

    def _buckets(self, ids: Sequence[str]) -> dict[str, _BucketRow]:
        wanted = select(BUCKET).where(BUCKET.c.id.in_(ids))
        return {row.id: row for row in self._context.connection.execute(wanted)}

    def _new_bucket(self, claim: Claim) -> dict[str, object]:
        return {
            "id": claim.bucket_id,
            "scope": claim.scope.value,
            "subject_id": claim.subject_id,
            "customer_id": claim.customer_id,
            "currency": claim.currency,
            "period": claim.period,
            "state": BucketState.OPEN.value,
            "target": claim.target_minor,
            "cap": claim.target_minor,
            "posted": 0,
            "pending": 0,
            "leased": 0,
            "version": 0,
            "at_us": self._now_us(),
        }

    def _new_hold(self, hold_id: str, deed: Deed, expires_at: datetime) -> dict[str, object]:
        return {
            "id": hold_id,
            "spend_id": deed.spend_id,
            "state": HoldState.OPEN.value,
            "amount": deed.amount_minor,
            "captured": 0,
            "currency": deed.currency,
            "policy_version": deed.policy_version,
            "held_us": self._now_us(),
            "expires_us": to_us(expires_at),
            "resolved_us": None,
        }

    def _now_us(self) -> int:
        return to_us(self._context.now())


def _budget(bucket: _BucketRow) -> BudgetBody:
    return BudgetBody(
        source=Source(_SYSTEM, from_us(bucket.at_us)),
        scope=Scope(bucket.scope),
        subject_id=bucket.subject_id,
        currency=bucket.currency,
        period=bucket.period,
        target_minor=bucket.target,
        cap_minor=bucket.cap,
        posted_minor=bucket.posted,
        pending_minor=bucket.pending,
        leased_minor=bucket.leased,
        version=bucket.version,
    )
