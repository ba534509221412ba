"""What stands where the desk cannot open: what happened, what is safe, what to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.widgets.button import Button
from agentdesk.desktop.widgets.card import Card
from agentdesk.desktop.widgets.surface import Surface
from agentdesk.desktop.widgets.text import Text


class RefusalView(Surface):
    """No desk without its keys: the words of one problem, to be read and to be copied."""

    try_again = Signal()
    copy_asked = Signal(str)

    def __init__(
        self, title: str, words: str, details: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__("bg", "", parent)
        worn = theme.current()
        card = Card()
        card.setFixedWidth(worn.size("search"))
        inset = worn.space("page")
        card.column.setContentsMargins(inset, inset, inset, inset)
        card.column.setSpacing(worn.space("gap"))
        card.column.addWidget(Text(title, "heading", wrap=True))
        card.column.addWidget(Text(words, "body", "muted", wrap=True))
        if details:
            card.column.addWidget(Text(details, "caption", "faint", wrap=True))
        self._again = Button(tr("Refusal", "Try again"), "primary")
        self._again.setObjectName("way_on")
        self._again.clicked.connect(self.try_again)
        copy = Button(tr("Refusal", "Copy details"), "quiet", icon="copy")
        copy.clicked.connect(lambda: self.copy_asked.emit(f"{title}\n{words}\n{details}"))
        row = QHBoxLayout()
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(self._again)
        card.column.addLayout(row)
        column = QVBoxLayout(self)
        column.addStretch(1)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addStretch(1)

    def name_way_on(self, words: str) -> None:
        """There is nothing to be tried again: the one way leads on."""
        self._again.set_words(words)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """The way on has the focus: one key, and one is on."""
        super().showEvent(event)
        self._again.setFocus(Qt.FocusReason.OtherFocusReason)
