"""Who did what, newest first: narrowed by person and by act, with the seal above."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.audit import AuditView, EntryLine
from agentdesk.desktop.views.audit.seal_chip import SealChip
from agentdesk.desktop.widgets.button import Button
from agentdesk.desktop.widgets.card import Card
from agentdesk.desktop.widgets.chip import ChipLook
from agentdesk.desktop.widgets.choice import Select
from agentdesk.desktop.widgets.empty_state import EmptyState
from agentdesk.desktop.widgets.scroll_column import ScrollColumn
from agentdesk.desktop.widgets.table import Cell, Column, Table
from agentdesk.desktop.widgets.text import Text


class TrailPane(QWidget):
    """Shows the entries that are here; more are asked for by `older_asked`."""

    who_chosen = Signal(str)
    what_chosen = Signal(str)
    older_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seal = SealChip()
        self.who, self.what = Select(), Select()
        self.who.picked.connect(self.who_chosen)
        self.what.picked.connect(self.what_chosen)
        self._table = Table(
            (
                Column(tr("Audit", "When"), 2),
                Column(tr("Audit", "Who"), 3),
                Column(tr("Audit", "What"), 4),
                Column(tr("Audit", "About"), 6),
                Column("", 1),
            )
        )
        self._nothing = Text(tr("Audit", "Nothing was written down of this."), "small", "muted")
        self._older = Button(tr("Audit", "Older entries"), keys=["O"])
        self._older.clicked.connect(self.older_asked)
        self._scroll = ScrollColumn(self._content())
        self._away = EmptyState(
            tr("Audit", "The audit trail is on the server"),
            tr("Audit", "It is shown here when it can be reached again."),
            icon="wifi-off",
        )
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self._scroll)
        page.addWidget(self._away)

    def _content(self) -> QWidget:
        worn = theme.current()
        content = QWidget()
        column = QVBoxLayout(content)
        edge = worn.space("page")
        column.setContentsMargins(edge, edge - worn.space("tight"), edge, edge)
        column.setSpacing(worn.space("inset"))
        column.addLayout(self._head())
        column.addLayout(self._filters())
        card = Card()
        card.column.addWidget(self._table)
        card.column.addWidget(self._nothing)
        column.addWidget(card)
        more = QHBoxLayout()
        more.addWidget(self._older)
        more.addStretch(1)
        column.addLayout(more)
        column.addStretch(1)
        return content

    def _head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(theme.current().space("hair"))
        words.addWidget(Text(tr("Audit", "Who did what"), "title"))
        told = tr("Audit", "Every act and every look at a customer, newest first.")
        words.addWidget(Text(told, "small", "muted", wrap=True))
        row = QHBoxLayout()
        row.addLayout(words, 1)
        row.addWidget(self._seal)
        return row

    def _filters(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.current().space("small"))
        width = theme.current().size("popover")
        for select in (self.who, self.what):
            select.setMaximumWidth(width)
            row.addWidget(select, 2)
        row.addStretch(1)
        return row

    def show_trail(self, view: AuditView) -> None:
        self._scroll.setVisible(not view.problem)
        self._away.setVisible(bool(view.problem))
        self._seal.show_value(view.seal)
        for select, choice in ((self.who, view.who), (self.what, view.what)):
            select.name(choice.name)
            select.set_options(choice.options, choice.chosen)
        self._table.show_rows([_cells(entry) for entry in view.entries])
        self._table.setVisible(bool(view.entries))
        self._nothing.setVisible(not view.entries)
        self._older.setVisible(view.older)

    def ask_older(self) -> None:
        if self._older.isVisible():
            self.older_asked.emit()


def _cells(entry: EntryLine) -> tuple[Cell, ...]:
    sealed = ChipLook(tr("Audit", "sealed"), "ok", "check", small=True)
    waits = ChipLook(tr("Audit", "not yet"), "neutral", "clock", small=True)
    return (
        Cell(entry.when, color="muted"),
        Cell(entry.who),
        Cell(entry.what),
        Cell(entry.about, color="muted"),
        Cell(chip=sealed if entry.sealed else waits),
    )
