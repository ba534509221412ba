"""Both files of a profile, opened together: the cache of server rows and the outbox."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from agentdesk.cache.apply import Apply
from agentdesk.cache.digests import CacheDigests
from agentdesk.cache.drafts import DraftShelf
from agentdesk.cache.engine import DatabaseFile
from agentdesk.cache.held import HeldCustomers
from agentdesk.cache.leases import LeaseShelf
from agentdesk.cache.migrations import cache_steps, outbox_steps
from agentdesk.cache.outbox import Outbox
from agentdesk.cache.preferences import PreferenceShelf
from agentdesk.cache.progress import Progress, read_progress
from agentdesk.cache.queries import Queries
from agentdesk.cache.recovery import (
    OpenMark,
    Salvage,
    finish_salvage,
    is_ours,
    is_sound,
    put_aside,
    salvage_outbox,
)
from agentdesk.cache.reference_digests import ReferenceDigests
from agentdesk.cache.retention import Retention
from agentdesk.cache.session_state import SessionState
from agentdesk.cache.shapes import CommandState, Mended, StoredHere
from agentdesk.cache.stored_here import count_stored
from agentdesk.domain.leases import Moment
from agentdesk.protocol.sessions import Me
from agentdesk.runtime.clock import Clock, to_us
from agentdesk.runtime.paths import private_folder
from agentdesk.runtime.signing import Signer
from agentdesk.runtime.sqlcipher import Durability, StoreTrouble, Unreadable, disk_refusals

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
        self.salvage: Salvage | None = None  # what a damaged outbox gave back at this start
        self.cache_aside: Path | None = None  # where a cache went that could not be read
        self.session = SessionState(outbox_file)
        self.outbox = Outbox(outbox_file, clock)
        self.drafts = DraftShelf(outbox_file, clock)
        self.preferences = PreferenceShelf(outbox_file, clock)
        self.held = HeldCustomers(cache_file, clock)
        self.apply = Apply(cache_file, self.held)
        self.retention = Retention(cache_file, outbox_file, self.held, self.session, clock)
        self.reference_digests = ReferenceDigests(cache_file, self.apply)
        self.digests = CacheDigests(cache_file)
        self.queries = Queries(cache_file, self.outbox, self.held, self.session, clock)
        self.settle()

    @classmethod
    def open(cls, folder: Path, keys: StoreKeys, *, clock: Clock) -> "Store":
        """Open or make both files.

        The outbox is checked each time, the cache after an unclean end. A cache that cannot be
        read is put aside and brought anew from the server; an outbox that cannot be read holds
        what nobody else knows: what can be is read out of it, and `salvage` says how much.
        """
        with disk_refusals():
            return cls._opened(folder, keys, clock)

    @classmethod
    def _opened(cls, folder: Path, keys: StoreKeys, clock: Clock) -> "Store":
        mark = OpenMark(private_folder(folder))
        unclean = mark.stands()
        mark.set()
        salvage = _mend_outbox(folder / "outbox.db", keys.outbox, clock)
        outbox_file = DatabaseFile(
            folder / "outbox.db",
            keys.outbox,
            durability=Durability.FULL,
            steps=outbox_steps.STEPS,
            irreplaceable=True,
        )
        try:
            cache_file, aside = _open_cache(folder / "cache.db", keys.cache, clock, check=unclean)
        except BaseException:
            outbox_file.close()
            raise
        store = cls(cache_file, outbox_file, clock)
        store.salvage, store.cache_aside = salvage, aside
        return store

    def me(self) -> Me | None:
        """Return who is signed in on this profile, known offline too."""
        return self.session.me()

    @property
    def mended(self) -> Mended:
        """Return what was damaged at this start, for the person to know."""
        cache_aside = "" if self.cache_aside is None else str(self.cache_aside)
        if self.salvage is None:
            return Mended(cache_aside=cache_aside)
        found = self.salvage
        return Mended(found.kept, found.lost, str(found.aside), cache_aside)

    def leases(self, signer: Signer, now: Callable[[], Moment]) -> LeaseShelf:
        """Return this device's lease, which lies in the outbox's file."""
        return LeaseShelf(self._outbox_file, signer, now)

    def stored_here(self) -> StoredHere:
        """Count what lies on this computer; not for the GUI thread."""
        return count_stored(self._cache_file, self._outbox_file)

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
        """Settle, then fold both WAL files away; closing what is closed does nothing.

        A disk that takes nothing more keeps nobody from leaving: the next start settles, and looks
        at every page first.
        """
        if self._closed:
            return
        self._closed = True
        try:
            with disk_refusals():
                self._settle_and_close()
        except StoreTrouble as trouble:
            _LOG.warning("closed without settling: %s", trouble.code)

    def _settle_and_close(self) -> None:
        try:
            self.settle()
        finally:
            try:
                self._cache_file.close()
            finally:
                self._outbox_file.close()
        if not (self._cache_file.damaged or self._outbox_file.damaged):
            OpenMark(self._outbox_file.path.parent).remove()


def _mend_outbox(path: Path, key: bytes, clock: Clock) -> Salvage | None:
    """Check it at every start: it is small, and nobody else knows what is in it.

    One whose first page cannot be read may as well have another key: it is left as it is, and
    opening it says so.
    """
    finish_salvage(path, clock)
    if is_sound(path, key, thorough=True) or not is_ours(path, key):
        return None
    return salvage_outbox(path, key, clock)


def _open_cache(
    path: Path, key: bytes, clock: Clock, *, check: bool
) -> tuple[DatabaseFile, Path | None]:
    """Return the file, and where the one went that could not be read."""
    aside = None
    if check and not is_sound(path, key):
        aside = put_aside(path, clock, "quarantine")
    try:
        return _cache_file(path, key), aside
    except Unreadable:
        _LOG.exception("the cache cannot be read and is brought anew")
        aside = put_aside(path, clock, "quarantine")
        return _cache_file(path, key), aside


def _cache_file(path: Path, key: bytes) -> DatabaseFile:
    return DatabaseFile(path, key, durability=Durability.NORMAL, steps=cache_steps.STEPS)
