"""The keys of docs/keys.md that act wherever one is."""

from functools import partial

from tests.e2e.keys_on_the_page import Key, deed
from tests.e2e.world_of_keys import World, focused, nodes, until

PLACE = "Everywhere"
_TIMELINE = "^Timeline$"
_NOTE = "^What should the next colleague know"


@deed(PLACE, "Find anything")
def find_anything(world: World, key: Key) -> None:
    world.take_the_call()
    key.on(world.agent)
    until(lambda: focused(world.agent, "^Find$"), "the cursor is in the palette")
    world.agent.press("Escape")
    world.agent.gone("^Find$")


@deed(PLACE, "Show the keys")
def show_the_keys(world: World, key: Key) -> None:
    key.on(world.agent)
    world.agent.see("^Customer at place 9$")
    world.agent.press("Escape")
    world.agent.gone("^Customer at place 9$")


@deed(PLACE, "Go to the settings")
def settings(world: World, key: Key) -> None:
    key.on(world.agent)
    world.agent.see("^As the system$")


@deed(PLACE, "Go to the desk")
def desk(world: World, key: Key) -> None:
    key.on(world.agent)
    world.agent.gone("^As the system$")
    world.agent.see(_TIMELINE, role="list")


@deed(PLACE, "Read the guide")
def guide(world: World, key: Key) -> None:
    key.on(world.agent)
    world.agent.see("^First steps$", role="heading")
    world.agent.press("ctrl+1")
    world.agent.see(_TIMELINE, role="list")


@deed(PLACE, "What came in")
def what_came_in(world: World, key: Key) -> None:
    key.on(world.agent)
    world.agent.see("^Nothing came in that you could have missed")
    world.agent.press("Escape")
    world.agent.gone("^Nothing came in that you could have missed")


@deed(PLACE, "Light or dark")
def light_or_dark(world: World, key: Key) -> None:
    for wanted in ("dark", "light"):
        assert world.look_of(world.agent).get("theme") != wanted
        key.on(world.agent)
        until(partial(_wears, world, wanted), f"{wanted} is remembered")


def _wears(world: World, theme: str) -> bool:
    return world.look_of(world.agent).get("theme") == theme


@deed(PLACE, "Single keys on or off")
def single_keys(world: World, key: Key) -> None:
    agent = world.agent
    key.on(agent)
    agent.see("^Single keys are off")
    agent.press("n")
    agent.press("ctrl+k")  # what has a modifier acts as ever
    agent.see("^Find$", role="text")
    agent.press("Escape")
    assert not nodes(agent, _NOTE, "text"), "a single key did not act"
    key.on(agent)
    agent.see("^Single keys act again")
    agent.press("n")
    agent.see(_NOTE, role="text")
    agent.press("Escape")


@deed(PLACE, "Sync now")
def sync_now(world: World, key: Key) -> None:
    """Nobody has to wait for the next attempt once the server is back."""
    world.agent.see("^Synced")
    world.server.kill()
    world.agent.see("^Offline")
    world.server.start()
    key.on(world.agent)
    world.agent.see("^Synced")


@deed(PLACE, "Go to the approvals")
def approvals(world: World, key: Key) -> None:
    key.on(world.supervisor)
    world.supervisor.see("^No request waits")


@deed(PLACE, "Go to the team's money")
def money(world: World, key: Key) -> None:
    key.on(world.supervisor)
    world.supervisor.see("^Team pools today$", role="heading")


@deed(PLACE, "Go to the policy")
def policy(world: World, key: Key) -> None:
    key.on(world.supervisor)
    world.supervisor.see("^What may be given$", role="heading")


@deed(PLACE, "Go to the audit trail")
def audit(world: World, key: Key) -> None:
    key.on(world.admin)
    world.admin.see("^Who did what$", role="heading")


@deed(PLACE, "Lock the desk")
def lock(world: World, key: Key) -> None:
    agent = world.agent
    key.on(agent)
    agent.see("^This desk is locked")
    agent.see("^Password$", role="password text")
    agent.type(world.staff.passwords[agent.name])
    agent.press("Return")
    agent.see("^Synced", timeout_s=90)
    agent.see(_TIMELINE, role="list")


@deed(PLACE, "Sign out")
def sign_out(world: World, key: Key) -> None:
    key.on(world.agent)
    world.agent.see("^Sign in to your contact center")
    world.sign_in(world.agent)
