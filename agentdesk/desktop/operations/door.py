"""The one way an act leaves the screen: a command in the outbox, the engine woken, models told."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from agentdesk.cache.shapes import OutboxEntry
from agentdesk.domain.leases import Refusal
from agentdesk.protocol.drawing import Wanted
from agentdesk.protocol.messages import AnyCommand, GivePlan
from agentdesk.runtime.clock import Clock
from agentdesk.runtime.identity import new_id


class CommandSink(Protocol):
    """The durable queue (agentdesk.cache.outbox.Outbox)."""

    def append(self, command: AnyCommand, *, depends_on: Sequence[str] = ()) -> None: ...

    def waiting(self) -> int: ...

    def entries(self) -> list[OutboxEntry]: ...

    def dismiss(self, command_id: str) -> None: ...

    def retry_now(self) -> None: ...


Draw = Callable[[Wanted, GivePlan], Refusal | None]


@dataclass(frozen=True)
class CommandDoor:
    """`told` hears the act, and whose projection it changed (None: not about one customer).

    `draw` keeps an act together with what it draws from the lease; without it nothing is drawn.
    """

    outbox: CommandSink
    clock: Clock
    wake: Callable[[], None]
    told: Callable[[AnyCommand, str | None], None]
    draw: Draw | None = None

    def new_id(self) -> str:
        return new_id(self.clock)

    def now(self) -> datetime:
        return self.clock.now()

    def send(
        self, command: AnyCommand, customer_id: str | None = None, *, depends_on: Sequence[str] = ()
    ) -> str:
        """Keep the command for ever, then let the engine and the screen know; return its id."""
        self.outbox.append(command, depends_on=depends_on)
        self.wake()
        self.told(command, customer_id)
        return command.command_id

    def grant(self, wanted: Wanted, act: GivePlan) -> Refusal | None:
        """Give from the lease: when None is returned it is granted, for it is on disk."""
        refusal = Refusal.NO_LEASE if self.draw is None else self.draw(wanted, act)
        if refusal is None:
            self.wake()
            self.told(act, act.customer_id)
        return refusal
