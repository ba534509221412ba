"""A desktop's day at its files: acts, drafts, answers and the server's rows, each said when kept.

`python -m tests.simulation.disks.day FOLDER KEYS ACTS SEED [lies]` does it in a process of its own,
and says a line for each on standard output.
"""

import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext, suppress
from pathlib import Path
from random import Random
from typing import Any

import msgspec

from agentdesk.cache.outbox import Outbox
from agentdesk.cache.shapes import DraftKind, DraftName
from agentdesk.cache.store import Store, StoreKeys
from agentdesk.protocol.messages import CommandResult, Outcome
from agentdesk.protocol.rows import Row
from agentdesk.runtime.clock import SystemClock
from agentdesk.runtime.sqlcipher import StoreTrouble
from tests.plugins.stores import customer, interaction, make_id, note
from tests.simulation.seeded.planting import in_place_of

CUSTOMERS = 20
LIES = "lies"
Say = Callable[[str], None]


class Day:
    """`kept KIND NAME`, `refused NAME CODE`; and `odd …`, which nobody may ever hear."""

    def __init__(self, store: Store, say: Say, seed: int) -> None:
        self.store = store
        self.version = 0
        self._say = say
        self._random = Random(seed)  # noqa: S311  which act comes next
        self._people = [customer(f"Person {number}") for number in range(CUSTOMERS)]
        self._contacts: dict[str, Row] = {}

    def begin(self) -> None:
        """Bring the customers; over a good disk, for without them there is no day."""
        self.store.apply.bootstrap(self._people, lambda now: now)

    def acts(self, count: int) -> None:
        for _ in range(count):
            self.act()

    def act(self) -> bool:
        """Do what comes next; return whether it was kept. What is there can be read all the same.

        An answer is applied and closed as the engine does it: nothing is said of it, for its
        command was said before.
        """
        chance = self._random.random()
        kind, do = next((kind, do) for below, kind, do in self._deeds() if chance < below)
        name = make_id()
        try:
            do(name)
        except StoreTrouble as trouble:
            self._say(f"refused {name} {trouble.code}")
            self._look_around()
            return False
        except Exception as error:  # noqa: BLE001  whatever it is, it is what we look for
            self._say(f"odd {type(error).__name__} {error}")
            return False
        self._say(f"kept {kind} {name}")
        return True

    def _deeds(self) -> tuple[tuple[float, str, Callable[[str], None]], ...]:
        return (
            (0.6, "command", self._command),
            (0.75, "draft", self._draft),
            (0.9, "row", self._row),
            (0.97, "answer", self._answer),
            (1.0, "settled", lambda _: self.store.settle()),
        )

    def _command(self, name: str) -> None:
        words = "word " * self._random.randrange(1, 500)
        wanted = note(self._random.choice(self._people).id, words)
        self.store.outbox.append(msgspec.structs.replace(wanted, command_id=name))

    def _draft(self, name: str) -> None:
        who = DraftName(name, DraftKind.NOTE)
        self.store.drafts.keep(lambda: {who: name.encode()})

    def _row(self, name: str) -> None:
        """A page of twenty contacts of one customer; the last bears the name."""
        person = self._random.choice(self._people)
        rows = [interaction(person.id, minute) for minute in range(20)]
        named = msgspec.structs.replace(rows[-1], id=name)
        self.store.apply.feed([*rows[:-1], named], lambda now: now)

    def _answer(self, _: str) -> None:
        taken = [entry.command_id for entry in self.store.outbox.take(5)]
        self.store.outbox.answers([CommandResult(one, Outcome.APPLIED) for one in taken])

    def _look_around(self) -> None:
        try:
            self.store.outbox.waiting()
            self.store.queries.card(self._people[0].id)
        except Exception as error:  # noqa: BLE001  the same
            self._say(f"odd unread {type(error).__name__} {error}")


def say_aloud(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def lying() -> AbstractContextManager[None]:
    """The control: it says that an act is kept, whatever the disk says."""
    right = Outbox.append

    def append(*words: Any, **more: Any) -> None:
        with suppress(StoreTrouble):
            right(*words, **more)

    return in_place_of(Outbox, "append", append)


def main(folder: str, keys: str, acts: str, seed: str, how: str = "") -> None:
    store_keys = StoreKeys(bytes.fromhex(keys[:64]), bytes.fromhex(keys[64:]))
    day = Day(Store.open(Path(folder), store_keys, clock=SystemClock()), say_aloud, int(seed))
    day.begin()
    with lying() if how == LIES else nullcontext():
        day.acts(int(acts))
    say_aloud("done")


if __name__ == "__main__":
    main(*sys.argv[1:])
