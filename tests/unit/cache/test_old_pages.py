"""A page of yesterday in today's cache: authentic, and wrong. It is found, or it does no harm."""

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from agentdesk.cache import digests
from agentdesk.cache.progress import Progress
from agentdesk.cache.recovery import is_sound
from agentdesk.cache.store import Store
from agentdesk.protocol.rows import Row
from tests.plugins.stores import KEYS, customer, fill, interaction
from tests.simulation.seeded.planting import in_place_of

PAGE = 4096
PEOPLE, CONTACTS = 20, 10
DAMAGED = "a store is damaged"
Open = Callable[[], Store]


class TwoDays:
    """Yesterday's file and today's, and what is read of today's."""

    def __init__(self, open_store: Open, path: Path) -> None:
        self.open, self.path = open_store, path
        self.people = [customer(f"Old{number} Person") for number in range(PEOPLE)]
        self.rows = [
            interaction(one.id, minute, "word " * 40)
            for one in self.people
            for minute in range(CONTACTS)
        ]
        self.yesterday = self.after(self.first_day)
        self.today = self.after(self.second_day)
        store = open_store()
        self.digests, self.read = self.digests_in(store), self.read_in(store)
        store.close()

    def after(self, day: Callable[[Store], None]) -> bytes:
        store = self.open()
        day(store)
        store.close()
        return self.path.read_bytes()

    def first_day(self, store: Store) -> None:
        fill(store, *self.people, *self.rows)

    def second_day(self, store: Store) -> None:
        """Everybody has another name and one contact more, every contact a newer version."""
        newer = [msgspec.structs.replace(one, row_version=2) for one in self.rows]
        named = [
            customer(f"New{number} Person", row_id=one.id, version=2)
            for number, one in enumerate(self.people)
        ]
        self.people += [customer(f"Fresh{number} Person") for number in range(5)]
        more = [interaction(one.id, 60) for one in self.people]
        rows: list[Row] = [*named, *self.people[PEOPLE:], *newer, *more]
        store.apply.bootstrap(rows, _followed)

    def digests_in(self, store: Store) -> dict[str, object]:
        return {one: store.digests.digest(one) for one in store.held.ids()}

    def read_in(self, store: Store) -> list[object]:
        """What the screens read, and how to find it."""
        cards = [store.queries.card(one.id) for one in self.people]
        names = [f"{word}{number}" for word in ("old", "new", "fresh") for number in range(PEOPLE)]
        return [
            [card and [card.customer.body, card.interactions] for card in cards],
            [store.queries.timeline(one.id) for one in self.people],
            [sorted(hit.customer_id for hit in store.queries.search(name)) for name in names],
        ]

    def with_old_pages(self) -> Iterator[int]:
        """Put back one page after another that is not today's."""
        for start in range(0, len(self.yesterday), PAGE):
            old, new = (day[start : start + PAGE] for day in (self.yesterday, self.today))
            if old != new:
                self.path.write_bytes(self.today[:start] + old + self.today[start + PAGE :])
                yield start // PAGE
                for left in self.path.parent.glob("cache.db-*"):
                    left.unlink()

    def is_found(self) -> bool:
        """By the check of every page, or by the next round of comparing with the server."""
        if not is_sound(self.path, KEYS.cache):
            return True
        store = self.open()
        store.held.adopt_strays()
        found = self.digests_in(store) != self.digests
        harmless = self.read_in(store) == self.read and len(store.held) == len(self.people)
        store.close()
        return found or harmless


def _followed(now: Progress) -> Progress:
    return msgspec.structs.replace(now, cursor="today")


@pytest.fixture
def two_days(open_store: Open, tmp_path: Path) -> TwoDays:
    return TwoDays(open_store, tmp_path / "profile" / "cache.db")


@pytest.mark.expects_log(DAMAGED)
def test_every_old_page_is_found_or_does_no_harm(two_days: TwoDays) -> None:
    """Where the feed stands may be yesterday's as well: then it tells today once more."""
    found = [two_days.is_found() for _ in two_days.with_old_pages()]
    assert len(found) > 40
    assert all(found)


@pytest.mark.expects_log(DAMAGED)
def test_who_only_counts_the_rows_does_not_find_them(two_days: TwoDays) -> None:
    def counted(rows: list[object]) -> str:
        return str(len(rows))

    with in_place_of(digests, "digest_of", counted):
        store = two_days.open()
        two_days.digests = two_days.digests_in(store)
        store.close()
        assert not all(two_days.is_found() for _ in two_days.with_old_pages())
