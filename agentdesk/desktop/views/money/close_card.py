"""Close the day, and take its journal along."""

from PySide6.QtCore import Signal

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.day_close import DayView
from agentdesk.desktop.widgets.armed_button import ArmedButton
from agentdesk.desktop.widgets.button import Button
from agentdesk.desktop.widgets.card import Card
from agentdesk.desktop.widgets.section import Section
from agentdesk.desktop.widgets.text import Text


class CloseCard(Card):
    """A closed day takes no posting any more: so it is armed first."""

    close_asked = Signal()
    export_asked = Signal(str)  # "csv" or "json"

    def __init__(self) -> None:
        super().__init__()
        self.column.setSpacing(theme.current().space("small"))
        self.column.addWidget(Section(tr("Money", "Close")))
        self.close_day = ArmedButton(
            tr("Money", "Close the day"), tr("Money", "Close it for good"), "primary", key="L"
        )
        self.close_day.confirmed.connect(self.close_asked)
        self.column.addWidget(self.close_day)
        self._hint = Text("", "small", "muted", wrap=True)
        self.column.addWidget(self._hint)
        self._export = Button(tr("Money", "Export as CSV"), keys=["E"], tall=True, spread=True)
        self._export.clicked.connect(lambda: self.export_asked.emit("csv"))
        self._export_json = Button(tr("Money", "Export as JSON"), tall=True, spread=True)
        self._export_json.clicked.connect(lambda: self.export_asked.emit("json"))
        self.column.addWidget(self._export)
        self.column.addWidget(self._export_json)
        self.setAccessibleName(tr("Money", "Close"))

    def show_close(self, view: DayView, *, other: bool) -> None:
        """Show what can be done with this day; another day is never armed."""
        if other or not view.can_close:
            self.close_day.disarm()
        self.close_day.setEnabled(view.can_close)
        calm = tr("Money", "A closed day takes no posting any more; a correction goes into today.")
        self._hint.setText(view.why_not or calm)
        self._hint.set_color("warn" if view.why_not else "muted")
        for button in (self._export, self._export_json):
            button.setEnabled(bool(view.accounts))

    def export(self) -> None:
        """Export by key, where there is something."""
        if self._export.isEnabled():
            self.export_asked.emit("csv")
