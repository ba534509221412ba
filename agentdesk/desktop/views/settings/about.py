"""Which version this is, and whose work it stands on."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.settings import SettingsView
from agentdesk.desktop.views.settings.section import SettingsSection
from agentdesk.desktop.widgets.fact_list import FactList
from agentdesk.desktop.widgets.section import Section


class AboutSection(SettingsSection):
    def __init__(self) -> None:
        super().__init__("about", "info", tr("Settings", "About"))
        self._program, self._made_of = QWidget(), QWidget()
        for place in (self._program, self._made_of):
            QVBoxLayout(place).setContentsMargins(0, 0, 0, 0)
        self.add_card((self._program,))
        self.column.addWidget(Section(tr("Settings", "Made with, and under which licence")))
        self.add_card((self._made_of,))
        self.close_up()

    def show_settings(self, view: SettingsView) -> None:
        for place, facts in ((self._program, view.program), (self._made_of, view.made_of)):
            column = place.layout()
            if column is None or column.count():  # it does not change while the program runs
                continue
            column.addWidget(FactList([(fact.name, fact.text, "muted") for fact in facts]))
