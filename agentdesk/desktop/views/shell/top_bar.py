"""The top bar: the way to everything by name, and how sync, presence and person stand."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QSizePolicy, QWidget

from agentdesk.desktop import icons, theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.presence import PresenceView
from agentdesk.desktop.item_models.values import Value
from agentdesk.desktop.widgets.chip import ChipButton, ChipLook
from agentdesk.desktop.widgets.drawing import focus_ring, line_of_text, rounded
from agentdesk.desktop.widgets.key_hint import key_width, paint_key
from agentdesk.desktop.widgets.provenance import OnHover, tooltip_text
from agentdesk.desktop.widgets.surface import Surface

_SEARCH_SHARE = 9  # of the room beside the chips: its words are not to be cut


class TopBar(Surface):
    """Never scrolls away."""

    search_asked = Signal()
    alerts_asked = Signal()
    sync_asked = Signal()
    presence_chosen = Signal(object)  # presence.State
    person_asked = Signal()

    def __init__(self, search_key: str, parent: QWidget | None = None) -> None:
        super().__init__("surface", "b", parent)
        worn = theme.current()
        self.setFixedHeight(worn.size("top"))
        self.search = SearchButton(search_key, self)
        self.demo = StatusChip(self)
        self.bell = StatusChip(self)
        self.bell.setObjectName("bell")
        self._bell_words = OnHover(self.bell)
        self.sync = StatusChip(self)
        self.presence = StatusChip(self)
        self.person = StatusChip(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(worn.space("bar"), 0, worn.space("bar"), 0)
        row.setSpacing(worn.space("inset"))
        row.addWidget(self.search, _SEARCH_SHARE)
        row.addStretch(1)
        self.demo.hide()
        for chip in (self.demo, self.bell, self.sync, self.presence, self.person):
            row.addWidget(chip)
        self.search.clicked.connect(self.search_asked)
        self.bell.clicked.connect(self.alerts_asked)
        self.sync.clicked.connect(self.sync_asked)
        self.presence.clicked.connect(self._choose_presence)
        self.person.clicked.connect(self.person_asked)

    def show_demo(self, value: Value | None) -> None:
        """Say, quietly and all the time, that what is on screen is made up."""
        if value is not None:
            self.demo.show_value(value)
            self.demo.setToolTip(tooltip_text(value.origin))
        self.demo.setVisible(value is not None)

    def show_alerts(self, value: Value) -> None:
        """Say how much came in that was not looked at."""
        self.bell.show_value(value)
        self.bell.setAccessibleName(value.origin)
        self.bell.setAccessibleDescription("")
        self._bell_words.words = value.origin

    def show_sync(self, value: Value) -> None:
        self.sync.show_value(value)

    def show_presence(self, view: PresenceView) -> None:
        self._presence = view
        self.presence.show_value(view.value, dot=view.dot)

    def show_person(self, value: Value) -> None:
        self.person.show_value(value)

    def _choose_presence(self) -> None:
        menu = QMenu(self)
        menu.addAction(self._presence.head).setEnabled(False)
        for choice in self._presence.choices:
            if choice.starts_group:
                menu.addSeparator()
            act = menu.addAction(choice.text)
            act.setCheckable(True)
            act.setChecked(choice.chosen)
            act.triggered.connect(
                lambda _on, chosen=choice.state: self.presence_chosen.emit(chosen)
            )
        menu.popup(self.presence.mapToGlobal(self.presence.rect().bottomLeft()))


class StatusChip(ChipButton):
    """A chip that says how something stands and opens what can be done about it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent=parent)
        self._dot = ""

    def show_value(self, value: Value, *, dot: str = "") -> None:
        wider = len(value.text) != len(self.text()) or value.icon != self._icon
        self._tone, self._icon, self._dot = value.tone.value, value.icon, dot
        self.setText(value.text)
        self.setAccessibleName(value.text)
        self.setAccessibleDescription(value.origin)
        if wider:
            self.updateGeometry()
        self.update()

    def look(self) -> ChipLook:
        return ChipLook(self.text(), self._tone, self._icon, self._dot)


class SearchButton(QAbstractButton):
    """Looks like a search field and opens the palette, where one types."""

    def __init__(self, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._key = key
        self.setText(tr("Shell", "Search customers, phones, orders, cases, commands"))
        self.setAccessibleName(self.text())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(theme.current().size("search"))

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        worn = theme.current()
        return QSize(worn.size("search"), worn.size("field"))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        worn = theme.current()
        return QSize(worn.size("column_left"), worn.size("field"))

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802  Qt's name
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        worn = theme.current()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        outline = "line_strong" if self.underMouse() else "line"
        rounded(painter, rect, worn.radius("control"), "sunken", outline)
        side, pad = worn.size("icon"), worn.space("gap")
        box = QRectF(pad, rect.center().y() - side / 2, side, side)
        icons.paint(painter, "search", "faint", box)
        width = key_width(self._key)
        cap = QRectF(rect.right() - pad - width, rect.top(), width, rect.height())
        paint_key(painter, cap, self._key)
        left = box.right() + worn.space("small")
        words = QRectF(left, rect.top(), cap.left() - left - pad, rect.height())
        line_of_text(painter, words, self.text(), worn.font("body"), "faint")
        if self.hasFocus():
            focus_ring(painter, rect, worn.radius("control"))
