"""Names at the left of a page that has several; arrows walk through them."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from agentdesk.desktop import icons, theme
from agentdesk.desktop.widgets.drawing import focus_ring, line_of_text, rounded, text_width
from agentdesk.desktop.widgets.heard import HeardTab, HeardTabs
from agentdesk.desktop.widgets.surface import Surface
from agentdesk.desktop.widgets.text import Text


class NameList(Surface):
    """`turned_to` carries the key of what is to be shown beside it."""

    heard_as = HeardTabs
    turned_to = Signal(str)

    def __init__(
        self,
        title: str,
        names: Sequence[tuple[str, str, str]],  # key, icon, words
        object_name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("surface", "r", parent)
        worn = theme.current()
        self.setFixedWidth(worn.size("column_left"))
        self.setAccessibleName(title)
        self._group = QButtonGroup(self)
        self._keys = [key for key, _icon, _words in names]
        column = QVBoxLayout(self)
        edge = worn.space("inset")
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(worn.space("hair"))
        head = Text(title, "heading")
        head.setContentsMargins(worn.space("tight"), 0, 0, 0)
        column.addWidget(head)
        column.addSpacing(worn.space("small"))
        for place, (key, icon, words) in enumerate(names):
            name = _Name(icon, words)
            name.setObjectName(f"{object_name}_{key}")
            self._group.addButton(name, place)
            column.addWidget(name)
        column.addStretch(1)
        self._group.idToggled.connect(self._turned)

    def turn_to(self, key: str) -> None:
        if key not in self._keys:
            return
        name = self._group.button(self._keys.index(key))
        has_focus = self.window().focusWidget() in self._group.buttons()
        name.setChecked(True)
        if has_focus:  # the arrows walk on from here
            name.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_name(self, key: str, *, shown: bool) -> None:
        """Leave a name out where there is nothing behind it for this person."""
        self._group.button(self._keys.index(key)).setVisible(shown)

    def take_focus(self) -> None:
        """Let the arrows walk on from the name that is chosen."""
        name: QAbstractButton | None = self._group.checkedButton()
        if name is not None:
            name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turned(self, place: int, on: bool) -> None:
        if on:
            self.turned_to.emit(self._keys[place])


class _Name(QAbstractButton):
    heard_as = HeardTab

    def __init__(self, icon: str, text: str) -> None:
        super().__init__()
        self._icon = icon
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        worn = theme.current()
        words = text_width(worn.font("tab", self.text()), self.text())
        width = int(words) + worn.size("icon") + 3 * worn.space("gap")
        return QSize(width, worn.size("field"))

    def is_cut(self) -> bool:
        return self.width() < self.sizeHint().width()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        worn = theme.current()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        radius = worn.radius("control")
        if self.isChecked():
            rounded(painter, rect, radius, "accent_weak")
        elif self.underMouse():
            rounded(painter, rect, radius, "sunken")
        ink = "accent_text" if self.isChecked() else "text"
        side, pad = worn.size("icon"), worn.space("gap")
        box = QRectF(pad, (rect.height() - side) / 2, side, side)
        icons.paint(painter, self._icon, ink if self.isChecked() else "muted", box)
        left = box.right() + pad
        words = QRectF(left, 0, rect.width() - left - pad, rect.height())
        line_of_text(painter, words, self.text(), worn.font("tab", self.text()), ink)
        if self.hasFocus():
            focus_ring(painter, rect, radius)
