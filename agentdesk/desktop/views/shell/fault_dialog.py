"""Something went wrong in the program itself: what happened, what was kept, what to do next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.errors import Problem
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.widgets.button import Button
from agentdesk.desktop.widgets.text import Text


class FaultDialog(QDialog):
    """Does not stand in the way: the desk behind it goes on."""

    copy_asked = Signal(str)

    def __init__(self, problem: Problem, parent: QWidget) -> None:
        super().__init__(parent)
        worn = theme.current()
        self.setWindowTitle(problem.title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = Button(tr("Refusal", "Copy details"), "quiet", icon="copy")
        told = f"{problem.title}\n{problem.words}\n{problem.details}"
        copy.clicked.connect(lambda: self.copy_asked.emit(told))
        done = Button(tr("Fault", "Go on"), "primary")
        done.clicked.connect(self.close)
        row = QHBoxLayout()
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(done)
        column = QVBoxLayout(self)
        inset = worn.space("page")
        column.setContentsMargins(inset, inset, inset, inset)
        column.setSpacing(worn.space("gap"))
        column.addWidget(Text(problem.title, "heading", wrap=True))
        column.addWidget(Text(problem.words, "body", "muted", wrap=True))
        if problem.details:
            column.addWidget(Text(problem.details, "caption", "faint", wrap=True))
        column.addLayout(row)
        width = worn.size("search")
        self.setFixedSize(width, column.totalHeightForWidth(width))
        done.setFocus()
