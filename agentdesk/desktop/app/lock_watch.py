"""Notices that nobody is there: no key and no movement for as long as the settings allow."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QGuiApplication, QWindow

from agentdesk.desktop.tasks import Ticker
from agentdesk.runtime.clock import Clock

_TICK_MS = 1000
_HANDS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class LockWatch(QObject):
    """Counts by the wall clock too: while the computer sleeps the other one stands still.

    The first touch after too long a while is swallowed: it locks, it does nothing else.
    """

    due = Signal()

    def __init__(self, window: QWindow, clock: Clock, idle_s: float, parent: QObject) -> None:
        super().__init__(parent)
        self._clock, self._idle_s = clock, idle_s
        self._touched()
        self._ticker = Ticker(self, _TICK_MS, self.look)
        self._ticker.start()
        self._watched: set[QWindow] = set()
        self._follow(window)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._follow)

    def _follow(self, window: QWindow | None) -> None:
        """Hands may be at a customer's own window instead."""
        if window is not None and window not in self._watched:
            self._watched.add(window)
            window.installEventFilter(self)
            window.destroyed.connect(lambda: self._watched.discard(window))

    def look(self) -> bool:
        """Say so when it is time; return whether it is."""
        late = self._idle_for_s() >= self._idle_s
        if late:
            self._ticker.stop()
            self.due.emit()
        return late

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if event.type() not in _HANDS:
            return False
        if self.look():
            return True
        self._touched()
        return False

    def _touched(self) -> None:
        self._wall, self._steady_s = self._clock.now(), self._clock.monotonic_s()

    def _idle_for_s(self) -> float:
        wall_s = (self._clock.now() - self._wall).total_seconds()
        return max(wall_s, self._clock.monotonic_s() - self._steady_s)
