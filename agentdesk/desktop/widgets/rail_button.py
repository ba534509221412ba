"""A screen's button on the rail: an icon, a ground when it is open, a count that wants a look."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from agentdesk.desktop import icons, theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.widgets.drawing import focus_ring, line_of_text, rounded, text_width
from agentdesk.desktop.widgets.heard import HeardTab
from agentdesk.desktop.widgets.provenance import OnHover

_MOST_SHOWN = 99


class RailButton(QAbstractButton):
    """The name is its tooltip and what screen readers say, the count with it."""

    heard_as = HeardTab

    def __init__(self, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._name, self._count = icon, name, 0
        self.setCheckable(True)
        OnHover(self, name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_count(0)

    def set_count(self, count: int) -> None:
        self._count = count
        spoken = tr("Rail", "{screen}, {count} waiting").format(screen=self._name, count=count)
        self.setAccessibleName(spoken if count else self._name)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        side = theme.current().size("rail_button")
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        worn = theme.current()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        lit = self.isChecked() or self.underMouse()
        if lit:
            rounded(painter, rect, worn.radius("card"), "rail_on")
        side = worn.size("rail_icon")
        place = QRectF((rect.width() - side) / 2, (rect.height() - side) / 2, side, side)
        icons.paint(painter, self._icon, "rail_on_text" if lit else "rail_text", place)
        if self._count:
            self._paint_count(painter, rect)
        if self.hasFocus():
            focus_ring(painter, rect, worn.radius("card"))

    def _paint_count(self, painter: QPainter, rect: QRectF) -> None:
        worn = theme.current()
        text = str(self._count) if self._count <= _MOST_SHOWN else f"{_MOST_SHOWN}+"
        font = worn.font("badge")
        height = worn.line_px("badge") + 1
        width = max(text_width(font, text) + 2 * worn.radius("key"), height)
        badge = QRectF(rect.right() - width, worn.space("hair") + 1, width, height)
        rounded(painter, badge, height / 2, "badge")
        line_of_text(painter, badge, text, font, "badge_text", Qt.AlignmentFlag.AlignHCenter)
