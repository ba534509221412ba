"""What lies on this computer: how much, how it is kept, and what was not yet sent."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.settings import SettingsView
from agentdesk.desktop.views.settings.section import SettingsSection
from agentdesk.desktop.widgets.button import Button
from agentdesk.desktop.widgets.fact_list import FactList


class DataSection(SettingsSection):
    copy_asked = Signal()

    def __init__(self) -> None:
        super().__init__(
            "data",
            "database",
            tr("Settings", "Data on this computer"),
            tr(
                "Settings",
                "Everything here is encrypted; its key lies in the system's keyring.",
            ),
        )
        self._facts = QWidget()
        self._column = QVBoxLayout(self._facts)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.add_card((self._facts,))
        copy = Button(tr("Settings", "Copy for the help desk"), icon="copy")
        copy.clicked.connect(self.copy_asked)
        row = QHBoxLayout()
        row.addWidget(copy)
        row.addStretch(1)
        self.column.addLayout(row)
        self.close_up()

    def show_settings(self, view: SettingsView) -> None:
        while (item := self._column.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        self._column.addWidget(FactList([(fact.name, fact.text, "text") for fact in view.stored]))
