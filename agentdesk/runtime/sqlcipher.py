"""Opens SQLCipher files: key, pragmas, transactions, and the check in the order that is safe."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeAlias

from sqlcipher3 import dbapi2

from agentdesk.domain.errors import Unavailable

# Its errors are not `sqlite3.Error`; whoever catches a store's errors catches this one.
DatabaseError = dbapi2.DatabaseError
Connection: TypeAlias = Any  # the driver has no types

_KEY_LENGTH = 32
_BUSY_WAIT_S = 10.0


class StoreTrouble(Unavailable):
    """This computer's own files are the matter, not the network."""

    code = "store_trouble"


class Unreadable(StoreTrouble):
    """The file is damaged, or the key is another file's."""

    code = "store_unreadable"


class StoreFull(StoreTrouble):
    """The disk is full or cannot be written: what is there is safe, nothing new can be kept."""

    code = "disk_full"


# The beginnings of SQLite's names for what went wrong.
_DAMAGE = ("SQLITE_CORRUPT", "SQLITE_NOTADB")
_NO_ROOM = ("SQLITE_FULL", "SQLITE_IOERR", "SQLITE_READONLY", "SQLITE_CANTOPEN")
# What the system says of the same to whoever makes a file beside SQLite's.
_NO_ROOM_BESIDE = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EIO)


def translated(error: Exception) -> Exception:
    """Return one of our errors for what the file system did; any other error as it came."""
    name = getattr(error, "sqlite_errorname", "")
    if name.startswith(_DAMAGE):
        return Unreadable(str(error))
    return StoreFull(str(error)) if name.startswith(_NO_ROOM) else error


@contextmanager
def disk_refusals() -> Iterator[None]:
    """Say of a file beside the database what is said of the database itself."""
    try:
        yield
    except OSError as error:
        if error.errno in _NO_ROOM_BESIDE:
            raise StoreFull(str(error)) from error
        raise


class Durability(StrEnum):
    """What a power cut may take: NORMAL the last commits (never the order), FULL nothing."""

    NORMAL = "NORMAL"
    FULL = "FULL"


def connect(
    path: Path, *, key: bytes | None, durability: Durability, cache_kib: int = 2048
) -> Connection:
    """Open one connection; usable from any one thread at a time; transactions are ours to begin.

    The driver is the same with a key and without one.
    """
    try:
        connection = dbapi2.connect(
            str(path), check_same_thread=False, isolation_level=None, timeout=_BUSY_WAIT_S
        )
    except dbapi2.DatabaseError as error:
        raise translated(error) from error
    try:
        _unlock(connection, key)
        prepare(connection, durability, cache_kib)
    except dbapi2.DatabaseError as error:
        connection.close()
        raise translated(error) from error
    return connection


def prepare(connection: Connection, durability: Durability, cache_kib: int) -> None:
    """Set what every connection of ours has; the first of it already needs the key."""
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute(f"PRAGMA synchronous = {durability}")
    connection.execute(f"PRAGMA cache_size = -{cache_kib}")
    connection.execute("PRAGMA wal_autocheckpoint = 4000")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA temp_store = MEMORY")  # nothing in the clear in a temporary file
    connection.execute("PRAGMA trusted_schema = OFF")


def _unlock(connection: Connection, key: bytes | None) -> None:
    connection.execute("PRAGMA cipher_log_level = none")  # or failures go to stderr
    if key is not None:
        if len(key) != _KEY_LENGTH:
            raise ValueError("a raw key has 32 bytes")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()


@contextmanager
def transaction(connection: Connection, *, write: bool) -> Iterator[Connection]:
    """Run one transaction: a snapshot to read from, or the only writer from its first moment on."""
    connection.execute("BEGIN IMMEDIATE" if write else "BEGIN")
    try:
        yield connection
    except BaseException:
        if connection.in_transaction:  # a full disk has already rolled back
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def check(connection: Connection, *, thorough: bool = False) -> list[str]:
    """Return what is wrong with the file, nothing when it is sound.

    Opening has recovered the WAL; it must reach the file before its pages are checked, or a
    healthy file looks damaged after a power cut. `thorough` holds the tables against their indexes
    as well: it finds a page of yesterday, which is authentic, and costs more the more there is.
    """
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    found = [str(row[0]) for row in connection.execute("PRAGMA cipher_integrity_check")]
    structure = "PRAGMA integrity_check" if thorough else "PRAGMA quick_check"
    return found or [str(row[0]) for row in connection.execute(structure) if row[0] != "ok"]
