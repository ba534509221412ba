"""A real AT-SPI client: says what is on the screen, as a screen reader would hear it.

Runs under the system's Python, whose `gi` speaks AT-SPI; it therefore imports nothing of ours.
Protocol: one JSON request a line on stdin (`{"pid": 123}`), one JSON list of nodes a line on
stdout (`role`, `name`, `text`, `x`, `y`, `width`, `height`, `showing`, `focused`).
"""

import json
import sys
import warnings
from collections.abc import Iterator
from typing import Any

warnings.simplefilter("ignore")  # Debian's bindings warn of themselves

import gi  # noqa: E402 - the filter above must stand first

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402 - the version must be chosen first

MAX_DEPTH = 40
MAX_NODES = 5_000


def _walk(node: Any, depth: int = 0) -> Iterator[Any]:
    if node is None or depth > MAX_DEPTH:
        return
    yield node
    # A long list shows only its visible rows; asking for all of them would take minutes.
    for index in range(min(node.get_child_count(), 200)):
        yield from _walk(node.get_child_at_index(index), depth + 1)


def _text(node: Any) -> str:
    if "Text" not in node.get_interfaces():
        return ""
    return str(Atspi.Text.get_text(node, 0, min(Atspi.Text.get_character_count(node), 500)))


def _describe(node: Any) -> dict[str, Any]:
    box = node.get_extents(Atspi.CoordType.SCREEN)
    states = node.get_state_set()
    return {
        "role": node.get_role_name(),
        "name": node.get_name() or "",
        "description": node.get_description() or "",
        "text": _text(node),
        "x": box.x,
        "y": box.y,
        "width": box.width,
        "height": box.height,
        "showing": states.contains(Atspi.StateType.SHOWING),
        "enabled": states.contains(Atspi.StateType.ENABLED),
        "focused": states.contains(Atspi.StateType.FOCUSED),
        "checked": states.contains(Atspi.StateType.CHECKED)
        or states.contains(Atspi.StateType.SELECTED),
    }


def _nodes_of(pid: int) -> list[dict[str, Any]]:
    desktop = Atspi.get_desktop(0)
    nodes: list[dict[str, Any]] = []
    for index in range(desktop.get_child_count()):
        program = desktop.get_child_at_index(index)
        if program is None or program.get_process_id() != pid:
            continue
        for node in _walk(program):
            try:
                nodes.append(_describe(node))
            except gi.repository.GLib.Error:
                continue  # the widget went away between two questions: it is not on screen
            if len(nodes) >= MAX_NODES:
                return nodes
    return nodes


def _answer(line: str) -> list[dict[str, Any]]:
    Atspi.Accessible.clear_cache(Atspi.get_desktop(0))
    try:
        return _nodes_of(int(json.loads(line)["pid"]))
    except gi.repository.GLib.Error:
        return []  # the program is starting, ending or busy: nothing can be read yet


def main() -> None:
    for line in sys.stdin:
        sys.stdout.write(json.dumps(_answer(line)) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
