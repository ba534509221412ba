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
    taken, at_once = 0, adapter.capabilities.at_once
    for start in range(0, len(due), at_once):
        if ending is not None and ending.is_set():
            break
        taken += _deliver_or_log(database, adapter, due[start : start + at_once])
    return taken


def _deliver_or_log(database: Database, adapter: EffectAdapter, effect_ids: list[str]) -> int:
    """One effect that cannot be carried out stops none of the others."""
    try:
        return _deliver(database, adapter, effect_ids)
    except Unavailable:
        raise  # not these effects' fault: the next turn tries them all again
    except Exception:  # noqa: BLE001 - whatever it is, it must not hold up the others
        if len(effect_ids) == 1:
            _LOG.exception("an effect cannot be carried out")
            return 0
    return sum(_deliver_or_log(database, adapter, [effect_id]) for effect_id in effect_ids)


def _deliver(database: Database, adapter: EffectAdapter, effect_ids: list[str]) -> int:
    life_s = adapter.capabilities.errand_life_s
    with database.write() as unit:
        found = [effects.take(unit, effect_id, life_s) for effect_id in sorted(effect_ids)]
    every = [taken for taken in found if taken is not None]
    answers = [_ask(adapter, taken) for taken in every]
    if every:
        with database.write() as unit:
            for taken, answer in zip(every, answers, strict=True):
                effects.note_answer(unit, taken, answer)
    return len(every)


def _ask(adapter: EffectAdapter, taken: effects.Taken) -> Answer:
    try:
        return (adapter.look_up if taken.is_look_up else adapter.send)(taken.errand)
    except Exception:  # noqa: BLE001 - whatever broke, it may have been done: that is looked up
        _LOG.exception("no answer from %s", adapter.name)
        return Answer(Fate.UNKNOWN, problem="no_answer")
