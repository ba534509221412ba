"""The ledger's statements, built once: check and change in one UPDATE."""

from sqlalchemy import ColumnElement, bindparam, case, func, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from agentdesk.domain.ledger import BucketState, HoldState
from agentdesk.domain.money import MAX_MINOR
from agentdesk.server.storage.models.ledger import (
    BUCKET,
    ENTRY,
    HOLD,
    HOLD_BUCKET,
    SPEND,
)
from agentdesk.server.storage.models.merges import MERGED_BUCKET

FOR_EVER = MAX_MINOR

_USED = BUCKET.c.posted + BUCKET.c.pending + BUCKET.c.leased


def _larger(left: ColumnElement[int], right: ColumnElement[int]) -> ColumnElement[int]:
    """Both databases have it, under different names."""
    return case((left > right, left), else_=right)


# A bucket's own time never goes back, whichever server's clock wrote last.
_AT = _larger(BUCKET.c.at_us, bindparam("now", type_=BUCKET.c.at_us.type))
_ADDED = bindparam("to_posted", type_=BUCKET.c.posted.type) + bindparam(
    "to_pending", type_=BUCKET.c.pending.type
)
_AFTER_RELEASE = (
    _USED
    - bindparam("released", type_=BUCKET.c.pending.type)
    + bindparam("to_posted", type_=BUCKET.c.posted.type)
)

SOME = select(BUCKET).where(BUCKET.c.id.in_(bindparam("wanted", expanding=True)))
CREATE = {
    "sqlite": sqlite.insert(BUCKET).on_conflict_do_nothing(),
    "postgresql": postgresql.insert(BUCKET).on_conflict_do_nothing(),
}

# What fits under the limit also fits under the target, so the cap is the target again.
RESERVE = (
    update(BUCKET)
    .where(
        BUCKET.c.id == bindparam("bucket"),
        BUCKET.c.state == BucketState.OPEN.value,
        bindparam("limit", type_=BUCKET.c.cap.type) >= _USED + _ADDED,
    )
    .values(
        posted=BUCKET.c.posted + bindparam("to_posted"),
        pending=BUCKET.c.pending + bindparam("to_pending"),
        target=bindparam("new_target"),
        cap=bindparam("new_target"),
        version=BUCKET.c.version + 1,
        at_us=_AT,
    )
    .returning(BUCKET)
)

# A limit that was lowered never takes back what is used; a bucket that has it already is left.
RETARGET = (
    update(BUCKET)
    .where(
        BUCKET.c.id == bindparam("bucket"),
        BUCKET.c.target != bindparam("new_target", type_=BUCKET.c.target.type),
    )
    .values(
        target=bindparam("new_target"),
        cap=_larger(_USED, bindparam("new_target", type_=BUCKET.c.cap.type)),
        version=BUCKET.c.version + 1,
        at_us=_AT,
    )
    .returning(BUCKET)
)

# After a limit was lowered the cap stands above it; every release brings it down again.
SETTLE = (
    update(BUCKET)
    .where(
        BUCKET.c.id == bindparam("bucket"),
        BUCKET.c.pending >= bindparam("released"),
        BUCKET.c.at_us < bindparam("before"),
    )
    .values(
        pending=BUCKET.c.pending - bindparam("released"),
        posted=BUCKET.c.posted + bindparam("to_posted"),
        cap=_larger(BUCKET.c.target, _AFTER_RELEASE),
        version=BUCKET.c.version + 1,
        at_us=_AT,
    )
    .returning(BUCKET)
)

