"""What was given and is not carried out: tried again, or settled by hand with words."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.day_close import OpenEffect
from agentdesk.desktop.views.money.settle_form import SettleForm
from agentdesk.desktop.widgets.card import Card
from agentdesk.desktop.widgets.chip import Chip, ChipButton
from agentdesk.desktop.widgets.flow_row import FlowRow
from agentdesk.desktop.widgets.section import Section
from agentdesk.desktop.widgets.surface import Divider
from agentdesk.desktop.widgets.text import Span, Text

_COLUMNS = 2


class UnsettledCard(Card):
    """It keeps the day from being closed; each line names whose it is."""

    retry_asked = Signal(str, str)
    settle_asked = Signal(str, str, bool, str, str)  # effect, customer, done, reference, words

    def __init__(self) -> None:
        super().__init__()
        worn = theme.current()
        self._shown: tuple[OpenEffect, ...] = ()
        self._rows: list[QWidget] = []
        self.column.setSpacing(worn.space("small"))
        self.column.addWidget(Section(tr("Money", "Not carried out yet")))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(worn.space("inset"))
        self._grid.setVerticalSpacing(worn.space("small"))
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self.column.addLayout(self._grid)
        self.form = SettleForm()
        self.form.said.connect(self._settle)
        self.form.left.connect(self.form.hide)
        self.column.addWidget(self.form)
        self.setAccessibleName(tr("Money", "Not carried out yet"))
        self.hide()

    def show_effects(self, effects: Sequence[OpenEffect]) -> None:
        self.setVisible(bool(effects))
        if tuple(effects) == self._shown:
            return
        self._shown = tuple(effects)
        if not self.form.shows(self._shown):
            self.form.hide()
        for part in self._rows:
            part.hide()
            self._grid.removeWidget(part)
            part.deleteLater()
        self._rows = []
        for place, effect in enumerate(effects):
            self._add(2 * place, effect)

    def settle_first(self) -> None:
        """Open the first that can be settled, by key."""
        first = next((one for one in self._shown if one.can_settle), None)
        if first is not None and self.isVisible():
            self.form.open(first)

    def _add(self, line: int, effect: OpenEffect) -> None:
        if line:
            self._put(Divider(across=True), line - 1, 0, _COLUMNS)
        words = Text("", "small", wrap=True)
        spans = [Span(effect.what, "small_strong")]
        if effect.detail:
            spans.append(Span(f"\n{effect.detail}", "small", "muted"))
        words.set_spans(spans)
        self._put(words, line, 0)
        self._put(FlowRow(self._acts(effect)), line, 1)

    def _acts(self, effect: OpenEffect) -> list[QWidget]:
        state = effect.state
        parts: list[QWidget] = [Chip(state.text, state.tone, icon=state.icon)]
        if effect.can_retry:
            again = ChipButton(tr("Money", "Try again"), icon="refresh-cw")
            again.clicked.connect(
                lambda: self.retry_asked.emit(effect.effect_id, effect.customer_id)
            )
            parts.append(again)
        if effect.can_settle:
            settle = ChipButton(tr("Money", "Settle by hand"), icon="pencil", key="S")
            settle.clicked.connect(lambda: self.form.open(effect))
            parts.append(settle)
        return parts

    def _settle(self, *said: object) -> None:
        self.form.hide()
        self.settle_asked.emit(*said)

    def _put(self, part: QWidget, line: int, column: int, columns: int = 1) -> None:
        self._grid.addWidget(part, line, column, 1, columns)
        self._rows.append(part)
