"""What is heard, one switch per event, and when everything is quiet."""

from collections.abc import Set as AbstractSet

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.alerts import AlertKind, kind_name
from agentdesk.desktop.item_models.settings import SettingsView
from agentdesk.desktop.views.settings.section import SettingRow, SettingsSection
from agentdesk.desktop.widgets.button import Button
from agentdesk.desktop.widgets.section import Section
from agentdesk.desktop.widgets.switch import Switch


class _Both(QWidget):
    """How it sounds, and whether it does: heard as one group."""


class NotificationsSection(SettingsSection):
    """What is silent is still shown, counted and kept in the list."""

    silenced = Signal(object, bool)  # AlertKind, whether it is silent from now on
    hear_asked = Signal(object)  # AlertKind

    def __init__(self) -> None:
        super().__init__(
            "notifications",
            "bell",
            tr("Settings", "Notifications"),
            tr("Settings", "Whatever comes in stands in the list (M) until you have seen it."),
        )
        self._sounds = Switch(tr("Settings", "Sounds"))
        self._sounds.setObjectName("settings_sounds")
        self._sounds.clicked.connect(lambda on: self.chosen.emit("sounds", on))
        self._quiet = Switch(tr("Settings", "Quiet while busy"))
        self._quiet.setObjectName("settings_quiet")
        self._quiet.clicked.connect(lambda on: self.chosen.emit("quiet_while_busy", on))
        self.add_card((self._sounds_row(), self._quiet_row()))
        self.column.addWidget(Section(tr("Settings", "What is heard")))
        self._kinds = {kind: self._kind_switch(kind) for kind in AlertKind}
        self.add_card([self._kind_row(kind) for kind in AlertKind])
        self.close_up()

    def _sounds_row(self) -> SettingRow:
        words = tr("Settings", "A short sound for each event, again until it is seen.")
        return SettingRow(tr("Settings", "Sounds"), words, self._sounds)

    def _quiet_row(self) -> SettingRow:
        words = tr(
            "Settings",
            "Nothing sounds on a contact, nothing appears while you type; it comes afterwards.",
        )
        return SettingRow(tr("Settings", "Quiet while busy"), words, self._quiet)

    def _kind_switch(self, kind: AlertKind) -> Switch:
        switch = Switch(kind_name(kind))
        switch.setObjectName(f"settings_sound_{kind}")
        switch.clicked.connect(lambda on: self.silenced.emit(kind, not on))
        return switch

    def _kind_row(self, kind: AlertKind) -> SettingRow:
        hear = Button(tr("Settings", "Listen"), "quiet", icon="volume-2")
        hear.setAccessibleDescription(kind_name(kind))
        hear.clicked.connect(lambda: self.hear_asked.emit(kind))
        both = _Both()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().space("gap"))
        for part in (hear, self._kinds[kind]):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        return SettingRow(kind_name(kind), "", both)

    def show_settings(self, view: SettingsView) -> None:
        self._sounds.setChecked(view.choices.sounds)
        self._quiet.setChecked(view.choices.quiet_while_busy)
        for switch in self._kinds.values():
            switch.setEnabled(view.choices.sounds)

    def show_silent(self, silent: AbstractSet[AlertKind]) -> None:
        for kind, switch in self._kinds.items():
            switch.setChecked(kind not in silent)
