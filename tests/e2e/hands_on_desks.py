"""Run by test_by_hand.py inside a session bus of its own: one deed on two real desktops."""

import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from agentdesk.cli.demo.acts import READING_S, choose_credit, pop, sign_in
from agentdesk.cli.demo.desk import Desk, ScreenReader
from agentdesk.cli.demo.report import Report
from agentdesk.cli.demo.scene import Scene
from agentdesk.cli.demo.stage import Stage
from agentdesk.cli.demo.world import prepare
from agentdesk.cli.processes import ServerProcess, pause
from agentdesk.server.imports.story import AGENT_LOGIN, PBX_LOGIN, SUPERVISOR_LOGIN

HOUSEHOLDS, SEED = 40, 20  # the story's customer is among the first forty
NOBODYS_NUMBER = "+15550009999"
REASON = "One bag was sent already."


def unknown_caller(scene: Scene) -> None:
    """Nobody is known under the number; the customer is found, and the contact is theirs."""
    agent = scene.agent
    pbx = scene.caller(PBX_LOGIN)
    pbx.sign_in()
    pbx.ring(AGENT_LOGIN, NOBODYS_NUMBER)
    agent.see(f"^Unknown caller .*{NOBODYS_NUMBER[-4:]}")
    agent.see("^Nobody is known under this number")
    agent.press("ctrl+k")
    agent.type(scene.call.from_number[-4:])
    agent.see(scene.call.from_number[-4:] + "$")
    agent.press("Return")
    agent.see("^Not verified yet")
    agent.gone("^Unknown caller")
    agent.see("^now, Inbound call")


def declined(scene: Scene) -> None:
    """The reason reaches the agent, and stays until it was looked at."""
    _ask(scene)
    supervisor, agent = scene.supervisor, scene.agent
    supervisor.press("ctrl+2")
    supervisor.see("^Approve")
    pause(READING_S)
    supervisor.press("d")
    supervisor.type(REASON)
    pause(READING_S)
    supervisor.press("ctrl+Return")
    agent.see(f"declined: {REASON}$")
    agent.see(f"declined, .*{REASON}")
    agent.click(f"declined: {REASON}$")
    agent.gone(f"declined: {REASON}$")
    supervisor.see("^No request waits")


def taken_back(scene: Scene) -> None:
    """One key takes a request back; the supervisor's queue is empty again."""
    _ask(scene)
    scene.supervisor.press("ctrl+2")
    scene.supervisor.see("^Approve")
    scene.agent.press("Escape", "w")
    scene.agent.see("^now, Remedy, .*withdrawn")
    scene.supervisor.see("^No request waits")


def _ask(scene: Scene) -> None:
    agent = scene.agent
    pop(scene)
    choose_credit(agent, "260")
    agent.see("Ask a supervisor")
    agent.press("ctrl+Return")
    agent.see("held, waiting for a decision")


DEEDS: dict[str, Callable[[Scene], None]] = {
    deed.__name__: deed for deed in (unknown_caller, declined, taken_back)
}


def main(deed: str, folder: Path) -> None:
    database, staff = prepare(folder, HOUSEHOLDS, SEED)
    with ExitStack() as ending:
        stage = ending.enter_context(Stage(folder))
        server = ServerProcess(f"sqlite:///{database}", folder)
        ending.callback(server.stop)
        server.start()
        reader = ScreenReader()
        ending.callback(reader.close)
        desks = []
        for name, login in (("agent", AGENT_LOGIN), ("supervisor", SUPERVISOR_LOGIN)):
            arguments = ["--server", server.url, "--login", login]
            arguments += ["--data-dir", str(folder / "desktops")]
            desks.append(Desk(name, stage.screen(), reader, arguments, folder))
            ending.callback(desks[-1].close)
        agent, supervisor = desks
        scene = Scene(server, staff, agent, supervisor, Report(folder))
        sign_in(scene)
        DEEDS[deed](scene)


if __name__ == "__main__":
    main(sys.argv[2], Path(sys.argv[1]))
