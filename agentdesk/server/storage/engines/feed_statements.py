"""How each database reads the feed past a position, built once."""

from sqlalchemy import bindparam, func, select, tuple_

from agentdesk.server.storage.models.feed import CHANGE
from agentdesk.server.storage.models.transaction_ids import Xid8

_COLUMNS = (CHANGE.c.xid, CHANGE.c.seq, CHANGE.c.entity, CHANGE.c.row_id)

# One writer at a time: the numbers are drawn in the order of the commits.
IN_COMMIT_ORDER = (
    select(*_COLUMNS)
    .where(CHANGE.c.seq > bindparam("seq"))
    .order_by(CHANGE.c.seq)
    .limit(bindparam("most"))
)

# Many writers: only transactions below the oldest that is still open, in the order of their ids.
BELOW_HORIZON = (
    select(*_COLUMNS)
    .where(
        tuple_(CHANGE.c.xid, CHANGE.c.seq)
        > tuple_(bindparam("xid", type_=Xid8()), bindparam("seq")),
        CHANGE.c.xid < func.pg_snapshot_xmin(func.pg_current_snapshot(), type_=Xid8()),
    )
    .order_by(CHANGE.c.xid, CHANGE.c.seq)
    .limit(bindparam("most"))
)
