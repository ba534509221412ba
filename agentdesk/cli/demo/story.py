"""The story of the product, told by real key presses on two real desktops.

pop → verify → card → an owed and a goodwill part inside the limit → ask above it → the supervisor
offers instead → the agent accepts → the server dies → a credit is granted from what came along →
the server is back → everything was delivered exactly once.
"""

from contextlib import ExitStack
from pathlib import Path

from agentdesk.cli.demo.acts import ACTS
from agentdesk.cli.demo.desk import Desk, NotSeenError, ScreenReader
from agentdesk.cli.demo.report import Report
from agentdesk.cli.demo.scene import Scene
from agentdesk.cli.demo.stage import Stage
from agentdesk.cli.demo.world import Staff, prepare
from agentdesk.cli.processes import ServerProcess
from agentdesk.server.imports.story import AGENT_LOGIN, SUPERVISOR_LOGIN


def tell(folder: Path, *, households: int | None, seed: int, theme: str, storm: bool) -> int:
    """Tell the whole story; return 0 when every step was seen, 1 when one failed."""
    for stale in folder.glob("[0-9][0-9]-*.png"):
        stale.unlink()
    report = Report(folder)
    print("Preparing the population (built once, then used again).", flush=True)
    database, staff = prepare(folder, households, seed)
    with ExitStack() as ending:
        ending.callback(report.save)
        scene = _set_up(
            ending, folder, ServerProcess(f"sqlite:///{database}", folder), staff, report, theme
        )
        scene.storm = storm
        try:
            for act in ACTS:
                act(scene)
        except NotSeenError as problem:
            print(f"The demo failed: {problem}", flush=True)
            return 1
    print(
        f"The story is told in {len(ACTS)} acts; pictures and report.json stand in {folder}.",
        flush=True,
    )
    return 0


def _set_up(  # noqa: PLR0913, PLR0917  everything that stands on the stage
    ending: ExitStack, folder: Path, server: ServerProcess, staff: Staff, report: Report, theme: str
) -> Scene:
    stage = ending.enter_context(Stage(folder))
    ending.callback(server.stop)
    server.start()
    reader = ScreenReader()
    ending.callback(reader.close)

    def desk(name: str, login: str) -> Desk:
        arguments = [
            "--server",
            server.url,
            "--login",
            login,
            "--theme",
            theme,
            "--data-dir",
            str(folder / "desktops"),
        ]
        seat = Desk(name, stage.screen(), reader, arguments, folder)
        ending.callback(seat.close)
        return seat

    return Scene(
        server=server,
        staff=staff,
        agent=desk("agent", AGENT_LOGIN),
        supervisor=desk("supervisor", SUPERVISOR_LOGIN),
        report=report,
    )
