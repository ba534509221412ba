"""A long timeline comes in by pages, and reading it again moves nothing that is under the eye."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QModelIndex, QObject
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from agentdesk.cache.shapes import TimelineEntry
from agentdesk.desktop.item_models.timeline_model import FIRST_PAGE, PAGE, ROW_ROLE, TimelineModel
from agentdesk.desktop.item_models.timeline_rows import RowContext
from agentdesk.desktop.tasks import Background
from agentdesk.protocol.entities import NoteBody
from agentdesk.protocol.fields import Source
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.clock import to_us

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
SOURCE = Source("made", NOW, synthetic=True)


def note(number: int) -> TimelineEntry:
    at = NOW - timedelta(hours=number)
    body = NoteBody(source=SOURCE, customer_id="c", text=f"note {number}", at=at, author_id="a")
    return TimelineEntry(Entity.NOTE, f"n{number:04d}", to_us(at), body)


@dataclass
class Notes:
    """A timeline of notes as the cache gives it: newest first, by pages."""

    entries: list[TimelineEntry] = field(default_factory=list)

    def timeline(
        self,
        customer_id: str,  # noqa: ARG002  there is only one
        *,
        entities: Collection[Entity] | None = None,  # noqa: ARG002  all are notes
        text: str = "",
        before: tuple[int, str] | None = None,
        limit: int = 100,
    ) -> list[TimelineEntry]:
        older = [
            entry
            for entry in self.entries
            if (before is None or (entry.at_us, entry.id) < before) and text in str(entry.body)
        ]
        return older[:limit]


@pytest.fixture
def notes() -> Notes:
    return Notes([note(number) for number in range(300)])


@pytest.fixture
def model(notes: Notes, qapp: QObject) -> Iterator[TimelineModel]:
    searches = Background()
    model = TimelineModel(notes, "c", searches, qapp)
    model.show(RowContext(NOW), server_has_more=False)
    yield model
    searches.close(1000)


def shown(model: TimelineModel) -> list[str]:
    return [model.index(row).data(ROW_ROLE).detail for row in range(model.rowCount())]


def test_the_first_page_is_what_a_window_shows_and_more_comes_with_scrolling(
    model: TimelineModel,
) -> None:
    assert model.rowCount() == FIRST_PAGE
    model.fetchMore(QModelIndex())
    assert shown(model) == [f"note {number}" for number in range(FIRST_PAGE + PAGE)]


def test_reading_again_changes_no_places(model: TimelineModel, qtbot: QtBot) -> None:
    with (
        qtbot.assertNotEmitted(model.modelReset),
        qtbot.assertNotEmitted(model.rowsInserted),
    ):
        model.show(RowContext(NOW), server_has_more=False)
    assert model.rowCount() == FIRST_PAGE


def test_what_is_new_comes_in_above(model: TimelineModel, notes: Notes, qtbot: QtBot) -> None:
    notes.entries.insert(0, note(-1))
    with qtbot.assertNotEmitted(model.modelReset):
        model.show(RowContext(NOW), server_has_more=False)
    assert shown(model)[:2] == ["note -1", "note 0"]


def test_what_arrived_below_the_last_comes_in_there(
    model: TimelineModel, notes: Notes, qtbot: QtBot
) -> None:
    kept, notes.entries = notes.entries, notes.entries[:5]
    model.filter(frozenset({Entity.NOTE}), "")
    assert model.rowCount() == 5
    notes.entries = kept[:9]
    with qtbot.assertNotEmitted(model.modelReset):
        model.show(RowContext(NOW), server_has_more=False)
    assert shown(model) == [f"note {number}" for number in range(9)]


def test_a_window_higher_than_the_first_page_is_filled(model: TimelineModel, qtbot: QtBot) -> None:
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(model)
    view.resize(400, 4000)
    view.show()
    qtbot.waitUntil(lambda: model.rowCount() > FIRST_PAGE)


def test_a_search_leaves_the_window_free_and_only_the_last_one_answers(
    model: TimelineModel, qtbot: QtBot
) -> None:
    model.filter(None, "note 1")
    model.filter(None, "note 299")
    assert model.rowCount() == FIRST_PAGE, "what was there stays until something is found"
    qtbot.waitUntil(lambda: shown(model) == ["note 299"])


def test_a_timeline_nobody_looks_at_hears_no_answer(model: TimelineModel, qtbot: QtBot) -> None:
    model.filter(None, "note 299")
    model.leave()
    with qtbot.assertNotEmitted(model.modelReset, wait=50):
        pass
