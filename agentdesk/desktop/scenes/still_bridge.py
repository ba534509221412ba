"""The bridge to a server that stands still: it answers the office at once, and nobody else."""

from collections.abc import Callable, Coroutine
from typing import Any, TypeVar, cast

from agentdesk.desktop.scenes.office_answers import StillOffice
from agentdesk.desktop.sync_bridge import SyncBridge
from agentdesk.domain.errors import AgentdeskError, Unavailable

T = TypeVar("T")


class StillBridge(SyncBridge):
    """Without an office every question finds the server away."""

    def __init__(self, office: StillOffice | None) -> None:
        super().__init__()
        self._office = office

    def ask_office(
        self,
        ask: Callable[[Any], Coroutine[Any, Any, T]],
        done: Callable[[T], object],
        failed: Callable[[Exception], object],
    ) -> None:
        if self._office is None:
            failed(Unavailable("the server is away"))
            return
        try:
            answer = _answer(ask(self._office))
        except AgentdeskError as error:
            failed(error)
            return
        done(answer)

    def fetch_card(self, customer_id: str) -> None:
        """A card that is not here stays on its way."""


def _answer(asked: Coroutine[Any, Any, T]) -> T:
    """Run a question that waits for nothing to its end."""
    try:
        asked.send(None)
    except StopIteration as ended:
        return cast("T", ended.value)
    asked.close()
    raise Unavailable("the answer would take a while")
