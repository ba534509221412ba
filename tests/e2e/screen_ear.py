"""A real AT-SPI client: the whole tree of a program, and what it announces by itself.

Runs under the system's Python, whose `gi` speaks AT-SPI; it therefore imports nothing of ours.
One JSON request a line on stdin, one JSON answer a line on stdout: `{"tree": pid}` is a list of
nodes, `{"said": true}` the announcements since the last time it was asked.
"""

import json
import select
import sys
import warnings
from collections.abc import Iterator
from typing import Any

warnings.simplefilter("ignore")  # Debian's bindings warn of themselves

import gi  # noqa: E402 - the filter above must stand first

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - the version must be chosen first

MAX_DEPTH = 40
MOST_CHILDREN = 60
_LOOK_EVERY_S = 0.01
_SAID: list[list[Any]] = []


def _walk(node: Any, depth: int = 0) -> Iterator[Any]:
    if node is None or depth > MAX_DEPTH:
        return
    yield node
    for place in range(min(node.get_child_count(), MOST_CHILDREN)):
        yield from _walk(node.get_child_at_index(place), depth + 1)


def _describe(node: Any) -> dict[str, Any]:
    states = node.get_state_set()
    return {
        "role": node.get_role_name(),
        "name": node.get_name() or "",
        "description": node.get_description() or "",
        "showing": states.contains(Atspi.StateType.SHOWING),
        "focusable": states.contains(Atspi.StateType.FOCUSABLE),
        "enabled": states.contains(Atspi.StateType.ENABLED),
        "selected": states.contains(Atspi.StateType.SELECTED),
    }


def _tree(pid: int) -> list[dict[str, Any]]:
    desktop = Atspi.get_desktop(0)
    programs = [desktop.get_child_at_index(place) for place in range(desktop.get_child_count())]
    mine = [one for one in programs if one is not None and one.get_process_id() == pid]
    return [_describe(node) for program in mine for node in _walk(program)]


def _hear(event: Any) -> None:
    _SAID.append([str(event.any_data), int(event.detail1)])


def _answer(request: dict[str, Any]) -> object:
    if "tree" in request:
        Atspi.Accessible.clear_cache(Atspi.get_desktop(0))
        return _tree(int(request["tree"]))
    said, _SAID[:] = list(_SAID), []
    return said


def main() -> None:
    Atspi.init()
    listener = Atspi.EventListener.new(_hear)
    listener.register("object:announcement")
    context = GLib.MainContext.default()
    while True:
        while context.iteration(False):
            pass
        if select.select([sys.stdin], [], [], _LOOK_EVERY_S)[0]:
            line = sys.stdin.readline()
            if not line:
                return
            sys.stdout.write(json.dumps(_answer(json.loads(line))) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
