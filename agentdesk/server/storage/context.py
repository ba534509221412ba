"""What one unit of work knows: its connection, its clock, who acts, and what it has touched."""

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection

from agentdesk.domain.actor import Actor
from agentdesk.domain.desk_policy import DeskPolicy
from agentdesk.protocol.rows import Entity
from agentdesk.runtime import identity
from agentdesk.runtime.clock import Clock


@dataclass(slots=True)
class Touched:
    """What changed, kept to say so after the commit."""

    entities: set[Entity] = field(default_factory=set)
    customer_ids: set[str] = field(default_factory=set)
    user_ids: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class UnitContext:
    """Shared by the repositories of one unit; `writable` is false in a read."""

    connection: Connection
    clock: Clock
    actor: Actor | None
    writable: bool
    desk: DeskPolicy = field(default_factory=DeskPolicy)
    touched: Touched = field(default_factory=Touched)

    def now(self) -> datetime:
        return self.clock.now()

    def new_id(self) -> str:
        return identity.new_id(self.clock)

    def check_writable(self) -> None:
        if not self.writable:
            raise RuntimeError("a reading unit of work cannot write")
