"""Replies spoiled in every way: each is refused whole or read whole, and nothing falls over."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from random import Random
from typing import Any

import httpx
import msgspec
import pytest

from agentdesk.cache.apply import Apply, Changed
from agentdesk.cache.store import Store
from agentdesk.domain.errors import AgentdeskError
from agentdesk.protocol import routes
from agentdesk.protocol.messages import CommandResult, Outcome
from agentdesk.protocol.pages import Card
from agentdesk.protocol.rows import Entity, Row
from agentdesk.runtime.clock import FakeClock
from agentdesk.sync.failures import BadReply
from tests.plugins.effort import effort
from tests.plugins.stores import customer, interaction, note, note_row
from tests.plugins.wire import Parts, Wire
from tests.simulation.seeded.planting import in_place_of

PAYLOADS = effort(2_000, 20_000)
# What stands where something else was expected.
_STRANGERS: tuple[Any, ...] = (
    None, True, -1, 2**63, 1e308, "", "x" * 70_000, "\x00", "\ud7ff", [], {}, [[]], {"rows": 1},
)  # fmt: skip
_DEEP = b"[" * 50_000


class Spoiler:
    """Takes a good reply and returns a bad one, the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)  # noqa: S311  which byte, not which key

    def spoil(self, content: bytes) -> bytes:
        how = self.random.choice(
            (self.flip, self.cut, self.splice, self.swap, self.swap, self.bury)
        )
        return how(content)

    def flip(self, content: bytes) -> bytes:
        spoiled = bytearray(content)
        for _ in range(self.random.choice((1, 1, 4, 64))):
            spoiled[self.random.randrange(len(spoiled))] = self.random.randrange(256)
        return bytes(spoiled)

    def cut(self, content: bytes) -> bytes:
        return content[: self.random.randrange(len(content))]

    def splice(self, content: bytes) -> bytes:
        """A part of it twice, or not at all."""
        start, end = sorted(self.random.randrange(len(content)) for _ in range(2))
        return content[:end] + content[start if self.random.random() < 0.5 else end + 1 :]

    def bury(self, content: bytes) -> bytes:
        place = self.random.randrange(len(content))
        return content[:place] + _DEEP + content[place:]

    def swap(self, content: bytes) -> bytes:
        """Well-formed, and one thing in it is something else, or gone."""
        whole = msgspec.json.decode(content)
        places = list(_places(whole))
        holder, key = self.random.choice(places)
        if isinstance(holder, dict) and self.random.random() < 0.3:
            del holder[key]
        else:
            holder[key] = self.random.choice(_STRANGERS)
        return msgspec.json.encode(whole)


def _places(inside: Any) -> list[tuple[Any, Any]]:
    """Every place in it that could hold something else."""
    if not isinstance(inside, dict | list):
        return []
    keys = list(inside) if isinstance(inside, dict) else list(range(len(inside)))
    return [place for key in keys for place in ((inside, key), *_places(inside[key]))]


