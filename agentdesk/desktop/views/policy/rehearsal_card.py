"""The rehearsal beside the limits: what the last days would have become under these figures."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.figures import Figure
from agentdesk.desktop.item_models.policy import ChangedAct, RehearsalView
from agentdesk.desktop.widgets.answer_line import AnswerLine
from agentdesk.desktop.widgets.button import Button
from agentdesk.desktop.widgets.card import Card
from agentdesk.desktop.widgets.chip import Chip
from agentdesk.desktop.widgets.choice import Select
from agentdesk.desktop.widgets.flow_row import FlowRow
from agentdesk.desktop.widgets.section import Section
from agentdesk.desktop.widgets.stat import Stat
from agentdesk.desktop.widgets.surface import Divider
from agentdesk.desktop.widgets.text import Span, Text

_INK = {"neutral": "text", "ok": "ok", "warn": "warn", "bad": "bad"}


class RehearsalCard(Card):
    """Nothing is changed by rehearsing; recorded requests are only judged again."""

    span_chosen = Signal(str)
    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        worn = theme.current()
        self._shown: RehearsalView | None = None
        self.column.setSpacing(worn.space("small"))
        self.column.addWidget(Section(tr("Policy", "Rehearsal")))
        self._span = Select()
        self._span.name(tr("Policy", "Which days"))
        self._span.picked.connect(self.span_chosen)
        self._ask = Button(tr("Policy", "Rehearse"), keys=["R"])
        self._ask.clicked.connect(self.asked)
        row = QHBoxLayout()
        row.setSpacing(worn.space("small"))
        row.addWidget(self._span, 1)
        row.addWidget(self._ask)
        self.column.addLayout(row)
        calm = tr("Policy", "The requests of these days, judged again by the figures at the left.")
        self._calm = Text(calm, "small", "muted", wrap=True)
        self._answer = AnswerLine()
        self._found = QVBoxLayout()
        self._found.setSpacing(worn.space("small"))
        self.column.addWidget(self._calm)
        self.column.addWidget(self._answer)
        self.column.addLayout(self._found)
        self.setAccessibleName(tr("Policy", "Rehearsal"))

    def show_rehearsal(self, view: RehearsalView) -> None:
        if view == self._shown:
            return
        self._shown = view
        self._span.set_options(view.spans, view.span)
        self._ask.setEnabled(not view.running)
        self._ask.set_words(
            tr("Policy", "Rehearsing …") if view.running else tr("Policy", "Rehearse")
        )
        self._calm.setVisible(view.answer is None)
        self._answer.setVisible(view.answer is not None)
        if view.answer is not None:
            self._answer.say(view.answer.text, view.answer.tone, view.answer.icon)
        self._rebuild(view)

    def ask(self) -> None:
        """Rehearse by key."""
        if self._ask.isEnabled():
            self.asked.emit()

    def _rebuild(self, view: RehearsalView) -> None:
        while (item := self._found.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        if view.figures:
            self._found.addWidget(FlowRow(_stats(view.figures)))
        for act in view.changed:
            self._found.addWidget(Divider(across=True))
            self._found.addWidget(_ChangedRow(act))
        if view.more:
            self._found.addWidget(Text(view.more, "caption", "muted", wrap=True))


def _stats(figures: Sequence[Figure]) -> list[Stat]:
    return [Stat(one.figure, one.caption, color=_INK[one.tone], divided=False) for one in figures]


class _ChangedRow(FlowRow):
    """One act: who gave what, and the two verdicts."""

    def __init__(self, act: ChangedAct) -> None:
        words = Text("", "small")
        words.set_spans([Span(act.amount, "small_strong"), Span(f" · {act.what} · {act.who}")])
        before = Chip(act.before.text, act.before.tone, icon=act.before.icon)
        after = Chip(act.after.text, act.after.tone, icon=act.after.icon)
        when = Text(act.when, "caption", "muted")
        super().__init__([words, when, before, Text("→", "small", "muted"), after])
