"""The timeline of one customer as a list model: an index of all entries, read where one looks.

The newest entries are read at once; where there are more, the index of all comes from behind, and
any place of it can be looked at without reading what lies between.
"""

import logging
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from agentdesk.cache.shapes import EntryPlace, TimelineEntry, TimelineIndex
from agentdesk.cache.timeline_index import index_of
from agentdesk.desktop import i18n
from agentdesk.desktop.item_models import timeline_places as places
from agentdesk.desktop.item_models.entry_shelf import EntryShelf
from agentdesk.desktop.item_models.reader import TimelineReader
from agentdesk.desktop.item_models.timeline_rows import (
    RowContext,
    RowPlace,
    TimelineRow,
    build_row,
    gone_row,
    is_in_hand,
)
from agentdesk.desktop.item_models.timeline_titles import Called
from agentdesk.desktop.tasks import Background, after
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.clock import from_us, to_us

_LOG = logging.getLogger(__name__)

HEAD = 100  # the newest, read before the first frame
MOST_FOUND = 500
ROW_ROLE = Qt.ItemDataRole.UserRole
DAY_ROLE = Qt.ItemDataRole.UserRole + 1
_MOST_ROWS_KEPT = 480
_FIRST_FRAMES_MS = 40

Index = QModelIndex | QPersistentModelIndex