# Signed over to a desktop: counted as used from now on, so that whatever comes back fits.
LEASE = (
    update(BUCKET)
    .where(
        BUCKET.c.id == bindparam("bucket"),
        BUCKET.c.state == BucketState.OPEN.value,
        bindparam("limit", type_=BUCKET.c.cap.type)
        >= _USED + bindparam("to_leased", type_=BUCKET.c.leased.type),
    )
    .values(
        leased=BUCKET.c.leased + bindparam("to_leased"),
        target=bindparam("new_target"),
        cap=bindparam("new_target"),
        version=BUCKET.c.version + 1,
        at_us=_AT,
    )
    .returning(BUCKET)
)
# What was signed over is posted or free again; the sum never grows, so no limit can refuse it.
UNLEASE = (
    update(BUCKET)
    .where(
        BUCKET.c.id == bindparam("bucket"),
        BUCKET.c.leased >= bindparam("unleased"),
        bindparam("unleased", type_=BUCKET.c.leased.type)
        >= bindparam("to_posted", type_=BUCKET.c.posted.type),
    )
    .values(
        leased=BUCKET.c.leased - bindparam("unleased"),
        posted=BUCKET.c.posted + bindparam("to_posted"),
        cap=_larger(
            BUCKET.c.target,
            _USED
            - bindparam("unleased", type_=BUCKET.c.leased.type)
            + bindparam("to_posted", type_=BUCKET.c.posted.type),
        ),
        version=BUCKET.c.version + 1,
        at_us=_AT,
    )
    .returning(BUCKET)
)

# What is taken back frees room; a cap that stood above a lowered target comes down with it.
RESTORE = (
    update(BUCKET)
    .where(BUCKET.c.id == bindparam("bucket"), BUCKET.c.posted >= bindparam("back"))
    .values(
        posted=BUCKET.c.posted - bindparam("back"),
        cap=_larger(BUCKET.c.target, _USED - bindparam("back", type_=BUCKET.c.posted.type)),
        version=BUCKET.c.version + 1,
        at_us=_AT,
    )
    .returning(BUCKET)
)
SPEND_OF = select(SPEND).where(SPEND.c.id == bindparam("spend"))
# A spend's buckets with what is left in each after what was taken back of it before; where its
# bucket was merged, that is the one that counts it now.
POSTED_BY = (
    select(BUCKET, func.sum(ENTRY.c.amount).label("left"))
    .select_from(ENTRY)
    .outerjoin(MERGED_BUCKET, MERGED_BUCKET.c.bucket_id == ENTRY.c.bucket_id)
    .join(BUCKET, BUCKET.c.id == func.coalesce(MERGED_BUCKET.c.into_id, ENTRY.c.bucket_id))
    .join(SPEND, SPEND.c.id == ENTRY.c.spend_id)
    .where(or_(SPEND.c.id == bindparam("spend"), SPEND.c.reverses == bindparam("spend")))
    .group_by(*BUCKET.c)
    .order_by(BUCKET.c.id)
)

PARTS_OF_HOLD = (
    select(HOLD_BUCKET.c.amount, BUCKET)
    .join(BUCKET, BUCKET.c.id == HOLD_BUCKET.c.bucket_id)
    .where(HOLD_BUCKET.c.hold_id == bindparam("hold"))
    .order_by(HOLD_BUCKET.c.bucket_id)
)
LOWER_PART = (
    update(HOLD_BUCKET)
    .where(
        HOLD_BUCKET.c.hold_id == bindparam("of_hold"),
        HOLD_BUCKET.c.bucket_id == bindparam("of_bucket"),
    )
    .values(amount=bindparam("kept"))
)
HOLD_LOCKED = select(HOLD).where(HOLD.c.id == bindparam("hold")).with_for_update()

_OPEN = (HOLD.c.id == bindparam("hold"), HOLD.c.state == HoldState.OPEN.value)
_ALIVE = HOLD.c.expires_us > bindparam("now", type_=HOLD.c.expires_us.type)

CAPTURE = (
    update(HOLD)
    .where(*_OPEN, _ALIVE, HOLD.c.amount >= bindparam("captured", type_=HOLD.c.amount.type))
    .values(
        state=HoldState.POSTED.value, captured=bindparam("captured"), resolved_us=bindparam("now")
    )
)
RELEASE = (
    update(HOLD).where(*_OPEN).values(state=HoldState.RELEASED.value, resolved_us=bindparam("now"))
)
LOWER = (
    update(HOLD)
    .where(*_OPEN, _ALIVE, HOLD.c.amount >= bindparam("kept", type_=HOLD.c.amount.type))
    .values(amount=bindparam("kept"), expires_us=bindparam("until"))
)
