"""docs/keys.md as a list of keys, and the deeds that press each of them and see what it does."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from agentdesk.cli.demo.desk import Desk
from tests.e2e.world_of_keys import World

PAGE = Path(__file__).parents[2] / "docs" / "keys.md"
IN_A_FIELD = "In one field only"
_BY_NAME = "Ctrl+K, then its name"
_XDOTOOL = {
    "Ctrl": "ctrl",
    "Shift": "shift",
    "Alt": "alt",
    "Enter": "Return",
    "Page Up": "Prior",
    "Page Down": "Next",
    "Space": "space",
    "?": "question",
    "/": "slash",
    ",": "comma",
}


@dataclass(frozen=True)
class Key:
    """One line of the page: where it acts, what it does, and the key or keys written there."""

    place: str
    act: str
    written: str

    def on(self, desk: Desk, nth: int = 0) -> None:
        """Press it; `nth` says which, where a line has several. An act without one goes by name."""
        if self.written == _BY_NAME:
            desk.press("ctrl+k")
            desk.see("^Find$", role="text")
            desk.type(self.act)
            desk.see(f"^{re.escape(self.act)}", role="list item")
            desk.press("Return")
        else:
            desk.press(_as_xdotool(self.written.split(", ")[nth]))


Deed = Callable[[World, Key], None]
_DEEDS: dict[tuple[str, str], Deed] = {}


def deed(place: str, act: str) -> Callable[[Deed], Deed]:
    """Register what presses one key of the page; the order of the deeds is that of the story."""

    def register(done: Deed) -> Deed:
        _DEEDS[place, act] = done
        return done

    return register


def deeds() -> dict[tuple[str, str], Deed]:
    return dict(_DEEDS)


def keys() -> dict[tuple[str, str], Key]:
    return {(key.place, key.act): key for key in _keys(PAGE.read_text(encoding="utf-8"))}


def _keys(page: str) -> Iterator[Key]:
    for part in page.split("\n## ")[1:]:
        place = part.split("\n", 1)[0]
        rows = [line.split("|")[1:-1] for line in part.splitlines() if line[:1] == "|"][2:]
        where = ""
        for cells in ([cell.strip().replace("`", "") for cell in row] for row in rows):
            if place != IN_A_FIELD:
                yield Key(place, cells[1], cells[0])
                continue
            where = cells[0] or where
            yield Key(place, f"{where}: {cells[2]}", cells[1])


def _as_xdotool(written: str) -> str:
    parts = [_XDOTOOL.get(part, part) for part in written.split("+")]
    return "+".join(part.lower() if len(part) == 1 else part for part in parts)
