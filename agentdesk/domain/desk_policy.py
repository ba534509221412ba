"""How much of whom a desktop may hold: no more, and no longer, than the work needs."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class DeskPolicy:
    """Privacy by default: the numbers are small, and somebody has to raise them.

    `customers` are held from the start (whose case is one's own, or to whom something is due
    soon, come on top); nobody is held for a contact older than `days`, and a desktop lets go of
    whom nobody has dealt with for so long. A promise due within `due_days` is a scheduled contact.
    """

    customers: int = 500
    days: int = 30
    due_days: int = 7

    @property
    def age(self) -> timedelta:
        return timedelta(days=self.days)

    @property
    def due_soon(self) -> timedelta:
        return timedelta(days=self.due_days)
