"""Arithmetic on a timeline's index: what stayed alike, where a day begins, what is new."""

from array import array
from bisect import bisect_left
from collections.abc import Callable
from operator import neg

from agentdesk.cache.shapes import EntryPlace, TimelineIndex

_BYTES = 8  # of one key


def nothing() -> TimelineIndex:
    return TimelineIndex(array("q"), array("q"))


def row_at(index: TimelineIndex, at_us: int) -> int:
    """Return the newest row that is not later than a moment; the number of rows for none."""
    return bisect_left(index.at_us, -at_us, key=neg)


def row_of(index: TimelineIndex, place: EntryPlace) -> int | None:
    """Return the row that stands at a place; None when none does."""
    row = row_at(index, place.at_us)
    while row < len(index.keys) and index.at_us[row] == place.at_us:
        if index.keys[row] == place.key:
            return row
        row += 1
    return None


def with_tail(head: TimelineIndex, known: TimelineIndex) -> TimelineIndex:
    """Return the newest entries read anew with the older ones known before, where they meet."""
    if head.whole or not head.keys:
        return head
    row = row_of(known, EntryPlace(head.at_us[-1], head.keys[-1]))
    if row is None:
        return head
    at_us = head.at_us + known.at_us[row + 1 :]
    return TimelineIndex(at_us, head.keys + known.keys[row + 1 :], known.whole)


def alike(old: TimelineIndex, fresh: TimelineIndex) -> tuple[int, int]:
    """Return how many rows are the same from the top, and how many of the others from the end."""
    before, after = old.keys.tobytes(), fresh.keys.tobytes()
    most = min(len(before), len(after)) // _BYTES
    if before == after:
        return most, 0
    top = _longest(most, lambda rows: before[: rows * _BYTES] == after[: rows * _BYTES])
    bottom = _longest(
        most - top,
        lambda rows: not rows or before[-rows * _BYTES :] == after[-rows * _BYTES :],
    )
    return top, bottom


def _longest(most: int, holds: Callable[[int], bool]) -> int:
    """Return the greatest number up to `most` that holds; if one holds, every smaller one does."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if holds(middle):
            low = middle
        else:
            high = middle - 1
    return low


def without_middle(index: TimelineIndex, top: int, bottom: int) -> TimelineIndex:
    """Return the index with only so many rows from the top and from the end."""
    end = len(index.keys) - bottom
    return TimelineIndex(
        index.at_us[:top] + index.at_us[end:], index.keys[:top] + index.keys[end:], index.whole
    )
