"""The left column: what stands behind this contact, the broken promise first."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import sentences, tr
from agentdesk.desktop.item_models.background import (
    AdvisoryCard,
    BackgroundView,
    CampaignLine,
    OutcomeCard,
    Pair,
)
from agentdesk.desktop.item_models.values import Value
from agentdesk.desktop.views.desk.rows import emptied
from agentdesk.desktop.views.desk.value_chip import ValueChip
from agentdesk.desktop.widgets.card import Box, Card
from agentdesk.desktop.widgets.picture import Picture
from agentdesk.desktop.widgets.provenance import Provenance
from agentdesk.desktop.widgets.scroll_column import ScrollColumn
from agentdesk.desktop.widgets.section import Section
from agentdesk.desktop.widgets.surface import Divider, Surface
from agentdesk.desktop.widgets.text import Span, Text

T = TypeVar("T")
LABEL = "label"  # names what our own words say: it has no source


class BackgroundColumn(Surface):
    """A part without content is left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "r", parent)
        worn = theme.current()
        content = QWidget()
        self._column = QVBoxLayout(content)
        inset = worn.space("column")
        self._column.setContentsMargins(inset, inset, inset, inset)
        self._column.setSpacing(worn.space("gap"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 1, 0)
        whole.addWidget(ScrollColumn(content))
        self.setFixedWidth(worn.size("column_left"))

    def show_background(self, view: BackgroundView) -> None:
        emptied(self._column)
        for value in view.broken:
            self._column.addWidget(_broken_box(value))
        self._part(tr("Background", "Already told us"), _told_box, view)
        self._each(tr("Background", "Outcome wanted"), _outcome_card, view.outcomes)
        if view.campaigns:
            title = tr("Background", "Campaigns received")
            counted = view.campaigns_count
            self._column.addWidget(Section(title, counted.text, counted.origin))
            self._column.addWidget(_campaign_card(view.campaigns))
        title = tr("Background", "Known issues on these products")
        self._each(title, _advisory_card, view.advisories)
        if view.about:
            self._column.addWidget(Section(tr("Background", "Preferences and consent")))
            self._column.addWidget(_about_card(view.about))
        self._column.addStretch(1)

    def _part(
        self, title: str, build: Callable[[BackgroundView], QWidget], view: BackgroundView
    ) -> None:
        if view.told or view.never_ask.text:
            self._column.addWidget(Section(title))
            self._column.addWidget(build(view))

    def _each(self, title: str, build: Callable[[T], QWidget], items: Iterable[T]) -> None:
        parts = [build(item) for item in items]
        if parts:
            self._column.addWidget(Section(title))
            for part in parts:
                self._column.addWidget(part)


def _beside(words: Text, value: Value) -> Text:
    """Let words answer like the value they stand beside; the key is that value's."""
    Provenance(words, value.origin, stop=False)
    return words


C = TypeVar("C", bound=Card)


def _standing(card: C) -> C:
    """Let a card be as high as its wrapped words need; the column's end takes the rest."""
    card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    return card


def _broken_box(value: Value) -> QWidget:
    worn = theme.current()
    box = _standing(Box("bad"))
    head = QHBoxLayout()
    head.setSpacing(worn.space("small"))
    head.addWidget(Picture(value.icon, "bad"))
    title = Text(tr("Background", "Promise broken"), "body_strong", "bad")
    title.setObjectName(LABEL)
    head.addWidget(title, 1)
    box.column.addLayout(head)
    words = Text(value.text, "small", wrap=True)
    box.column.addWidget(words)
    box.setObjectName("broken_promise")
    Provenance(words, value.origin)
    return box


def _told_box(view: BackgroundView) -> QWidget:
    box = _standing(Box("warn"))
    for fact in view.told:
        words = Text(fact.text, "small", wrap=True)
        Provenance(words, fact.origin)
        box.column.addWidget(words)
    if view.never_ask.text:
        line = Text("", "small", wrap=True)
        lead = tr("Background", "Do not ask again:")
        after = sentences([lead, view.never_ask.text]).removeprefix(lead)
        line.set_spans((Span(lead, "small_strong"), Span(after)))
        Provenance(line, view.never_ask.origin)
        line.setObjectName("never_ask")
        box.column.addWidget(line)
    return box


def _outcome_card(outcome: OutcomeCard) -> QWidget:
    card = _standing(Card())
    words = Text(outcome.text.text, "small_strong", wrap=True)
    Provenance(words, outcome.text.origin)
    card.column.addWidget(words)
    row = QHBoxLayout()
    row.addWidget(ValueChip(outcome.state))
    row.addStretch(1)
    row.addWidget(_beside(Text(outcome.check_in, "small", "muted", elide=True), outcome.text))
    card.column.addLayout(row)
    return card


def _campaign_card(lines: tuple[CampaignLine, ...]) -> QWidget:
    worn = theme.current()
    card = _standing(Card())
    grid = QGridLayout()
    grid.setHorizontalSpacing(worn.space("snug"))
    grid.setVerticalSpacing(worn.space("snug"))
    grid.setColumnStretch(0, 1)
    for place, line in enumerate(lines):
        if place:
            grid.addWidget(Divider(across=True), 2 * place - 1, 0, 1, 3)
        name = Text(line.name.text, "caption", wrap=True)
        Provenance(name, line.name.origin)
        grid.addWidget(name, 2 * place, 0)
        grid.addWidget(ValueChip(line.state), 2 * place, 1)
        day = Text(line.day, "caption", "muted", align=Qt.AlignmentFlag.AlignRight)
        _beside(day, line.name)
        grid.addWidget(day, 2 * place, 2, Qt.AlignmentFlag.AlignRight)
    card.column.addLayout(grid)
    return card


def _advisory_card(advisory: AdvisoryCard) -> QWidget:
    worn = theme.current()
    card = _standing(Card())
    row = QHBoxLayout()
    row.setSpacing(worn.space("small"))
    chip = Value(tr("Background", "Advisory"), advisory.title.origin, advisory.title.tone)
    row.addWidget(ValueChip(chip))
    title = Text(advisory.title.text, "small_strong", wrap=True)
    row.addWidget(_beside(title, advisory.title), 1)
    card.column.addLayout(row)
    for words in (advisory.text, advisory.instruction):
        if words:
            text = Text(words, "small", "muted", wrap=True)
            card.column.addWidget(_beside(text, advisory.title))
    return card


def _about_card(pairs: tuple[Pair, ...]) -> QWidget:
    worn = theme.current()
    card = _standing(Card())
    grid = QGridLayout()
    grid.setHorizontalSpacing(worn.space("small"))
    grid.setVerticalSpacing(worn.space("snug"))
    grid.setColumnStretch(1, 1)
    for place, pair in enumerate(pairs):
        top = Qt.AlignmentFlag.AlignTop
        label = Text(pair.label, "small", "muted", wrap=True)
        label.setObjectName(LABEL)
        label.setFixedWidth(worn.grown(_LABEL_PX))
        grid.addWidget(label, place, 0, top)
        value = Text(pair.value.text, "small", wrap=True)
        Provenance(value, pair.value.origin)
        grid.addWidget(value, place, 1, top)
    card.column.addLayout(grid)
    return card


_LABEL_PX = 104
