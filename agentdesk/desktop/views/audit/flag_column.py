"""What should be looked at, at the left: one card for each pattern that was flagged."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.audit import FlagLine
from agentdesk.desktop.widgets.card import Card
from agentdesk.desktop.widgets.chip import ChipButton
from agentdesk.desktop.widgets.picture import Picture
from agentdesk.desktop.widgets.scroll_column import ScrollColumn
from agentdesk.desktop.widgets.section import Section
from agentdesk.desktop.widgets.surface import Surface
from agentdesk.desktop.widgets.text import Text


class FlagColumn(Surface):
    """A flag accuses nobody; from it one goes to the customer it is about."""

    customer_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "r", parent)
        worn = theme.current()
        self._shown: tuple[FlagLine, ...] | None = None
        self.setFixedWidth(worn.size("column_queue"))
        self._cards = QVBoxLayout()
        self._cards.setSpacing(worn.space("gap"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(ScrollColumn(self._content()), 1)

    def _head(self) -> QHBoxLayout:
        worn = theme.current()
        head = QHBoxLayout()
        edge = worn.space("bar")
        head.setContentsMargins(edge, worn.space("inset"), edge, worn.space("tight"))
        head.addWidget(Text(tr("Audit", "Audit"), "heading"))
        head.addStretch(1)
        return head

    def _content(self) -> QWidget:
        worn = theme.current()
        content = QWidget()
        column = QVBoxLayout(content)
        edge = worn.space("bar")
        column.setContentsMargins(edge, worn.space("gap"), edge, edge)
        column.setSpacing(worn.space("gap"))
        column.addWidget(Section(tr("Audit", "Worth a look")))
        calm = tr("Audit", "A pattern accuses nobody; it asks somebody to look.")
        column.addWidget(Text(calm, "caption", "muted", wrap=True))
        column.addLayout(self._cards)
        self._nothing = Text(tr("Audit", "Nothing is flagged."), "small", "muted")
        column.addWidget(self._nothing)
        column.addStretch(1)
        return content

    def show_flags(self, flags: Sequence[FlagLine]) -> None:
        if tuple(flags) == self._shown:
            return
        self._shown = tuple(flags)
        self._nothing.setVisible(not flags)
        while (item := self._cards.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        for flag in flags:
            self._cards.addWidget(self._card(flag))

    def _card(self, flag: FlagLine) -> Card:
        worn = theme.current()
        card = Card()
        head = QHBoxLayout()
        head.setSpacing(worn.space("small"))
        head.addWidget(Picture(flag.icon, "warn"))
        head.addWidget(Text(flag.title, "lead", wrap=True), 1)
        head.addWidget(Text(flag.when, "caption", "muted"))
        card.column.addLayout(head)
        card.column.addWidget(Text(flag.text, "small", "muted", wrap=True))
        if flag.customer_id:
            card.column.addSpacing(worn.space("tight"))
            opens = ChipButton(tr("Audit", "Open the customer"), icon="user")
            opens.clicked.connect(lambda: self.customer_chosen.emit(flag.customer_id))
            card.column.addWidget(opens)
        card.setAccessibleName(flag.title)
        return card
