"""The customers' tabs: one customer, one tab."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QWidget,
)

from agentdesk.desktop import icons, theme
from agentdesk.desktop.i18n import number, plain, tr
from agentdesk.desktop.widgets.chip import ChipButton, ChipLook
from agentdesk.desktop.widgets.drawing import (
    focus_ring,
    line_of_text,
    rounded,
    text_width,
)
from agentdesk.desktop.widgets.heard import HeardTab, HeardTabs
from agentdesk.desktop.widgets.surface import Surface


class TabBar(Surface):
    """Keys of tabs are customer ids (or the id of a contact whose caller is unknown)."""

    heard_as = HeardTabs
    chosen = Signal(str)
    close_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("bg", "b", parent)
        worn = theme.current()
        self.setFixedHeight(worn.size("tabs"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._tabs: dict[str, Tab] = {}
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(worn.space("inset"), 0, worn.space("inset"), 0)
        self._row.setSpacing(worn.space("hair"))
        self._more = ChipButton("", icon="chevron-down", parent=self)
        self._more.setObjectName("more_tabs")
        self._more.clicked.connect(self._open_more)
        self._more.hide()
        self._row.addWidget(self._more)
        self._row.addStretch(1)

    def keys(self) -> list[str]:
        return list(self._tabs)

    def add(self, key: str, icon: str, text: str) -> None:
        tab = Tab(icon, text, self)
        self._tabs[key] = tab
        self._group.addButton(tab)
        self._row.insertWidget(self._row.count() - 2, tab, 0, Qt.AlignmentFlag.AlignBottom)
        tab.clicked.connect(lambda: self.chosen.emit(key))
        tab.close_asked.connect(lambda: self.close_asked.emit(key))
        self._fit()

    def text(self, key: str) -> str:
        """Return what a tab says; empty when there is no such tab."""
        tab = self._tabs.get(key)
        return tab.text() if tab is not None else ""

    def show_text(self, key: str, icon: str, text: str) -> None:
        self._tabs[key].show_text(icon, text)
        self._fit()

    def tab(self, key: str) -> "Tab":
        return self._tabs[key]

    def mark(self, key: str, *, unread: bool) -> None:
        """Say that something is new there, or that it was looked at."""
        self._tabs[key].mark(unread=unread)
        self._say_more()

    def unread(self) -> list[str]:
        return [key for key, tab in self._tabs.items() if tab.is_unread]

    def show_beside(self, key: str) -> None:
        """Mark whoever stands beside the tab in front; "" for nobody."""
        for mine, tab in self._tabs.items():
            tab.set_beside(beside=mine == key)
        self._fit()

    def choose(self, key: str) -> None:
        self._tabs[key].setChecked(True)
        self._fit()

    def remove(self, key: str) -> None:
        tab = self._tabs.pop(key)
        self._group.removeButton(tab)
        self._row.removeWidget(tab)
        tab.hide()
        tab.deleteLater()
        self._fit()

    # ---- who has no room -----------------------------------------------------------------

    def _fit(self) -> None:
        """Show as many as can say their names; whoever is looked at is always among them."""
        in_row = self._in_row()
        for tab in self._tabs.values():
            tab.setVisible(tab in in_row)
        self._more.setVisible(len(in_row) < len(self._tabs))
        self._say_more()

    def _in_row(self) -> list["Tab"]:
        tabs, gap = list(self._tabs.values()), self._row.spacing()
        room = self.width() - 2 * theme.current().space("inset")
        if sum(tab.minimumSizeHint().width() + gap for tab in tabs) <= room:
            return tabs
        room -= self._more.sizeHint().width() + gap
        shown = [tab for tab in tabs if tab.is_looked_at]
        room -= sum(tab.minimumSizeHint().width() + gap for tab in shown)
        for tab in tabs:
            width = tab.minimumSizeHint().width() + gap
            if tab not in shown and width <= room:
                shown.append(tab)
                room -= width
        return shown

    def _behind_more(self) -> dict[str, "Tab"]:
        return {key: tab for key, tab in self._tabs.items() if tab.isHidden()}

    def _say_more(self) -> None:
        behind = self._behind_more()
        if not behind:
            return
        tone = "accent" if any(tab.is_unread for tab in behind.values()) else "neutral"
        self._more.show_look(ChipLook(f"+{number(len(behind))}", tone, "chevron-down"))
        words = tr("Desk", "%n more open customer(s)", "", len(behind))
        self._more.setAccessibleName(words)
        self._more.setToolTip(words)

    def _open_more(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("more_tabs_menu")
        for key, tab in self._behind_more().items():
            act = menu.addAction(tab.said.replace("&", "&&"))
            act.triggered.connect(lambda _on, mine=key: self.chosen.emit(mine))
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        self._fit()


class Tab(QAbstractButton):
    """A name and the channel it came by; the middle button closes it, as everywhere."""

    heard_as = HeardTab
    close_asked = Signal()

    def __init__(self, icon: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = icon
        self._unread = self._beside = False
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # Qt paints it anew
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_text(icon, text)

    def show_text(self, icon: str, text: str) -> None:
        words = plain(text)
        if (icon, words) == (self._icon, self.text()):
            return
        self._icon = icon
        self.setText(words)
        self._say_name()
        self.updateGeometry()
        self.update()

    @property
    def is_looked_at(self) -> bool:
        return self.isChecked() or self._beside

    @property
    def said(self) -> str:
        """What it says in a list, where no mark can be drawn."""
        return f"● {self.text()}" if self._unread else self.text()

    @property
    def is_unread(self) -> bool:
        return self._unread

    def mark(self, *, unread: bool) -> None:
        self._unread = unread
        self._say_name()
        self.update()

    def set_beside(self, *, beside: bool) -> None:
        """Stand beside the one in front: on the page too, where acts do not go."""
        if beside != self._beside:
            self._beside = beside
            self.update()

    def _say_name(self) -> None:
        words = tr("Desk", "Customer {name}")
        if self._unread:
            words = tr("Desk", "Customer {name}, something is new")
        self.setAccessibleName(words.format(name=self.text()))

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        worn = theme.current()
        width = text_width(worn.font("tab", self.text()), self.text())
        width += worn.size("icon") + worn.space("small") + 2 * worn.space("column")
        return QSize(min(int(width) + 1, worn.size("popover")), worn.size("tab"))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        whole = self.sizeHint()
        return QSize(min(whole.width(), theme.current().size("tab_least")), whole.height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        if event.button() is Qt.MouseButton.MiddleButton:
            self.close_asked.emit()
        super().mouseReleaseEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        worn = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        if self.isChecked() or self._beside:
            self._paint_front(painter, rect)
        ink = "text" if self.isChecked() or self.underMouse() else "muted"
        side, pad = worn.size("icon"), worn.space("column")
        box = QRectF(pad, round((rect.height() - side) / 2), side, side)
        icons.paint(painter, self._icon, ink, box)
        left = box.right() + worn.space("small")
        label = QRectF(left, 0, rect.width() - left - pad + 1, rect.height())
        line_of_text(painter, label, self.text(), worn.font("tab", self.text()), ink)
        if self._unread:
            self._paint_mark(painter, box)
        if self.hasFocus():
            focus_ring(painter, rect.adjusted(2, 2, -2, -2), worn.radius("control"))

    def _paint_mark(self, painter: QPainter, icon: QRectF) -> None:
        """Paint the dot of what is new, over the icon's upper right corner."""
        worn = theme.current()
        side = worn.size("dot")
        dot = QRectF(icon.right() - side / 2, icon.top() - side / 2, side, side)
        rim = dot.adjusted(-1.5, -1.5, 1.5, 1.5)
        rounded(painter, rim, rim.width() / 2, "surface" if self.isChecked() else "bg")
        rounded(painter, dot, side / 2, "accent")

    def _paint_front(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the tab in front: it stands on the page, without a line between."""
        worn = theme.current()
        radius = worn.radius("control")
        painter.save()
        painter.setClipRect(rect)
        painter.setPen(worn.color("line"))
        painter.setBrush(worn.color("surface"))
        body = rect.adjusted(0.5, 0.5, -0.5, 2 * radius)
        painter.drawRoundedRect(body, radius, radius)
        painter.restore()
