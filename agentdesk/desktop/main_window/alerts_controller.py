"""Nothing is missed: said when it comes, again until it is seen, and kept in a list."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from agentdesk.desktop.item_models.alerts import (
    MOST_REPEATS,
    REPEAT_ELSE_S,
    REPEAT_S,
    Alert,
    AlertBook,
    AlertKind,
    AlertLine,
    kind_name,
    silent_kinds,
)
from agentdesk.desktop.item_models.preferences import Choices
from agentdesk.desktop.item_models.values import Value
from agentdesk.desktop.main_window.speaker import Speaker
from agentdesk.desktop.main_window.toasts import Toasts
from agentdesk.desktop.main_window.tray import Tray
from agentdesk.desktop.main_window.typing_watch import TypingWatch
from agentdesk.desktop.main_window.workplace import Workplace
from agentdesk.desktop.tasks import Ticker
from agentdesk.desktop.views.shell.alert_panel import AlertPanel
from agentdesk.desktop.widgets.toast import Toast
from agentdesk.runtime.identity import new_id

_TICK_MS = 1000


@dataclass(frozen=True, slots=True)
class Around:
    """What the alerts need to know of the window they appear in."""

    window: QWidget
    toasts: Toasts
    panel: AlertPanel
    on_contact: Callable[[], bool]
    in_front: Callable[[str], bool]  # whether somebody looks at this customer now


class AlertsController(QObject):
    """While somebody types nothing appears; while they are on a contact nothing sounds.

    It comes as soon as they are done: what had to wait is queued, and the count says so at once.
    """

    count_changed = Signal(int)
    wanted = Signal(str)  # whom to go to; "" is the approvals

    def __init__(self, around: Around, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._around, self._work = around, work
        self._book = AlertBook(work.preferences)
        self._queued: list[Alert] = []
        self._on_screen: dict[str, tuple[Alert, Toast]] = {}
        self._sounded: dict[str, tuple[float, int]] = {}  # when last, and how often
        self._typing = TypingWatch(work.clock, self)
        self._speaker, self._tray = Speaker(self), Tray(self)
        self._ticker = Ticker(self, _TICK_MS, self.tick)
        self._tray.pressed.connect(self._come_forward)
        around.panel.chosen.connect(self._choose)
        around.panel.all_seen.connect(self.see_all)

    def begin(self) -> None:
        """Say how much was not looked at when the desk was left."""
        self._count()

    def end(self) -> None:
        self._ticker.stop()
        self._around.panel.leave()
        self._around.panel.disconnect(self)
        self._speaker.end()
        self._tray.end()
        self.count_changed.emit(0)
        self._badge(0)

    # ---- something comes -----------------------------------------------------------------

    def tell(self, kind: AlertKind, value: Value, customer_id: str = "") -> None:
        """Say something that must not be missed."""
        now = self._work.clock.now()
        alert = Alert(
            new_id(self._work.clock), kind, value.text, now, value.tone, value.icon, customer_id
        )
        self._book.add(alert)
        if self._choices.quiet_while_busy and self._typing.is_typing:
            self._queued.append(alert)
        else:
            self._announce(alert)
        self._count()

    def sound(self, kind: AlertKind) -> None:
        """Let an event be heard that needs no other sign: its card opens by itself."""
        if self._choices.sounds and kind not in silent_kinds(self._work.preferences):
            self._speaker.play(kind.value)

    def listen(self, kind: AlertKind) -> None:
        """Somebody wants to know how it sounds."""
        self._speaker.play(kind.value)

    def _announce(self, alert: Alert) -> None:
        around = self._around
        toast = around.toasts.say(Value(alert.text, tone=alert.tone, icon=alert.icon))
        toast.pressed.connect(lambda: self._choose(alert.id))
        self._on_screen[alert.id] = alert, toast
        toast.closed.connect(lambda: self._on_screen.pop(alert.id, None))
        if QGuiApplication.applicationState() is not Qt.ApplicationState.ApplicationActive:
            self._tray.say(kind_name(alert.kind))
            QApplication.alert(around.window.window())
        self._sound_of(alert)
        if alert.customer_id and around.in_front(alert.customer_id):
            self._see([alert])

    def _sound_of(self, alert: Alert) -> None:
        _last_s, times = self._sounded.get(alert.id, (0.0, 0))
        if self._is_quiet or times > MOST_REPEATS:
            return
        self._sounded[alert.id] = (self._work.clock.monotonic_s(), times + 1)
        self.sound(alert.kind)

    @property
    def _choices(self) -> Choices:
        return self._work.preferences.choices

    @property
    def _is_quiet(self) -> bool:
        busy = self._typing.is_typing or self._around.on_contact()
        return self._choices.quiet_while_busy and busy

    def over(self, kinds: Iterable[AlertKind], customer_id: str) -> None:
        """Somebody acted on it: what still says that it came is out of date."""
        self._queued = [one for one in self._queued if not _is_of(one, kinds, customer_id)]
        for alert, toast in [*self._on_screen.values()]:
            if _is_of(alert, kinds, customer_id):
                toast.dismiss()

    # ---- until it is seen ----------------------------------------------------------------

    def tick(self) -> None:
        """Once a second, while anything waits to be seen."""
        if self._queued and not self._typing.is_typing:
            queued, self._queued = self._queued, []
            for alert in queued:
                self._announce(alert)
        now_s = self._work.clock.monotonic_s()
        for alert in self._book.unseen:
            last_s, _times = self._sounded.get(alert.id, (now_s - REPEAT_ELSE_S, 0))
            if now_s - last_s >= REPEAT_S.get(alert.kind, REPEAT_ELSE_S):
                self._sound_of(alert)
                break  # one sound says that something waits; the list says what
        self._around.panel.show_lines(self._lines())

    def see_customer(self, customer_id: str) -> None:
        """Somebody looks at a customer: what is about them was seen."""
        if customer_id:
            self._see([one for one in self._book.unseen if one.customer_id == customer_id])

    def see_waiting(self) -> None:
        """Somebody looks at the approvals."""
        self._see([one for one in self._book.unseen if one.kind is AlertKind.WAITING])

    def see_all(self) -> None:
        self._see(self._book.unseen)
        self._around.panel.show_lines(self._lines())

    def _see(self, alerts: list[Alert]) -> None:
        if self._book.see(alerts):
            self._count()

    def _count(self) -> None:
        count = len(self._book.unseen)
        (self._ticker.start if count else self._ticker.stop)()
        for alert_id in self._sounded.keys() - {alert.id for alert in self._book.unseen}:
            del self._sounded[alert_id]
        self.count_changed.emit(count)
        self._tray.show_count(count)
        self._badge(count)

    def _badge(self, count: int) -> None:
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.setBadgeNumber(count)
        title = f"({count}) agentdesk" if count else "agentdesk"
        self._around.window.window().setWindowTitle(title)

    # ---- the list ------------------------------------------------------------------------

    def turn_list(self) -> None:
        """Open the list of what came in, or close it."""
        if self._around.panel.isVisible():
            self._around.panel.leave()
        else:
            self._around.panel.open(self._lines())

    def _lines(self) -> tuple[AlertLine, ...]:
        return self._book.lines(self._work.clock.now())

    def _choose(self, alert_id: str) -> None:
        alert = self._book.find(alert_id)
        if alert is not None:
            self._around.panel.leave()
            self._see([alert])
            self.wanted.emit(alert.customer_id)

    def _come_forward(self) -> None:
        window = self._around.window.window()
        if window.isMinimized():
            window.showNormal()
        window.raise_()
        window.activateWindow()
        self._around.panel.open(self._lines())


def _is_of(alert: Alert, kinds: Iterable[AlertKind], customer_id: str) -> bool:
    return alert.kind in kinds and alert.customer_id == customer_id
