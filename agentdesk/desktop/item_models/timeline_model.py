"""The timeline of one customer as a list model: pages come from the cache as one scrolls."""

import logging
from collections.abc import Callable, Sequence
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

from agentdesk.cache.shapes import TimelineEntry
from agentdesk.desktop.item_models.reader import TimelineReader
from agentdesk.desktop.item_models.timeline_rows import RowContext, TimelineRow, build_row
from agentdesk.desktop.tasks import Background
from agentdesk.protocol.rows import Entity

_LOG = logging.getLogger(__name__)

# Every row that is here is measured before one is painted: first as many as a window shows.
FIRST_PAGE = 20
PAGE = 100
ROW_ROLE = Qt.ItemDataRole.UserRole
_MOST_RE_READ = 500

Index = QModelIndex | QPersistentModelIndex


class TimelineModel(QAbstractListModel):
    """Newest first; `wants_older` asks the server when the cache has no more."""

    wants_older = Signal(object)  # (at_us, id) of the oldest entry here

    def __init__(
        self, reader: TimelineReader, customer_id: str, searches: Background, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._reader, self._searches = reader, searches
        self._asked = 0  # the newest read: the answer to an older one is not wanted any more
        self._customer_id = customer_id
        self._context: RowContext | None = None
        self._entities: frozenset[Entity] | None = None
        self._text = ""
        self._entries: list[TimelineEntry] = []
        self._rows: dict[str, TimelineRow] = {}
        self._cache_has_more = False
        self._server_has_more = False
        self._asking = False

    def show(self, context: RowContext, *, server_has_more: bool) -> None:
        """Read again what is shown; new entries come in above without moving the others."""
        self._context = context
        self._server_has_more = server_has_more
        self._asking = False
        wanted = min(max(FIRST_PAGE, len(self._entries) + 1), _MOST_RE_READ)
        self._read(self._replace, limit=wanted)

    def leave(self) -> None:
        """Nobody looks any more: a search that is under way answers nobody."""
        self._asked += 1

    def filter(self, entities: frozenset[Entity] | None, text: str) -> None:
        if (entities, text) == (self._entities, self._text):
            return
        self._entities, self._text = entities, text
        self._asking = False
        self._read(self._start_over, limit=FIRST_PAGE)

    def _read(
        self,
        take: Callable[[list[TimelineEntry]], None],
        *,
        limit: int,
        before: tuple[int, str] | None = None,
    ) -> None:
        """Read a page at once; a search reads up to 20,000 entries for it (0.4 s) and comes later.

        What was found meanwhile stays on screen until then.
        """
        self._asked += 1
        read = partial(
            self._reader.timeline,
            self._customer_id,
            entities=self._entities,
            text=self._text,
            before=before,
            limit=limit,
        )
        done = partial(self._answered, self._asked, take, limit)
        if self._text:
            self._searches.run(read, done, _not_searched)
        else:
            done(read())

    def _answered(
        self,
        asked: int,
        take: Callable[[list[TimelineEntry]], None],
        limit: int,
        found: list[TimelineEntry],
    ) -> None:
        if asked == self._asked:
            self._cache_has_more = len(found) == limit
            take(found)

    def _start_over(self, found: list[TimelineEntry]) -> None:
        self.beginResetModel()
        self._entries = found
        self._rows.clear()
        self.endResetModel()

    def _replace(self, fresh: list[TimelineEntry]) -> None:
        """Put the fresh entries in; entries that stay keep their place under the eye."""
        self._rows.clear()
        added = _added_above(self._entries, fresh)
        if added is None:
            self._start_over(fresh)
            return
        known = added + len(self._entries)
        merged = fresh[:known] + self._entries[len(fresh) - added :]
        if added:
            self.beginInsertRows(QModelIndex(), 0, added - 1)
        self._entries = merged
        if added:
            self.endInsertRows()
        self.dataChanged.emit(self.index(0), self.index(len(merged) - 1))
        if not self._cache_has_more:  # else what is below comes in as one scrolls there
            self._put_below(fresh[known:])

    def _put_below(self, older: list[TimelineEntry]) -> None:
        if older:
            start = len(self._entries)
            self.beginInsertRows(QModelIndex(), start, start + len(older) - 1)
            self._entries += older
            self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008  Qt's own
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == ROW_ROLE:
            return self._row(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._row(index.row()).spoken()
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self._row(index.row()).origin
        return None

    def _row(self, position: int) -> TimelineRow:
        entry = self._entries[position]
        row = self._rows.get(entry.id)
        if row is None and self._context is not None:
            row = self._rows[entry.id] = build_row(entry, self._context)
        if row is None:
            raise LookupError("a timeline is shown before it is read")
        return row

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802  Qt's own
        if parent.isValid() or self._asking:
            return False
        return self._cache_has_more or (self._server_has_more and bool(self._entries))

    def fetchMore(self, parent: Index) -> None:  # noqa: N802  Qt's own
        if not self.canFetchMore(parent):
            return
        last = self._entries[-1]
        before = (last.at_us, last.id)
        if not self._cache_has_more:
            self._asking = True
            self.wants_older.emit(before)
            return
        self._asking = True
        self._read(self._take_older, limit=PAGE, before=before)

    def _take_older(self, older: list[TimelineEntry]) -> None:
        self._asking = False
        self._put_below(older)

    def older_arrived(self) -> None:
        """The server's page is in the cache now (or will not come): look again below."""
        self._asking = False
        self._cache_has_more = bool(self._entries)
        self._server_has_more = False
        self.fetchMore(QModelIndex())


def _not_searched(error: Exception) -> None:
    _LOG.warning("a timeline could not be searched", exc_info=error)


def _added_above(old: Sequence[TimelineEntry], fresh: Sequence[TimelineEntry]) -> int | None:
    """Return how many entries are new at the top, or None when the lists differ otherwise."""
    if not old or not fresh:
        return None
    ids = [entry.id for entry in fresh]
    if old[0].id not in ids:
        return None
    added = ids.index(old[0].id)
    same = ids[added : added + len(old)] == [entry.id for entry in old[: len(fresh) - added]]
    return added if same else None
