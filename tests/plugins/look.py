"""The look in tests: a theme that is on, the sizes windows have, and what is cut in a window."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
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
    """Return what is visible in the window and does not fit into its own place."""
    found = []
    for part in window.findChildren(QWidget):
        is_cut: Callable[[], bool] | None = getattr(part, "is_cut", None)
        if is_cut is not None and part.isVisibleTo(window) and is_cut():
            text = getattr(part, "text", lambda: "")()
            found.append(f"{type(part).__name__} {text!r} {part.width()}x{part.height()}")
    return found


def keep_picture(window: QWidget, name: str) -> Path:
    """Save what the window looks like, to be laid beside the target pictures."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    path = PICTURES / f"{name}.png"
    window.grab().save(str(path))
    return path
