"""What a signed-in person works with: their store, their way to act, the engine's news."""

from collections.abc import Callable
from dataclasses import dataclass, field

from agentdesk.cache.shapes import Mended, StoredHere
from agentdesk.desktop.item_models.preferences import Preferences
from agentdesk.desktop.item_models.reader import LeaseReader, Reader
from agentdesk.desktop.main_window.draft_keeper import DraftKeeper
from agentdesk.desktop.operations.door import CommandDoor
from agentdesk.desktop.sync_bridge import SyncBridge
from agentdesk.protocol.sessions import Me
from agentdesk.runtime.clock import Clock


@dataclass(frozen=True, slots=True)
class About:
    """Which desk this is, and what was mended when it was opened: for the help desk."""

    profile: str = ""
    server: str = ""
    mended: Mended = field(default_factory=Mended)
    persists: bool = True  # False: this computer forgets its files, and takes nothing along
    lock_after_s: float = 300.0
    stored: Callable[[], StoredHere] | None = None  # slow: counts


@dataclass(frozen=True)
class Workplace:
    """Made by the composition root after sign-in; gone with sign-out."""

    queries: Reader
    door: CommandDoor
    bridge: SyncBridge
    clock: Clock
    me: Me
    drafts: DraftKeeper = field(kw_only=True)
    preferences: Preferences = field(kw_only=True)
    about: About = field(kw_only=True, default_factory=About)
    lease: LeaseReader | None = None  # None: this computer takes nothing along
