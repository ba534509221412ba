"""The doctor's look at what this computer's desktops have still to tell their servers."""

from collections.abc import Iterator
from pathlib import Path

from agentdesk.cli.doctor.findings import Finding, good, note, wrong
from agentdesk.domain.errors import AgentdeskError
from agentdesk.domain.leases import DeviceBook
from agentdesk.runtime import paths, wipe_mark
from agentdesk.runtime.clock import Clock, SystemClock, from_us, to_us
from agentdesk.runtime.keychain import KEYS_NAME, Keychain, open_keys

REFUSED = "open the desk, look at it there, put it aside; or tell the help desk"
WAITING = "open the desk while the server can be reached; do not delete its files before"
RETURN = "sign out while the server can be reached, before this computer is made anew"
WIPE = "unlock the keyring and open the desk once: it goes on with it"
DAMAGED = "open the desk: it mends itself and says what was kept; do not delete its files"


def sync(data_dir: Path | None, clock: Clock | None = None) -> Iterator[Finding]:
    """Each profile on its own; a running desktop is not disturbed."""
    folders = sorted((paths.data_folder(data_dir) / "profiles").glob("*"))
    kept = [folder for folder in folders if (folder / KEYS_NAME).is_file()]
    yield from _wiped(data_dir)
    if not kept:
        yield note("sync", "nobody has signed in on this computer yet")
    for folder in kept:
        yield from _profile(folder, clock or SystemClock())


def _wiped(data_dir: Path | None) -> Iterator[Finding]:
    """What was ordered of this computer, done and not yet done."""
    for one in wipe_mark.wiped(data_dir):
        lost = "an unknown number of" if one.lost is None else str(one.lost)
        at = f"{one.at:%Y-%m-%d %H:%M:%SZ}"
        yield note("wiped", f"{one.profile}: wiped by order {at}; {lost} acts were undelivered")
    for folder in wipe_mark.unfinished(data_dir):
        yield wrong("wiped", f"{folder.name}: an order to wipe it is not carried out", WIPE)


def _profile(folder: Path, clock: Clock) -> Iterator[Finding]:
    from agentdesk.cache.looking import look
    from agentdesk.sync.help_text import counts, entry_line, open_entries

    try:
        keys = open_keys(folder, folder.name, Keychain.of_system())
        seen = look(folder, keys.cache, keys.outbox)
    except AgentdeskError as error:
        yield wrong("sync", f"{folder.name}: {error.code}: {error.detail}", DAMAGED)
        return
    now = clock.now()
    synced = "never synced"
    if seen.synced_at_us is not None:
        synced = f"last synced {from_us(seen.synced_at_us):%Y-%m-%d %H:%M:%SZ}"
    session = "signed in" if seen.signed_in else "signed out"
    says = f"{folder.name}: {session}, {synced}; {counts(seen.entries, now)}"
    left = open_entries(seen.entries)
    yield note("sync", says, WAITING) if left else good("sync", says)
    if seen.lease is not None:
        yield note("lease", _lease_line(seen.lease), RETURN)
    for entry in left:
        line = entry_line(entry, now)
        stuck = entry.problem or entry.needs_help(to_us(now))
        yield wrong("unsent", line, REFUSED) if stuck else note("unsent", line)


def _lease_line(book: DeviceBook) -> str:
    """How much of whose money it is, a help desk need not know; until when, it must."""
    settle_by = book.lease.settle_by
    return (
        f"an offline budget is {book.hand.value} here, {book.seq} draws, "
        f"reserved until {settle_by:%Y-%m-%d %H:%M:%SZ}"
    )
