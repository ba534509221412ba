"""Run by test_heard.py inside a session bus of its own: scenes on a screen, heard by AT-SPI."""

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from agentdesk.cli.demo.stage import Stage
from agentdesk.cli.processes import pause, stop

_SYSTEM_PYTHON = "/usr/bin/python3"  # Debian's AT-SPI bindings live there
_HERE = Path(__file__).parent
_TRIES, _TRY_EVERY_S = 100, 0.1
# What AT-SPI may call what Qt calls so.
_ROLES = {
    "Button": {"push button", "button"},
    "CheckBox": {"check box"},
    "ComboBox": {"combo box"},
    "EditableText": {"text", "password text", "entry"},
    "Heading": {"heading"},
    "List": {"list", "list box"},
    "ListItem": {"list item"},
    "PageTab": {"page tab"},
    "RadioButton": {"radio button"},
    "StaticText": {"label", "static"},
    "Grouping": {"panel", "grouping"},
    "Dialog": {"dialog"},
}


class Talker:
    """A process one writes a line to and reads a line from."""

    def __init__(self, command: list[str], log: Path, **environment: str) -> None:
        self.process = subprocess.Popen(
            command,
            env=os.environ | environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log.open("ab"),
        )

    def tell(self, line: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(f"{line}\n".encode())
        self.process.stdin.flush()

    def hear(self) -> Any:
        assert self.process.stdout is not None
        return json.loads(self.process.stdout.readline())

    def ask(self, request: object) -> Any:
        self.tell(json.dumps(request))
        return self.hear()


def missed(expected: list[list[Any]], heard: list[dict[str, Any]]) -> Iterator[str]:
    """Return what Qt would have said and the client does not hear, or hears as something else."""
    there = Counter((node["role"], node["name"]) for node in heard)
    for role, name, is_reached in expected:
        if not is_reached or role not in _ROLES:
            continue
        found = next((one for one in _ROLES[role] if there[one, name]), None)
        if found is None:
            same = sorted({node["role"] for node in heard if node["name"] == name})
            yield f"{role} {name!r} is not heard; so called: {same}"
        else:
            there[found, name] -= 1


def nameless(heard: list[dict[str, Any]]) -> Iterator[str]:
    for node in heard:
        if node["showing"] and node["focusable"] and node["enabled"] and not node["name"].strip():
            yield f"a {node['role']} can be reached and has no name"


def in_time(ear: Talker, pid: int, expected: list[list[Any]]) -> list[str]:
    """Ask until the client hears all of it: the bus needs a moment to know a new window."""
    found = ["nothing is heard"]
    for _try in range(_TRIES):
        heard = ear.ask({"tree": pid})
        found = [*missed(expected, heard), *nameless(heard)] if heard else found
        if not found:
            break
        pause(_TRY_EVERY_S)
    return found


def announcements(ear: Talker, screen: Talker) -> list[list[Any]]:
    """Have the desk say two things by itself; return what came of it, and how urgently."""
    ear.ask({"said": True})
    screen.tell("alert")
    said: list[list[Any]] = []
    for _try in range(_TRIES):
        said += ear.ask({"said": True})
        if len(said) >= 2:
            break
        pause(_TRY_EVERY_S)
    return said


def main(folder: Path, names: list[str]) -> int:
    found: list[str] = []
    with ExitStack() as ending:
        display = ending.enter_context(Stage(folder)).screen()
        ear = Talker([_SYSTEM_PYTHON, str(_HERE / "screen_ear.py")], folder / "ear.log")
        ending.callback(stop, ear.process)
        screen = Talker(
            [sys.executable, str(_HERE / "screens_to_hear.py"), *names],
            folder / "screens.log",
            DISPLAY=display,
            QT_QPA_PLATFORM="xcb",
            QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1",
        )
        ending.callback(stop, screen.process)
        for place, name in enumerate(names):
            shown, expected = screen.hear()
            assert shown == name
            found += [f"{name}: {why}" for why in in_time(ear, screen.process.pid, expected)]
            if place == 0:
                assert list(missed([["Button", "Not there", True]], [])), "the control is heard"
                said = announcements(ear, screen)
                if said != [["Y. Tanaka declined $260", 2], ["Single keys act again", 1]]:
                    found.append(f"announced: {said}")
            screen.tell("next")
    print("\n".join(found))  # noqa: T201  read by the test
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
