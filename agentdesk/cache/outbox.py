"""Commands on their way to the server: durable before the click returns, delivered in order."""

from collections.abc import Sequence

from agentdesk.cache.shapes import OutboxEntry
from agentdesk.protocol.messages import AnyCommand


class Outbox:
    """What the person did and the server has not yet confirmed; safe to call from any thread."""

    def append(self, command: AnyCommand, *, depends_on: Sequence[str] = ()) -> None:
        """Keep the command on disk (synced) before returning."""
        raise NotImplementedError

    def waiting(self) -> int:
        """Return how many commands are not yet answered."""
        raise NotImplementedError

    def entries(self, *, customer_id: str | None = None) -> list[OutboxEntry]:
        """Return waiting, acked and parked commands in the order they were made."""
        raise NotImplementedError

    def entry(self, command_id: str) -> OutboxEntry | None:
        raise NotImplementedError

    def dismiss(self, command_id: str) -> None:
        """Forget a parked command: the person has seen why it was refused."""
        raise NotImplementedError
