"""The statements of requests, built once: every change holds what it expects to find."""

from sqlalchemy import bindparam, func, select, update

from agentdesk.domain.approvals import OPEN, RequestState
from agentdesk.server.storage.models.ledger import DECISION, HOLD, REQUEST

_OPEN_STATES = sorted(state.value for state in OPEN)
_IS_PENDING = REQUEST.c.state == RequestState.PENDING.value
_WANTED = REQUEST.c.id == bindparam("wanted")
_ALIVE = REQUEST.c.expires_us > bindparam("now")

ONE = select(REQUEST).where(_WANTED)
# Whose right it was, and who decided by it.
MAKERS = select(
    func.coalesce(DECISION.c.lent_by_id, DECISION.c.approver_id), DECISION.c.approver_id
).where(DECISION.c.request_id == bindparam("wanted"))

OVERDUE = (
    select(REQUEST.c.id)
    .where(REQUEST.c.state.in_(_OPEN_STATES), REQUEST.c.expires_us <= bindparam("now"))
    .order_by(REQUEST.c.expires_us, REQUEST.c.id)
    .limit(bindparam("most"))
)
TO_ESCALATE = (
    select(REQUEST.c.id)
    .where(_IS_PENDING, REQUEST.c.escalates_us <= bindparam("now"), _ALIVE)
    .order_by(REQUEST.c.escalates_us, REQUEST.c.id)
    .limit(bindparam("most"))
)
OPEN_OF = (
    select(REQUEST)
    .where(REQUEST.c.state.in_(_OPEN_STATES), REQUEST.c.requester_id == bindparam("whose"))
    .order_by(REQUEST.c.id)
    .with_for_update()
)
OPEN_IN = (
    select(REQUEST)
    .join(HOLD, HOLD.c.id == REQUEST.c.hold_id)
    .where(REQUEST.c.state.in_(_OPEN_STATES), HOLD.c.currency == bindparam("currency"))
    .order_by(REQUEST.c.id)
    .with_for_update(of=REQUEST)
)
PENDING_WITH = (
    select(REQUEST)
    .where(_IS_PENDING, REQUEST.c.assigned_to == bindparam("whose"))
    .order_by(REQUEST.c.id)
    .with_for_update()
)
PENDING = (
    select(REQUEST)
    .where(_IS_PENDING)
    .order_by(REQUEST.c.id)
    .limit(bindparam("most"))
    .with_for_update()
)
WAITING = (
    select(REQUEST.c.assigned_to, func.count())
    .where(_IS_PENDING, REQUEST.c.assigned_to.is_not(None))
    .group_by(REQUEST.c.assigned_to)
)

_MOVE = (
    update(REQUEST)
    .where(
        _WANTED,
        REQUEST.c.state == bindparam("present"),
        REQUEST.c.version == bindparam("seen"),
    )
    .values(version=REQUEST.c.version + 1)
)
MOVE_ALIVE = _MOVE.where(_ALIVE).values(state=bindparam("next"))
MOVE_EXPIRED = _MOVE.where(REQUEST.c.expires_us <= bindparam("now")).values(state=bindparam("next"))
TOUCH = _MOVE.where(_IS_PENDING, _ALIVE).values(escalates_us=bindparam("escalates"))
RAISE = TOUCH.values(level=REQUEST.c.level + 1, assigned_to=bindparam("whom"))
ASSIGN = update(REQUEST).where(_WANTED, _IS_PENDING).values(assigned_to=bindparam("whom"))
REST = update(REQUEST).where(_WANTED, _IS_PENDING).values(escalates_us=REQUEST.c.expires_us)
EXTEND = update(REQUEST).where(_WANTED)
