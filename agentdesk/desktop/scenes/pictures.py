"""Pictures of every scene and of every page of parts, in the look that is on."""

from collections.abc import Collection, Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QMainWindow, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.scenes.catalogue import SCENES
from agentdesk.desktop.scenes.menus import lying_over
from agentdesk.desktop.scenes.stage import Stage
from agentdesk.desktop.views.gallery.pages import PAGES

SIZES = ((1440, 900), (1180, 760))
SCALED_SIZE = (1180, 760)  # grown with the letters, as a larger screen has room for it
_ROUNDS = 5  # a layout may ask for another one, which may ask for a third
_PACKED = 80  # of 100: a third less time than at the least size, which is hardly smaller


def settle() -> None:
    """Let everything find its place."""
    for _round in range(_ROUNDS):
        QCoreApplication.processEvents()


def sizes_at(scale: int) -> tuple[tuple[int, int], ...]:
    """Return the sizes a window is looked at in, at a scale."""
    if scale == theme.NORMAL_SCALE:
        return SIZES
    width, height = SCALED_SIZE
    worn = theme.current()
    return ((worn.grown(width), worn.grown(height)),)


def in_each_size(window: QWidget) -> Iterator[str]:
    """Give a window each of its sizes in turn, by name; a dialog has one of its own."""
    scale = theme.current().scale
    larger = "" if scale == theme.NORMAL_SCALE else f"{scale}%"
    if not isinstance(window, QMainWindow):
        settle()
        yield larger or "own"
        return
    for width, height in sizes_at(scale):
        window.resize(width, height)
        settle()
        yield larger or f"{width}x{height}"


def save_pictures(folder: Path, only: Collection[str] = ()) -> Iterator[Path]:
    """Save `<folder>/<scene>/<theme>-<language>-<size>.png` of each; return each when it is."""
    for name, scene in SCENES.items():
        if only and name not in only:
            continue
        with Stage() as stage:
            window = scene.build(stage)
            for size in in_each_size(window):
                yield _save(window, folder / name, size)
    for name in PAGES:
        if only and name not in only:
            continue
        page = parts_page(name)
        yield _save(page, folder / f"parts_{name}", f"{theme.current().scale}%")
        page.deleteLater()


def parts_page(name: str) -> QWidget:
    """Return a page of parts, as high as it needs to be."""
    page = PAGES[name]()
    layout = page.layout()
    page.resize(page.width(), layout.totalHeightForWidth(page.width()) if layout else 0)
    return page


def _save(widget: QWidget, folder: Path, size: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    worn = theme.current()
    path = folder / f"{worn.mode}-{worn.language}-{size.replace('%', 'pc')}.png"
    picture(widget).save(str(path), "PNG", _PACKED)
    return path


def picture(widget: QWidget) -> QPixmap:
    """Return what one sees: a window, and the menus and hints that lie over it."""
    seen = widget.grab()
    over = lying_over(widget)
    if over:
        painter = QPainter(seen)
        for part in over:
            painter.drawPixmap(widget.mapFromGlobal(part.pos()), part.grab())
        painter.end()
    return seen
