"""After how long without a touch the desk locks itself."""

from PySide6.QtCore import Signal

from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.settings import SettingsView
from agentdesk.desktop.views.settings.section import SettingRow, SettingsSection
from agentdesk.desktop.widgets.button import Button
from agentdesk.desktop.widgets.choice import Select


class LockSection(SettingsSection):
    """Earlier than this computer is set up to, never later."""

    lock_asked = Signal()

    def __init__(self) -> None:
        super().__init__("lock", "lock", tr("Settings", "Lock"))
        self._after = Select()
        self._after.setObjectName("settings_lock_after")
        self._after.setMinimumWidth(self.fontMetrics().averageCharWidth() * 24)
        self._after.picked.connect(lambda key: self.chosen.emit("lock_after_min", int(key)))
        now = Button(tr("Settings", "Lock now"), icon="lock", keys=["Ctrl L"])
        now.clicked.connect(self.lock_asked)
        self.add_card(
            (
                SettingRow(
                    tr("Settings", "Lock when nobody is there"),
                    tr(
                        "Settings",
                        "You can make it sooner than this computer is set up for, never later.",
                    ),
                    self._after,
                ),
                SettingRow(
                    tr("Settings", "Lock now"),
                    tr("Settings", "What you have begun is kept; your password opens it again."),
                    now,
                ),
            )
        )
        self.close_up()

    def show_settings(self, view: SettingsView) -> None:
        self._after.set_options(view.lock_options, str(view.choices.lock_after_min))
