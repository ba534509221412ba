"""What is too long is seen to stop while it is written; nothing is cut behind anybody's back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QToolTip, QWidget

from agentdesk.protocol.messages import AddNote
from tests.plugins.hands import CONTROL, find, press, write
from tests.plugins.seat import Seat

MOST = 4000


def begin_note(seat: Seat) -> QPlainTextEdit:
    seat.desk.open(seat.store.queries.customers_held()[0])
    seat.desk.begin_note()
    return find(seat.window, QPlainTextEdit, "note")


def test_a_note_stops_where_it_is_full_and_says_so(seat: Seat) -> None:
    note = begin_note(seat)
    note.insertPlainText("x" * (MOST + 50))
    assert note.toPlainText() == "x" * MOST
    assert str(MOST) in QToolTip.text()
    write("y", at=note)
    assert "y" not in note.toPlainText()
    press(Qt.Key.Key_Return, CONTROL, at=note)
    kept = [entry.command for entry in seat.store.outbox.entries()]
    assert [len(one.text) for one in kept if isinstance(one, AddNote)] == [MOST]


def test_every_line_to_type_into_has_an_end(seat: Seat) -> None:
    begin_note(seat)
    endless = [
        line.objectName() or line.accessibleName()
        for line in seat.window.findChildren(QLineEdit)
        if line.maxLength() > MOST and not is_spin(line)
    ]
    assert endless == []


def is_spin(line: QWidget) -> bool:
    return line.objectName() == "qt_spinbox_lineedit"
