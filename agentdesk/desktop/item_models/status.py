"""How sync and person stand: chips of the top bar, and the banner."""

from datetime import datetime

from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.values import Tone, Value
from agentdesk.domain.actor import Role
from agentdesk.protocol.push import Ring
from agentdesk.protocol.sessions import Me
from agentdesk.sync.status import SyncState, SyncStatus


def sync_chip(status: SyncStatus, now: datetime) -> Value:
    origin = ""
    if status.last_synced_at is not None:
        origin = tr("Sync", "Last synced {age}").format(age=i18n.age(status.last_synced_at, now))
    if status.state is SyncState.OFFLINE:
        words = tr("Sync", "Offline")
        if status.waiting:
            words = tr("Sync", "Offline · %n not sent", "", status.waiting)
        return Value(words, origin, Tone.WARN, "wifi-off")
    if status.state is SyncState.NEEDS_SIGN_IN:
        return Value(tr("Sync", "Sign in again"), origin, Tone.BAD, "lock")
    if status.waiting:
        words = tr("Sync", "Sending %n", "", status.waiting)
        return Value(words, origin, Tone.NEUTRAL, "refresh-cw")
    if status.state is SyncState.SYNCING:
        return Value(tr("Sync", "Syncing"), origin, Tone.NEUTRAL, "refresh-cw")
    return Value(tr("Sync", "Synced"), origin, Tone.OK, "refresh-cw")


def file_banner(status: SyncStatus) -> str:
    """Return why nothing new can be kept on this computer; empty when it can."""
    if status.problem == "disk_full":
        return tr(
            "Sync",
            "This computer's disk is full: everything can be read, nothing new can be kept. "
            "Free some space.",
        )
    if status.problem == "store_unreadable":
        return tr(
            "Sync",
            "A file of this desk is damaged. Close the desk and open it again: it mends itself.",
        )
    return ""


def offline_banner(status: SyncStatus) -> str:
    """Return what still works while the server cannot be reached; empty when it can."""
    if status.state is SyncState.NEEDS_SIGN_IN:
        return tr(
            "Sync",
            "Your session has ended. What you do is kept on this desktop; sign in to send it.",
        )
    if status.state is not SyncState.OFFLINE:
        return ""
    words = tr(
        "Sync",
        "You are offline. Cards, search and notes work from this desktop's store; "
        "what you give is sent and confirmed when the server is back.",
    )
    if status.last_synced_at is None:
        return words
    return tr(
        "Sync",
        "You are offline. Data as of {time}: cards, search and notes work; "
        "what you give is sent and confirmed when the server is back.",
    ).format(time=i18n.clock_time(status.last_synced_at))


def back_again(status: SyncStatus) -> str:
    """Return what is said when the banner goes: nothing on screen says it in words."""
    if status.waiting:
        return tr("Sync", "Connected again: sending %n", "", status.waiting)
    return tr("Sync", "Connected again: everything is sent")


def person_chip(me: Me) -> Value:
    if me.role is Role.SUPERVISOR:
        words = tr("Shell", "{name}, supervisor").format(name=me.display_name)
        return Value(words, icon="shield")
    return Value(me.display_name, icon="user")


def demo_chip(me: Me) -> Value | None:
    """Return the quiet sign that people and histories here are made up; None: real data."""
    if me.tenant is None or not me.tenant.synthetic:
        return None
    origin = tr("Shell", "People and their histories are made up for the demonstration")
    return Value(tr("Shell", "Demo data"), origin, icon="info")


def unknown_caller_detail(ring: Ring) -> str:
    """Return what the telephone knows about a caller nobody knows."""
    parts = []
    if ring.line:
        parts.append(tr("Desk", "Line {line}").format(line=ring.line))
    if ring.menu_choice:
        parts.append(tr("Desk", "menu: {choice}").format(choice=ring.menu_choice))
    if ring.waited_s:
        waited = i18n.duration_clock(ring.waited_s)
        parts.append(tr("Desk", "waited {time}").format(time=waited))
    return " · ".join(parts)
