"""The language of the screen, and how days, amounts and names look in it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from agentdesk.desktop.i18n import language, tr
from agentdesk.desktop.item_models.settings import SettingsView
from agentdesk.desktop.views.settings.section import SettingRow, SettingsSection
from agentdesk.desktop.widgets.fact_list import FactList
from agentdesk.desktop.widgets.language_row import LanguageRow
from agentdesk.desktop.widgets.section import Section
from agentdesk.desktop.widgets.switch import Switch


class LanguageSection(SettingsSection):
    """Customers' own words are never translated: they are what they said."""

    def __init__(self) -> None:
        super().__init__("language", "globe", tr("Settings", "Language"))
        self._row = LanguageRow()
        self._row.setObjectName("settings_language_row")
        self._row.picked.connect(lambda spoken: self.chosen.emit("language", spoken))
        rows = [
            SettingRow(
                tr("Settings", "Language of the screen"),
                tr(
                    "Settings",
                    "It changes at once; open customers and what you have begun stay.",
                ),
                self._row,
            )
        ]
        self._era = Switch(tr("Settings", "Japanese era"))
        self._era.setObjectName("settings_era")
        self._era.clicked.connect(lambda on: self.chosen.emit("japanese_era", on))
        if language() == "ja":
            words = tr("Settings", "Years as Reiwa instead of by the common count.")
            rows.append(SettingRow(tr("Settings", "Japanese era"), words, self._era))
        else:
            self._era.setParent(self)
            self._era.hide()
        self.add_card(rows)
        self.column.addWidget(Section(tr("Settings", "This is how it looks")))
        self._sample = QWidget()
        self._samples = QVBoxLayout(self._sample)
        self._samples.setContentsMargins(0, 0, 0, 0)
        self.add_card((self._sample,))
        self.close_up()

    def show_settings(self, view: SettingsView) -> None:
        self._era.setChecked(view.choices.japanese_era)
        while (item := self._samples.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        self._samples.addWidget(FactList([(fact.name, fact.text, "text") for fact in view.samples]))
