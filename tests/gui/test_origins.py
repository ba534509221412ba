"""Every value on a customer's card answers where it is from and how old it is."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QListView, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from agentdesk.desktop.item_models.timeline_model import ROW_ROLE
from agentdesk.desktop.views.desk.background_column import LABEL, BackgroundColumn
from agentdesk.desktop.views.desk.header import CustomerHeader
from agentdesk.desktop.views.desk.strip import Strip
from agentdesk.desktop.widgets.chip import Chip
from agentdesk.desktop.widgets.section import Section
from agentdesk.desktop.widgets.stat import Stat
from agentdesk.desktop.widgets.text import Text
from tests.plugins import hanako
from tests.plugins.hands import find, press
from tests.plugins.seat import Seat

AREAS = (CustomerHeader, Strip, BackgroundColumn)
OUR_OWN_WORDS = {"·", "No contact in hand"}  # said by the desk, about itself


def says_source_and_age(origin: str) -> bool:
    return "Source: " in origin and "As of " in origin


def values_in(area: QWidget) -> Iterator[QWidget]:
    """Find what can be seen and is a value: not a heading, a label or a dot of ours."""
    headings = [section.findChildren(Text)[0] for section in area.findChildren(Section)]
    for part in (*area.findChildren(Text), *area.findChildren(Chip)):
        is_ours = part in headings or part.objectName() == LABEL or part.text() in OUR_OWN_WORDS
        if part.isVisible() and part.text() and not is_ours:
            around = part.parentWidget()
            yield around if isinstance(around, Stat) else part


@pytest.mark.parametrize("in_hand", [True, False])
@pytest.mark.parametrize("area", AREAS)
def test_every_value_of_the_card_says_its_source_and_its_age(
    seat: Seat, area: type[QWidget], *, in_hand: bool
) -> None:
    if in_hand:
        seat.bridge.rang.emit(hanako.hanakos_ring())
    else:
        seat.desk.open(hanako.HANAKO)
    values = list(values_in(find(seat.window, area)))
    silent = [
        value.accessibleName() or str(value.property("text"))
        for value in values
        if not says_source_and_age(value.accessibleDescription())
    ]
    assert values
    assert silent == []


def test_every_entry_of_the_timeline_says_its_source_and_its_age(seat: Seat) -> None:
    seat.bridge.rang.emit(hanako.hanakos_ring())
    model = find(seat.window, QListView, "timeline").model()
    spoken_beside = Qt.ItemDataRole.AccessibleDescriptionRole
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    assert len(rows) > 10
    assert [row.data() for row in rows if not says_source_and_age(row.data(ROW_ROLE).origin)] == []
    assert all(row.data(spoken_beside) == row.data(ROW_ROLE).origin for row in rows)


def test_i_answers_for_the_entry_that_is_current(seat: Seat, qtbot: QtBot) -> None:
    seat.desk.open(hanako.HANAKO)
    timeline = find(seat.window, QListView, "timeline")
    timeline.setFocus(Qt.FocusReason.TabFocusReason)
    for _row in range(2):
        press(Qt.Key.Key_Down, at=timeline)
    origin = timeline.currentIndex().data(ROW_ROLE).origin
    press(Qt.Key.Key_I, at=timeline)
    first_line = origin.splitlines()[0].removeprefix("Source: ")
    qtbot.waitUntil(lambda: first_line in QToolTip.text())
    QToolTip.showText(QPoint(), "")


def test_words_beside_a_value_are_no_stops_of_their_own(seat: Seat) -> None:
    seat.desk.open(hanako.HANAKO)
    column = find(seat.window, BackgroundColumn)
    days = [part for part in values_in(column) if part.focusPolicy() is Qt.FocusPolicy.NoFocus]
    stops = [part for part in values_in(column) if part.focusPolicy() is Qt.FocusPolicy.TabFocus]
    answers = {part.accessibleDescription() for part in stops}
    assert days
    assert all(day.accessibleDescription() in answers for day in days)
