"""Flinging through a long timeline, in the process of the desktop under measurement."""

import gc
from collections.abc import Callable, Iterator
from time import perf_counter, process_time
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

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

    started = perf_counter()
    open_first()
    opened = perf_counter() - started
    view = window.findChild(TimelineList, "timeline")
    if view is None:
        raise LookupError("there is no timeline in the window")
    newest = view.model().rowCount()
    while view.model().rowCount() == newest and perf_counter() - started < _WAIT_S:
        app.processEvents()
    all_there = perf_counter() - started
    gc.collect()
    frames, of_cpu, repaints = [], [], []
    for offset in places(view):
        began, worked = perf_counter(), process_time()
        view.verticalScrollBar().setValue(offset)
        app.processEvents()
        frames.append(perf_counter() - began)
        of_cpu.append(process_time() - worked)
        began = perf_counter()
        view.viewport().repaint()
        repaints.append(perf_counter() - began)
    return {
        "opened": opened,
        "all_there": all_there,
        "entries": view.model().rowCount(),
        "frames": frames[WARM_FRAMES:],
        "of_cpu": of_cpu[WARM_FRAMES:],
        "repaints": repaints[WARM_FRAMES:],
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
