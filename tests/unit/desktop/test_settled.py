"""The first quiet moment: done in turns, and the collector then passes over what stands."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from agentdesk.desktop.app.settled import settle
from agentdesk.desktop.tasks import after
from agentdesk.domain.actor import Role
from agentdesk.protocol.sessions import Me, Tenant

MORE_THAN_ALL_STEPS = 30
AT_START = (700, 10, 10)
WHO = "0" * 8 + "-0000-7000-8000-" + "0" * 12
ME = Me(WHO, WHO, "mika", "Mika Sato", Role.AGENT, WHO, Tenant("Asia/Tokyo", "JPY", ["ja"]))


@pytest.fixture
def collector() -> Iterator[tuple[int, int, int]]:
    """As an interpreter starts with it; afterwards as it was before."""
    before = gc.get_threshold()
    gc.set_threshold(*AT_START)
    yield AT_START
    gc.set_threshold(*before)


def test_nobody_waits_for_all_of_it(
    qtbot: QtBot, qapp: QObject, collector: tuple[int, int, int]
) -> None:
    owner, seen = QObject(qapp), list[tuple[int, int, int]]()
    settle(owner, ME)
    after(owner, 0, lambda: seen.append(gc.get_threshold()))
    assert gc.get_threshold() == collector, "one thing is done at once, the others in later turns"
    qtbot.waitUntil(lambda: gc.get_threshold() > collector)
    assert seen == [collector], "whoever came meanwhile had a turn"


def test_it_ends_with_its_owner(
    qtbot: QtBot, qapp: QObject, collector: tuple[int, int, int]
) -> None:
    owner, beside, turns = QObject(qapp), QObject(qapp), list[int]()
    settle(owner, ME)
    with qtbot.waitSignal(owner.destroyed):
        owner.deleteLater()

    def turn() -> None:
        turns.append(len(turns))
        after(beside, 0, turn)

    turn()
    qtbot.waitUntil(lambda: len(turns) > MORE_THAN_ALL_STEPS)
    beside.deleteLater()
    assert gc.get_threshold() == collector
