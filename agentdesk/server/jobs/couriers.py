"""Carries out what is queued: one thread for each adapter, so that a slow one holds up only itself.

Every effect is taken in a unit, carried out between two, and its answer noted in the second.
"""

import logging
import threading
from collections.abc import Sequence
from functools import partial

from agentdesk.domain.effects import Answer, Fate
from agentdesk.domain.errors import Unavailable
from agentdesk.protocol.rows import Entity
from agentdesk.server.connectors.adapters import EffectAdapter
from agentdesk.server.jobs.recurring import Recurring
from agentdesk.server.services import effects
from agentdesk.server.storage.database import CommitNotice, Database

_LOG = logging.getLogger(__name__)
INTERVAL_S = 1.0
MAX_PER_TURN = 1_000


class Couriers:
    """All of one process; a commit that queued something calls them at once."""

    def __init__(self, database: Database, adapters: Sequence[EffectAdapter]) -> None:
        self._ending = threading.Event()
        self._adapters = adapters
        self._threads = [
            Recurring(
                f"courier-{adapter.name}",
                INTERVAL_S,
                partial(deliver, database, adapter, self._ending),
            )
            for adapter in adapters
        ]
        database.on_commit(self._call)

    def stop(self) -> None:
        """End after the errand each is at; one that takes longer is looked up another time."""
        self._ending.set()
        for thread in self._threads:
            thread.stop()
        for adapter in self._adapters:
            adapter.close()

    def _call(self, notice: CommitNotice) -> None:
        if Entity.EFFECT in notice.entities:
            for thread in self._threads:
                thread.call()


def deliver(
    database: Database, adapter: EffectAdapter, ending: threading.Event | None = None
) -> int:
    """Carry out what is due for this adapter now; return how many were taken."""
    with database.read() as unit:
        due = effects.due(unit, adapter.name, MAX_PER_TURN)
    taken = 0
    for effect_id in due:
        if ending is not None and ending.is_set():
            break
        taken += _deliver_one(database, adapter, effect_id)
    return taken


def _deliver_one(database: Database, adapter: EffectAdapter, effect_id: str) -> bool:
    try:
        with database.write() as unit:
            taken = effects.take(unit, effect_id)
        if taken is None:
            return False
        answer = _ask(adapter, taken)
        with database.write() as unit:
            effects.note_answer(unit, taken, answer)
    except Unavailable:
        raise  # not this effect's fault: the next turn tries them all again
    except Exception:  # noqa: BLE001 - one effect that cannot be carried out must not stop the rest
        _LOG.exception("an effect cannot be carried out")
        return False
    return True


def _ask(adapter: EffectAdapter, taken: effects.Taken) -> Answer:
    try:
        return (adapter.look_up if taken.is_look_up else adapter.send)(taken.errand)
    except Exception:  # noqa: BLE001 - whatever broke, it may have been done: that is looked up
        _LOG.exception("no answer from %s", adapter.name)
        return Answer(Fate.UNKNOWN, problem="no_answer")
