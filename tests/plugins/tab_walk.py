"""A window gone through by Tab alone: where it stops, in which order, and if one sees where."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from agentdesk.desktop.views.palette.palette import Palette
from agentdesk.desktop.widgets.popover import Popover
from tests.plugins.effort import IS_SOAK

MOST_STOPS = 400
_MARGIN = 3  # a ring may lie just outside


def stops_of(window: QWidget) -> tuple[list[QWidget], list[str]]:
    """Press Tab until it comes round; return where it stopped, and where it went back."""
    window.activateWindow()
    QApplication.processEvents()
    stops: list[QWidget] = []
    steps: list[str] = []
    for _press in range(MOST_STOPS):
        _tab(window)
        part = QApplication.focusWidget()
        if part is None:
            break
        # Asked now: the next stop may scroll both away.
        steps.append(_goes_back(stops[-1], part, window) if stops else "")
        if part in stops:
            break
        stops.append(part)
    back = [step for step in steps if step]
    return stops, back if len(back) > 1 else []  # once round is no turning back


def _tab(window: QWidget) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)


def reachable(window: QWidget) -> list[QWidget]:
    """Return what says of itself that Tab comes to it."""
    return [
        part
        for part in window.findChildren(QWidget)
        if part.isVisibleTo(window)
        and part.isEnabled()
        and part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.focusProxy() is None
        and part.window() is window.window()
        and not part.visibleRegion().isEmpty()
    ]


def out_of_reach(window: QWidget) -> list[str]:
    """Return what scrolls and has no stop in it: no key comes to its end."""
    stops = reachable(window)
    return [
        f"no key scrolls {_said(area)}"
        for area in window.findChildren(QScrollArea)
        if area.isVisibleTo(window)
        and area.verticalScrollBar().maximum() > 0
        and not any(area is stop or area.isAncestorOf(stop) for stop in stops)
    ]


def place_of(part: QWidget, window: QWidget) -> QRect:
    return QRect(part.mapTo(window, QPoint(0, 0)), part.size())


def missed_by_tab(window: QWidget) -> list[str]:
    """Return what Tab does not come to, where it goes back, and where one does not see it.

    Not while a menu is open: it has all keys until Escape, and arrows go through it.
    """
    if QApplication.activePopupWidget() is not None:
        return []
    stops, back = stops_of(window)
    panel = next((part for part in map(_panel_of, stops) if part is not None), None)
    wanted = [part for part in reachable(window) if panel is None or panel.isAncestorOf(part)]
    never = [f"Tab never comes to {_said(part)}" for part in wanted if part not in stops]
    return [*never, *out_of_reach(panel or window), *back, *_unseen(stops, window)]


def hidden_focus(window: QWidget) -> list[str]:
    """Return where one would not see the focus, without going there by Tab."""
    over = [part for kind in (Popover, Palette) for part in window.findChildren(kind)]
    panel = next((part for part in over if part.isVisible()), window)
    return list(_unseen(reachable(panel), window))


def _panel_of(part: QWidget) -> Popover | None:
    """Return the panel over the window a part is in: Tab goes round in it, Escape leaves it."""
    around: QWidget | None = part
    while around is not None and not isinstance(around, Popover):
        around = around.parentWidget()
    return around


def _said(part: QWidget) -> str:
    return f"{type(part).__name__} {part.accessibleName() or getattr(part, 'text', str)()!r}"


def _goes_back(before: QWidget, after: QWidget, window: QWidget) -> str:
    """Return words if a stop is above the one before it and not to the right of it."""
    one, other = place_of(before, window), place_of(after, window)
    above = other.bottom() <= one.top() and other.left() < one.right()
    row = other.top() < one.bottom() and other.bottom() > one.top()
    is_back = above or (row and other.right() <= one.left())
    return f"Tab goes back from {_said(before)} to {_said(after)}" if is_back else ""


def _unseen(stops: list[QWidget], window: QWidget) -> Iterator[str]:
    """Look at one of each kind in a window; a long run looks at every stop there is."""
    seen: set[str] = set()
    QApplication.setCursorFlashTime(0)  # a caret that is dark just now shows nothing
    for part in stops:
        kind = type(part).__name__
        if (kind not in seen or IS_SOAK) and not _differs(part, window):
            yield f"nothing shows that the focus is at {_said(part)}"
        seen.add(kind)


def _differs(part: QWidget, window: QWidget) -> bool:
    for around in _scrolled_around(part):
        around.ensureWidgetVisible(part)
    part.setFocus(Qt.FocusReason.TabFocusReason)
    lit = _picture(part, window)
    part.clearFocus()
    return lit != _picture(part, window)


def _scrolled_around(part: QWidget) -> Iterator[QScrollArea]:
    around = part.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            yield around
        around = around.parentWidget()


def _picture(part: QWidget, window: QWidget) -> QImage:
    QApplication.processEvents()
    place = place_of(part, window).adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
    return window.grab(place.intersected(window.rect())).toImage()
