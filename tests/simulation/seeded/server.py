"""The real server with one bug planted in it: `python -m tests.simulation.seeded.server BUG …`."""

import sys
from dataclasses import dataclass

from agentdesk.cli import run
from tests.plugins.live_server import LiveServer
from tests.simulation.seeded.racing_bugs import RACING_BUGS


@dataclass
class SeededServer(LiveServer):
    """Started by a test that must find the bug."""

    bug: str = ""

    def command(self) -> list[str]:
        words = super().command()
        place = words.index("agentdesk")
        return [*words[:place], "tests.simulation.seeded.server", self.bug, *words[place + 1 :]]


def serve(bug: str, words: list[str]) -> int:
    with RACING_BUGS[bug]():
        return run(words)


if __name__ == "__main__":
    raise SystemExit(serve(sys.argv[1], sys.argv[2:]))