class TimelineModel(QAbstractListModel):
    """Newest first; `wants_older` asks the server when the cache has no more."""

    wants_older = Signal(object)  # (at_us, id) of the oldest entry here
    found_changed = Signal()

    def __init__(
        self, reader: TimelineReader, customer_id: str, searches: Background, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._reader, self._searches = reader, searches
        self._asked = 0  # the newest read behind: the answer to an older one is not wanted
        self._customer_id = customer_id
        self._context: RowContext | None = None
        self._entities: frozenset[Entity] | None = None
        self._text = ""
        self._is_searching = False
        self._index = places.nothing()
        self._entries = EntryShelf(reader, customer_id)
        self._read_already: Mapping[int, TimelineEntry] = {}  # by a search
        self._rows: dict[int, TimelineRow] = {}
        self._open: set[str] = set()
        self._looked_us: int | None = None
        self._server_has_more = False
        self._asking = False

    # ---- what is shown -------------------------------------------------------------------

    def show(self, context: RowContext, *, server_has_more: bool) -> None:
        """Read again what is shown; new entries come in above without moving the others."""
        self._context = context
        self._server_has_more = server_has_more
        self._asking = False
        if self._text:
            self._search(self._merge)
            return
        self._merge(places.with_tail(self._head(), self._index))
        self._read_all()

    def leave(self) -> None:
        """Nobody looks any more: a read that is under way answers nobody."""
        self._asked += 1

    def filter(self, entities: frozenset[Entity] | None, text: str) -> None:
        if (entities, text) == (self._entities, self._text):
            return
        self._entities, self._text = entities, text
        self._asking = False
        if text:
            self._search(self._start_over)
            return
        self._asked += 1
        self._is_searching = False
        self._start_over(self._head())
        self._read_all()

    def looked(self, at_us: int | None) -> None:
        """Say when one last looked here: what came since stands above a line."""
        self._looked_us = at_us

    def toggle(self, position: int) -> None:
        """Open a row in its place, or close it again."""
        entry = self._entries.entry(self._index, position)
        if entry is not None:
            self._open ^= {entry.id}
            self._rows.pop(self._index.keys[position], None)
            at = self.index(position)
            self.dataChanged.emit(at, at)

    @property
    def found(self) -> int | None:
        """How many entries hold what is looked for; None while nothing is."""
        return len(self._index.keys) if self._text else None

    @property
    def is_searching(self) -> bool:
        """Whether what stands here is not yet what was looked for."""
        return self._is_searching

    def position_of(self, day: date) -> int:
        """Return the newest row that is not after a day; the oldest when all are."""
        ends = to_us(i18n.midnight(day + timedelta(days=1))) - 1
        return min(places.row_at(self._index, ends), len(self._index.keys) - 1)

    def position_of_entry(self, at_us: int, key: int) -> int | None:
        """Return the row of one entry; None while the index does not know it."""
        return places.row_of(self._index, EntryPlace(at_us, key))

    def reaches(self, day: date) -> bool:
        """Whether entries of a day, or older ones, are here."""
        return self._index.at_us[-1] < to_us(i18n.midnight(day + timedelta(days=1)))

    # ---- reading -------------------------------------------------------------------------

    def _head(self) -> TimelineIndex:
        return self._reader.timeline_index(self._customer_id, entities=self._entities, limit=HEAD)

    def _read_all(self) -> None:
        """Read the whole index from behind where more than the newest are here (0.2 s).

        Not before they are on the screen: the reading thread and the painting one would take turns
        at the interpreter, and the first frame took twice as long.
        """
        if len(self._index.keys) >= HEAD:
            self._asked += 1
            after(self, _FIRST_FRAMES_MS, partial(self._read_all_now, self._asked))

    def _read_all_now(self, asked: int) -> None:
        if asked == self._asked:  # nothing else was asked for meanwhile
            wanted = partial(
                self._reader.timeline_index, self._customer_id, entities=self._entities
            )
            self._behind(wanted, partial(self._merge, again=False))

    def _search(self, take: Callable[[TimelineIndex], None]) -> None:
        """Read up to 20,000 entries (0.4 s); what was found before stays until then."""
        self._is_searching = True
        wanted = partial(
            self._reader.timeline,
            self._customer_id,
            entities=self._entities,
            text=self._text,
            limit=MOST_FOUND,
            called=Called(),
        )
        self._behind(wanted, partial(self._found, take))

    def _found(self, take: Callable[[TimelineIndex], None], entries: list[TimelineEntry]) -> None:
        index, self._read_already = index_of(entries)
        self._is_searching = False
        take(index)
        self.found_changed.emit()

    def _behind(self, read: Callable[[], Any], take: Callable[[Any], None]) -> None:
        self._asked += 1
        self._searches.run(read, partial(self._answered, self._asked, take), _not_read)

    def _answered(self, asked: int, take: Callable[[Any], None], answer: Any) -> None:
        if asked == self._asked:
            take(answer)

    def _forget_rows(self) -> None:
        self._entries.put_found(self._read_already if self._text else {})
        self._rows.clear()

    def _start_over(self, fresh: TimelineIndex) -> None:
        self.beginResetModel()
        self._forget_rows()
        self._index = fresh
        self.endResetModel()
        self.found_changed.emit()

    def _merge(self, fresh: TimelineIndex, *, again: bool = True) -> None:
        """Put the fresh index in; entries that stay keep their place under the eye.

        `again`: what they say may be new as well.
        """
        old = self._index
        top, bottom = places.alike(old, fresh)
        if not top + bottom:
            self._start_over(fresh)
            return
        if again:
            self._forget_rows()
        self._rows.clear()
        nowhere, stay = QModelIndex(), top + bottom
        if len(old.keys) > stay:
            self.beginRemoveRows(nowhere, top, len(old.keys) - bottom - 1)
            self._index = places.without_middle(old, top, bottom)
            self.endRemoveRows()
        if len(fresh.keys) > stay:
            self.beginInsertRows(nowhere, top, len(fresh.keys) - bottom - 1)
            self._index = fresh
            self.endInsertRows()
        self._index = fresh
        if again:
            self.dataChanged.emit(self.index(0), self.index(len(fresh.keys) - 1))

    # ---- Qt's questions ------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008  Qt's own
        return 0 if parent.isValid() else len(self._index.keys)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == ROW_ROLE:
            return self.row(index.row())
        if role == DAY_ROLE:
            return self.day(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.row(index.row()).spoken()
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self.row(index.row()).origin
        return None

    def day(self, position: int) -> str:
        """Return the day a row is of, in full."""
        at = from_us(self._index.at_us[position])
        return i18n.day_in_full(at, self._shown_with().now)

    def row(self, position: int) -> TimelineRow:
        key = self._index.keys[position]
        row = self._rows.get(key)
        if row is None:
            if len(self._rows) >= _MOST_ROWS_KEPT:
                self._rows.clear()
            row = self._rows[key] = self._build(position)
        return row

    def _build(self, position: int) -> TimelineRow:
        context = self._shown_with()
        entry = self._entries.entry(self._index, position)
        if entry is None:
            return gone_row(self._index.at_us[position], context)
        place = RowPlace(
            begins_day=self._begins_day(position),
            news=self._news(position),
            sought=self._text,
            is_open=entry.id in self._open,
        )
        return build_row(entry, context, place)

    def _shown_with(self) -> RowContext:
        if self._context is None:
            raise LookupError("a timeline is shown before it is read")
        return self._context

    def _begins_day(self, position: int) -> bool:
        if position == 0:
            return True
        above, here = self._index.at_us[position - 1], self._index.at_us[position]
        return i18n.local(from_us(above)).date() != i18n.local(from_us(here)).date()

    def _news(self, position: int) -> bool:
        """Whether what is above this row came since one last looked; a contact in hand is none."""
        looked, at_us = self._looked_us, self._index.at_us
        if looked is None or self._text or not position:
            return False
        if at_us[position] > looked or at_us[position - 1] <= looked:
            return False
        newest = self._entries.entry(self._index, 0)
        return position > 1 or newest is None or not is_in_hand(newest)

    # ---- what is older than all that is here ---------------------------------------------

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802  Qt's own
        whole = self._index.whole and bool(self._index.keys) and not self._text
        return not parent.isValid() and whole and self._server_has_more and not self._asking

    def fetchMore(self, parent: Index) -> None:  # noqa: N802  Qt's own
        if not self.canFetchMore(parent):
            return
        last = self._entries.entry(self._index, len(self._index.keys) - 1)
        if last is not None:
            self._asking = True
            self.wants_older.emit((last.at_us, last.id))

    def older_arrived(self, *, more: bool = False) -> None:
        """The server's page is in the cache now, or will not come: look again below."""
        self._asking = False
        self._server_has_more = more
        if not self._text:
            wanted = partial(
                self._reader.timeline_index, self._customer_id, entities=self._entities
            )
            self._behind(wanted, self._merge)


def _not_read(error: Exception) -> None:
    _LOG.warning("a timeline could not be read", exc_info=error)
