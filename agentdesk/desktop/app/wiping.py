"""The end of a desk whose computer was reported lost: what is done, and what is said of it."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from agentdesk.desktop.errors import Problem
from agentdesk.desktop.i18n import tr
from agentdesk.domain.errors import AgentdeskError
from agentdesk.protocol.devices import WIPED
from agentdesk.runtime import wipe_mark
from agentdesk.runtime.clock import Clock
from agentdesk.runtime.paths import Profile, profile_folder
from agentdesk.runtime.wipe_mark import Wiped

if TYPE_CHECKING:
    from agentdesk.desktop.app.opened_profile import OpenedProfile


def is_wipe(error: Exception) -> bool:
    """Return whether the server refused because this device is to forget everything."""
    return isinstance(error, AgentdeskError) and error.code == WIPED


def begin(opened: "OpenedProfile", data_dir: Path | None, clock: Clock) -> None:
    """Write down that it has to end, and how much is lost with it; nothing is deleted yet."""
    folder = profile_folder(opened.profile, data_dir)
    wipe_mark.order(folder, clock.now(), opened.store.outbox.waiting())


def go_on(data_dir: Path | None) -> None:
    """Carry out whatever has begun; raises NoKeyring while the keyring cannot be asked."""
    from agentdesk.runtime.wipe import wipe  # noqa: PLC0415  late: it needs the keyring

    for folder in wipe_mark.unfinished(data_dir):
        wipe(folder)


def forget_locked(profile: Profile, data_dir: Path | None, clock: Clock) -> None:
    """As `begin` and `go_on` for a locked desk: nobody can say what it had not delivered."""
    wipe_mark.order(profile_folder(profile, data_dir), clock.now(), None)
    go_on(data_dir)


def is_ordered(profile: Profile, folder: Path) -> bool:
    """Ask the server, for a desk nobody is signed in at; raises what asking raises."""
    from agentdesk.sync.api_client import ApiClient, Device  # noqa: PLC0415  late

    device_id = wipe_mark.noted_device(folder)
    if not device_id:
        return False

    async def ask() -> bool:
        api = ApiClient(profile.server, Device(device_id))
        try:
            return await api.is_to_be_wiped()
        finally:
            await api.close()

    return asyncio.run(ask())


def unsaid(data_dir: Path | None) -> Wiped | None:
    """Return what nobody has read on this screen yet."""
    return next((one for one in wipe_mark.wiped(data_dir) if not one.seen), None)


def wiped_problem(one: Wiped) -> Problem:
    """Return what to say of it: what happened, what is lost, what to do."""
    words = tr(
        "Wiped",
        "The computer was reported lost. Its keys, the customers' data and what had been begun "
        "were deleted from it.",
    )
    if one.lost is None:
        left = tr("Wiped", "What had not been delivered when it was locked is lost.")
    elif one.lost:
        left = tr("Wiped", "%n acts had not been delivered and are lost.", "", one.lost)
    else:
        left = tr("Wiped", "Everything done here had been delivered.")
    then = tr("Wiped", "If it is yours and was found, tell your supervisor, then sign in again.")
    lost = "unknown" if one.lost is None else one.lost
    details = f"{WIPED}: {one.profile}, {one.at:%Y-%m-%dT%H:%M:%SZ}, undelivered {lost}"
    title = tr("Wiped", "This desk was wiped")
    return Problem(title, f"{words}\n{left}\n{then}", details)
