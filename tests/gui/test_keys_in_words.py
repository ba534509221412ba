"""Where one writes, letters are letters; in the middle of a word no key of ours acts at all."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from agentdesk.desktop.actions import WINDOW_SCOPE
from tests.plugins import hanako
from tests.plugins.hands import CONTROL, find, press, write
from tests.plugins.seat import Seat


def note_on_a_call(seat: Seat) -> QPlainTextEdit:
    seat.bridge.rang.emit(hanako.hanakos_ring())
    press(Qt.Key.Key_N, at=seat.window)
    field = find(seat.window, QPlainTextEdit, "note")
    assert field.hasFocus()
    return field


def acts_here(seat: Seat) -> list[str]:
    """The keys with a modifier, and F1 and F5, that act on the desk."""
    registry = seat.window.registry
    acts = (act for scope in (WINDOW_SCOPE, "desk") for act in registry.in_scope(scope))
    return [act.shortcut for act in acts if act.shortcut]


def what_stands(seat: Seat) -> tuple[object, ...]:
    view = seat.window.desk_view
    return (
        view.open_keys(),
        view.front,
        view.isVisible(),
        view.wrap_up.isVisible(),
        seat.window.palette_view.isVisible(),
        seat.commands(),
    )


def test_every_single_key_is_a_letter_where_somebody_writes(seat: Seat) -> None:
    field = note_on_a_call(seat)
    before = what_stands(seat)
    singles = "".join(act.single_key.lower() for act in seat.window.registry.all())
    assert {"n", "v", "5", "/", "?"} <= set(singles)
    write(singles, at=field)
    assert field.toPlainText() == singles
    assert what_stands(seat) == before


def test_no_key_of_ours_acts_in_the_middle_of_a_word(seat: Seat, qtbot: QtBot) -> None:
    field = note_on_a_call(seat)
    locked: list[str] = []
    seat.window.lock_asked.connect(lambda: locked.append("locked"))
    QCoreApplication.sendEvent(field, QInputMethodEvent("やまだ", []))
    before = what_stands(seat)
    keys = acts_here(seat)
    assert {"Ctrl+K", "Ctrl+W", "F1", "Ctrl+Shift+E", "Ctrl+L"} <= set(keys)
    for key in keys:
        QTest.keySequence(field, QKeySequence(key))
    assert (what_stands(seat), locked) == (before, [])
    ended = QInputMethodEvent("", [])
    ended.setCommitString("山田")
    QCoreApplication.sendEvent(field, ended)
    press(Qt.Key.Key_K, CONTROL, at=field)
    assert seat.window.palette_view.isVisible(), "the control: the word is written, the key acts"


def test_enter_in_the_middle_of_a_word_is_the_input_methods(seat: Seat) -> None:
    """What is looked for is still being written: nothing is chosen, and nobody leaves."""
    seat.window.open_palette("klein")
    field = find(seat.window, QLineEdit, "palette_field")
    field.deselect()
    QCoreApplication.sendEvent(field, QInputMethodEvent("やまだ", []))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        press(key, at=field)
    assert seat.window.palette_view.isVisible()
    assert not seat.window.desk_view.open_keys()
    QCoreApplication.sendEvent(field, QInputMethodEvent("", []))
    press(Qt.Key.Key_Return, at=field)
    assert seat.window.desk_view.front == hanako.ROBERT
