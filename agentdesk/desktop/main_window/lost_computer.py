"""A supervisor reports a computer lost, or lets it be wiped: chosen from the team's, said twice."""

from collections.abc import Coroutine
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from agentdesk.desktop.errors import refusal_words
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.computers import Computer, Step, computers
from agentdesk.desktop.item_models.values import Tone, Value
from agentdesk.desktop.main_window.workplace import Workplace
from agentdesk.domain.actor import Role
from agentdesk.domain.errors import AgentdeskError, Unavailable
from agentdesk.protocol.devices import DeviceInfo

if TYPE_CHECKING:  # the sync package is imported after the first frame
    from agentdesk.sync.office import Office

_REPORTERS = frozenset({Role.SUPERVISOR, Role.ADMIN})


class LostComputer(QObject):
    """Nothing happens before the second step, which says what it does."""

    said = Signal(object)  # Value

    def __init__(self, over: QWidget, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._over, self._work = over, work

    @property
    def may_report(self) -> bool:
        return self._work.me.role in _REPORTERS

    def ask(self) -> None:
        """Ask the server for the team's computers; offline it says so."""
        if self.may_report:
            self._work.bridge.ask_office(
                lambda office: office.devices(), self._choose, self._failed
            )

    def _choose(self, devices: list[DeviceInfo]) -> None:
        found = computers(devices, self._work.me.user_id, self._work.clock.now())
        if not found:
            words = tr("Computers", "Nobody of the team has another computer")
            self.said.emit(Value(words, icon="info"))
            return
        menu = QMenu(self._over)
        menu.setObjectName("computers")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for computer in found:
            self._offer(menu, computer)
        menu.popup(self._over.mapToGlobal(self._over.rect().topLeft()))
        # Made active by the program, the first one's steps would open behind the menu, where no
        # key reaches them; the key only stands on it.
        down = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.sendEvent(menu, down)

    def _offer(self, menu: QMenu, computer: Computer) -> None:
        steps = menu.addMenu(computer.text.replace("&", "&&"))
        steps.setEnabled(bool(computer.steps))
        for step, words in computer.steps:
            steps.addAction(words).triggered.connect(partial(self._take, step, computer.device_id))

    def _take(self, step: Step, device_id: str, *_checked: bool) -> None:
        self._work.bridge.ask_office(
            lambda office: _asked(office, step, device_id),
            lambda _none: self.said.emit(_done(step)),
            self._failed,
        )

    def _failed(self, error: Exception) -> None:
        words = tr("Computers", "The server cannot be reached: nothing was changed")
        if isinstance(error, AgentdeskError) and not isinstance(error, Unavailable):
            words = refusal_words(error.code)
        self.said.emit(Value(words, tone=Tone.WARN, icon="triangle-alert"))


def _asked(office: "Office", step: Step, device_id: str) -> Coroutine[Any, Any, None]:
    ask = {
        Step.REPORT_LOST: office.report_lost,
        Step.ORDER_WIPE: office.order_wipe,
        Step.WITHDRAW_WIPE: office.withdraw_wipe,
    }
    return ask[step](device_id)


def _done(step: Step) -> Value:
    said = {
        Step.REPORT_LOST: tr(
            "Computers", "Signed out. What it granted offline waits for a supervisor."
        ),
        Step.ORDER_WIPE: tr("Computers", "Signed out. It is wiped at its next contact."),
        Step.WITHDRAW_WIPE: tr("Computers", "The order was taken back: nothing is wiped."),
    }
    return Value(said[step], tone=Tone.OK, icon="circle-check")
