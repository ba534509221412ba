"""Icons: the Lucide subset in `resources/icons`, tinted by the theme's colours."""

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from agentdesk.desktop import theme
from agentdesk.runtime.resources import resource

_MOST_PIXMAPS = 512
_SCALES = (1.0, 2.0)


@cache
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=_MOST_PIXMAPS)
def _draw(name: str, color: str, size_px: int, scale: float) -> QPixmap:
    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", color).encode()))
    pixmap = QPixmap(QSize(round(size_px * scale), round(size_px * scale)))
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size_px, size_px))
    painter.end()
    return pixmap


def pixmap(name: str, role: str = "muted", size_px: int = 16, scale: float = 1.0) -> QPixmap:
    """Return the icon in the colour of a role, as it is in the theme that is on."""
    return _draw(name, theme.current().color(role).name(), size_px, scale)


def icon(name: str, role: str = "muted", size_px: int = 16) -> QIcon:
    """Return the icon for menus and native buttons; made anew when the theme changes."""
    made = QIcon()
    for scale in _SCALES:
        made.addPixmap(pixmap(name, role, size_px, scale))
    return made


def paint(painter: QPainter, name: str, role: str, rect: QRectF) -> None:
    """Paint the icon into a square, sharp at the device's own scale."""
    paint_in(painter, name, theme.current().color(role).name(), rect)


def paint_in(painter: QPainter, name: str, color: str, rect: QRectF) -> None:
    """Paint the icon in a colour by its name."""
    scale = painter.device().devicePixelRatioF()
    painter.drawPixmap(rect.topLeft(), _draw(name, color, round(rect.width()), scale))
