"""The settings page: the sections' names at the left, the one that is open at the right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.settings import SettingsView
from agentdesk.desktop.views.settings.about import AboutSection
from agentdesk.desktop.views.settings.data import DataSection
from agentdesk.desktop.views.settings.keys import KeysSection
from agentdesk.desktop.views.settings.languages import LanguageSection
from agentdesk.desktop.views.settings.lock import LockSection
from agentdesk.desktop.views.settings.look import LookSection
from agentdesk.desktop.views.settings.notifications import NotificationsSection
from agentdesk.desktop.views.settings.record import RecordSection
from agentdesk.desktop.views.settings.section import SettingsSection
from agentdesk.desktop.views.settings.team import TeamSection
from agentdesk.desktop.widgets.name_list import NameList
from agentdesk.desktop.widgets.scroll_column import ScrollColumn
from agentdesk.desktop.widgets.surface import Surface


class SettingsPage(Surface):
    """What is chosen counts at once; nothing waits for a button that saves."""

    chosen = Signal(str, object)  # the name of a choice and its new value
    turned_to = Signal(str)  # a section came to the front

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("bg", "", parent)
        self.look, self.language, self.keys = LookSection(), LanguageSection(), KeysSection()
        self.lock, self.data, self.about = LockSection(), DataSection(), AboutSection()
        self.record = RecordSection()
        self.notifications, self.team = NotificationsSection(), TeamSection()
        self.sections: tuple[SettingsSection, ...] = (
            self.look,
            self.language,
            self.keys,
            self.notifications,
            self.team,
            self.lock,
            self.data,
            self.record,
            self.about,
        )
        names = [(section.key, section.icon, section.title) for section in self.sections]
        self._names = NameList(tr("Settings", "Settings"), names, "settings")
        self._bodies = QStackedWidget()
        for section in self.sections:
            section.chosen.connect(self.chosen)
            self._bodies.addWidget(ScrollColumn(section))
        self._names.turned_to.connect(self._show)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._names)
        row.addWidget(self._bodies, 1)
        self.setAccessibleName(tr("Settings", "Settings"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.offer_team(offered=False)
        self.turn_to(self.look.key)

    @property
    def open_key(self) -> str:
        """Which section is open."""
        return self.sections[self._bodies.currentIndex()].key

    def turn_to(self, key: str) -> None:
        self._names.turn_to(key)

    def offer_team(self, *, offered: bool) -> None:
        """Show the team's section to those who answer for one."""
        self._names.show_name(self.team.key, shown=offered)

    def show_settings(self, view: SettingsView) -> None:
        for section in self.sections:
            section.show_settings(view)

    def _show(self, key: str) -> None:
        keys = [section.key for section in self.sections]
        self._bodies.setCurrentIndex(keys.index(key))
        self.turned_to.emit(key)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        super().showEvent(event)
        self._names.take_focus()
