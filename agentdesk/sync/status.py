"""What the screen is told about the sync engine, and what the engine tells while it works."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from agentdesk.protocol.messages import CommandResult
from agentdesk.protocol.push import Ring
from agentdesk.protocol.rows import Entity


class SyncState(StrEnum):
    SYNCED = "synced"
    SYNCING = "syncing"
    OFFLINE = "offline"
    NEEDS_SIGN_IN = "needs_sign_in"


@dataclass(frozen=True, slots=True)
class SyncStatus:
    """`waiting` counts commands not yet answered; `problem` is a stable code.

    Counted since the start: `restarts`, how often the work had to be begun anew; `differences`,
    how many customers were found to differ from the server's and were brought anew.
    """

    state: SyncState
    waiting: int = 0
    last_synced_at: datetime | None = None
    problem: str = ""
    restarts: int = 0
    differences: int = 0


Changed = frozenset[tuple[Entity, str | None]]  # (entity, customer id)


class SyncListener(Protocol):
    """Called on the engine's thread; must return at once (the desktop only emits signals)."""

    def status(self, status: SyncStatus) -> None: ...

    def applied(self, changed: Changed) -> None: ...

    def rang(self, ring: Ring) -> None: ...

    def answered(self, result: CommandResult) -> None: ...

    def signed_out(self, reason: str) -> None: ...
