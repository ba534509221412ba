"""What runs beside requests: what expires, comes due or is sealed, and what leaves the house."""

from collections.abc import Sequence
from functools import partial

from agentdesk.server.connectors.adapters import EffectAdapter
from agentdesk.server.jobs import auditor, ratchet, sweep, witness
from agentdesk.server.jobs.couriers import Couriers
from agentdesk.server.jobs.recurring import Recurring
from agentdesk.server.jobs.witness import Witness
from agentdesk.server.storage.database import Database


class Jobs:
    """All of one process, from its start to its end."""

    def __init__(
        self, database: Database, witness_: Witness, adapters: Sequence[EffectAdapter]
    ) -> None:
        self._all = (
            Couriers(database, adapters),
            Recurring("sweep", sweep.INTERVAL_S, partial(sweep.sweep, database)),
            Recurring("ratchet", ratchet.INTERVAL_S, partial(ratchet.work, database)),
            Recurring("auditor", auditor.INTERVAL_S, partial(auditor.audit, database)),
            Recurring("witness", witness.INTERVAL_S, witness_.work, at_the_end=True),
        )

    def stop(self) -> None:
        """Let each end what it is at."""
        for one in self._all:
            one.stop()


__all__ = ["Jobs", "Witness"]
