"""Layout snapshots: every part of a window by name, rectangle and text, and how two of them differ.

`pytest --renew` writes them anew instead of comparing; `make layouts` does so for all.
"""

import difflib
import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, qVersion
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from agentdesk.desktop.views.shell.rail import Rail
from agentdesk.desktop.views.shell.top_bar import TopBar
from agentdesk.runtime.resources import resource

LAYOUTS = Path(__file__).parent.parent / "gui" / "layouts"
FRAMED = ("desk_nobody", "approvals_empty")  # the frame around every screen is kept with these only
_CJK = Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")
_MADE_HERE = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}")
_MOST_LINES = 60


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew", action="store_true", help="write the layouts and pixels anew")


@pytest.fixture(scope="session")
def renewing(pytestconfig: pytest.Config) -> bool:
    return bool(pytestconfig.getoption("--renew"))


def drawn_with() -> str:
    """Return what decides where a letter falls: another Qt or another font moves all of them."""
    fonts = [*sorted(resource("fonts").glob("*.otf")), *([_CJK] if _CJK.is_file() else [])]
    content = hashlib.sha256()
    for font in fonts:
        content.update(font.read_bytes())
    return f"Qt {qVersion()}, fonts {content.hexdigest()[:16]}\n"


def layout_of(window: QWidget, *, framed: bool = False) -> list[str]:
    """Return a line for each part that says or is called something, from top to bottom."""
    parts = ((place, words) for words, place in _parts(window, framed=framed))
    lines = [(place.top(), place.left(), f"{_written(place)} {words}") for place, words in parts]
    return [line for _top, _left, line in sorted(lines)]


def _written(place: QRect) -> str:
    return f"{place.left()},{place.top()} {place.width()}x{place.height()}"


def _parts(window: QWidget, *, framed: bool) -> Iterator[tuple[str, QRect]]:
    for part in window.findChildren(QWidget):
        if not part.isVisibleTo(window) or (not framed and _is_frame(part, window)):
            continue
        words, name = said_by(part), _name_of(part)
        if words or name:
            kind = f"{type(part).__name__}{name}"
            yield f"{kind} {words!r}".rstrip("' "), _place(part, window, part.rect())
        if isinstance(part, QAbstractItemView):
            yield from _rows(part, window)


def _is_frame(part: QWidget, window: QWidget) -> bool:
    around: QWidget | None = None if part.isWindow() else part
    while around is not None and around is not window:
        if isinstance(around, Rail | TopBar):
            return True
        around = around.parentWidget()
    return False


def _name_of(part: QWidget) -> str:
    name = part.objectName()
    return "" if not name or name.startswith("qt_") else f"#{_MADE_HERE.sub('new', name)}"


def said_by(part: QWidget) -> str:
    if isinstance(part, QLabel | QAbstractButton):
        return part.text()
    if isinstance(part, QLineEdit):
        return part.displayText() or part.placeholderText()
    if isinstance(part, QPlainTextEdit):
        return part.toPlainText() or part.placeholderText()
    if isinstance(part, QMenu):
        return " | ".join(act.text() for act in part.actions() if not act.isSeparator())
    return part.currentText() if isinstance(part, QComboBox) else ""


def _rows(view: QAbstractItemView, window: QWidget) -> Iterator[tuple[str, QRect]]:
    model = view.model()
    for row in range(model.rowCount() if model is not None else 0):
        where = view.visualRect(model.index(row, 0))
        if where.top() > view.viewport().height():
            return
        yield f"row {model.index(row, 0).data()!r}", _place(view.viewport(), window, where)


def _place(part: QWidget, window: QWidget, where: QRect) -> QRect:
    corner = where.topLeft() if where.isValid() else QPoint(0, 0)
    return QRect(window.mapFromGlobal(part.mapToGlobal(corner)), where.size())


# ---- how it is kept ------------------------------------------------------------------------------


def beside_each_other(sizes: Mapping[str, Sequence[str]]) -> list[str]:
    """Return a line for each part: where it stands in each size, `-` where it does not."""
    places: dict[tuple[str, int], dict[str, str]] = {}
    for size, lines in sizes.items():
        times: Counter[str] = Counter()
        for line in lines:
            corner, extent, words = line.split(" ", 2)
            times[words] += 1
            places.setdefault((words, times[words]), {})[size] = f"{corner} {extent}"
    return [
        f"{' | '.join(where.get(size, '-') for size in sizes)} {words}"
        for (words, _time), where in places.items()
    ]


def unlike(lines: Sequence[str], base: Sequence[str]) -> list[str]:
    """Return what stands otherwise than in the scene this one is like; `gone` is what does not."""
    own, others = Counter(lines), Counter(base)
    gone = [f"gone {line}" for line in (others - own).elements()]
    return [*(own - others).elements(), *gone]


def difference(kept: Sequence[str], drawn: Sequence[str], name: str) -> str:
    """Return what has moved, as a diff; empty where nothing has."""
    lines = list(
        difflib.unified_diff(kept, drawn, f"{name}, kept", f"{name}, drawn", "", "", 1, "")
    )
    more = len(lines) - _MOST_LINES
    return "\n".join([*lines[:_MOST_LINES], *([f"… {more} more lines"] if more > 0 else [])])


def as_text(sections: Mapping[str, Sequence[str]]) -> str:
    return "".join(f"== {title}\n{_joined(lines)}" for title, lines in sections.items())


def _joined(lines: Sequence[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def as_sections(text: str) -> dict[str, list[str]]:
    """Read what `as_text` has written."""
    sections: dict[str, list[str]] = {}
    for line in text.splitlines():
        if line.startswith("== "):
            sections[line.removeprefix("== ")] = []
        else:
            next(reversed(sections.values())).append(line)
    return sections
