"""Contacts that ring at the desk under measurement, one after the other.

Each is wrapped up, delivered, and its tab closed before the next one rings, so that every card
comes onto an empty desk: shown, laid out and painted as a whole.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEventLoop
from PySide6.QtGui import QPixmap

from agentdesk.cli.bench.desk_profile import WARM_POPS
from agentdesk.cli.bench.row_ids import customer_id
from agentdesk.cli.bench.stopwatch import Lap, Stopwatch, columns

if TYPE_CHECKING:
    from agentdesk.cache.store import Store
    from agentdesk.cli.bench.measured_desk import Desk
    from agentdesk.desktop.sync_bridge import SyncBridge
    from agentdesk.protocol.push import Ring

POPS = 200
STEP = 7  # the next customer is not the one whose rows lie beside the last one's
_MOST_TURNS = 1000  # of the loop, for one card
_END_MS = 2000
_MOST_TAKEN = 50


def pops(desk: "Desk", store: "Store", bridge: "SyncBridge") -> dict[str, object]:
    """Everybody who rings is in the cache."""
    watch, laps, repaints = Stopwatch(), list[Lap](), list[Lap]()
    ground = QPixmap(desk.window.size())
    for number in range(WARM_POPS + POPS):
        ring = ring_of(customer_id(number * STEP))
        watch.start()
        bridge.listener.rang(ring)
        desk.settle()
        laps.append(watch.lap())
        watch.start()
        desk.window.render(ground)
        repaints.append(watch.lap())
        finish(desk, store)
    return {
        "first": laps[0].own,
        **columns(laps[WARM_POPS:]),
        "repaints": [lap.own for lap in repaints[WARM_POPS:]],
    }


def pops_from_away(
    desk: "Desk", store: "Store", bridge: "SyncBridge", cards: Path, first: int
) -> dict[str, object]:
    """Nobody who rings is in the cache: the server's reply comes as it would, without the wire."""
    lines = cards.read_bytes().splitlines()
    replies = {customer_id(first + place): line for place, line in enumerate(lines)}
    bridge.start(Replies(store, bridge, replies))
    watch, laps = Stopwatch(), list[Lap]()
    for customer in replies:
        watch.start()
        bridge.listener.rang(ring_of(customer))
        _wait_for_card(desk, customer)
        desk.settle()
        laps.append(watch.lap())
        finish(desk, store)
    bridge.stop(_END_MS)
    return columns(laps[WARM_POPS:])


def _wait_for_card(desk: "Desk", customer: str) -> None:
    from agentdesk.desktop.views.desk.customer_page import CustomerPage

    view = desk.bound.view
    for _turn in range(_MOST_TURNS):
        desk.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if view.front == customer and isinstance(view.page(customer), CustomerPage):
            return
    raise LookupError("a card did not come")


class Replies:
    """What the sync engine is for the desk, with the replies of the server in a drawer."""

    office: Any = None

    def __init__(self, store: "Store", bridge: "SyncBridge", replies: dict[str, bytes]) -> None:
        import asyncio

        self._store, self._listener, self._replies = store, bridge.listener, replies
        self._ended = asyncio.Event()

    async def run(self) -> None:
        await self._ended.wait()

    async def stop(self, *, keep_lease: bool = False) -> None:  # noqa: ARG002  the engine's own
        self._ended.set()

    def wake(self) -> None:
        """Nothing is delivered here."""

    def take_along(self, customer_id: str, case_id: str | None) -> None:
        """Nothing is lent here."""

    async def fetch_card(self, customer_id: str) -> None:
        """As agentdesk.sync.on_demand does."""
        from agentdesk.sync import replies

        held, card = self._store.held, replies.card(self._replies[customer_id])
        held.mark(customer_id)
        self._listener.applied(self._store.apply.card(customer_id, card, card.rows, ""))

    async def search(self, _text: str) -> list[Any]:
        return []

    async def older_timeline(self, _customer_id: str, _before: tuple[int, str]) -> bool:
        return False


def ring_of(customer: str) -> "Ring":
    from datetime import timedelta

    from agentdesk.domain.interactions import Channel
    from agentdesk.protocol.push import Ring
    from agentdesk.runtime.clock import SystemClock
    from agentdesk.runtime.identity import new_id

    clock = SystemClock()
    return Ring(
        interaction_id=new_id(clock),
        channel=Channel.VOICE,
        started_at=clock.now(),
        expires_at=clock.now() + timedelta(minutes=1),
        customer_id=customer,
    )


def finish(desk: "Desk", store: "Store") -> None:
    """Wrap up as a person does: the presence follows, and is said anew at the next ring."""
    bound = desk.bound
    bound.view.wrap_up.finished.emit("done", True, "")
    bound.desk.close_front()
    _deliver(store)
    desk.settle()


def _deliver(store: "Store") -> None:
    """Let the outbox be as a desk's that is online: the server has said yes to all there was."""
    from agentdesk.protocol.messages import CommandResult, Outcome

    while taken := store.outbox.take(_MOST_TAKEN):
        ids = [entry.command_id for entry in taken]
        store.outbox.answers([CommandResult(one, Outcome.APPLIED) for one in ids])
        store.outbox.close(ids)
