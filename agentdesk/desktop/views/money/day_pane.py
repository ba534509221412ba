"""One day's books: whether ledger, effects and journal agree, the accounts, and the close."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.day_close import DayView
from agentdesk.desktop.views.money.close_card import CloseCard
from agentdesk.desktop.views.money.day_cards import AccountsCard, MatchCard
from agentdesk.desktop.views.money.unsettled_card import UnsettledCard
from agentdesk.desktop.widgets.chip import Chip, ChipButton, ChipLook
from agentdesk.desktop.widgets.empty_state import EmptyState
from agentdesk.desktop.widgets.flow_row import FlowRow
from agentdesk.desktop.widgets.scroll_column import ScrollColumn
from agentdesk.desktop.widgets.text import Text

_SIDE_BY_SIDE_PX = 780
_MOST_DAYS = 7


class DayPane(QWidget):
    """Shows DayViews; every part is written in place, so that an armed close stays armed."""

    day_chosen = Signal(str)
    retry_asked = Signal(str, str)  # effect id, customer id
    settle_asked = Signal(str, str, bool, str, str)  # and: done, reference, words

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: DayView | None = None
        self._title = Text("", "title", wrap=True)
        self._subtitle = Text("", "small", "muted", wrap=True)
        self._state = Chip("")
        self._days = [ChipButton("", checkable=True) for _place in range(_MOST_DAYS)]
        self._keys: list[str] = []
        for place, chip in enumerate(self._days):
            chip.clicked.connect(lambda _on, at=place: self.day_chosen.emit(self._keys[at]))
        self._match = MatchCard()
        self._accounts = AccountsCard()
        self.unsettled = UnsettledCard()
        self.unsettled.retry_asked.connect(self.retry_asked)
        self.unsettled.settle_asked.connect(self.settle_asked)
        self.close_card = CloseCard()
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._scroll = ScrollColumn(self._content())
        self._away = EmptyState(
            tr("Money", "The books are on the server"),
            tr("Money", "They are shown here when it can be reached again."),
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
        column.addWidget(FlowRow(self._days))
        self._body.setSpacing(worn.space("column"))
        self._body.addLayout(self._facts(), 5)
        self._body.addLayout(self._right(), 3)
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
        row.addWidget(self._state)
        return row

    def _facts(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(theme.current().space("inset"))
        for part in (self._match, self.unsettled, self._accounts):
            column.addWidget(part)
        column.addStretch(1)
        return column

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.addWidget(self.close_card)
        column.addStretch(1)
        return column

    def show_day(self, view: DayView) -> None:
        self._scroll.setVisible(not view.problem)
        self._away.setVisible(bool(view.problem))
        before, self._shown = self._shown, view
        if view == before:
            return
        self._title.setText(view.title)
        self._subtitle.setText(view.subtitle)
        self._state.show_look(ChipLook(view.state.text, view.state.tone, view.state.icon))
        self._show_days(view)
        self._match.show_match(view.match, view.verdict)
        self.unsettled.show_effects(view.unsettled)
        self._accounts.show_accounts(view.accounts)
        self.close_card.show_close(view, other=before is None or before.key != view.key)

    def _show_days(self, view: DayView) -> None:
        shown = view.days[:_MOST_DAYS]
        self._keys = [day.key for day in shown]
        for place, chip in enumerate(self._days):
            chip.setVisible(place < len(shown))
        for chip, day in zip(self._days, shown, strict=False):
            chip.show_look(ChipLook(day.text, icon="lock" if day.closed else ""))
            chip.setChecked(day.key == view.key)

    def turn_by(self, step: int) -> None:
        """Go to an older (1) or a newer (-1) day."""
        view = self._shown
        if view is None or view.key not in self._keys:
            return
        place = self._keys.index(view.key) + step
        if 0 <= place < len(self._keys):
            self.day_chosen.emit(self._keys[place])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        wide = event.size().width() >= theme.current().grown(_SIDE_BY_SIDE_PX)
        direction = QBoxLayout.Direction
        self._body.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
