"""The centre: everything that happened, newest first, filtered by kind and searched with "/"."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QMenu,
    QSizePolicy,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.timeline_filters import TimelineFilter
from agentdesk.desktop.item_models.timeline_model import ROW_ROLE, TimelineModel
from agentdesk.desktop.tasks import Debounce
from agentdesk.desktop.views.desk.rows import emptied
from agentdesk.desktop.widgets.chip import ChipButton, ChipLook, chip_size
from agentdesk.desktop.widgets.empty_state import EmptyState
from agentdesk.desktop.widgets.provenance import tooltip_text
from agentdesk.desktop.widgets.timeline_row import TimelineDelegate

_TYPING_PAUSE_MS = 120
_MOST_CHARACTERS = 200


@dataclass(frozen=True, slots=True)
class _Place:
    """Where somebody was in a timeline: the filter, the words looked for, how far down."""

    chosen: str = "all"
    text: str = ""
    scrolled: int = 0


class TimelineView(QWidget):
    """One view for all customers: each one's model is put in, and finds its place again."""

    opened = Signal(str)  # the entry somebody double-clicked, or pressed Enter on
    sought = Signal(str)  # what is looked for now; "" is everything

    def __init__(self, filter_key: str, parent: QWidget) -> None:
        super().__init__(parent)
        worn = theme.current()
        self._model: TimelineModel | None = None
        self._places: dict[TimelineModel, _Place] = {}
        self._filters: tuple[TimelineFilter, ...] = ()
        self._chosen = "all"
        self._beside: list[TimelineFilter] = []
        self._chips = QHBoxLayout()
        self._chips.setSpacing(worn.space("snug"))
        self._group = QButtonGroup(self)
        self._search = _SearchField(filter_key, self)
        self._typed = Debounce(self, _TYPING_PAUSE_MS, self._apply)
        self._search.changed.connect(self._typed.ask)
        self.list = TimelineList(self)
        self.list.activated.connect(lambda index: self.opened.emit(index.data(ROW_ROLE).id))
        self._nothing = EmptyState(tr("Timeline", "Nothing here yet"), icon="clock")
        self._arrange()

    def turn_to(self, model: TimelineModel) -> None:
        """Put another customer's timeline in; the one before keeps its place."""
        if model is self._model:
            return
        self._leave()
        self._model = model
        place = self._places.get(model, _Place())
        self._chosen, self._filters = place.chosen, ()
        self._search.restore(place.text)
        self._typed.forget()
        self.list.setModel(model)
        for signal in (model.modelReset, model.rowsInserted):
            signal.connect(self._show_or_say_empty)
        self.list.verticalScrollBar().setValue(place.scrolled)

    def recall(self, model: TimelineModel, text: str) -> None:
        """Look for the same words as before in a timeline that comes anew."""
        if text:
            self._places[model] = _Place(text=text)
            model.filter(None, text)

    def _leave(self) -> None:
        model = self._model
        if model is not None:
            scrolled = self.list.verticalScrollBar().value()
            self._places[model] = _Place(self._chosen, self._search.text(), scrolled)
            model.modelReset.disconnect(self._show_or_say_empty)
            model.rowsInserted.disconnect(self._show_or_say_empty)

    def forget(self, model: TimelineModel) -> None:
        """A customer was closed: nothing of theirs stays here."""
        if model is self._model:
            self._leave()
            self.list.setModel(None)
            self._model = None
        self._places.pop(model, None)

    def settle(self) -> None:
        """The rows were read again: say whether there are any."""
        self._show_or_say_empty()

    def _arrange(self) -> None:
        worn = theme.current()
        head = QHBoxLayout()
        head.setSpacing(worn.space("snug"))
        clip = _Clip(self._chips)
        head.addWidget(clip, 1)
        head.addWidget(self._search)
        column = QVBoxLayout(self)
        inset = worn.space("column")
        column.setContentsMargins(inset, inset, inset, 0)
        column.setSpacing(worn.space("inset"))
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self._nothing, 1)
        self._nothing.hide()

    def show_filters(self, filters: tuple[TimelineFilter, ...]) -> None:
        if filters == self._filters:
            return
        self._filters = filters
        if self._chosen not in {shown.key for shown in filters}:
            self._chosen = "all"
        emptied(self._chips)
        self._beside = self._what_stands_behind_more(filters)
        for shown in filters:
            if shown not in self._beside:
                self._chips.addWidget(self._filter_chip(shown))
        if self._beside:
            self._chips.addWidget(self._more_chip(self._beside))
        self._chips.addStretch(1)

    def _what_stands_behind_more(self, filters: tuple[TimelineFilter, ...]) -> list[TimelineFilter]:
        """Return the filters that do not fit in the row, and those that never stand in it."""
        worn = theme.current()
        more = chip_size(ChipLook(tr("Timeline", "More"))).width()
        room = self.width() - 2 * worn.space("column") - self._search.sizeHint().width() - more
        beside = []
        for shown in filters:
            width = chip_size(ChipLook(shown.text)).width() + worn.space("snug")
            room -= 0 if shown.beside else width
            if shown.beside or (room < 0 and shown.key != "all"):
                beside.append(shown)
        return beside

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        if self._filters and self._what_stands_behind_more(self._filters) != self._beside:
            self._redraw_chips()

    def _filter_chip(self, shown: TimelineFilter) -> ChipButton:
        chip = ChipButton(shown.text, checkable=True)
        chip.setObjectName(f"filter_{shown.key}")
        chip.setChecked(shown.key == self._chosen)
        self._group.addButton(chip)
        chip.clicked.connect(lambda: self.choose(shown.key))
        return chip

    def _more_chip(self, beside: list[TimelineFilter]) -> ChipButton:
        chosen = next((shown for shown in beside if shown.key == self._chosen), None)
        more = ChipButton(chosen.text if chosen else tr("Timeline", "More"), checkable=True)
        more.setObjectName("filter_more")
        more.setChecked(chosen is not None)
        self._group.addButton(more)
        more.clicked.connect(lambda: self._open_more(more, beside))
        return more

    def _open_more(self, more: ChipButton, beside: list[TimelineFilter]) -> None:
        menu = QMenu(self)
        for shown in beside:
            act = menu.addAction(shown.text)
            act.triggered.connect(lambda _on, key=shown.key: self.choose(key))
        menu.aboutToHide.connect(self._redraw_chips)
        menu.popup(more.mapToGlobal(more.rect().bottomLeft()))

    def choose(self, key: str) -> None:
        """Let one kind of entry through."""
        self._chosen = key
        self._redraw_chips()
        self._apply()

    def _redraw_chips(self) -> None:
        filters, self._filters = self._filters, ()
        self.show_filters(filters)

    def open_search(self) -> None:
        """Put the cursor into the search (key "/")."""
        self._search.open()

    def _apply(self) -> None:
        shown = next((item for item in self._filters if item.key == self._chosen), None)
        if self._model is not None:
            self._model.filter(shown.entities if shown else None, self._search.text())
            self.list.scrollToTop()
            self.sought.emit(self._search.text())

    def _show_or_say_empty(self) -> None:
        empty = self._model is None or self._model.rowCount() == 0
        self.list.setVisible(not empty)
        self._nothing.setVisible(empty)


