"""Which events are heard: the settings' switches bound to what was chosen."""

from PySide6.QtCore import QObject

from agentdesk.desktop.item_models.alerts import AlertKind, keep_silent, silent_kinds
from agentdesk.desktop.main_window.alerts_controller import AlertsController
from agentdesk.desktop.main_window.workplace import Workplace
from agentdesk.desktop.views.settings.notifications import NotificationsSection


class SoundsController(QObject):
    def __init__(
        self,
        section: NotificationsSection,
        work: Workplace,
        alerts: AlertsController,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._section, self._shelf = section, work.preferences
        section.silenced.connect(self._silence)
        section.hear_asked.connect(alerts.listen)
        self._show()

    def end(self) -> None:
        self._section.disconnect(self)

    def _silence(self, kind: AlertKind, silent: bool) -> None:
        others = silent_kinds(self._shelf) - {kind}
        keep_silent(self._shelf, others | {kind} if silent else others)
        self._show()

    def _show(self) -> None:
        self._section.show_silent(silent_kinds(self._shelf))
