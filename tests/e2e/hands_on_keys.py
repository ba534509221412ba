"""Run by test_every_key.py on a session bus of its own: every key of one part of docs/keys.md."""

import sys
from contextlib import ExitStack
from pathlib import Path

from agentdesk.cli.demo.desk import ScreenReader
from agentdesk.cli.demo.stage import Stage
from agentdesk.cli.demo.world import prepare
from agentdesk.cli.processes import ServerProcess
from tests.e2e.every_deed import deeds
from tests.e2e.keys_on_the_page import keys
from tests.e2e.world_of_keys import World

HOUSEHOLDS, SEED = 40, 20  # the story's customer is among the first forty
SCREEN = (1920, 1080)  # two customers fit beside each other


def main(place: str, folder: Path) -> None:
    database, staff = prepare(folder, HOUSEHOLDS, SEED)
    with ExitStack() as ending:
        stage = ending.enter_context(Stage(folder, SCREEN))
        server = ServerProcess(f"sqlite:///{database}", folder)
        ending.callback(server.stop)
        server.start()
        reader = ScreenReader()
        ending.callback(reader.close)
        world = World(folder, stage, server, staff, reader)
        ending.callback(world.close)
        page = keys()
        for name, deed in deeds().items():
            if name[0] == place:
                sys.stdout.write(f"{name[1]}\n")  # the last one said is the one that failed
                deed(world, page[name])


if __name__ == "__main__":
    main(sys.argv[2], Path(sys.argv[1]))
