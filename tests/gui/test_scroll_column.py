"""A column that scrolls: and its bar is no child that comes and goes."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QScrollBar, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from agentdesk.desktop.widgets.scroll_column import ScrollColumn


class _Scrolled:
    """A column of 200 by 100 with content as tall as asked."""

    def __init__(self, qtbot: QtBot) -> None:
        self.filler = QWidget()
        self.content = QWidget()
        QVBoxLayout(self.content).addWidget(self.filler)
        self.column = ScrollColumn(self.content)
        qtbot.addWidget(self.column)
        self.column.resize(200, 100)
        self.column.show()

    def make_tall(self, height: int, qtbot: QtBot) -> None:
        self.filler.setFixedHeight(height)
        qtbot.waitUntil(
            lambda: (
                self.content.height() >= height
                and (self.column.verticalScrollBar().maximum() > 0)
                == (height > self.column.height())
            )
        )

    @property
    def bar(self) -> QScrollBar:
        (bar,) = self.column.findChildren(
            QScrollBar, options=Qt.FindChildOption.FindDirectChildrenOnly
        )
        return bar

    def children_heard(self) -> int:
        return QAccessible.queryAccessibleInterface(self.column).childCount()


def test_a_screen_reader_always_finds_the_same_children(qtbot: QtBot, light: None) -> None:
    """Qt reads past the end of a scroll area's children, so their number must never fall."""
    scrolled = _Scrolled(qtbot)
    heard = []
    for height in (10, 900, 10, 2000):
        scrolled.make_tall(height, qtbot)
        heard.append(scrolled.children_heard())
    scrolled.column.hide()
    heard.append(scrolled.children_heard())
    assert heard == [1, 1, 1, 1, 1]


def test_the_bar_shows_only_when_there_is_more_and_lies_at_the_edge(
    qtbot: QtBot, light: None
) -> None:
    scrolled = _Scrolled(qtbot)
    scrolled.make_tall(10, qtbot)
    assert not scrolled.bar.isVisible()
    scrolled.make_tall(900, qtbot)
    assert scrolled.bar.isVisible()
    assert scrolled.bar.geometry().right() == scrolled.column.rect().right()
    assert scrolled.column.viewport().width() == scrolled.column.width()


def test_the_bar_moves_the_content_and_the_content_moves_the_bar(qtbot: QtBot, light: None) -> None:
    scrolled = _Scrolled(qtbot)
    scrolled.make_tall(900, qtbot)
    scrolled.bar.setValue(120)
    assert scrolled.content.y() == -120
    scrolled.column.ensureVisible(0, 900, 0, 0)
    assert scrolled.bar.value() == scrolled.column.verticalScrollBar().value() > 120
