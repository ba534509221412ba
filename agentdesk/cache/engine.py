"""One encrypted file: a single writer, a few readers, transactions for both, from any thread."""

import queue
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from agentdesk.cache.migrations import Step, migrate
from agentdesk.domain.errors import Unavailable
from agentdesk.runtime.paths import private_file, write_private
from agentdesk.runtime.sqlcipher import (
    Connection,
    DatabaseError,
    Durability,
    Unreadable,
    connect,
    transaction,
    translated,
)

_READERS = 4
_WAIT_S = 10.0
_WRITER_CACHE_KIB = 32_768
_READER_CACHE_KIB = 4096


class StoreBusy(Unavailable):
    """Nobody let go of the file for ten seconds, or it has been closed."""

    code = "store_busy"


class DatabaseFile:
    """Readers see whole snapshots and never wait for the writer (WAL).

    Whatever the file system does comes out as one of our errors: StoreFull, StoreBusy, Unreadable.
    """

    def __init__(
        self,
        path: Path,
        key: bytes | None,
        *,
        durability: Durability,
        steps: tuple[Step, ...],
        irreplaceable: bool = False,
    ) -> None:
        """`irreplaceable`: an older version is put aside before it is upgraded."""
        self.path = private_file(path)
        self._key = key
        self._durability = durability
        self._write_lock = threading.Lock()
        self._closed = False
        self.times_written = 0  # while it is open: what was read before the last may have changed
        self.damaged = False  # a page could not be read: the next start looks at all of them
        self._writer = self._connect(_WRITER_CACHE_KIB)
        try:
            with self._translated():
                migrate(self._writer, steps, self._put_copy_aside if irreplaceable else None)
        except BaseException:
            self._writer.close()
            raise
        self._places: queue.LifoQueue[Connection | None] = queue.LifoQueue(_READERS)
        for _ in range(_READERS):
            self._places.put(None)  # connected when first needed

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Lend a reader inside one snapshot."""
        if self._closed:
            raise StoreBusy(self.path.name)
        try:
            connection = self._places.get(timeout=_WAIT_S)
        except queue.Empty:
            raise StoreBusy(self.path.name) from None
        try:
            if connection is None:
                connection = self._connect(_READER_CACHE_KIB)
            with self._translated(), transaction(connection, write=False):
                yield connection
        finally:
            self._places.put(connection)

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Lend the writer inside one transaction."""
        try:
            with (
                self._exclusive() as connection,
                self._translated(),
                transaction(connection, write=True),
            ):
                yield connection
        finally:  # also when it failed: whether it was too late to take back is not ours to know
            self.times_written += 1

    def checkpoint(self) -> bool:
        """Bring commits into the file itself, synced; False: a reader still needs the WAL."""
        with self._exclusive() as connection, self._translated():
            _, in_wal, in_file = connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
        return bool(in_wal == in_file)

    def close(self) -> None:
        """Close when everybody has let go; the last one out folds the WAL away."""
        with self._exclusive():
            self._closed = True
            for _ in range(_READERS):
                reader = self._places.get(timeout=_WAIT_S)
                if reader is not None:
                    reader.close()
            self._writer.close()

    def _put_copy_aside(self, version: int) -> None:
        """Keep the file as it is, under the same key, until the next upgrade has made its own."""
        self._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        copy = self.path.with_name(f"{self.path.name}.v{version}")
        write_private(copy, self.path.read_bytes())
        for older in self.path.parent.glob(f"{self.path.name}.v*"):
            if older != copy:
                older.unlink()

    @contextmanager
    def _exclusive(self) -> Iterator[Connection]:
        if not self._write_lock.acquire(timeout=_WAIT_S):
            raise StoreBusy(self.path.name)
        try:
            if self._closed:
                raise StoreBusy(self.path.name)
            yield self._writer
        finally:
            self._write_lock.release()

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except DatabaseError as error:
            ours = translated(error)
            self.damaged = self.damaged or isinstance(ours, Unreadable)
            raise ours from error

    def _connect(self, cache_kib: int) -> Connection:
        return connect(self.path, key=self._key, durability=self._durability, cache_kib=cache_kib)
