"""The only door off the GUI thread: timers, background jobs and the thread with an asyncio loop."""

import asyncio
import itertools
import logging
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThread, QThreadPool, QTimer, Signal, Slot

T = TypeVar("T")

_LOG = logging.getLogger(__name__)
_POOL_THREADS = 2
_LOOP_START_WAIT_S = 5.0
_CANCEL_WAIT_MS = 1000


def after(owner: QObject, delay_ms: int, callback: Callable[[], object]) -> None:
    """Call back once on the GUI thread, unless the owner is gone by then."""
    QTimer.singleShot(delay_ms, owner, callback)


class Ticker(QObject):
    """Calls back again and again on the GUI thread, between start() and stop()."""

    def __init__(self, owner: QObject, interval_ms: int, callback: Callable[[], object]) -> None:
        super().__init__(owner)
        self._timer = QTimer(self, interval=interval_ms)
        self._timer.timeout.connect(callback)

    def start(self) -> None:
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()


class Debounce(QObject):
    """Calls back once, when nothing was asked for `quiet_ms`: typing searches once a pause."""

    def __init__(self, owner: QObject, quiet_ms: int, callback: Callable[[], object]) -> None:
        super().__init__(owner)
        self._timer = QTimer(self, interval=quiet_ms, singleShot=True)
        self._timer.timeout.connect(callback)

    def ask(self) -> None:
        self._timer.start()

    def forget(self) -> None:
        self._timer.stop()

    @property
    def is_due(self) -> bool:
        """Whether it was asked and has not called back yet."""
        return self._timer.isActive()


class Background(QObject):
    """Runs slow work on a small pool; the answer comes back on the GUI thread."""

    _finished = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self, maxThreadCount=_POOL_THREADS)
        self._tickets = itertools.count(1)
        self._waiting: dict[int, tuple[Callable[[Any], object], Callable[[Exception], object]]] = {}
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[Exception], object],
    ) -> None:
        ticket = next(self._tickets)
        self._waiting[ticket] = (done, failed)
        self._pool.start(_Job(work, lambda result, error: self._report(ticket, result, error)))

    def close(self, wait_ms: int) -> bool:
        """Forget what is waiting; return whether every running job ended in time."""
        self._waiting.clear()
        return self._pool.waitForDone(wait_ms)

    def _report(self, ticket: int, result: object, error: Exception | None) -> None:
        self._finished.emit(ticket, result, error)

    @Slot(int, object, object)
    def _deliver(self, ticket: int, result: object, error: Exception | None) -> None:
        done, failed = self._waiting.pop(ticket, (None, None))
        if error is not None and failed is not None:
            failed(error)
        elif error is None and done is not None:
            done(result)


class _Job(QRunnable):
    def __init__(
        self, work: Callable[[], object], report: Callable[[object, Exception | None], None]
    ) -> None:
        super().__init__()
        self._work = work
        self._report = report

    def run(self) -> None:
        try:
            result = self._work()
        except Exception as error:  # noqa: BLE001  every failure is shown to the person
            self._report(None, error)
        else:
            self._report(result, None)


class LoopThread(QThread):
    """One thread with its own asyncio loop; `main` runs on it until it returns."""

    broke = Signal(object)

    def __init__(
        self, main: Callable[[], Coroutine[Any, Any, None]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._main = main
        self._loop: asyncio.AbstractEventLoop | None = None
        self._running: asyncio.Task[None] | None = None
        self._ready = threading.Event()

    def run(self) -> None:
        """Serve the loop (called by Qt on the new thread)."""
        try:
            asyncio.run(self._serve())
        except asyncio.CancelledError:
            _LOG.info("the loop was cancelled at shutdown")
        except Exception as error:  # noqa: BLE001  every failure reaches the person
            _LOG.exception("the loop thread broke")
            self.broke.emit(error)
        finally:
            self._loop = None
            self._ready.set()

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._running = asyncio.current_task()
        self._ready.set()
        await self._main()

    def submit(self, work: Coroutine[Any, Any, T]) -> "Future[T] | None":
        """Run a coroutine on the loop; None when the loop is not running (any more)."""
        self._ready.wait(_LOOP_START_WAIT_S)
        loop = self._loop
        if loop is None or loop.is_closed():
            work.close()
            return None
        return asyncio.run_coroutine_threadsafe(work, loop)

    def call(self, function: Callable[[], object]) -> None:
        """Call a plain function on the loop's thread, soon."""
        loop = self._loop
        if loop is not None and not loop.is_closed():
            loop.call_soon_threadsafe(function)

    def finish(self, ask: Callable[[], Coroutine[Any, Any, None]], wait_ms: int) -> bool:
        """Ask the loop to end, cancel it when it does not; return whether the thread ended."""
        if not self.isRunning():
            return True
        self.submit(ask())
        if self.wait(wait_ms):
            return True
        running = self._running
        if running is not None:
            self.call(running.cancel)
        return self.wait(_CANCEL_WAIT_MS)
