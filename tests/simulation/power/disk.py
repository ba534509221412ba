"""A disk with a power switch: what was synced is there afterwards, of the rest only scraps."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from random import Random

SECTOR = 512


class Kind(StrEnum):
    WRITE = "write"
    TRUNCATE = "truncate"
    DELETE = "delete"
    SYNC = "sync"
    SYNC_FOLDER = "sync_folder"  # what was deleted is deleted for good
    ACKNOWLEDGE = "acknowledge"  # the program said that something is safe


@dataclass(frozen=True, slots=True)
class Event:
    """`name` is the file, or what was acknowledged; `offset` is the new length of a truncation."""

    kind: Kind
    name: str
    offset: int = 0
    data: bytes = b""


class Disk:
    """Plays events up to the moment the power fails."""

    def __init__(self, synced: Mapping[str, bytes] | None = None) -> None:
        self.acknowledged: list[str] = []
        self._synced = dict(synced or {})
        self._pending: dict[str, list[Event]] = defaultdict(list)

    def play(self, events: Iterable[Event]) -> None:
        for event in events:
            if event.kind is Kind.ACKNOWLEDGE:
                self.acknowledged.append(event.name)
            elif event.kind is Kind.SYNC:
                self._sync(event.name)
            elif event.kind is Kind.SYNC_FOLDER:
                self._sync_folder()
            else:
                self._pending[event.name].append(event)

    def after_power_cut(self, random: Random, *, kept_of_16: int) -> dict[str, bytes]:
        """Return the files as they are found: of what was not synced, some sectors arrived.

        `kept_of_16` says how many of sixteen: 0 is a disk that dropped all, and between lie torn
        writes, in no order.
        """
        files = dict(self._synced)
        for name, events in self._pending.items():
            content: bytearray | None = bytearray(files.get(name, b""))
            for event in events:
                content = _apply_torn(content, event, random, kept_of_16)
            if content is None:
                files.pop(name, None)
            else:
                files[name] = bytes(content)
        return files

    def _sync(self, name: str) -> None:
        content: bytearray | None = bytearray(self._synced.get(name, b""))
        for event in self._pending.pop(name, []):
            content = _apply(content, event)
        if content is None:
            self._synced.pop(name, None)
        else:
            self._synced[name] = bytes(content)

    def _sync_folder(self) -> None:
        for name, events in self._pending.items():
            gone = [place for place, event in enumerate(events) if event.kind is Kind.DELETE]
            if gone:
                self._synced.pop(name, None)
                del events[: gone[-1] + 1]


def _apply(content: bytearray | None, event: Event) -> bytearray | None:
    if event.kind is Kind.DELETE:
        return None
    content = bytearray() if content is None else content
    if event.kind is Kind.TRUNCATE:
        del content[event.offset :]
        return content
    _put(content, event.offset, event.data)
    return content


def _apply_torn(
    content: bytearray | None, event: Event, random: Random, kept_of_16: int
) -> bytearray | None:
    if event.kind is not Kind.WRITE:
        return _apply(content, event) if random.randrange(16) < kept_of_16 else content
    content = bytearray() if content is None else content
    for start in range(0, len(event.data), SECTOR):
        if random.randrange(16) < kept_of_16:
            _put(content, event.offset + start, event.data[start : start + SECTOR])
    return content


def _put(content: bytearray, offset: int, data: bytes) -> None:
    if len(content) < offset:
        content.extend(bytes(offset - len(content)))
    content[offset : offset + len(data)] = data
