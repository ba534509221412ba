"""What is recorded about the person themselves: figures first, then who looked, then every act."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.audit import EntryLine
from agentdesk.desktop.item_models.figures import Figure
from agentdesk.desktop.item_models.own_record import OwnRecordView
from agentdesk.desktop.views.settings.section import SettingsSection
from agentdesk.desktop.widgets.button import Button
from agentdesk.desktop.widgets.card import Card
from agentdesk.desktop.widgets.empty_state import EmptyState
from agentdesk.desktop.widgets.section import Section
from agentdesk.desktop.widgets.table import Cell, Column, Table
from agentdesk.desktop.widgets.text import Text


class RecordSection(SettingsSection):
    """Nobody else stands here: there is nobody to be compared with."""

    older_asked = Signal()

    def __init__(self) -> None:
        super().__init__(
            "record",
            "eye",
            tr("Record", "What is recorded about me"),
            tr(
                "Record",
                "The same that those who check can see about you. Who looks is written down too.",
            ),
        )
        self._away = EmptyState(
            tr("Record", "This is on the server"),
            tr("Record", "It is shown here when it can be reached again."),
            icon="wifi-off",
        )
        self._told = QWidget()
        self._column = QVBoxLayout(self._told)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.current().space("inset"))
        self._spans = QVBoxLayout()
        self._spans.setSpacing(theme.current().space("inset"))
        self._column.addLayout(self._spans)
        when, who, what = tr("Record", "When"), tr("Record", "Who"), tr("Record", "What")
        about = tr("Record", "About")
        self._looks = Table((Column(when, 3), Column(who, 3), Column(what, 5)))
        self._no_looks = Text(tr("Record", "Nobody has."), "small", "muted")
        self._add(tr("Record", "Who looked at this, or changed it"), (self._looks, self._no_looks))
        self._acts = Table((Column(when, 3), Column(what, 5), Column(about, 7)))
        self._no_acts = Text(tr("Record", "Nothing yet."), "small", "muted")
        self._older = Button(tr("Record", "Older acts"))
        self._older.setObjectName("record_older")
        self._older.clicked.connect(self.older_asked)
        self._add(tr("Record", "What I did and saw"), (self._acts, self._no_acts))
        more = QHBoxLayout()
        more.addWidget(self._older)
        more.addStretch(1)
        self._column.addLayout(more)
        self.column.addWidget(self._told)
        self.column.addWidget(self._away)
        self.close_up()
        self.show_record(OwnRecordView())

    def _add(self, title: str, parts: Sequence[QWidget]) -> None:
        self._column.addWidget(Section(title))
        card = Card()
        for part in parts:
            card.column.addWidget(part)
        self._column.addWidget(card)

    def show_record(self, view: OwnRecordView) -> None:
        self._told.setVisible(not view.away)
        self._away.setVisible(view.away)
        self._show_spans(view.spans)
        self._show(self._looks, self._no_looks, [_look(line) for line in view.looks])
        self._show(self._acts, self._no_acts, [_act(line) for line in view.acts])
        self._older.setVisible(view.older)

    def _show_spans(self, spans: Sequence[tuple[str, Sequence[Figure]]]) -> None:
        while (item := self._spans.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        for name, figures in spans:
            self._spans.addWidget(_Span(name, figures))

    @staticmethod
    def _show(table: Table, nothing: Text, rows: list[tuple[Cell, ...]]) -> None:
        table.show_rows(rows)
        table.setVisible(bool(rows))
        nothing.setVisible(not rows)


class _Span(QWidget):
    """One stretch of time: its name, and five figures beside each other on a card."""

    def __init__(self, name: str, figures: Sequence[Figure]) -> None:
        super().__init__()
        worn = theme.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(worn.space("small"))
        column.addWidget(Section(name))
        card = Card()
        row = QHBoxLayout()
        row.setSpacing(worn.space("inset"))
        for figure in figures:
            place = QVBoxLayout()
            place.setSpacing(0)
            place.addWidget(Text(figure.figure, "figure", tabular=True))
            place.addWidget(Text(figure.caption, "caption", "muted", wrap=True))
            place.addStretch(1)
            row.addLayout(place, 1)
        card.column.addLayout(row)
        column.addWidget(card)


def _look(line: EntryLine) -> tuple[Cell, ...]:
    return Cell(line.when, color="muted"), Cell(line.who), Cell(line.what)


def _act(line: EntryLine) -> tuple[Cell, ...]:
    return Cell(line.when, color="muted"), Cell(line.what), Cell(line.about, color="muted")
