"""The one way an act leaves the screen: a command in the outbox, the engine woken, models told."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
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

    def append_all(self, commands: Sequence[tuple[AnyCommand, Sequence[str]]]) -> None: ...

    def waiting(self) -> int: ...

    def entries(self) -> list[OutboxEntry]: ...

    def dismiss(self, command_id: str) -> None: ...

    def retry_now(self) -> None: ...


Draw = Callable[[Wanted, GivePlan], Refusal | None]


@dataclass(frozen=True, slots=True)
class _Sent:
    """An act on its way to the outbox."""

    command: AnyCommand
    customer_id: str | None
    depends_on: Sequence[str]


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
    _gathered: list["_Sent"] = field(default_factory=list, init=False, repr=False)
    _holding: list[bool] = field(default_factory=list, init=False, repr=False)

    def new_id(self) -> str:
        return new_id(self.clock)

    def now(self) -> datetime:
        return self.clock.now()

    def send(
        self, command: AnyCommand, customer_id: str | None = None, *, depends_on: Sequence[str] = ()
    ) -> str:
        """Keep the command for ever, then let the engine and the screen know; return its id."""
        self._gathered.append(_Sent(command, customer_id, depends_on))
        if not self._holding:
            self._keep()
        return command.command_id

    @contextmanager
    def together(self) -> Iterator[None]:
        """Keep what is sent within this as one, at its end: one wait for the disk, not several."""
        if self._holding:
            yield
            return
        self._holding.append(True)
        try:
            yield
        finally:
            self._holding.clear()
            self._keep()

    def _keep(self) -> None:
        sent = self._gathered[:]
        self._gathered.clear()
        if sent:
            self.outbox.append_all([(one.command, one.depends_on) for one in sent])
            self.wake()
        for one in sent:
            self.told(one.command, one.customer_id)

    def grant(self, wanted: Wanted, act: GivePlan) -> Refusal | None:
        """Give from the lease: when None is returned it is granted, for it is on disk."""
        refusal = Refusal.NO_LEASE if self.draw is None else self.draw(wanted, act)
        if refusal is None:
            self.wake()
            self.told(act, act.customer_id)
        return refusal
