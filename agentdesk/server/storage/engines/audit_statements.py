"""How each database reads the audit trail past a position, in an order that nothing joins later."""

from sqlalchemy import bindparam, func, select, tuple_

from agentdesk.server.storage.models.audit import AUDIT
from agentdesk.server.storage.models.transaction_ids import Xid8

# One writer at a time: the numbers are drawn in the order of the commits.
IN_COMMIT_ORDER = (
    select(AUDIT)
    .where(AUDIT.c.seq > bindparam("seq"))
    .order_by(AUDIT.c.seq)
    .limit(bindparam("most"))
)

# Many writers: only transactions below the oldest that is still open, in the order of their ids.
BELOW_HORIZON = (
    select(AUDIT)
    .where(
        tuple_(AUDIT.c.xid, AUDIT.c.seq) > tuple_(bindparam("xid", type_=Xid8()), bindparam("seq")),
        AUDIT.c.xid < func.pg_snapshot_xmin(func.pg_current_snapshot(), type_=Xid8()),
    )
    .order_by(AUDIT.c.xid, AUDIT.c.seq)
    .limit(bindparam("most"))
)
