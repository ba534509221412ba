"""The sync engine's news as Qt signals on the GUI thread, and the GUI's wishes to the engine."""

import logging
import threading
from collections.abc import Awaitable, Callable, Coroutine
from concurrent.futures import CancelledError, Future
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from agentdesk.desktop.tasks import LoopThread
from agentdesk.domain.errors import AgentdeskError, Unavailable

if TYPE_CHECKING:  # the sync package is imported after the first frame
    from agentdesk.sync.office import Office

T = TypeVar("T")

_LOG = logging.getLogger(__name__)


class Engine(Protocol):
    """What the desktop asks of the sync engine (agentdesk.sync.engine.SyncEngine)."""

    @property
    def office(self) -> "Office": ...

    async def run(self) -> None: ...

    async def stop(self, *, keep_lease: bool = False) -> None: ...

    def wake(self) -> None: ...

    def take_along(self, customer_id: str, case_id: str | None) -> None: ...

    def fetch_card(self, customer_id: str) -> Awaitable[object]: ...

    def search(self, text: str) -> Awaitable[list[Any]]: ...

    def older_timeline(self, customer_id: str, before: tuple[int, str]) -> Awaitable[object]: ...


class SyncBridge(QObject):
    """Every signal is emitted on the GUI thread, whatever thread the news came from."""

    status_changed = Signal(object)  # SyncStatus
    rows_changed = Signal(object)  # frozenset of (Entity, customer id or None)
    rang = Signal(object)  # Ring
    answered = Signal(object)  # CommandResult
    signed_out = Signal(str)
    found = Signal(str, object)  # the text searched for, list of SearchHit
    card_fetched = Signal(str, bool)  # customer id, whether the server answered
    older_fetched = Signal(str, bool)  # customer id, whether the server has more

    _crossing = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.listener = EngineListener(self._cross)
        self._thread: LoopThread | None = None
        self._engine: Engine | None = None
        self.status: Any = None  # SyncStatus: the last that was told, for who comes later
        self._round = 0  # counts engines: news of one that has ended is nobody's any more
        self._crossing.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self.listener.attach(self)
        self.status_changed.connect(self._keep_status)

    def start(self, engine: Engine) -> None:
        """Run the engine on a thread of its own."""
        self._engine = engine
        self._thread = LoopThread(engine.run, self)
        self._thread.broke.connect(lambda error: self.signed_out.emit(str(error)))
        self._thread.start()

    def stop(self, wait_ms: int, *, keep_lease: bool = False) -> bool:
        """End the engine; return whether its thread ended in time."""
        if self._thread is None or self._engine is None:
            return True
        ended = self._thread.finish(partial(self._engine.stop, keep_lease=keep_lease), wait_ms)
        self._thread = self._engine = self.status = None
        self._round += 1
        return ended

    def _keep_status(self, status: object) -> None:
        self.status = status

    def wake(self) -> None:
        if self._thread is not None and self._engine is not None:
            self._thread.call(self._engine.wake)

    def take_along(self, customer_id: str, case_id: str | None) -> None:
        """Somebody works with this customer: what may be given offline comes along."""
        engine = self._engine
        if self._thread is not None and engine is not None:
            self._thread.call(lambda: engine.take_along(customer_id, case_id))

    def fetch_card(self, customer_id: str) -> None:
        """Ask the server for the card again; the cache is on screen meanwhile."""
        self._ask(
            lambda engine: engine.fetch_card(customer_id),
            lambda answer: self.card_fetched.emit(customer_id, answer is not _NO_ANSWER),
        )

    def search(self, text: str) -> None:
        self._ask(
            lambda engine: engine.search(text),
            lambda hits: self.found.emit(text, [] if hits is _NO_ANSWER else hits),
        )

    def older_timeline(self, customer_id: str, before: tuple[int, str]) -> None:
        self._ask(
            lambda engine: engine.older_timeline(customer_id, before),
            lambda answer: self.older_fetched.emit(customer_id, answer is True),
        )

    def call(
        self,
        ask: Callable[[], Coroutine[Any, Any, T]],
        done: Callable[[T], object],
        failed: Callable[[Exception], object],
    ) -> None:
        """Ask something on the engine's loop; the answer comes back on the GUI thread."""
        thread = self._thread
        future = thread.submit(ask()) if thread is not None else None
        if future is None:
            self._cross(lambda: _told(failed, Unavailable("the engine is not running")))
            return

        def hand_over(ended: "Future[T]") -> None:
            error = ended.exception() if not ended.cancelled() else Unavailable("cancelled")
            if isinstance(error, Exception):
                self._cross(lambda: _told(failed, error))
            else:
                self._cross(lambda: _told(done, ended.result()))

        future.add_done_callback(hand_over)

    def ask_office(
        self,
        ask: Callable[["Office"], Coroutine[Any, Any, T]],
        done: Callable[[T], object],
        failed: Callable[[Exception], object],
    ) -> None:
        """Ask what only the server knows; without it `failed` hears so, calmly."""
        engine = self._engine
        if engine is None:
            self._cross(lambda: _told(failed, Unavailable("no engine is running")))
            return
        self.call(lambda: ask(engine.office), done, failed)

    def _ask(
        self, ask: Callable[[Engine], Awaitable[object]], answer: Callable[[object], None]
    ) -> None:
        engine, thread = self._engine, self._thread
        if engine is None or thread is None:
            self._cross(lambda: answer(_NO_ANSWER))
            return
        future = thread.submit(_awaited(ask, engine))
        if future is None:
            self._cross(lambda: answer(_NO_ANSWER))
            return
        future.add_done_callback(lambda done: self._cross(lambda: answer(_answer_of(done))))

    def _cross(self, deliver: Callable[[], None]) -> None:
        self._crossing.emit(self._round, deliver)

    @Slot(int, object)
    def _deliver(self, of_round: int, deliver: Callable[[], None]) -> None:
        if of_round == self._round:
            deliver()


