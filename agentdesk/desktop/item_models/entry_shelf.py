"""The entries of a timeline that were looked at lately, read a few at a time where one looks."""

from collections import OrderedDict
from collections.abc import Mapping

from agentdesk.cache.shapes import TimelineEntry, TimelineIndex
from agentdesk.desktop.item_models.reader import TimelineReader

# A window shows 10 to 25 entries. Each read of one stands on a page of its own in a long history:
# pages of 24 at fixed places, of which a window cuts two, read three times what was looked at.
READ_AT_ONCE = 16
_MOST_KEPT = 480


class EntryShelf:
    """Keyed by the index's keys, so that it does not mind where a row moves to."""

    def __init__(self, reader: TimelineReader, customer_id: str) -> None:
        self._reader, self._customer_id = reader, customer_id
        self._kept: OrderedDict[int, TimelineEntry | None] = OrderedDict()
        self._found: Mapping[int, TimelineEntry] = {}

    def entry(self, index: TimelineIndex, row: int) -> TimelineEntry | None:
        """Return the entry of a row; None when it is gone and the index does not know yet."""
        key = index.keys[row]
        if key in self._found:
            return self._found[key]
        if key not in self._kept:
            self._read_on(index, row)
        return self._kept[key]

    def put_found(self, found: Mapping[int, TimelineEntry]) -> None:
        """Take what a search has read already."""
        self.forget()
        self._found = found

    def forget(self) -> None:
        """Read everything anew when it is asked for."""
        self._kept.clear()
        self._found = {}

    def _read_on(self, index: TimelineIndex, row: int) -> None:
        """Read from a row on the way one goes: down, or up to what was read below it."""
        goes_up = row + 1 < len(index.keys) and index.keys[row + 1] in self._kept
        start = max(0, row + 1 - READ_AT_ONCE) if goes_up else row
        around = index.keys[start : start + READ_AT_ONCE]
        keys = [key for key in around if key not in self._kept]
        found = self._reader.timeline_entries(self._customer_id, keys)
        for key in keys:
            self._kept[key] = found.get(key)
        while len(self._kept) > _MOST_KEPT:
            self._kept.popitem(last=False)
