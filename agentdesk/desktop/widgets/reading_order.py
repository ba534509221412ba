"""Tab goes as one reads: down a column and on to the next, whenever its parts were made."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget


def turn_focus(within: QWidget, *, onwards: bool) -> bool:
    """Move the focus one stop on, or back; round at the end. Return whether there is a stop."""
    there = QApplication.focusWidget()
    if there is not None and not (there.isVisible() and there.isEnabled()):
        return _stay_near(there)
    stops = list(stops_in(within))
    if not stops:
        return False
    place = stops.index(there) if there in stops else _place_among(stops, there, within)
    step = 1 if onwards else -1
    if there not in stops and not onwards:
        step = 0
    reason = Qt.FocusReason.TabFocusReason if onwards else Qt.FocusReason.BacktabFocusReason
    stop = stops[(place + step) % len(stops)]
    stop.setFocus(reason)
    _bring_into_view(stop)
    return True


def _bring_into_view(stop: QWidget) -> None:
    """Scroll to a stop that was come to from outside: Qt does it only within one area."""
    around = stop.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(stop)
        around = around.parentWidget()


def _stay_near(gone: QWidget) -> bool:
    """Leave the focus where it was when its part has gone: with the page around it.

    Qt asks for the next stop then, which was the first of the window: the rail.
    """
    around = gone.parentWidget()
    while around is not None and not (around.isVisible() and around.isEnabled()):
        around = around.parentWidget()
    if around is None:
        return False
    around.setFocus(Qt.FocusReason.OtherFocusReason)
    return True


def _place_among(stops: Sequence[QWidget], there: QWidget | None, within: QWidget) -> int:
    """Return the stop before what has the focus and is none itself: a page, say."""
    if there is None or not within.isAncestorOf(there):
        return -1
    inside = next((i for i, stop in enumerate(stops) if there.isAncestorOf(stop)), None)
    return -1 if inside is None else inside - 1


def stops_in(within: QWidget) -> Iterator[QWidget]:
    """Return where Tab stops, in the order one reads: each part whole before the next."""
    shown = [
        part
        for part in within.children()
        if isinstance(part, QWidget) and not part.isWindow() and part.isVisibleTo(within)
    ]
    for part in _as_read([(part, part.geometry()) for part in shown]):
        if _is_stop(part):
            yield part
        yield from stops_in(part)


def _is_stop(part: QWidget) -> bool:
    takes_tab = bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes_tab and part.isEnabled() and part.focusProxy() is None


def _as_read(placed: list[tuple[QWidget, QRect]]) -> list[QWidget]:
    """Return parts row by row; where no line parts them from side to side, column by column."""
    if len(placed) < 2:
        return [part for part, _place in placed]
    for across in (True, False):
        groups = _parted(placed, across=across)
        if len(groups) > 1:
            return [part for group in groups for part in _as_read(group)]
    return [part for part, _place in sorted(placed, key=lambda one: _corner(one[1]))]


def _corner(place: QRect) -> tuple[int, int]:
    return place.top(), place.left()


def _parted(
    placed: list[tuple[QWidget, QRect]], *, across: bool
) -> list[list[tuple[QWidget, QRect]]]:
    """Part what a straight line can go between without touching any of it."""
    groups: list[list[tuple[QWidget, QRect]]] = []
    reached = 0
    for part, place in sorted(placed, key=lambda one: _span(one[1], across=across)):
        start, end = _span(place, across=across)
        if groups and start < reached:
            groups[-1].append((part, place))
        else:
            groups.append([(part, place)])
        reached = max(reached, end)
    return groups


def _span(place: QRect, *, across: bool) -> tuple[int, int]:
    """Return from where to where it goes: downwards for lines across, else to the right."""
    if across:
        return place.top(), place.top() + place.height()
    return place.left(), place.left() + place.width()
