"""The keys of docs/keys.md that act in the team's money, as far as today's books go."""

from agentdesk.cli.demo.acts import READING_S
from agentdesk.cli.processes import pause
from tests.e2e.keys_on_the_page import Key, deed
from tests.e2e.world_of_keys import World, focused, until

PLACE = "In the team's money"
_NOT_CARRIED_OUT = "^Not carried out yet$"


@deed(PLACE, "Settle by hand what was not carried out")
def settle(world: World, key: Key) -> None:
    """A parcel that only a person can say of whether it left the house."""
    world.take_the_call()
    agent, supervisor = world.agent, world.supervisor
    agent.press("p")
    agent.see("^Give both now")
    agent.press("ctrl+Return")
    agent.see("^now, Remedy, .*given")
    supervisor.press("ctrl+3")
    supervisor.see(_NOT_CARRIED_OUT)
    key.on(supervisor)
    until(lambda: focused(supervisor, "^Its number where it was done"), "one can say its number")
    supervisor.type("JD 4711")
    supervisor.press("Tab")
    until(lambda: focused(supervisor, "^What was done, or why"), "one can say what was done")
    supervisor.type("Sent by hand.")
    supervisor.press("Tab", "space")
    supervisor.see("^Book it as done$", role="push button")


@deed(PLACE, "Do what is armed")
def do_what_is_armed(world: World, key: Key) -> None:
    pause(READING_S)
    key.on(world.supervisor)
    world.supervisor.gone(_NOT_CARRIED_OUT)


@deed(PLACE, "Export the day's journal")
def export(world: World, key: Key) -> None:
    supervisor, path = world.supervisor, world.folder / "journal.csv"
    key.on(supervisor)
    until(lambda: focused(supervisor, "^File name"), "one can say where to")
    supervisor.press("ctrl+a")
    supervisor.type(str(path))
    supervisor.press("Return")
    supervisor.see("^The journal is in journal.csv")
    assert path.read_text().startswith("day,")
