"""Light, dark or as the system has it; how large everything is."""

from agentdesk.desktop.i18n import percent, tr
from agentdesk.desktop.item_models.preferences import TEXT_SCALES
from agentdesk.desktop.item_models.settings import SettingsView
from agentdesk.desktop.views.settings.section import SettingRow, SettingsSection
from agentdesk.desktop.widgets.segmented import SegmentedControl

_THEMES = ("light", "dark", "system")
_PERCENT = 100  # basis points


class LookSection(SettingsSection):
    def __init__(self) -> None:
        super().__init__("look", "sun", tr("Settings", "Look"))
        self._theme = SegmentedControl(
            (
                tr("Settings", "Light"),
                tr("Settings", "Dark"),
                tr("Settings", "As the system"),
            )
        )
        self._theme.setObjectName("settings_theme")
        self._theme.chosen.connect(lambda place: self.chosen.emit("theme", _THEMES[place]))
        self._scale = SegmentedControl([percent(scale * _PERCENT) for scale in TEXT_SCALES])
        self._scale.setObjectName("settings_scale")
        self._scale.chosen.connect(lambda at: self.chosen.emit("text_scale", TEXT_SCALES[at]))
        self.add_card(
            (
                SettingRow(
                    tr("Settings", "Theme"),
                    tr("Settings", "It changes at once, also when the system turns dark."),
                    self._theme,
                ),
                SettingRow(
                    tr("Settings", "Size"),
                    tr("Settings", "Letters, and everything that holds them."),
                    self._scale,
                ),
            )
        )
        self.close_up()

    def show_settings(self, view: SettingsView) -> None:
        self._theme.choose(_THEMES.index(view.choices.theme))
        self._scale.choose(TEXT_SCALES.index(view.choices.text_scale))