class TimelineList(QListView):
    """Painted rows; hovering one, or pressing I on it, says where it is from."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("timeline")
        self.setAccessibleName(tr("Timeline", "Timeline"))
        self.setItemDelegate(TimelineDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Lay the rows out anew: Qt keeps their places, but narrower words need more lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self._say_origin(self.indexAt(event.pos()))
            return True
        return super().viewportEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep I for the row that is current; the window's I stands back."""
        if (
            isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_I
            and self.currentIndex().isValid()
        ):
            event.accept()
            if event.type() is QEvent.Type.KeyPress:
                self._say_origin(self.currentIndex())
            return True
        return super().event(event)

    def _say_origin(self, index: QModelIndex) -> None:
        if index.isValid():
            place = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            QToolTip.showText(place, tooltip_text(index.data(ROW_ROLE).origin), self)


class _Clip(QWidget):
    """Cuts a row of chips at its right edge rather than widening the window."""

    def __init__(self, row: QHBoxLayout) -> None:
        super().__init__()
        row.setContentsMargins(0, 0, 0, 0)
        self.setLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)


class _SearchField(QWidget):
    """A chip until it is asked for, then a field; Escape empties it and makes it a chip again."""

    changed = Signal()

    def __init__(self, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        worn = theme.current()
        self._chip = ChipButton(tr("Timeline", "Filter"), icon="search", key=key)
        self._chip.clicked.connect(self.open)
        self._field = QLineEdit()
        self._field.setPlaceholderText(tr("Timeline", "Find in this timeline"))
        self._field.setAccessibleName(tr("Timeline", "Find in this timeline"))
        self._field.setObjectName("timeline_search")
        self._field.setMaxLength(_MOST_CHARACTERS)
        self._field.setFixedWidth(worn.size("column_left") // 2 + worn.size("avatar"))
        self._field.setClearButtonEnabled(True)
        self._field.textChanged.connect(self.changed)
        self._field.installEventFilter(self)
        self._field.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._chip)
        row.addWidget(self._field)

    def text(self) -> str:
        return self._field.text().strip()

    def restore(self, text: str) -> None:
        """Show what was looked for here, without asking for it again."""
        blocked = self._field.blockSignals(True)
        self._field.setText(text)
        self._field.blockSignals(blocked)
        self._field.setVisible(bool(text))
        self._chip.setVisible(not text)

    def open(self) -> None:
        self._chip.hide()
        self._field.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self._close()
                return True
        elif event.type() is QEvent.Type.FocusOut and not self.text():
            self._close()
        return False

    def _close(self) -> None:
        self._field.clear()
        self._field.hide()
        self._chip.show()
