"""Files that may be damaged: checked after an unclean end, put aside, and read out row by row."""

import hashlib
import logging
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from agentdesk.cache.migrations import migrate, outbox_steps
from agentdesk.runtime.clock import Clock, to_us
from agentdesk.runtime.paths import private_file
from agentdesk.runtime.sqlcipher import (
    Connection,
    DatabaseError,
    Durability,
    Unreadable,
    check,
    connect,
    transaction,
)

_LOG = logging.getLogger(__name__)
_WITH_WAL = ("", "-wal", "-shm")
_MOST_PLACES = 20_000  # looked at when the file cannot say how many there were
_SECRETS = ("refresh_token", "refresh_request", "me")
_COLUMNS = (
    "place, command_id, key, customer_id, after, depends, body, hash, state, attempts,"
    " made_at_us, first_tried_us, next_try_us, answer, problem"
)
_ROW = f"SELECT {_COLUMNS} FROM command WHERE place = ?"  # noqa: S608  our own column names
# The same name may be read twice where pages are of different days.
_MARKS = ", ".join("?" * 15)
_KEEP_ROW = f"INSERT OR IGNORE INTO command ({_COLUMNS}) VALUES ({_MARKS})"  # noqa: S608  same
_PLACES = "SELECT rowid FROM command INDEXED BY command_of_key"
_LAST_PLACE = "SELECT seq FROM sqlite_sequence WHERE name = 'command'"
_JOURNAL = "SELECT command_id, body, answer, made_at_us, closed_at_us FROM journal"
_KEEP_JOURNAL = "INSERT OR IGNORE INTO journal VALUES (?, ?, ?, ?, ?)"
_DRAFTS = "SELECT customer_id, kind, body, kept_at_us FROM draft"
_KEEP_DRAFT = "INSERT OR IGNORE INTO draft VALUES (?, ?, ?, ?)"
_PREFERENCES = "SELECT scope, name, body, kept_at_us FROM preference"
_KEEP_PREFERENCE = """
    INSERT OR IGNORE INTO preference (scope, name, body, kept_at_us) VALUES (?, ?, ?, ?)
"""
_BODY, _HASH = 6, 7


@dataclass(frozen=True, slots=True)
class Salvage:
    """What became of a damaged outbox; the damaged file itself stays where `aside` says."""

    kept: int
    lost: int  # at most so many: a place that cannot be read may have been empty
    aside: Path


