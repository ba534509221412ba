"""Cards of a day: do the three agree, what is still open, and the sums by account."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.day_close import AccountLine, MatchLine, OpenEffect
from agentdesk.desktop.item_models.values import Value
from agentdesk.desktop.widgets.answer_line import AnswerLine
from agentdesk.desktop.widgets.card import Card
from agentdesk.desktop.widgets.chip import Chip, ChipButton
from agentdesk.desktop.widgets.section import Section
from agentdesk.desktop.widgets.surface import Divider
from agentdesk.desktop.widgets.table import Cell, Column, Table
from agentdesk.desktop.widgets.text import Text

_EFFECT_COLUMNS = 3


class MatchCard(Card):
    """Ledger, plans and effects beside the journal; the sentence below says whether they agree."""

    def __init__(self) -> None:
        super().__init__()
        self.column.setSpacing(theme.current().space("small"))
        self.column.addWidget(Section(tr("Money", "Do the books agree?")))
        self._table = Table(
            (
                Column(tr("Money", "Book"), 4),
                Column(tr("Money", "Says"), 3, figures=True),
                Column(tr("Money", "Journal says"), 3, figures=True),
                Column(tr("Money", "Difference"), 2, figures=True),
            )
        )
        self._verdict = AnswerLine()
        for part in (self._table, self._verdict):
            self.column.addWidget(part)
        self.setAccessibleName(tr("Money", "Do the books agree?"))

    def show_match(self, match: Sequence[MatchLine], verdict: Value | None) -> None:
        self.setVisible(bool(match))
        self._verdict.setVisible(verdict is not None)
        if verdict is not None:
            self._verdict.say(verdict.text, verdict.tone, verdict.icon)
        self._table.show_rows([_match_cells(line) for line in match])


def _match_cells(line: MatchLine) -> tuple[Cell, ...]:
    ink = "ok" if line.agrees else "bad"
    return (
        Cell(line.book, line.what),
        Cell(line.says),
        Cell(line.journal),
        Cell(line.difference, role="small_strong", color=ink),
    )


class AccountsCard(Card):
    """The journal's sums, one line for each account, cost centre, means and tax rate."""

    def __init__(self) -> None:
        super().__init__()
        self.column.setSpacing(theme.current().space("small"))
        self.column.addWidget(Section(tr("Money", "Journal by account")))
        self._nothing = Text(tr("Money", "Nothing was posted on this day."), "small", "muted")
        self.column.addWidget(self._nothing)
        self._table = Table(
            (
                Column(tr("Money", "Account"), 4),
                Column(tr("Money", "Means, tax"), 3),
                Column(tr("Money", "Postings"), 1, figures=True),
                Column(tr("Money", "Debit"), 2, figures=True),
                Column(tr("Money", "Credit"), 2, figures=True),
            )
        )
        self.column.addWidget(self._table)
        self.setAccessibleName(tr("Money", "Journal by account"))

    def show_accounts(self, lines: Sequence[AccountLine]) -> None:
        self._nothing.setVisible(not lines)
        self._table.setVisible(bool(lines))
        self._table.show_rows(
            [
                (
                    Cell(line.account, line.cost_centre),
                    Cell(line.means, line.tax, color="muted"),
                    Cell(line.postings, color="muted"),
                    Cell(line.debit),
                    Cell(line.credit),
                )
                for line in lines
            ]
        )


class UnsettledCard(Card):
    """What was given and has not been carried out: it keeps the day from being closed."""

    retry_asked = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[OpenEffect, ...] = ()
        self.column.setSpacing(theme.current().space("small"))
        self.column.addWidget(Section(tr("Money", "Not carried out yet")))
        self._rows: list[QWidget] = []
        self._grid = QGridLayout()
        worn = theme.current()
        self._grid.setHorizontalSpacing(worn.space("inset"))
        self._grid.setVerticalSpacing(worn.space("small"))
        self._grid.setColumnStretch(0, 1)
        self.column.addLayout(self._grid)
        self.hide()

    def show_effects(self, effects: Sequence[OpenEffect]) -> None:
        self.setVisible(bool(effects))
        if tuple(effects) == self._shown:
            return
        self._shown = tuple(effects)
        for part in self._rows:
            part.hide()
            self._grid.removeWidget(part)
            part.deleteLater()
        self._rows = []
        for place, effect in enumerate(effects):
            self._add(2 * place, effect)

    def _add(self, line: int, effect: OpenEffect) -> None:
        if line:
            self._put(Divider(across=True), line - 1, 0, _EFFECT_COLUMNS)
        words = f"{effect.what}\n{effect.detail}" if effect.detail else effect.what
        self._put(Text(words, "small", wrap=True), line, 0)
        state = effect.state
        self._put(Chip(state.text, state.tone, icon=state.icon), line, 1)
        if effect.can_retry:
            again = ChipButton(tr("Money", "Try again"), icon="refresh-cw")
            again.clicked.connect(
                lambda: self.retry_asked.emit(effect.effect_id, effect.customer_id)
            )
            self._put(again, line, 2)

    def _put(self, part: QWidget, line: int, column: int, columns: int = 1) -> None:
        self._grid.addWidget(part, line, column, 1, columns)
        self._rows.append(part)
