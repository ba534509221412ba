"""The right column of a customer: suggestion, kinds, chosen parts, and the pinned button."""

from collections.abc import Callable

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.remedies import PanelView, TileView
from agentdesk.desktop.item_models.remedy_model import RemedyModel
from agentdesk.desktop.item_models.remedy_parts import PartView
from agentdesk.desktop.tasks import after
from agentdesk.desktop.views.remedies.give_foot import GiveFoot
from agentdesk.desktop.views.remedies.part_card import Budgets, PartCard
from agentdesk.desktop.views.remedies.suggestion_card import SuggestionCard
from agentdesk.desktop.widgets.card import Card
from agentdesk.desktop.widgets.scroll_column import ScrollColumn
from agentdesk.desktop.widgets.section import Section
from agentdesk.desktop.widgets.tile import KeyTile
from agentdesk.domain.remedies import RemedyKind

_TILES_A_ROW = 3
_TILES_A_ROW_OF_LONG_WORDS = 2


class RemedyPanel(QWidget):
    """Shows PanelViews and says what the person did; it decides nothing itself."""

    kind_toggled = Signal(object)
    basis_chosen = Signal(object, str)
    line_stepped = Signal(object, str)
    amount_changed = Signal(object, object)
    order_chosen = Signal(object, str)
    detail_chosen = Signal(object, str)
    subscription_chosen = Signal(object, str)
    reason_chosen = Signal(str)
    words_typed = Signal(str)
    suggestion_used = Signal()
    suggestion_hidden = Signal()
    give_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: dict[RemedyKind, PartCard] = {}
        self._tiles: dict[RemedyKind, KeyTile] = {}
        self._tiles_a_row = 0
        self._suggestion_head = Section(tr("Remedies", "Next best action"))
        self._suggestion = SuggestionCard()
        self._suggestion.used.connect(self.suggestion_used)
        self._suggestion.hidden_by_hand.connect(self.suggestion_hidden)
        self._grid = QGridLayout()
        self._parts = QVBoxLayout()
        self._left_head = Section("")
        self._left_card = Card()
        self._left = Budgets()
        self._left_card.column.addWidget(self._left)
        self._foot = GiveFoot()
        self._foot.button.clicked.connect(self.give_asked)
        self._foot.words.textEdited.connect(self.words_typed)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        self._in_hand: RemedyKind | None = None
        self._area = ScrollColumn(self._content())
        self._area.verticalScrollBar().rangeChanged.connect(self._bring_into_view)
        page.addWidget(self._area, 1)
        page.addWidget(self._foot)
        self.setAccessibleName(tr("Remedies", "Make it right"))

    def _content(self) -> QWidget:
        worn = theme.current()
        content = QWidget()
        column = QVBoxLayout(content)
        edge = worn.space("column")
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(worn.space("gap"))
        self._grid.setSpacing(worn.space("snug") - 1)
        self._parts.setSpacing(worn.space("gap"))
        column.addWidget(self._suggestion_head)
        column.addWidget(self._suggestion)
        column.addWidget(Section(tr("Remedies", "Make it right")))
        column.addLayout(self._grid)
        column.addLayout(self._parts)
        column.addWidget(self._left_head)
        column.addWidget(self._left_card)
        column.addStretch(1)
        return content

    def show_panel(self, view: PanelView) -> None:
        self._suggestion_head.setVisible(view.suggestion is not None)
        self._suggestion.setVisible(view.suggestion is not None)
        if view.suggestion is not None:
            self._suggestion.show_suggestion(view.suggestion, taken=view.suggestion_taken)
        self._show_tiles(view.tiles)
        self._show_parts(view)
        self._left_head.set_title(view.left_title)
        self._left.show_budgets(view.left)
        for part in (self._left_head, self._left_card):
            part.setVisible(bool(view.left))
        self._foot.show_give(view.give)

    def focus_kind(self, kind: RemedyKind) -> None:
        """Put the focus where the kind wants a word next: its amount, or its tile."""
        card = self._cards.get(kind)
        if card is None:
            self._tiles[kind].setFocus()
            return
        (card.amount if card.amount.isVisibleTo(card) else self._tiles[kind]).setFocus()
        self._in_hand = kind
        after(card, 0, self._bring_into_view)

    def _bring_into_view(self) -> None:
        """Show all of what is in hand, or where it is higher than the column its upper part.

        Again when the column has another height: a card takes its own in two steps.
        """
        card = self._cards.get(self._in_hand) if self._in_hand is not None else None
        if card is None:
            return
        gap = theme.current().space("column")
        place, high = card.y(), card.height()
        bar, room = self._area.verticalScrollBar(), self._area.viewport().height()
        lowest, highest = place + high + gap - room, place - gap
        bar.setValue(min(max(bar.value(), lowest), highest))

    def focus_give(self) -> None:
        """Put the focus on the pinned button: what is chosen is ready to be given."""
        self._foot.button.setFocus()

    def can_give(self) -> bool:
        return self._foot.button.isEnabled()

    def _show_tiles(self, tiles: tuple[TileView, ...]) -> None:
        for tile in tiles:
            if tile.kind not in self._tiles:
                self._add_tile(tile)
            shown = self._tiles[tile.kind]
            if shown.isChecked() != tile.chosen:
                shown.setChecked(tile.chosen)
        self._place_tiles()

    def _place_tiles(self) -> None:
        """Three in a row, or two in a language whose words are longer."""
        worn = theme.current()
        widest = max((tile.sizeHint().width() for tile in self._tiles.values()), default=0)
        room = worn.size("column_right") - 2 * worn.space("column") - 2 * self._grid.spacing()
        a_row = _TILES_A_ROW if widest * _TILES_A_ROW <= room else _TILES_A_ROW_OF_LONG_WORDS
        if a_row == self._tiles_a_row:
            return
        self._tiles_a_row = a_row
        for place, tile in enumerate(self._tiles.values()):
            self._grid.addWidget(tile, place // a_row, place % a_row)
        for column in range(_TILES_A_ROW):
            self._grid.setColumnStretch(column, 1 if column < a_row else 0)

    def _add_tile(self, tile: TileView) -> None:
        made = KeyTile(tile.text, tile.key)
        made.clicked.connect(lambda _on, kind=tile.kind: self.kind_toggled.emit(kind))
        self._tiles[tile.kind] = made

    def _show_parts(self, view: PanelView) -> None:
        shown = {part.kind for part in view.parts}
        for kind in [kind for kind in self._cards if kind not in shown]:
            gone = self._cards.pop(kind)
            self._in_hand = None
            self._parts.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, part in enumerate(view.parts):
            last = place == len(view.parts) - 1
            card = self._card_of(part, place)
            card.show_part(part, view.reason if last else None, view.budgets if last else ())

    def _card_of(self, part: PartView, place: int) -> PartCard:
        card = self._cards.get(part.kind)
        if card is None:
            card = self._cards[part.kind] = PartCard(part)
            self._join(card, part.kind)
            self._parts.insertWidget(place, card)
        return card

    def _join(self, card: PartCard, kind: RemedyKind) -> None:
        card.basis_chosen.connect(lambda key: self.basis_chosen.emit(kind, key))
        card.line_stepped.connect(lambda line: self.line_stepped.emit(kind, line))
        card.amount_changed.connect(lambda minor: self.amount_changed.emit(kind, minor))
        card.order_chosen.connect(lambda key: self.order_chosen.emit(kind, key))
        card.detail_chosen.connect(lambda key: self.detail_chosen.emit(kind, key))
        card.subscription_chosen.connect(lambda key: self.subscription_chosen.emit(kind, key))
        card.reason_chosen.connect(self.reason_chosen)


def steps_of(panel: RemedyPanel) -> tuple[tuple[SignalInstance, Callable[..., None]], ...]:
    """Return what a person can do on the panel, each with the step it is in their plan."""
    return (
        (panel.kind_toggled, RemedyModel.toggle_kind),
        (panel.basis_chosen, RemedyModel.set_basis),
        (panel.line_stepped, RemedyModel.step_line),
        (panel.amount_changed, RemedyModel.set_amount),
        (panel.order_chosen, RemedyModel.set_order),
        (panel.detail_chosen, RemedyModel.set_detail),
        (panel.subscription_chosen, RemedyModel.set_subscription),
        (panel.reason_chosen, RemedyModel.set_reason),
        (panel.words_typed, RemedyModel.set_words),
        (panel.suggestion_used, RemedyModel.use_suggestion),
        (panel.suggestion_hidden, RemedyModel.hide_suggestion),
    )
