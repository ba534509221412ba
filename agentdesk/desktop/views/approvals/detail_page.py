"""The request that is open: its title and clock, the cards, and the decision."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.approval_choices import Confirmed
from agentdesk.desktop.item_models.approval_detail import DetailView
from agentdesk.desktop.views.approvals.decide_card import DecideCard
from agentdesk.desktop.views.approvals.fact_card import FactsCard, GlanceCard, RulesCard, WordsCard
from agentdesk.desktop.views.approvals.precedent_card import PrecedentCard
from agentdesk.desktop.views.approvals.thread_card import ThreadCard
from agentdesk.desktop.widgets.card import Card
from agentdesk.desktop.widgets.chip import Chip, ChipLook
from agentdesk.desktop.widgets.empty_state import EmptyState
from agentdesk.desktop.widgets.picture import Picture
from agentdesk.desktop.widgets.scroll_column import ScrollColumn
from agentdesk.desktop.widgets.text import Text

# Below this width the decision stands above the facts instead of beside them.
_SIDE_BY_SIDE_PX = 780


class DetailPage(QWidget):
    """Facts are rebuilt when they change; the decision card keeps what is being written."""

    confirmed = Signal(object)  # Confirmed
    opened = Signal(str)  # another request: its id
    typed = Signal(str, object)  # request id, DecisionDraft

    def __init__(self, monotonic_s: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: DetailView | None = None
        self._title = Text("", "title", wrap=True)
        self._subtitle = Text("", "small", "muted", wrap=True)
        self._clock = Chip("")
        self.decide = DecideCard(monotonic_s)
        self.decide.confirmed.connect(self._tell)
        self.decide.fields.changed.connect(self._say_typed)
        self._opening = False
        self.precedent = PrecedentCard()
        self._facts = QVBoxLayout()
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._content = self._build_content()
        self._empty = EmptyState(
            tr("Approvals", "No request waits"),
            tr("Approvals", "A new one rings here by itself."),
            icon="circle-check",
        )
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        self._scroll = ScrollColumn(self._content)
        page.addWidget(self._scroll)
        page.addWidget(self._empty)

    def _build_content(self) -> QWidget:
        worn = theme.current()
        content = QWidget()
        column = QVBoxLayout(content)
        edge = worn.space("page")
        column.setContentsMargins(edge, edge - worn.space("tight"), edge, edge)
        column.setSpacing(worn.space("inset"))
        column.addLayout(self._head())
        self._facts.setSpacing(worn.space("inset"))
        self._body.setSpacing(worn.space("column"))
        self._body.addLayout(self._facts, 5)
        self._body.addLayout(self._right(), 4)
        column.addLayout(self._body)
        column.addStretch(1)
        return content

    def _head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(theme.current().space("hair"))
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        row = QHBoxLayout()
        row.addLayout(words, 1)
        row.addWidget(self._clock)
        return row

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(theme.current().space("inset"))
        column.addWidget(self.decide)
        column.addWidget(self.precedent)
        column.addWidget(_Notice())
        column.addStretch(1)
        return column

    def show_detail(self, view: DetailView | None) -> None:
        self._scroll.setVisible(view is not None)
        self._empty.setVisible(view is None)
        before, self._view = self._view, view
        if view is None:
            return
        other = before is None or before.request_id != view.request_id
        if other or before is None:
            self._begin(view)
        elif before.version != view.version:
            self.decide.look_again(view.decide)
        else:
            self.decide.show_decide(view.decide)
        self.decide.setVisible(view.outcome is None)
        self._title.setText(view.title)
        self._subtitle.setText(view.subtitle)
        self._show_clock(view)
        if before is None or _facts_of(before) != _facts_of(view):
            self._rebuild(view)

    def _begin(self, view: DetailView) -> None:
        """Show another request: what was begun for it is brought back by whoever hears of it."""
        self._opening = True
        self.decide.begin(view.decide)
        self.opened.emit(view.request_id)
        self._opening = False

    def _say_typed(self) -> None:
        if self._view is not None and not self._opening:
            self.typed.emit(self._view.request_id, self.decide.fields.begun())

    def _show_clock(self, view: DetailView) -> None:
        shown = view.clock or view.outcome
        self._clock.setVisible(shown is not None)
        if shown is not None:
            self._clock.show_look(ChipLook(shown.text, shown.tone, shown.icon))

    def _rebuild(self, view: DetailView) -> None:
        while (item := self._facts.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        for card in _cards(view):
            self._facts.addWidget(card)
        self._facts.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        wide = event.size().width() >= theme.current().grown(_SIDE_BY_SIDE_PX)
        direction = QBoxLayout.Direction
        self._body.setDirection(direction.LeftToRight if wide else direction.BottomToTop)

    def _tell(self, act: Confirmed) -> None:
        if self._view is not None:
            self.confirmed.emit(replace(act, request_id=self._view.request_id))


def _facts_of(view: DetailView) -> tuple[object, ...]:
    return (
        view.request_id,
        view.why,
        view.glance,
        view.rules,
        view.facts,
        view.parts,
        view.thread,
        view.ended,
    )


def _cards(view: DetailView) -> list[Card]:
    """Return the cards that have something to say; what is not known is left out."""
    cards: list[Card] = []
    if view.ended:
        cards.append(FactsCard(tr("Approvals", "How it was decided"), view.ended))
    if view.why:
        cards.append(WordsCard(tr("Approvals", "Why it is asked"), view.why))
    if view.thread:
        cards.append(ThreadCard(view.thread))
    if view.parts:
        cards.append(FactsCard(tr("Approvals", "What is asked for"), view.parts))
    if view.glance:
        cards.append(GlanceCard(tr("Approvals", "Customer at a glance"), view.glance))
    if view.rules:
        title = tr("Approvals", "What the rules say")
        if view.outcome is not None:
            title = tr("Approvals", "What the rules said when it was asked")
        cards.append(RulesCard(title, view.rules_aside, view.rules))
    if view.facts:
        cards.append(FactsCard(tr("Approvals", "This agent, this customer"), view.facts))
    return cards


class _Notice(Card):
    def __init__(self) -> None:
        super().__init__()
        words = tr("Approvals", "Nobody decides what they asked for, or for their own account.")
        row = QHBoxLayout()
        row.setSpacing(theme.current().space("small"))
        row.addWidget(Picture("eye"))
        row.addWidget(Text(words, "small", "muted", wrap=True), 1)
        self.column.addLayout(row)
