"""A file system beneath SQLite that writes down every write, sync and truncation in order."""

from pathlib import Path
from typing import Any

import apsw

from tests.simulation.power.disk import Event, Kind

NAME = "recorded"
_CREATED_WITH_A_NAME = apsw.SQLITE_OPEN_MAIN_JOURNAL | apsw.SQLITE_OPEN_WAL


class Recorder(apsw.VFS):
    """Passes everything on to the real file system; `events` is what a disk would have seen."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        super().__init__(NAME, "")

    def acknowledge(self, what: str) -> None:
        self.events.append(Event(Kind.ACKNOWLEDGE, what))

    def xOpen(self, name: Any, flags: list[int]) -> "_File":  # noqa: N802  SQLite's name
        return _File(name, flags, self.events)

    def xDelete(self, filename: str, syncdir: bool) -> None:  # noqa: N802  the same
        super().xDelete(filename, syncdir)
        self.events.append(Event(Kind.DELETE, Path(filename).name))
        if syncdir:
            self.events.append(Event(Kind.SYNC_FOLDER, ""))


class _File(apsw.VFSFile):
    def __init__(self, name: Any, flags: list[int], events: list[Event]) -> None:
        said = name.filename() if isinstance(name, apsw.URIFilename) else name
        self._name, self._events = Path(said or "nameless").name, events
        self._is_new = bool(flags[0] & _CREATED_WITH_A_NAME)
        super().__init__("", name, flags)

    def xWrite(self, data: Any, offset: int) -> None:  # noqa: N802  SQLite's name
        super().xWrite(data, offset)
        self._events.append(Event(Kind.WRITE, self._name, offset, bytes(data)))

    def xTruncate(self, newsize: int) -> None:  # noqa: N802  the same
        super().xTruncate(newsize)
        self._events.append(Event(Kind.TRUNCATE, self._name, newsize))

    def xSync(self, flags: int) -> None:  # noqa: N802  the same
        """SQLite syncs the folder as well with the first sync of a new journal or WAL."""
        super().xSync(flags)
        self._events.append(Event(Kind.SYNC, self._name))
        if self._is_new:
            self._is_new = False
            self._events.append(Event(Kind.SYNC_FOLDER, ""))
