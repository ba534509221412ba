"""From when on a proposal counts: as soon as it is confirmed, or from a day on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.policy import StartView
from agentdesk.desktop.widgets.choice import Select
from agentdesk.desktop.widgets.day_edit import DayEdit


class StartRow(QWidget):
    """`chosen` carries the key of an option; `day_typed` a day somebody typed."""

    chosen = Signal(str)
    day_typed = Signal(object)  # date

    def __init__(self) -> None:
        super().__init__()
        self.options = Select()
        self.options.name(tr("Policy", "From when on"))
        self.options.picked.connect(self.chosen)
        self.day = DayEdit()
        self.day.setAccessibleName(tr("Policy", "The day it counts from"))
        self.day.day_changed.connect(self.day_typed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().space("small"))
        row.addWidget(self.options, 3)
        row.addWidget(self.day, 2)

    def show_start(self, view: StartView) -> None:
        self.options.set_options(view.options, view.chosen)
        begins = view.types_day and not self.day.isVisibleTo(self)
        self.day.setVisible(view.types_day)
        self.day.set_day(view.day)
        if begins:
            self.day.setFocus()
