"""A long timeline: any place of it can be looked at, and reading it again moves nothing."""

from array import array
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QModelIndex, QObject
from pytestqt.qtbot import QtBot

from agentdesk.cache.shapes import TimelineEntry, TimelineIndex
from agentdesk.desktop import i18n
from agentdesk.desktop.item_models.entry_shelf import READ_AT_ONCE
from agentdesk.desktop.item_models.timeline_model import DAY_ROLE, HEAD, ROW_ROLE, TimelineModel
from agentdesk.desktop.item_models.timeline_rows import RowContext
from agentdesk.desktop.tasks import Background
from agentdesk.protocol.entities import NoteBody
from agentdesk.protocol.fields import Source
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.clock import to_us

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
SOURCE = Source("made", NOW, synthetic=True)
ALL = 300


def note(number: int) -> TimelineEntry:
    at = NOW - timedelta(hours=number)
    body = NoteBody(source=SOURCE, customer_id="c", text=f"note {number}", at=at, author_id="a")
    entry_id = f"00000000-0000-7000-8000-{number + 1:012x}"
    return TimelineEntry(Entity.NOTE, entry_id, to_us(at), body)


@dataclass
class Notes:
    """A timeline of notes as the cache gives it, and how many entries were read of it."""

    entries: list[TimelineEntry] = field(default_factory=list)
    read: int = 0

    def timeline(  # noqa: PLR0913  what a part of a timeline is wanted by
        self,
        customer_id: str,  # noqa: ARG002  there is only one
        *,
        entities: Collection[Entity] | None = None,  # noqa: ARG002  all are notes
        text: str = "",
        before: tuple[int, str] | None = None,  # noqa: ARG002  a search begins at the newest
        limit: int = 100,
        called: Callable[[TimelineEntry], str] | None = None,
    ) -> list[TimelineEntry]:
        named = called or (lambda _entry: "")
        return [one for one in self.entries if text in f"{named(one)} {one.body}"][:limit]

    def timeline_index(
        self,
        customer_id: str,  # noqa: ARG002  there is only one
        *,
        entities: Collection[Entity] | None = None,  # noqa: ARG002  all are notes
        limit: int | None = None,
    ) -> TimelineIndex:
        shown = self.entries[:limit]
        at_us, keys = (entry.at_us for entry in shown), (int(entry.id[-12:], 16) for entry in shown)
        return TimelineIndex(array("q", at_us), array("q", keys), len(shown) == len(self.entries))

    def timeline_entries(
        self,
        customer_id: str,  # noqa: ARG002  there is only one
        keys: Collection[int],
    ) -> dict[int, TimelineEntry]:
        self.read += len(keys)
        return {
            key: entry for entry in self.entries if (key := int(entry.id[-12:], 16)) in set(keys)
        }


@pytest.fixture
def notes() -> Notes:
    return Notes([note(number) for number in range(ALL)])


@pytest.fixture
def model(notes: Notes, qapp: QObject) -> Iterator[TimelineModel]:
    i18n.use_zone(UTC)
    searches = Background()
    model = TimelineModel(notes, "c", searches, qapp)
    model.show(RowContext(NOW), server_has_more=False)
    yield model
    searches.close(1000)
    i18n.use_zone(None)


def said(model: TimelineModel, row: int) -> str:
    return str(model.index(row).data(ROW_ROLE).text or model.index(row).data(ROW_ROLE).detail)


def shown(model: TimelineModel) -> list[str]:
    return [said(model, row) for row in range(model.rowCount())]


@pytest.fixture
def whole(model: TimelineModel, qtbot: QtBot) -> TimelineModel:
    """The model once the index of all entries has come."""
    qtbot.waitUntil(lambda: model.rowCount() == ALL)
    return model


def test_the_newest_are_there_at_once_and_all_have_a_place_soon(
    whole: TimelineModel, qtbot: QtBot
) -> None:
    model = whole
    model.filter(frozenset({Entity.NOTE}), "")
    assert model.rowCount() == HEAD
    with qtbot.assertNotEmitted(model.modelReset):
        qtbot.waitUntil(lambda: model.rowCount() == ALL)
    assert said(model, 0) == "note 0"


def test_only_what_is_looked_at_is_read(whole: TimelineModel, notes: Notes) -> None:
    notes.read = 0
    assert said(whole, 250) == "note 250"
    assert said(whole, 251) == "note 251"
    assert notes.read <= 30
    assert shown(whole) == [f"note {number}" for number in range(ALL)], "and any can be"


@pytest.mark.parametrize("way", [range(120, 220), range(220, 120, -1)], ids=["down", "up"])
def test_whoever_goes_on_reads_every_entry_once_and_a_few_ahead(
    whole: TimelineModel, notes: Notes, way: range
) -> None:
    notes.read = 0
    for row in way:
        assert said(whole, row) == f"note {row}"
    assert len(way) <= notes.read <= len(way) + 2 * READ_AT_ONCE


def test_a_window_anywhere_is_read_at_once(whole: TimelineModel, notes: Notes) -> None:
    for first in (101, 158, 263):
        notes.read = 0
        assert [said(whole, first + row) for row in range(14)][-1] == f"note {first + 13}"
        assert notes.read <= READ_AT_ONCE, "pages at fixed places would be cut, and two be read"


