"""Whether a single key acts, and the way to the sheet of all keys."""

from PySide6.QtCore import Signal

from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.settings import SettingsView
from agentdesk.desktop.views.settings.key_list import KeyList
from agentdesk.desktop.views.settings.section import SettingRow, SettingsSection
from agentdesk.desktop.widgets.button import Button
from agentdesk.desktop.widgets.switch import Switch


class KeysSection(SettingsSection):
    """`all` is the list of every act, where another key can be chosen."""

    sheet_asked = Signal()

    def __init__(self) -> None:
        super().__init__("keys", "keyboard", tr("Settings", "Keys"))
        self._single = Switch(tr("Settings", "Acts of a single key"))
        self._single.setObjectName("settings_single_keys")
        self._single.clicked.connect(lambda on: self.chosen.emit("single_keys", on))
        sheet = Button(tr("Settings", "Show"), keys=["?"])
        sheet.clicked.connect(self.sheet_asked)
        self.add_card(
            (
                SettingRow(
                    tr("Settings", "Acts of a single key"),
                    tr(
                        "Settings",
                        "Off, a letter alone does nothing: for dictation and other input devices.",
                    ),
                    self._single,
                ),
                SettingRow(
                    tr("Settings", "All keys"),
                    tr("Settings", "What can be done here, and by which key."),
                    sheet,
                ),
            )
        )
        self.all = KeyList()
        self.column.addWidget(self.all)
        self.close_up()

    def show_settings(self, view: SettingsView) -> None:
        self._single.setChecked(view.choices.single_keys)
