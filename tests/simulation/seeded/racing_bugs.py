"""Bugs that only many at once can meet: one server process shows them, another one makes them."""

from typing import Literal

from sqlalchemy import select, text

from agentdesk.domain.ledger import Claim
from agentdesk.runtime.clock import to_us
from agentdesk.server.storage.models.ledger import BUCKET
from agentdesk.server.storage.repositories.bucket_rows import BucketRow
from agentdesk.server.storage.repositories.ledger import LedgerRepository
from tests.simulation.seeded.ledger_bugs import FILL_ANYWAY
from tests.simulation.seeded.planting import Bug, planted

# Long enough that somebody else comes between, as a slow program would let them.
_THINK = text("SELECT pg_sleep(0.01)")


def _read_then_write(
    self: LedgerRepository, claim: Claim, *, to: Literal["posted", "pending"]
) -> BucketRow | None:
    connection, amount = self._context.connection, claim.amount
    bucket = connection.execute(select(BUCKET).where(BUCKET.c.id == claim.bucket_id)).one()
    connection.execute(_THINK)
    if bucket.posted + bucket.pending + bucket.leased + amount > claim.limit_minor:
        return None
    ask = {
        "bucket": claim.bucket_id,
        "to_posted": amount if to == "posted" else 0,
        "to_pending": amount if to == "pending" else 0,
        "new_target": claim.target_minor,
        "now": to_us(self._context.now()),
    }
    return connection.execute(FILL_ANYWAY, ask).first()


READ_THEN_WRITE = "reads first and writes afterwards"
RACING_BUGS: dict[str, Bug] = {
    READ_THEN_WRITE: planted((LedgerRepository, "_fill", _read_then_write)),
}