class OpenMark:
    """Stands in the folder while the files are open: found at the start, the end was unclean."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "open.mark"

    def stands(self) -> bool:
        return self._path.exists()

    def set(self) -> None:
        private_file(self._path)

    def remove(self) -> None:
        self._path.unlink(missing_ok=True)


def is_sound(path: Path, key: bytes, *, thorough: bool = False) -> bool:
    """Return whether every page can be read; a file that is not there yet is sound."""
    if not path.exists() or path.stat().st_size == 0:
        return True
    try:
        connection = connect(path, key=key, durability=Durability.FULL)
    except Unreadable:
        return False
    try:
        found = check(connection, thorough=thorough)
    except DatabaseError as error:
        found = [str(error)]
    finally:
        connection.close()
    if found:
        _LOG.warning("a store is damaged: %s, %s findings", path.name, len(found))
    return not found


def is_ours(path: Path, key: bytes) -> bool:
    """Return whether the key opens the first page; with another key nothing can be told."""
    try:
        connect(path, key=key, durability=Durability.FULL).close()
    except (Unreadable, DatabaseError):
        return False
    return True


def put_aside(path: Path, clock: Clock, word: str) -> Path:
    """Rename the file and its WAL: a WAL left behind would be played into the new file."""
    stamp = f"{to_us(clock.now())}.{word}"
    for part in (path.with_name(path.name + end) for end in _WITH_WAL):
        if part.exists():
            part.replace(part.with_name(f"{part.name}.{stamp}"))
    return path.with_name(f"{path.name}.{stamp}")


def salvage_outbox(path: Path, key: bytes, clock: Clock) -> Salvage:
    """Bring every command that can still be read into a new file, and put the damaged one aside.

    Killed anywhere, the next start does it again or finishes it: the new file bears its name only
    once it is whole, and nothing of the old one is ever deleted.
    """
    part, whole = _new_names(path)
    for stale in (part.with_name(part.name + end) for end in _WITH_WAL):
        stale.unlink(missing_ok=True)
    with _Damaged(path, key) as damaged:
        kept, lost = _bring_over(damaged, part, key)
    part.replace(whole)
    aside = finish_salvage(path, clock)
    _LOG.warning("the outbox was damaged: %s commands kept, up to %s lost", kept, lost)
    return Salvage(kept, lost, aside or path)


def finish_salvage(path: Path, clock: Clock) -> Path | None:
    """Put a salvaged file in its place, if one waits; return where the damaged one went."""
    _, whole = _new_names(path)
    if not whole.exists():
        return None
    aside = put_aside(path, clock, "damaged")
    whole.replace(path)
    return aside


def _new_names(path: Path) -> tuple[Path, Path]:
    return path.with_name(f"{path.name}.salvaging"), path.with_name(f"{path.name}.salvaged")


class _Damaged:
    """Reads one row at a time; after a page that cannot be read the connection is of no use."""

    def __init__(self, path: Path, key: bytes) -> None:
        self._path, self._key = path, key
        self._connection: Connection | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._drop()

    def row(self, statement: str, *values: object) -> Any:
        """Return the row or None; raise Unreadable where a page is damaged."""
        try:
            if self._connection is None:
                self._connection = connect(self._path, key=self._key, durability=Durability.FULL)
            return self._connection.execute(statement, values).fetchone()
        except DatabaseError as error:
            self._drop()
            raise Unreadable(str(error)) from error

    def rows(self, statement: str) -> Iterator[Any]:
        """Yield rows up to the first that cannot be read."""
        with suppress(DatabaseError, Unreadable):
            self.row("SELECT 1")
            if self._connection is not None:
                yield from self._connection.execute(statement)
        self._drop()

    def _drop(self) -> None:
        if self._connection is not None:
            with suppress(DatabaseError):  # closing tries to write what cannot be written
                self._connection.close()
            self._connection = None


def _bring_over(damaged: _Damaged, target: Path, key: bytes) -> tuple[int, int]:
    private_file(target)
    new = connect(target, key=key, durability=Durability.FULL)
    try:
        migrate(new, outbox_steps.STEPS)
        with transaction(new, write=True):
            kept, lost = _commands(damaged, new)
            new.executemany(_KEEP_JOURNAL, damaged.rows(_JOURNAL))
            new.executemany(_KEEP_DRAFT, damaged.rows(_DRAFTS))
            new.executemany(_KEEP_PREFERENCE, damaged.rows(_PREFERENCES))
            _secrets(damaged, new)
        new.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    finally:
        new.close()
    _sync(target)
    return kept, lost


def _commands(damaged: _Damaged, new: Connection) -> tuple[int, int]:
    kept = lost = 0
    known = {row[0] for row in damaged.rows(_PLACES)}  # an index may know of rows that are gone
    for place in range(1, _last_place(damaged, known) + 1):
        try:
            row = damaged.row(_ROW, place)
        except Unreadable:
            lost += 1
            continue
        if row is None:
            lost += place in known
            continue
        if hashlib.sha256(row[_BODY]).digest() != bytes(row[_HASH]):
            lost += 1
            continue
        new.execute(_KEEP_ROW, row)
        kept += 1
    return kept, lost


def _last_place(damaged: _Damaged, known: set[int]) -> int:
    """Return the last place that was ever given; 0 when not even the first page can be read."""
    told = [max(known, default=0)]
    for statement in (_LAST_PLACE, "SELECT max(place) FROM command"):
        with suppress(Unreadable):
            row = damaged.row(statement)
            told.append(int(row[0] or 0) if row is not None else 0)
    if len(told) > 1:
        return max(told)
    try:
        damaged.row("SELECT 1 FROM sqlite_master")
    except Unreadable:
        return 0
    return _MOST_PLACES


def _secrets(damaged: _Damaged, new: Connection) -> None:
    for name in _SECRETS:
        with suppress(Unreadable):
            row = damaged.row("SELECT name, value FROM secret WHERE name = ?", name)
            if row is not None:
                new.execute("INSERT INTO secret VALUES (?, ?)", row)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
