"""Flinging through a long timeline, in the process of the desktop under measurement."""

import gc
from collections.abc import Callable, Iterator
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from agentdesk.cli.bench.stopwatch import Lap, Stopwatch, columns

if TYPE_CHECKING:
    from agentdesk.desktop.widgets.timeline_list import TimelineList

FLINGS = 12
FRAMES = 40  # of one fling, slower from frame to frame
WARM_FRAMES = 20
_WAIT_S = 30.0
_SLOWS = 0.9


def fling(app: QApplication, window: QWidget, open_first: Callable[[], None]) -> dict[str, object]:
    """Open the customer, wait for the whole index, then fling down, drag about and go up."""
    from agentdesk.desktop.widgets.timeline_list import TimelineList

    watch, started = Stopwatch(), perf_counter()
    watch.start()
    open_first()
    opened = watch.lap()
    view = window.findChild(TimelineList, "timeline")
    if view is None:
        raise LookupError("there is no timeline in the window")
    newest = view.model().rowCount()
    while view.model().rowCount() == newest and perf_counter() - started < _WAIT_S:
        app.processEvents()
    all_there = perf_counter() - started
    gc.collect()
    frames, repaints = list[Lap](), list[Lap]()
    for offset in places(view):
        watch.start()
        view.verticalScrollBar().setValue(offset)
        app.processEvents()
        frames.append(watch.lap())
        watch.start()
        view.viewport().repaint()
        repaints.append(watch.lap())
    return {
        "opened": opened.own,
        "all_there": all_there,
        "entries": view.model().rowCount(),
        **columns(frames[WARM_FRAMES:]),
        "repaints": [lap.own for lap in repaints[WARM_FRAMES:]],
    }


def places(view: "TimelineList") -> Iterator[int]:
    """Yield where to stand next: flings from a hundredth of the whole on, each slowing down."""
    bar = view.verticalScrollBar()
    for number in range(FLINGS):
        way = -1 if number % 3 == 2 else 1
        speed = bar.maximum() / (FLINGS * 10 * (1 + number % 4))
        if number % 4 == 3:
            yield bar.maximum() * number // FLINGS  # the bar dragged somewhere else
        for _frame in range(FRAMES):
            yield min(max(0, round(bar.value() + way * speed)), bar.maximum())
            speed *= _SLOWS
