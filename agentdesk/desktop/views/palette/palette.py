"""A field and what it finds, over the window; arrows choose, Enter opens, Escape leaves."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from agentdesk.desktop import icons, theme
from agentdesk.desktop.i18n import plain, tr
from agentdesk.desktop.item_models.palette import (
    ENTRY_ROLE,
    HEADING_ROLE,
    Index,
    PaletteEntry,
    PaletteModel,
)
from agentdesk.desktop.tasks import Debounce
from agentdesk.desktop.widgets.announce import announce
from agentdesk.desktop.widgets.drawing import line_of_text, rounded, text_width
from agentdesk.desktop.widgets.heard import HeardPanel
from agentdesk.desktop.widgets.key_hint import key_width, paint_key
from agentdesk.desktop.widgets.text import Text

_MOVES = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}
_ROWS_SHOWN = 10
_TYPING_MS = 600
_MOST_CHARACTERS = 200


class Palette(QFrame):
    """Says what was typed and what was chosen; finding is not its matter."""

    typed = Signal(str)
    chosen = Signal(object)  # PaletteEntry
    closed = Signal()
    heard_as = HeardPanel

    def __init__(self, model: PaletteModel, parent: QWidget) -> None:
        super().__init__(parent)
        worn = theme.current()
        self._model = model
        self.setAccessibleName(tr("Palette", "Find"))
        self.begun = ""  # what was looked for and not found yet
        self._came_from: QWidget | None = None
        self._composing = False
        self._field = QLineEdit()
        self._field.setObjectName("palette_field")
        self._field.setMaxLength(_MOST_CHARACTERS)
        self._field.setPlaceholderText(
            tr("Palette", "Name in any script, phone, e-mail, order, case, or what to do")
        )
        self._field.setAccessibleName(tr("Palette", "Find"))
        self._field.textChanged.connect(self.typed)
        self._field.installEventFilter(self)
        self._list = QListView()
        self._list.setModel(model)
        self._list.setItemDelegate(_EntryDelegate(self._list))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.clicked.connect(lambda index: self._choose(index.row()))
        self._none = tr("Palette", "Nothing found")
        self._nothing = Text(self._none, "small", "muted")
        self._typing = Debounce(self, _TYPING_MS, self._say_found)
        self._field.textChanged.connect(self._typing.ask)
        self._nothing.setContentsMargins(worn.space("small"), 0, 0, 0)
        column = QVBoxLayout(self)
        inset = worn.space("small")
        column.setContentsMargins(inset, inset, inset, inset)
        column.setSpacing(worn.space("snug"))
        for part in (self._field, self._list, self._nothing):
            column.addWidget(part)
        model.modelReset.connect(self._fit)
        model.rowsInserted.connect(self._fit)
        self.hide()

    def open(self, text: str = "") -> None:
        """Show the palette with this text, or with what was looked for, ready to be typed over."""
        text = text or self.begun
        if not self.isVisible():
            self._came_from = QApplication.focusWidget()
        self._composing = False
        self.show()
        self.raise_()
        self._field.setText(text)
        self._field.selectAll()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.typed.emit(text)
        self._fit()

    def leave(self) -> None:
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def _go_back(self) -> None:
        """Leave by key: the hands are where they were before."""
        came_from, self._came_from = self._came_from, None
        self.leave()
        if came_from is not None and isValid(came_from) and came_from.isVisible():
            came_from.setFocus(Qt.FocusReason.PopupFocusReason)

    def text(self) -> str:
        return self._field.text()

    def current_row(self) -> int:
        return self._list.currentIndex().row()

    def _fit(self) -> None:
        """Take the width of the search field and the height of what was found."""
        rows = self._model.rowCount()
        self._nothing.setVisible(rows == 0)
        self._list.setVisible(rows > 0)
        shown = range(min(rows, _ROWS_SHOWN))
        self._list.setFixedHeight(max(1, sum(self._list.sizeHintForRow(row) for row in shown)))
        possible = self._possible()
        if possible and self.current_row() < 0:
            self._list.setCurrentIndex(self._model.index(possible[0]))
        self.adjustSize()
        window = self.parentWidget()
        if window is not None:
            worn = theme.current()
            width = min(worn.size("search") + worn.size("popover") // 2, window.width())
            left = worn.size("rail") + worn.space("bar")
            self.setGeometry(QRect(left, worn.space("small"), width, self.sizeHint().height()))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if isinstance(event, QInputMethodEvent):
            self._composing = bool(event.preeditString())
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            # Enter and the arrows are the input method's in the middle of a word.
            return not self._composing and self._answer(event)
        if event.type() is QEvent.Type.FocusOut:
            self.leave()
        return False

    def _answer(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self._go_back()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.current_row())
        elif key in _MOVES:
            self._move(_MOVES[key])
        else:
            return False
        return True

    def _move(self, step: int) -> None:
        """Go on to what can be chosen; Qt would stand still before what cannot."""
        possible = self._possible()
        wanted = self.current_row() + step
        if possible and step > 0:
            self._stand_on(next((row for row in possible if row >= wanted), possible[-1]))
        elif possible:
            self._stand_on(next((row for row in reversed(possible) if row <= wanted), possible[0]))

    def _possible(self) -> list[int]:
        entries = ((row, self._model.entry(row)) for row in range(self._model.rowCount()))
        return [row for row, entry in entries if entry is not None and entry.enabled]

    def _stand_on(self, row: int) -> None:
        self._list.setCurrentIndex(self._model.index(row))
        self._say_current()

    def _say_found(self) -> None:
        """The focus stays where one types: say what came of it, once one has stopped."""
        if self.isVisible() and self.text():
            rows = self._model.rowCount()
            announce(self._field, tr("Palette", "%n found", "", rows) if rows else self._none)
            self._say_current()

    def _say_current(self) -> None:
        entry = self._model.entry(self.current_row())
        announce(self._field, entry.spoken() if entry is not None else "")

    def _choose(self, row: int) -> None:
        entry = self._model.entry(row)
        if entry is not None and entry.enabled:
            self._go_back()
            self.chosen.emit(entry)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        radius = theme.current().radius("card")
        rounded(QPainter(self), QRectF(self.rect()), radius, "surface", "line_strong")


def _row_height() -> int:
    worn = theme.current()
    return worn.size("field") + worn.space("hair")


def _heading_height() -> int:
    worn = theme.current()
    return worn.size("key") + worn.space("small")


class _EntryDelegate(QStyledItemDelegate):
    """One entry, under the name of its section where that begins."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802  Qt's name
        return QSize(0, _row_height() + (_heading_height() if index.data(HEADING_ROLE) else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: PaletteEntry = index.data(ENTRY_ROLE)
        rect, heading = QRectF(option.rect), str(index.data(HEADING_ROLE))
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if heading:
            rect.setTop(rect.top() + _heading_height())
            _paint_heading(painter, QRectF(option.rect), heading)
        _paint_entry(painter, rect, entry, chosen=chosen)
        painter.restore()


def _paint_heading(painter: QPainter, rect: QRectF, heading: str) -> None:
    worn = theme.current()
    place = rect.adjusted(worn.space("gap"), worn.space("hair"), -worn.space("gap"), 0)
    place.setHeight(_heading_height() - worn.space("hair"))
    line_of_text(painter, place, heading, worn.font("caption", heading), "muted")


def _paint_entry(painter: QPainter, rect: QRectF, entry: PaletteEntry, *, chosen: bool) -> None:
    worn = theme.current()
    if chosen:
        rounded(painter, rect, worn.radius("control"), "accent_weak")
    pad, side = worn.space("gap"), worn.size("icon")
    ink = "accent_text" if chosen else "text"
    box = QRectF(rect.left() + pad, rect.center().y() - side / 2, side, side)
    icons.paint(painter, entry.icon, ink if entry.enabled else "faint", box)
    right = rect.right() - pad
    if entry.key:
        width = key_width(entry.key)
        paint_key(painter, QRectF(right - width, rect.top(), width, rect.height()), entry.key)
        right -= width + pad
    left = box.right() + pad
    title, font = plain(entry.title), worn.font("body", entry.title)
    room = min(text_width(font, title) + 1, right - left)
    words = QRectF(left, rect.top(), room, rect.height())
    line_of_text(painter, words, title, font, ink if entry.enabled else "faint")
    subtitle = plain(entry.subtitle)
    rest = QRectF(words.right() + pad, rect.top(), right - words.right() - pad, rect.height())
    if subtitle and rest.width() > side:
        line_of_text(painter, rest, subtitle, worn.font("small", subtitle), "muted")
