"""Both files of a profile, opened together: the cache of server rows and the outbox."""

import logging
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from agentdesk.cache.apply import Apply
from agentdesk.cache.engine import DatabaseFile
from agentdesk.cache.held import HeldCustomers
from agentdesk.cache.migrations import cache_steps, outbox_steps
from agentdesk.cache.outbox import Outbox
from agentdesk.cache.progress import Progress, read_progress
from agentdesk.cache.queries import Queries
from agentdesk.cache.session_state import SessionState
from agentdesk.cache.shapes import CommandState
from agentdesk.protocol.sessions import Me
from agentdesk.runtime.clock import Clock, to_us
from agentdesk.runtime.paths import private_folder
from agentdesk.runtime.sqlcipher import Durability, Unreadable

_LOG = logging.getLogger(__name__)
_JOURNAL_KEPT = timedelta(days=30)  # so that a server that was rolled back can be told again


@dataclass(frozen=True, slots=True)
class StoreKeys:
    """Raw 32-byte keys, one per file."""

    cache: bytes
    outbox: bytes

    def __repr__(self) -> str:
        return "StoreKeys(…)"


class Store:
    """Thread-safe: the GUI thread reads and appends, the sync thread writes."""

    def __init__(self, cache_file: DatabaseFile, outbox_file: DatabaseFile, clock: Clock) -> None:
        self._cache_file = cache_file
        self._outbox_file = outbox_file
        self._clock = clock
        self._closed = False
        self.session = SessionState(outbox_file)
        self.outbox = Outbox(outbox_file, clock)
        self.held = HeldCustomers(cache_file, clock)
        self.apply = Apply(cache_file, self.held)
        self.queries = Queries(cache_file, self.outbox, self.held, self.session, clock)
        self.settle()

    @classmethod
    def open(cls, folder: Path, keys: StoreKeys, *, clock: Clock) -> "Store":
        """Open or make both files.

        A cache that cannot be read is put aside and brought anew from the server; an outbox that
        cannot be read holds what nobody else knows, so that is for a person to decide.
        """
        private_folder(folder)
        outbox_file = DatabaseFile(
            folder / "outbox.db", keys.outbox, durability=Durability.FULL, steps=outbox_steps.STEPS
        )
        try:
            cache_file = _open_cache(folder / "cache.db", keys.cache, clock)
        except BaseException:
            outbox_file.close()
            raise
        return cls(cache_file, outbox_file, clock)

    def me(self) -> Me | None:
        """Return who is signed in on this profile, known offline too."""
        return self.session.me()

    def progress(self) -> Progress:
        return read_progress(self._cache_file)

    def settle(self) -> None:
        """Move answered commands to the journal once their rows are safe on disk.

        cache.db may lose its last commits to a power cut, so the answers are applied once more
        (it changes nothing when they are there) and synced first.
        """
        acked = [one for one in self.outbox.entries() if one.state is CommandState.ACKED]
        if acked:
            self.apply.reply([row for one in acked if one.answer for row in one.answer.rows])
        if acked and self._cache_file.checkpoint():
            self.outbox.close([one.command_id for one in acked])
        self.outbox.forget_before(to_us(self._clock.now() - _JOURNAL_KEPT))

    def close(self) -> None:
        """Settle, then fold both WAL files away; closing what is closed does nothing."""
        if self._closed:
            return
        self._closed = True
        try:
            self.settle()
        finally:
            self._cache_file.close()
            self._outbox_file.close()


def _open_cache(path: Path, key: bytes, clock: Clock) -> DatabaseFile:
    try:
        return _cache_file(path, key)
    except Unreadable:
        _LOG.exception("the cache cannot be read and is brought anew")
        _quarantine(path, clock)
        return _cache_file(path, key)


def _cache_file(path: Path, key: bytes) -> DatabaseFile:
    return DatabaseFile(path, key, durability=Durability.NORMAL, steps=cache_steps.STEPS)


def _quarantine(path: Path, clock: Clock) -> None:
    """Put the file and its WAL aside: a WAL left behind would be played into the new file."""
    stamp = f"{to_us(clock.now())}"
    for part in (path, *(path.with_name(path.name + end) for end in ("-wal", "-shm"))):
        if part.exists():
            part.replace(part.with_name(f"{part.name}.{stamp}.quarantine"))