_NO_ANSWER = object()


def _told(hear: Callable[[T], object], news: T) -> None:
    hear(news)


def _awaited(
    ask: Callable[[Engine], Awaitable[object]], engine: Engine
) -> Coroutine[Any, Any, object]:
    async def work() -> object:
        return await ask(engine)

    return work()


def _answer_of(done: "Future[object]") -> object:
    try:
        return done.result()
    except (AgentdeskError, CancelledError):
        return _NO_ANSWER  # the status chip says why; the cache goes on answering
    except Exception:  # noqa: BLE001  logged; the screen must not die of it
        _LOG.exception("the engine could not answer")
        return _NO_ANSWER


class EngineListener:
    """Held by the engine (a SyncListener): carries its news over to the GUI thread.

    Changes are gathered until the GUI has time, so that a fast feed cannot flood its queue.
    """

    def __init__(self, cross: Callable[[Callable[[], None]], None]) -> None:
        self._cross = cross
        self._bridge: SyncBridge | None = None
        self._lock = threading.Lock()
        self._gathered: set[tuple[Any, str | None]] = set()

    def attach(self, bridge: SyncBridge) -> None:
        self._bridge = bridge

    def status(self, status: object) -> None:
        self._emit(lambda bridge: bridge.status_changed.emit(status))

    def applied(self, changes: frozenset[tuple[Any, str | None]]) -> None:
        with self._lock:
            first = not self._gathered
            self._gathered |= changes
        if first:
            self._emit(lambda bridge: bridge.rows_changed.emit(self._take()))

    def rang(self, ring: object) -> None:
        self._emit(lambda bridge: bridge.rang.emit(ring))

    def answered(self, result: object) -> None:
        self._emit(lambda bridge: bridge.answered.emit(result))

    def signed_out(self, reason: str) -> None:
        self._emit(lambda bridge: bridge.signed_out.emit(reason))

    def _take(self) -> frozenset[tuple[Any, str | None]]:
        with self._lock:
            taken = frozenset(self._gathered)
            self._gathered.clear()
        return taken

    def _emit(self, emit: Callable[[SyncBridge], None]) -> None:
        bridge = self._bridge
        if bridge is not None:
            self._cross(lambda: emit(bridge))
