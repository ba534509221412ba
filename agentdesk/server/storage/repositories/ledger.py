"""Budgets, holds and entries: the one path on which money moves.

Buckets are always written in ascending order of their ids, each by one conditional UPDATE that
holds both the check and the change: no program reads a sum first and writes afterwards.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from sqlalchemy import Row as SqlRow
from sqlalchemy import Table, Update, insert
from sqlalchemy.exc import IntegrityError

from agentdesk.domain.dials import Dial
from agentdesk.domain.empowerment import Used
from agentdesk.domain.errors import Conflict, RuleBroken
from agentdesk.domain.ledger import BucketState, Claim, EntryKind, HoldState
from agentdesk.protocol.rows import Entity, Row
from agentdesk.runtime.clock import to_us
from agentdesk.server.storage.context import UnitContext
from agentdesk.server.storage.models.ledger import ENTRY, HOLD, HOLD_BUCKET, SPEND
from agentdesk.server.storage.repositories import ledger_statements as statements
from agentdesk.server.storage.repositories.bucket_rows import BucketRow, budget_of, dial_of
from agentdesk.server.storage.repositories.records import NewRecord, RecordRepository


@dataclass(frozen=True, slots=True)
class Deed:
    """One act of money; its id names it for ever."""

    spend_id: str
    user_id: str
    amount_minor: int
    currency: str
    policy_version: int


@dataclass(frozen=True, slots=True)
class _Origin:
    """Why money is in the book, and what it follows from."""

    kind: EntryKind
    hold_id: str | None = None
    reverses: str | None = None


@dataclass(frozen=True, slots=True)
class SpendLine:
    """A spend as it was posted."""

    amount_minor: int
    currency: str
    policy_version: int


@dataclass(frozen=True, slots=True)
class Posted:
    """What a spend has left in one bucket."""

    bucket_id: str
    dial: Dial
    period: str
    left: int


@dataclass(frozen=True, slots=True)
class Counted:
    """What a deed has come to: altogether, and by each dial that counts it."""

    amount_minor: int
    by_dial: Mapping[Dial, int]

    def kept_of(self, part: BucketRow) -> int:
        return self.by_dial.get(dial_of(part), 0)

    def of(self, part: BucketRow) -> int:
        """Return what a bucket counts of it; never above what is held there."""
        counted = self.kept_of(part)
        if counted > part.amount:
            raise Conflict("it counts for more than what was held", code="stale")
        return counted


class LedgerRepository:
    def __init__(self, context: UnitContext, records: RecordRepository) -> None:
        self._context = context
        self._records = records

    def used(self, claims: Sequence[Claim]) -> dict[Dial, Used]:
        """Return what stands in each bucket now; a bucket nobody touched yet is empty."""
        found = self._buckets([claim.bucket_id for claim in claims])
        return {dial_of(row): Used(row.posted, row.pending + row.leased) for row in found.values()}

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
        buckets = self._reserve(claims, to="posted")
        if buckets is None:
            return None
        amounts = [claim.amount for claim in claims]
        self._write_spend(deed, _Origin(EntryKind.SPEND), buckets, amounts)
        return self._publish(buckets)

    def hold(
        self, hold_id: str, deed: Deed, claims: Sequence[Claim], expires_at: datetime
    ) -> list[Row] | None:
        """Hold what each bucket of the vector counts, or nothing and return None."""
        buckets = self._reserve(claims, to="pending")
        if buckets is None:
            return None
        self._write_once(HOLD, self._new_hold(hold_id, deed, expires_at))
        parts = [
            {"hold_id": hold_id, "bucket_id": claim.bucket_id, "amount": claim.amount}
            for claim in claims
        ]
        self._context.connection.execute(insert(HOLD_BUCKET), parts)
        return self._publish(buckets)

    def lower(
        self, hold_id: str, counted: Counted, expires_at: datetime, claims: Sequence[Claim] = ()
    ) -> list[Row]:
        """Hold what is offered instead, and keep it until the offer's own end.

        It comes to no more altogether; what is of another kind may fill buckets that counted less
        of the first, or nothing: `claims` are taken now, or the offer is not made.
        """
        ask = {
            "hold": hold_id,
            "kept": counted.amount_minor,
            "now": self._now_us(),
            "until": to_us(expires_at),
        }
        self._resolve(statements.LOWER, ask, hold_id)
        held = {part.id: part for part in self._parts(hold_id)}
        wanted = {claim.bucket_id: claim for claim in claims}
        buckets = [
            self._lower_part(part, hold_id, counted.kept_of(part), wanted.get(bucket_id))
            if (part := held.get(bucket_id)) is not None
            else self._add_part(hold_id, wanted[bucket_id])
            for bucket_id in sorted(held | wanted)
        ]
        return self._publish(buckets)

    def _lower_part(
        self, part: BucketRow, hold_id: str, kept: int, claim: Claim | None
    ) -> BucketRow:
        lower = {"of_hold": hold_id, "of_bucket": part.id, "kept": kept}
        self._context.connection.execute(statements.LOWER_PART, lower)
        if kept <= part.amount:
            return self._settle([part], [part.amount - kept])[0]
        return self._fill_for_offer(claim and replace(claim, amount=kept - part.amount))

    def _add_part(self, hold_id: str, claim: Claim) -> BucketRow:
        bucket = self._fill_for_offer(claim)
        part = {"hold_id": hold_id, "bucket_id": claim.bucket_id, "amount": claim.amount}
        self._context.connection.execute(insert(HOLD_BUCKET), part)
        return bucket

    def _fill_for_offer(self, claim: Claim | None) -> BucketRow:
        bucket = None if claim is None else self._fill(claim, to="pending")
        if bucket is None:
            raise RuleBroken("a limit of this kind leaves less", code="offer_over_limit")
        return bucket

    def capture(
        self, hold_id: str, counted: Counted, user_id: str, extra: Sequence[Claim] = ()
    ) -> list[Row]:
        """Turn a hold into entries; what was held above the amount is free again.

        `extra` was not held: it is what the one who decides may grant, taken now or not at all.
        """
        if counted.amount_minor == 0:
            return self.release(hold_id)
        ask = {"hold": hold_id, "captured": counted.amount_minor, "now": self._now_us()}
        hold = self._resolve(statements.CAPTURE, ask, hold_id)
        buckets, posted = self._capture_parts(hold_id, counted, extra, hold.expires_us)
        deed = Deed(
            hold.spend_id, user_id, counted.amount_minor, hold.currency, hold.policy_version
        )
        self._write_spend(deed, _Origin(EntryKind.CAPTURE, hold_id), buckets, posted)
        return self._publish(buckets)

    def _capture_parts(
        self, hold_id: str, counted: Counted, extra: Sequence[Claim], before_us: int
    ) -> tuple[list[BucketRow], list[int]]:
        """Settle what was held and fill what comes besides, all in the one order of ids."""
        held = {part.id: part for part in self._parts(hold_id)}
        besides = {claim.bucket_id: claim for claim in extra}
        buckets, posted = [], []
        for bucket_id in sorted(held | besides):
            part = held.get(bucket_id)
            if part is not None:
                posted.append(counted.of(part))
                buckets += self._settle([part], [part.amount], posted[-1:], before_us=before_us)
                continue
            bucket = self._fill(besides[bucket_id], to="posted")
            if bucket is None:
                raise Conflict("who decides has granted enough", code="approver_budget")
            posted.append(besides[bucket_id].amount)
            buckets.append(bucket)
        return buckets, posted

    def release(self, hold_id: str) -> list[Row]:
        """Let the whole hold go."""
        ask = {"hold": hold_id, "now": self._now_us()}
        self._resolve(statements.RELEASE, ask, hold_id)
        parts = self._parts(hold_id)
        return self._publish(self._settle(parts, [part.amount for part in parts]))

    def retarget(self, bucket_id: str, target: int) -> list[Row]:
        """Let a bucket hold what a newer policy says.

        Raised, it has room at once; lowered below what is used, its cap comes down with every
        release, and nothing new fits until then.
        """
        self._context.check_writable()
        ask = {"bucket": bucket_id, "new_target": target, "now": self._now_us()}
        row = self._context.connection.execute(statements.RETARGET, ask).first()
        return [] if row is None else self._publish([row])

    def lease(self, claims: Sequence[Claim]) -> tuple[dict[str, int], list[Row]]:
        """Sign over what each claim asks for; a bucket that has not so much free is left out."""
        self._context.check_writable()
        taken: list[tuple[BucketRow, int]] = []
        for claim in claims:
            ask = {
                "bucket": claim.bucket_id,
                "to_leased": claim.amount,
                "limit": claim.limit_minor,
                "new_target": claim.target_minor,
                "now": self._now_us(),
            }
            row = self._context.connection.execute(statements.LEASE, ask).first()
            if row is not None:
                taken.append((row, claim.amount))
        amounts = {bucket.id: amount for bucket, amount in taken}
        return amounts, self._publish([bucket for bucket, _ in taken])

    def settle_lease(
        self, deed: Deed, drawn: Mapping[str, int], posted: Mapping[str, int]
    ) -> list[Row]:
        """Post what was drawn from a lease; what the act came to less is free again."""
        buckets = self._unlease(drawn, posted)
        spent = [bucket for bucket in buckets if posted.get(bucket.id, 0)]
        amounts = [posted[bucket.id] for bucket in spent]
        self._write_spend(deed, _Origin(EntryKind.SPEND), spent, amounts)
        return self._publish(buckets)

    def unlease(self, amounts: Mapping[str, int]) -> list[Row]:
        """Free what was signed over and is not drawn any more."""
        return self._publish(self._unlease(amounts, {}))

    def _unlease(self, amounts: Mapping[str, int], posted: Mapping[str, int]) -> list[BucketRow]:
        self._context.check_writable()
        buckets: list[BucketRow] = []
        for bucket_id in sorted(amounts):
            ask = {
                "bucket": bucket_id,
                "unleased": amounts[bucket_id],
                "to_posted": posted.get(bucket_id, 0),
                "now": self._now_us(),
            }
            row = self._context.connection.execute(statements.UNLEASE, ask).first()
            if row is None:
                raise Conflict("the bucket has less signed over than that", code="stale")
            buckets.append(row)
        return buckets

    def spend_of(self, plan_id: str) -> SpendLine | None:
        """Return what was spent for a plan; None when it was owed, or came from outside."""
        found = self._context.connection.execute(statements.SPEND_OF, {"spend": plan_id}).first()
        if found is None:
            return None
        return SpendLine(found.amount, found.currency, found.policy_version)

    def posted_by(self, spend_id: str) -> list[Posted]:
        """Return where a spend stands, less what was taken back of it."""
        found = self._context.connection.execute(statements.POSTED_BY, {"spend": spend_id})
        return [Posted(row.id, dial_of(row), row.period, int(row.left)) for row in found]

    def reverse(self, deed: Deed, spend_id: str, amounts: Mapping[str, int]) -> list[Row]:
        """Take back of a spend; each bucket named gets room again, in the order of their ids."""
        self._context.check_writable()
        buckets = [self._restore(bucket_id, amounts[bucket_id]) for bucket_id in sorted(amounts)]
        back = [-amounts[bucket.id] for bucket in buckets]
        self._write_spend(deed, _Origin(EntryKind.REVERSAL, reverses=spend_id), buckets, back)
        return self._publish(buckets)

    def _restore(self, bucket_id: str, amount: int) -> BucketRow:
        ask = {"bucket": bucket_id, "back": amount, "now": self._now_us()}
        row = self._context.connection.execute(statements.RESTORE, ask).first()
        if row is None:
            raise Conflict("the bucket has less than is taken back", code="stale")
        return row

    def _reserve(
        self, claims: Sequence[Claim], *, to: Literal["posted", "pending"]
    ) -> list[BucketRow] | None:
        """All or nothing: a bucket that says no takes back the ones before it."""
        self._context.check_writable()
        savepoint = self._context.connection.begin_nested()
        buckets: list[BucketRow] = []
        for claim in claims:
            row = self._fill(claim, to=to)
            if row is None:
                savepoint.rollback()
                return None
            buckets.append(row)
        savepoint.commit()
        return buckets

    def _fill(self, claim: Claim, *, to: Literal["posted", "pending"]) -> BucketRow | None:
        """One conditional UPDATE; None when the bucket says no."""
        ask = {
            "bucket": claim.bucket_id,
            "to_posted": claim.amount if to == "posted" else 0,
            "to_pending": claim.amount if to == "pending" else 0,
            "limit": claim.limit_minor,
            "new_target": claim.target_minor,
            "now": self._now_us(),
        }
        return self._context.connection.execute(statements.RESERVE, ask).first()

    def _resolve(
        self, statement: Update, ask: Mapping[str, object], hold_id: str
    ) -> SqlRow[tuple[object, ...]]:
        """Change the hold and return it as it was; who comes second changes nothing."""
        self._context.check_writable()
        connection = self._context.connection
        standing = connection.execute(statements.HOLD_LOCKED, {"hold": hold_id}).one()
        if connection.execute(statement, ask).rowcount == 0:
            over = standing.state == HoldState.OPEN.value  # its end came within this very unit
            state = "expired" if over else standing.state
            raise Conflict(f"the hold is {state}", code=f"hold_{state}")
        return standing

    def _parts(self, hold_id: str) -> Sequence[BucketRow]:
        """What a hold holds where, in the order of the buckets' ids."""
        return self._context.connection.execute(statements.PARTS_OF_HOLD, {"hold": hold_id}).all()

    def _settle(
        self,
        parts: Sequence[BucketRow],
        released: Sequence[int],
        posted: Sequence[int] | None = None,
        *,
        before_us: int = statements.FOR_EVER,
    ) -> list[BucketRow]:
        """Move a hold's money in each of its buckets, in the order of their ids."""
        buckets: list[BucketRow] = []
        for part, free, spent in zip(parts, released, posted or [0] * len(parts), strict=True):
            ask = {
                "bucket": part.id,
                "released": free,
                "to_posted": spent,
                "now": self._now_us(),
                "before": before_us,
            }
            row = self._context.connection.execute(statements.SETTLE, ask).first()
            if row is None:
                raise Conflict("the hold ended by the ledger's own time", code="hold_expired")
            buckets.append(row)
        return buckets

    def _write_spend(
        self,
        deed: Deed,
        origin: _Origin,
        buckets: Sequence[BucketRow],
        amounts: Sequence[int],
    ) -> None:
        spend = {
            "id": deed.spend_id,
            "hold_id": origin.hold_id,
            "reverses": origin.reverses,
            "kind": origin.kind.value,
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
                "amount": amount,
                "bucket_version": bucket.version,
                "at_us": bucket.at_us,
            }
            for bucket, amount in zip(buckets, amounts, strict=True)
        ]
        if entries:  # a reversal whose periods are all over restores nothing
            self._context.connection.execute(insert(ENTRY), entries)

    def _write_once(self, table: Table, line: Mapping[str, object]) -> None:
        """A deed's name is written once; who comes second at the same moment is told so."""
        try:
            self._context.connection.execute(insert(table), line)
        except IntegrityError as error:
            raise Conflict("this deed is already done", code="spend_exists") from error

    def _publish(self, buckets: Sequence[BucketRow]) -> list[Row]:
        """Show the buckets in the feed as they stand in this unit."""
        shown = [
            NewRecord(bucket.id, budget_of(bucket), customer_id=bucket.customer_id)
            for bucket in buckets
        ]
        return self._records.save_all(Entity.BUDGET, shown)

    def _buckets(self, ids: Sequence[str]) -> dict[str, BucketRow]:
        found = self._context.connection.execute(statements.SOME, {"wanted": ids})
        return {row.id: row for row in found}

    def _new_bucket(self, claim: Claim) -> dict[str, object]:
        return {
            "id": claim.bucket_id,
            "scope": claim.dial.scope.value,
            "window": claim.dial.window.value,
            "strength": claim.dial.strength.value,
            "measure": claim.dial.measure.value,
            "name": claim.dial.name,
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
