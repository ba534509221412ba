"""One act on its way to the server, or refused by it: what, about whom, how it stands."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agentdesk.desktop import i18n, theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.sync_panel import QueueLine
from agentdesk.desktop.widgets.button import Button
from agentdesk.desktop.widgets.chip import Chip
from agentdesk.desktop.widgets.picture import Picture
from agentdesk.desktop.widgets.text import Text


class QueueRow(QWidget):
    """A refused one says why, and can be put aside once it has been read."""

    dismissed = Signal(str)  # command id

    def __init__(self, line: QueueLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        worn = theme.current()
        self.setAccessibleName(i18n.listed((line.title, line.detail, line.chip.text)))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(line.title, "small_strong", elide=True))
        words.addWidget(Text(line.detail, "caption", "muted", elide=True))
        row = QHBoxLayout()
        row.setSpacing(worn.space("gap"))
        row.addWidget(Picture(line.icon, "muted"), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        chip = Chip(line.chip.text, line.chip.tone.value, icon=line.chip.icon)
        row.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(worn.space("tight"))
        column.addLayout(row)
        if line.can_dismiss:
            column.addLayout(self._refusal(line))

    def _refusal(self, line: QueueLine) -> QHBoxLayout:
        worn = theme.current()
        aside = Button(tr("Sync", "Put aside"), icon="check")
        aside.setAccessibleDescription(line.reason)
        aside.clicked.connect(lambda: self.dismissed.emit(line.command_id))
        row = QHBoxLayout()
        row.setContentsMargins(worn.size("icon") + worn.space("gap"), 0, 0, 0)
        row.setSpacing(worn.space("gap"))
        row.addWidget(Text(line.reason, "small", "muted", wrap=True), 1)
        row.addWidget(aside, 0, Qt.AlignmentFlag.AlignTop)
        return row