def test_reading_again_changes_no_places(whole: TimelineModel, qtbot: QtBot) -> None:
    with (
        qtbot.assertNotEmitted(whole.modelReset),
        qtbot.assertNotEmitted(whole.rowsInserted),
        qtbot.assertNotEmitted(whole.rowsRemoved),
    ):
        whole.show(RowContext(NOW), server_has_more=False)
    assert whole.rowCount() == ALL


def test_what_is_new_comes_in_above(whole: TimelineModel, notes: Notes, qtbot: QtBot) -> None:
    notes.entries.insert(0, note(1000))
    with qtbot.assertNotEmitted(whole.modelReset), qtbot.waitSignal(whole.rowsInserted) as news:
        whole.show(RowContext(NOW), server_has_more=False)
    assert list(news.args or ())[1:] == [0, 0]
    assert [said(whole, row) for row in range(2)] == ["note 1000", "note 0"]


def test_what_is_taken_away_in_the_middle_takes_nothing_else_along(
    whole: TimelineModel, notes: Notes, qtbot: QtBot
) -> None:
    del notes.entries[200]
    with qtbot.assertNotEmitted(whole.modelReset), qtbot.waitSignal(whole.rowsRemoved) as news:
        whole.show(RowContext(NOW), server_has_more=False)
    assert list(news.args or ())[1:] == [200, 200]
    assert said(whole, 200) == "note 201"


def test_the_servers_older_page_comes_in_below(
    whole: TimelineModel, notes: Notes, qtbot: QtBot
) -> None:
    whole.show(RowContext(NOW), server_has_more=True)
    with qtbot.waitSignal(whole.wants_older) as asked:
        whole.fetchMore(QModelIndex())
    assert (asked.args or [()])[0] == (notes.entries[-1].at_us, notes.entries[-1].id)
    assert not whole.canFetchMore(QModelIndex()), "asked once until it is answered"
    notes.entries += [note(number) for number in range(ALL, ALL + 40)]
    with qtbot.assertNotEmitted(whole.modelReset):
        whole.older_arrived(more=False)
        qtbot.waitUntil(lambda: whole.rowCount() == ALL + 40)
    assert not whole.canFetchMore(QModelIndex())


def test_a_search_leaves_the_window_free_and_only_the_last_one_answers(
    whole: TimelineModel, qtbot: QtBot
) -> None:
    whole.filter(None, "note 1")
    whole.filter(None, "note 299")
    assert whole.rowCount() == ALL, "what was there stays until something is found"
    qtbot.waitUntil(lambda: shown(whole) == ["note 299"])
    assert [whole.found] == [1]
    assert whole.index(0).data(ROW_ROLE).sought == "note 299"
    whole.filter(None, "")
    assert [whole.found] == [None]
    assert said(whole, 0) == "note 0"


def test_a_timeline_nobody_looks_at_hears_no_answer(whole: TimelineModel, qtbot: QtBot) -> None:
    whole.filter(None, "note 299")
    whole.leave()
    with qtbot.assertNotEmitted(whole.modelReset, wait=50):
        pass


def test_a_day_is_said_once_and_the_others_of_it_say_their_time(whole: TimelineModel) -> None:
    """Noon is now; twelve hours later begins yesterday, a day further the nineteenth."""
    days = [whole.index(row).data(ROW_ROLE).day for row in (0, 5, 13, 14, 37, 38)]
    assert days == ["now", "07:00", "yesterday", "22:00", "19 Nov", "22:00"]
    assert whole.index(14).data(DAY_ROLE) == "Yesterday"
    assert "19 Nov 2026" in whole.index(38).data()


def test_one_jumps_to_a_day_or_to_what_is_next_before_it(
    whole: TimelineModel, notes: Notes, qtbot: QtBot
) -> None:
    assert said(whole, whole.position_of(date(2026, 11, 15))) == "note 133"
    assert whole.position_of(date(2030, 1, 1)) == 0
    assert whole.position_of(date(2001, 1, 1)) == ALL - 1
    del notes.entries[130:170]
    whole.show(RowContext(NOW), server_has_more=False)
    qtbot.waitUntil(lambda: whole.rowCount() == ALL - 40)
    at = whole.position_of(date(2026, 11, 15))
    assert whole.index(at).data(DAY_ROLE) == "Sat 14 Nov 2026"


def test_a_line_says_what_came_since_one_last_looked(whole: TimelineModel) -> None:
    whole.looked(to_us(NOW - timedelta(hours=2, minutes=30)))
    whole.show(RowContext(NOW), server_has_more=False)
    above = [row for row in range(ALL) if whole.index(row).data(ROW_ROLE).news]
    assert above == [3]
    whole.looked(to_us(NOW))
    whole.show(RowContext(NOW), server_has_more=False)
    assert not whole.index(0).data(ROW_ROLE).news, "nothing came since: no line"


def test_a_row_opens_in_its_place_and_closes(whole: TimelineModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(whole.dataChanged):
        whole.toggle(7)
    row = whole.index(7).data(ROW_ROLE)
    assert row.is_open
    assert any(fact.text.startswith("Source: made") for fact in row.facts)
    assert not whole.index(8).data(ROW_ROLE).is_open
    whole.toggle(7)
    assert not whole.index(7).data(ROW_ROLE).facts
