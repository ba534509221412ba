"""The centre: everything that happened, newest first, filtered by kind and searched with "/"."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.timeline_filters import TimelineFilter
from agentdesk.desktop.item_models.timeline_model import MOST_FOUND, ROW_ROLE, TimelineModel
from agentdesk.desktop.tasks import Debounce
from agentdesk.desktop.views.desk.rows import emptied
from agentdesk.desktop.views.desk.timeline_search import DayJump, SearchField
from agentdesk.desktop.widgets.announce import announce
from agentdesk.desktop.widgets.chip import ChipButton, ChipLook, chip_size
from agentdesk.desktop.widgets.empty_state import EmptyState
from agentdesk.desktop.widgets.timeline_list import TimelineList

_REST_MS = 300
_TYPING_PAUSE_MS = 120
_AT_TOP = QAbstractItemView.ScrollHint.PositionAtTop
_IN_THE_MIDDLE = QAbstractItemView.ScrollHint.PositionAtCenter


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
    rested = Signal(int)  # how far down somebody has come, in pixels

    def __init__(self, filter_key: str, parent: QWidget, *, jump_key: str = "") -> None:
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
        self._search = SearchField(filter_key, self)
        self._typed = Debounce(self, _TYPING_PAUSE_MS, self._apply)
        self._search.changed.connect(self._typed.ask)
        self._search.changed.connect(self._stay)
        self._search.left.connect(self._enter_found)
        self._enters = False  # once what is looked for was found
        self._jump = DayJump(self)
        self._sought_day: date | None = None
        self._sought_entry: tuple[int, int] | None = None
        self._jump_key = jump_key
        self._jump.chosen.connect(self.jump_to)
        self._jump.left.connect(self._enter_list)
        self.list = TimelineList(self)
        self.list.setObjectName("timeline")
        self.list.setAccessibleName(tr("Timeline", "Timeline"))
        self._rests = Debounce(self, _REST_MS, self._say_rested)
        self.list.verticalScrollBar().valueChanged.connect(self._rests.ask)
        self.list.activated.connect(self._activated)
        self.list.turned.connect(self._turn)
        self._nothing = EmptyState(tr("Timeline", "Nothing here yet"), icon="clock")
        self._none_found = EmptyState(tr("Palette", "Nothing found"), icon="search")
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
        self._enters = False
        self._sought_day = self._sought_entry = None
        self.list.setModel(model)
        for signal in self._news_of(model):
            signal.connect(self._show_or_say_empty)
        self._show_or_say_empty()
        self.list.come_back_to(place.scrolled)

    def recall(self, model: TimelineModel, text: str, scrolled: int = 0) -> None:
        """Look for the same words at the same place in a timeline that comes anew."""
        if text or scrolled:
            self._places[model] = _Place(text=text, scrolled=scrolled)
        if text:
            model.filter(None, text)

    def _say_rested(self) -> None:
        """A place among filtered entries is none among all of them."""
        if self._model is not None:
            everything = self._chosen == "all"
            self.rested.emit(self.list.verticalScrollBar().value() if everything else 0)

    def _leave(self) -> None:
        model = self._model
        if model is not None:
            scrolled = self.list.verticalScrollBar().value()
            self._places[model] = _Place(self._chosen, self._search.text(), scrolled)
            for signal in self._news_of(model):
                signal.disconnect(self._show_or_say_empty)

    @staticmethod
    def _news_of(model: TimelineModel) -> tuple[SignalInstance, ...]:
        return model.modelReset, model.rowsInserted, model.rowsRemoved, model.found_changed

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
        head.addWidget(self._jump)
        head.addWidget(self._search)
        column = QVBoxLayout(self)
        inset = worn.space("column")
        column.setContentsMargins(inset, inset, inset, 0)
        column.setSpacing(worn.space("inset"))
        column.addLayout(head)
        column.addWidget(self.list, 1)
        for said in (self._nothing, self._none_found):
            column.addWidget(said, 1)
            said.hide()

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
        fields = worn.space("snug") + self._search.sizeHint().width()
        if not self._jump.isHidden():
            fields += self._jump.width() + worn.space("snug")
        room = self.width() - 2 * worn.space("column") - fields - more
        beside = []
        for shown in filters:
            width = chip_size(ChipLook(shown.text)).width() + worn.space("snug")
            room -= 0 if shown.beside else width
            if shown.beside or (room < 0 and shown.key != "all"):
                beside.append(shown)
        return beside

    def event(self, event: QEvent) -> bool:
        """A field that came or went leaves another room to the chips."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit_chips()
        return done

    def _fit_chips(self) -> None:
        if self._filters and self._what_stands_behind_more(self._filters) != self._beside:
            self._redraw_chips()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        self._fit_chips()

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
        menu.addSeparator()
        jump = menu.addAction(f"{tr('Timeline', 'Jump to a date')}\t{self._jump_key}")
        jump.triggered.connect(self.open_jump)
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

    def open_jump(self) -> None:
        """Put the cursor into the field for a day (key "G")."""
        self._jump.open()

    def jump_to(self, day: date) -> None:
        """Bring the newest entry that is not after the day to the top, however far back it is."""
        model = self._model
        if model is None or not model.rowCount():
            return
        self._sought_day = day
        index = model.index(model.position_of(day))
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index, _AT_TOP)
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if model.reaches(day) or not model.canFetchMore(QModelIndex()):
            self._sought_day = None
        else:
            model.fetchMore(QModelIndex())  # the server's pages come until the day is among them

    def show_entry(self, at_us: int, key: int) -> None:
        """Open an entry in its place, in the middle of the view, whatever was filtered away."""
        self._typed.forget()
        if self._chosen != "all" or self._search.text():
            self._search.restore("")
            self.choose("all")
        self._sought_entry = at_us, key
        self._find_entry()

    def _find_entry(self) -> None:
        """The index of all comes from behind: until then an old entry has no row."""
        model, sought = self._model, self._sought_entry
        row = model.position_of_entry(*sought) if model is not None and sought else None
        if model is None or row is None:
            return
        self._sought_entry = None
        index = model.index(row)
        if not index.data(ROW_ROLE).is_open:
            model.toggle(row)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index, _IN_THE_MIDDLE)
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _stay(self) -> None:
        self._enters = False

    def _enter_found(self) -> None:
        """Go on to what was found, as soon as it is: most press Enter with the last letter."""
        if self._typed.is_due:
            self._typed.forget()
            self._apply()
        self._enters = True
        self._enter_once_found()

    def _enter_once_found(self) -> None:
        model = self._model
        if self._enters and model is not None and not model.is_searching:
            self._enters = False
            if model.rowCount() and self._search.has_cursor():
                self._enter_list()

    def _enter_list(self) -> None:
        """Go on to the rows by key: to the first one in view."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.list.currentIndex().isValid() and self._model and self._model.rowCount():
            self.list.setCurrentIndex(self._model.index(0))

    def _activated(self, index: QModelIndex) -> None:
        """Do what an entry is there for; any other opens in its place."""
        row = index.data(ROW_ROLE)
        if row.acts:
            self.opened.emit(row.id)
        else:
            self._turn(index.row())

    def _turn(self, row: int) -> None:
        if self._model is not None:
            self._model.toggle(row)
            self.list.scrollTo(self._model.index(row))
            entry = self._model.row(row)
            announce(self.list, entry.spoken() if entry.is_open else tr("Timeline", "Closed"))

    def _apply(self) -> None:
        shown = next((item for item in self._filters if item.key == self._chosen), None)
        if self._model is not None:
            self._model.filter(shown.entities if shown else None, self._search.text())
            self.list.scrollToTop()
            self.sought.emit(self._search.text())

    def _show_or_say_empty(self) -> None:
        model = self._model
        empty = model is None or model.rowCount() == 0
        self.list.setVisible(not empty)
        found = model.found if model is not None else None
        self._nothing.setVisible(empty and found is None)
        self._none_found.setVisible(empty and found is not None)
        self._search.say_found(found, MOST_FOUND)
        if self._sought_day is not None:
            self.jump_to(self._sought_day)
        self._find_entry()
        self._enter_once_found()


class _Clip(QWidget):
    """Cuts a row of chips at its right edge rather than widening the window."""

    def __init__(self, row: QHBoxLayout) -> None:
        super().__init__()
        row.setContentsMargins(0, 0, 0, 0)
        self.setLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
