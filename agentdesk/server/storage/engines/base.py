"""What the rest of storage asks of a database, whichever it is."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Protocol

from sqlalchemy import Connection, Select


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in the change feed; `xid` is 0 where writers come one at a time."""

    xid: int
    seq: int


class Wire(Protocol):
    """Carries words to all processes on the same database, the sender's own among them."""

    def say(self, words: str) -> None: ...

    def listen(self, hear: Callable[[str], object]) -> None: ...

    def close(self) -> None: ...


class StorageEngine(Protocol):
    """Every difference between two databases stands in one implementation of this."""

    name: str
    changes_after: Select[int, int, str, str]
    audit_after: Select[*tuple[Any, ...]]

    def reading(self) -> AbstractContextManager[Connection]:
        """A transaction that sees one snapshot and cannot write."""
        ...

    def writing(self) -> AbstractContextManager[Connection]:
        """A transaction that may write; Unavailable("busy") when its turn does not come."""
        ...

    def written(self, connection: Connection) -> Position:
        """The feed's position after this transaction's own changes."""
        ...

    def horizon(self, connection: Connection) -> Position:
        """Everything at or before this is visible, and nothing will ever appear there."""
        ...

    def latest(self, connection: Connection) -> Position:
        """The highest place anybody has written and committed, readable by all yet or not."""
        ...

    def horizon_age_s(self, connection: Connection) -> float:
        """How long the oldest open writer has been holding the horizon back."""
        ...

    def wire(self) -> Wire | None:
        """What tells other processes; none where there is one process only."""
        ...

    def dispose(self) -> None: ...
