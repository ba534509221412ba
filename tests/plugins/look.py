"""The look in tests: a theme that is on, the sizes windows have, and what is cut in a window."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from agentdesk.desktop import i18n, theme

PICTURES = Path("build") / "screens"
SIZES = {"wide": (1440, 900), "small": (1180, 760)}


@pytest.fixture(params=["light", "dark"])
def mode(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Literal["light", "dark"]]:
    """Run the test once in each theme."""
    i18n.install(qapp, "en")
    theme.apply(qapp, theme.load(request.param))
    yield request.param
    theme.apply(qapp, theme.load("light"))


@pytest.fixture
def light(qapp: QApplication) -> None:
    i18n.install(qapp, "en")
    theme.apply(qapp, theme.load("light"))


def cut_parts(window: QWidget) -> list[str]:
    """Return what is visible in the window and does not fit: into its place, or beside others."""
    shown = [part for part in window.findChildren(QWidget) if part.isVisibleTo(window)]
    return [
        f"{type(part).__name__} {getattr(part, 'text', str)()!r} {part.width()}x{part.height()}"
        for part in shown
        if _lost_words(part) or _reaches_out(part)
    ]


def _lost_words(part: QWidget) -> bool:
    is_cut: Callable[[], bool] | None = getattr(part, "is_cut", None)
    return is_cut is not None and is_cut()


def _reaches_out(part: QWidget) -> bool:
    """Scrolling goes down, never to the right: whatever begins inside must end inside."""
    around = part.parentWidget()
    if part.isWindow() or not isinstance(around, QWidget):
        return False
    return part.width() > 0 and part.geometry().right() > around.width()


class LongerWords(QTranslator):
    """English with each text 40 % longer: what German does to a layout."""

    _TAIL = "e anios rlade nio " * 20

    def translate(self, _context: str, text: str, _comment: str | None = None, _n: int = -1) -> str:
        if "MMM" in text or not text:
            return text
        return text + self._TAIL[: -(-len(text) * 2 // 5)]

    def isEmpty(self) -> bool:  # noqa: N802  Qt's name
        return False


@pytest.fixture
def longer_words(qapp: QApplication, light: None) -> Iterator[None]:
    translator = LongerWords()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def keep_picture(window: QWidget, name: str) -> Path:
    """Save what the window looks like, to be laid beside the target pictures."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    path = PICTURES / f"{name}.png"
    window.grab().save(str(path))
    return path