class Doors:
    """Everywhere a reply comes in; each gets a good one of its kind, spoiled."""

    def __init__(self, store: Store, clock: FakeClock, spoiler: Spoiler) -> None:
        self.person = customer()
        self.store, self.spoiler = store, spoiler
        self.wire = Wire(rows={Entity.CUSTOMER: [self.person]})
        self.parts = Parts(store, self.wire, clock)
        self.spoiled = b""
        self.version = 0
        self.contacts = [interaction(self.person.id, minute) for minute in range(3)]
        self.all: tuple[Callable[[], Awaitable[object]], ...] = (
            self.feed,
            self.horizon,
            self.bootstrap,
            self.card,
            self.timeline,
            self.send,
        )

    async def begin(self) -> None:
        await self.parts.auth.sign_in("sato", "secret")
        await self.bring_all()

    async def bring_all(self) -> None:
        """Start again from a server that is well, and follow it to the end."""
        self.wire.instead.clear()
        self.store.apply.progress(lambda now: msgspec.structs.replace(now, cursor="", remaining=[]))
        while not self.store.progress().bootstrapped:
            await self.parts.intake.bootstrap_page()

    def rows(self) -> list[Row]:
        """The same three contacts, each time a version newer."""
        self.version += 1
        return [msgspec.structs.replace(one, row_version=self.version) for one in self.contacts]

    def answers(self, path: str, reply: object) -> None:
        self.spoiled = self.spoiler.spoil(msgspec.json.encode(reply))
        self.wire.instead[path] = lambda _: httpx.Response(200, content=self.spoiled)

    async def feed(self) -> None:
        page = {"rows": self.rows(), "cursor": self.wire.cursor(), "more": False}
        self.answers(routes.CHANGES, page)
        await self.parts.intake.feed_page()

    async def horizon(self) -> None:
        self.store.apply.progress(lambda now: msgspec.structs.replace(now, cursor="", remaining=[]))
        entities = [Entity.CUSTOMER, Entity.INTERACTION]
        self.answers(routes.HORIZON, {"cursor": self.wire.cursor(), "entities": entities})
        await self.parts.intake.bootstrap_page()

    async def bootstrap(self) -> None:
        def begun(now: Any) -> Any:
            return msgspec.structs.replace(now, cursor="one.0", remaining=[Entity.CUSTOMER])

        self.store.apply.progress(begun)
        people = [customer(f"Person {number}") for number in range(2)]
        self.answers(routes.bootstrap(Entity.CUSTOMER), {"rows": people, "after": people[-1].id})
        await self.parts.intake.bootstrap_page()

    async def card(self) -> None:
        self.answers(
            routes.card(self.person.id), Card(self.person, self.rows(), {"note": 3}, False)
        )
        await self.parts.demand.card(self.person.id)

    async def timeline(self) -> None:
        self.answers(routes.timeline(self.person.id), {"rows": self.rows(), "more": False})
        await self.parts.demand.older_timeline(self.person.id, (1, ""))

    async def send(self) -> None:
        deed = note(self.person.id)
        self.store.outbox.append(deed)
        done = CommandResult(deed.command_id, Outcome.APPLIED, rows=[note_row(deed)])
        self.answers(routes.COMMANDS, {"results": [done]})
        await self.parts.delivery.send()
        self.store.outbox.close([deed.command_id])


def written(store: Store) -> object:
    """What a reply writes: the rows; the place they lead to is written with them."""
    with store._cache_file.read() as connection:
        return connection.execute("SELECT count(*), total(row_version) FROM record").fetchone()


def halves(self: Apply, rows: Sequence[Row], _: object) -> Changed:
    """The control: each row for itself, and the page is refused at the first that is wrong."""
    for row in rows:
        self.reply([row])
    raise BadReply("and only now it is looked at whole")


def look_around(store: Store, customer_id: str) -> None:
    """What the screens read afterwards."""
    store.queries.card(customer_id)
    store.queries.timeline(customer_id)
    store.queries.search("mary")
    store.outbox.entries()


async def spoil_all(doors: Doors, payloads: int) -> Counter[str]:
    seen: Counter[str] = Counter()
    store = doors.store
    await doors.begin()
    for number in range(payloads):
        before = written(store)
        try:
            await doors.all[number % len(doors.all)]()
            seen["taken"] += 1
        except AgentdeskError as error:
            seen[type(error).__name__] += 1
            assert written(store) == before, doors.spoiled
        if number % 10 == 0:
            look_around(store, doors.person.id)
        if number % 200 == 0:
            await doors.bring_all()
    await doors.bring_all()
    return seen


@pytest.mark.expects_log("cannot be read")
def test_no_spoiled_reply_is_read_by_halves_or_brings_the_desktop_down(
    store: Store, clock: FakeClock
) -> None:
    doors = Doors(store, clock, Spoiler(seed=20))
    seen = asyncio.run(spoil_all(doors, PAYLOADS))
    assert seen["taken"] > PAYLOADS // 20
    assert seen["BadReply"] > PAYLOADS // 4
    card = store.queries.card(doors.person.id)
    assert card is not None


def test_a_page_that_was_read_by_halves_is_found_out(store: Store, clock: FakeClock) -> None:
    doors = Doors(store, clock, Spoiler(seed=20))
    with in_place_of(Apply, "feed", halves), pytest.raises(AssertionError):
        asyncio.run(spoil_all(doors, 100))
