"""What runs on a clock: requests that expire, promises that come due, the trail that is sealed."""

from functools import partial

from agentdesk.server.jobs import sweep, witness
from agentdesk.server.jobs.recurring import Recurring
from agentdesk.server.jobs.witness import Witness
from agentdesk.server.storage.database import Database


class Jobs:
    """All of one process, from its start to its end."""

    def __init__(self, database: Database, witness_: Witness) -> None:
        self._all = (
            Recurring("sweep", sweep.INTERVAL_S, partial(sweep.sweep, database)),
            Recurring("witness", witness.INTERVAL_S, witness_.work, at_the_end=True),
        )

    def stop(self) -> None:
        """Let each end what it is at."""
        for one in self._all:
            one.stop()


__all__ = ["Jobs", "Witness"]
