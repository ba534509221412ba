"""The limits of a version: each dial, for whom, how strict, its figure; one more can be added."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from agentdesk.desktop import i18n, theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.policy import LimitLine
from agentdesk.desktop.widgets.button import Button
from agentdesk.desktop.widgets.card import Card
from agentdesk.desktop.widgets.chip import Chip, ChipButton, ChipLook
from agentdesk.desktop.widgets.count_edit import CountEdit
from agentdesk.desktop.widgets.money_edit import MoneyEdit
from agentdesk.desktop.widgets.section import Section
from agentdesk.desktop.widgets.surface import Divider
from agentdesk.desktop.widgets.text import Span, Text

_COLUMNS = 4


class LimitsCard(Card):
    """`amount_changed` carries the limit's number and what was typed; `opened` its number."""

    amount_changed = Signal(int, object)
    opened = Signal(int)
    new_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        worn = theme.current()
        self._shape: tuple[tuple[int, str, bool], ...] = ()
        self._rows: list[_Row] = []
        self.column.setSpacing(worn.space("small"))
        self.column.addWidget(Section(tr("Policy", "What may be given")))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(worn.space("inset"))
        self._grid.setVerticalSpacing(worn.space("snug"))
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnMinimumWidth(2, worn.size("avatar") * 5 // 2)
        self.column.addLayout(self._grid)
        self._new = Button(tr("Policy", "Add a limit"), icon="plus", keys=["N"])
        self._new.clicked.connect(self.new_asked)
        self.column.addWidget(self._new, 0, Qt.AlignmentFlag.AlignLeft)
        self.setAccessibleName(tr("Policy", "What may be given"))

    def show_limits(self, limits: Sequence[LimitLine]) -> None:
        shape = tuple((line.number, line.currency, line.counts_acts) for line in limits)
        if shape != self._shape:
            self._shape = shape
            self._rebuild(limits)
        for row, line in zip(self._rows, limits, strict=True):
            row.show_line(line)

    def focus_first(self) -> None:
        """Put the cursor into the first figure."""
        if self._rows:
            self._rows[0].edit.setFocus()

    def focus_limit(self, number: int) -> None:
        """Go back to a limit that was looked at closely."""
        if self._rows:
            self._rows[min(number, len(self._rows) - 1)].change.setFocus()

    def _rebuild(self, limits: Sequence[LimitLine]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        self._rows = [_Row(line) for line in limits]
        for place, (row, line) in enumerate(zip(self._rows, limits, strict=True)):
            if place:
                self._grid.addWidget(Divider(across=True), 2 * place - 1, 0, 1, _COLUMNS)
            for column, part in enumerate(row.parts()):
                self._grid.addWidget(part, 2 * place, column)
            row.join(lambda amount, number=line.number: self.amount_changed.emit(number, amount))
            row.change.clicked.connect(lambda _on, number=line.number: self.opened.emit(number))


class _Row:
    """The parts of one limit; what is being typed stays while others change."""

    def __init__(self, line: LimitLine) -> None:
        self._name = Text("", "small", wrap=True)
        self._strength = Chip("")
        self._was = Chip("", "accent")
        self._chips = QWidget()
        chips = QVBoxLayout(self._chips)
        chips.setContentsMargins(0, 0, 0, 0)
        chips.setSpacing(theme.current().space("hair"))
        chips.addStretch(1)
        chips.addWidget(self._strength)
        chips.addWidget(self._was)
        chips.addStretch(1)
        self.edit: MoneyEdit | CountEdit = (
            CountEdit(line.amount) if line.counts_acts else MoneyEdit(line.amount, line.currency)
        )
        self.change = ChipButton("", icon="pencil")

    def parts(self) -> tuple[QWidget, ...]:
        return self._name, self._chips, self.edit, self.change

    def join(self, changed: object) -> None:
        if isinstance(self.edit, CountEdit):
            self.edit.count_changed.connect(changed)
        else:
            self.edit.amount_changed.connect(changed)

    def show_line(self, line: LimitLine) -> None:
        spans = [Span(line.name, "small_strong")]
        if line.whom:
            spans.append(Span(f"\n{line.whom}", "caption", "muted"))
        self._name.set_spans(spans)
        self._strength.show_look(
            ChipLook(line.strength.text, line.strength.tone, line.strength.icon)
        )
        self._was.show_look(ChipLook(line.was, "accent", "pencil"))
        self._was.setVisible(bool(line.was))
        if isinstance(self.edit, CountEdit):
            self.edit.set_count(line.amount)
        else:
            self.edit.set_amount(line.amount, line.currency)
        name = i18n.listed((line.name, line.whom))  # two may count alike, each for other people
        self.edit.setAccessibleName(i18n.listed((name, line.strength.text)))
        self.change.setAccessibleName(tr("Policy", "Change {limit}").format(limit=name))
