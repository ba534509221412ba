"""A supervisor reports a computer lost: chosen from where the team is signed in, said twice."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from agentdesk.desktop.errors import refusal_words
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.computers import Computer, computers
from agentdesk.desktop.item_models.values import Tone, Value
from agentdesk.desktop.main_window.workplace import Workplace
from agentdesk.domain.actor import Role
from agentdesk.domain.errors import AgentdeskError, Unavailable
from agentdesk.protocol.sessions import SessionInfo

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
        """Ask the server who is signed in where; offline it says so."""
        if self.may_report:
            self._work.bridge.ask_office(
                lambda office: office.sessions(), self._choose, self._failed
            )

    def _choose(self, sessions: list[SessionInfo]) -> None:
        now = self._work.clock.now()
        found = computers(sessions, self._work.me.user_id, now)
        if not found:
            words = tr("Computers", "Nobody of the team is signed in elsewhere")
            self.said.emit(Value(words, icon="info"))
            return
        menu = QMenu(self._over)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for computer in found:
            self._offer(menu, computer)
        menu.popup(self._over.mapToGlobal(self._over.rect().topLeft()))
        menu.setActiveAction(menu.actions()[0])

    def _offer(self, menu: QMenu, computer: Computer) -> None:
        step = menu.addMenu(computer.text.replace("&", "&&"))
        words = tr("Computers", "Lost: sign it out now, and review what it grants offline")
        step.addAction(words).triggered.connect(lambda: self._report(computer))

    def _report(self, computer: Computer) -> None:
        done = tr("Computers", "Signed out. What it granted offline waits for a supervisor.")
        self._work.bridge.ask_office(
            lambda office: office.report_lost(computer.device_id),
            lambda _none: self.said.emit(Value(done, tone=Tone.OK, icon="circle-check")),
            self._failed,
        )

    def _failed(self, error: Exception) -> None:
        words = tr("Computers", "The server cannot be reached: nobody was signed out")
        if isinstance(error, AgentdeskError) and not isinstance(error, Unavailable):
            words = refusal_words(error.code)
        self.said.emit(Value(words, tone=Tone.WARN, icon="triangle-alert"))
