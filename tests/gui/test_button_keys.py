"""The key stands beside the words of a button that has the room it asked for, and goes first."""

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from agentdesk.desktop.widgets.button import Button


def painted(qtbot: QtBot, keys: list[str], width: int) -> QImage:
    button = Button("Note", icon="pencil", keys=keys)
    qtbot.addWidget(button)
    button.resize(width, button.sizeHint().height())
    return button.grab().toImage()


def width_with(keys: list[str]) -> int:
    return Button("Note", icon="pencil", keys=keys).sizeHint().width()


@pytest.mark.usefixtures("light")
def test_a_button_as_wide_as_it_asks_to_be_shows_its_key(qtbot: QtBot) -> None:
    wide = width_with(["N"])
    assert painted(qtbot, ["N"], wide) != painted(qtbot, [], wide)


@pytest.mark.usefixtures("light")
def test_where_it_is_tighter_only_the_words_are_painted(qtbot: QtBot) -> None:
    tight = width_with([])
    assert painted(qtbot, ["N"], tight) == painted(qtbot, [], tight)
