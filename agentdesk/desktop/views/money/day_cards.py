"""Cards of a day: do the three agree, and the sums by account."""

from collections.abc import Sequence

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.day_close import AccountLine, MatchLine
from agentdesk.desktop.item_models.values import Value
from agentdesk.desktop.widgets.answer_line import AnswerLine
from agentdesk.desktop.widgets.card import Card
from agentdesk.desktop.widgets.section import Section
from agentdesk.desktop.widgets.table import Cell, Column, Table
from agentdesk.desktop.widgets.text import Text


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
