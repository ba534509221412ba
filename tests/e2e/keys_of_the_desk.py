"""The keys of docs/keys.md that act on the desk: tabs, windows, a contact, making it right."""

import re

from agentdesk.cli.demo.desk import Desk
from tests.e2e.keys_on_the_page import Key, deed
from tests.e2e.world_of_keys import World, focused, nodes, opens_a_menu, see_front, until

PLACE = "On the desk"
_PLACES = range(1, 10)
_WHY_BACK = "^Why it is taken back$"
_KINDS = (
    *("Refund", "Exchange", "Re-ship", "Return", "Credit"),
    *("Discount", "Points", "Bonus", "Plan", "Waiver"),
)


def tab_of(world: World, place: int) -> str:
    """The pattern of a tab's name, counted from 1."""
    return f"^Customer {re.escape(world.others[place - 1].name)}$"


# ---- tabs and windows ----------------------------------------------------------------------


def places(world: World, key: Key) -> None:
    """Nine customers are open; each place leads to its own."""
    if not nodes(world.agent, tab_of(world, 9)):
        for person in world.others[:9]:
            world.find(world.agent, person)
    place = int(key.act[-1])
    key.on(world.agent)
    see_front(world.agent, world.others[place - 1])


for _place in reversed(_PLACES):
    deed(PLACE, f"Customer at place {_place}")(places)


@deed(PLACE, "Next customer")
def next_customer(world: World, key: Key) -> None:
    key.on(world.agent)
    see_front(world.agent, world.others[1])


@deed(PLACE, "Previous customer")
def previous_customer(world: World, key: Key) -> None:
    key.on(world.agent)
    see_front(world.agent, world.others[0])


@deed(PLACE, "Close this customer")
def close(world: World, key: Key) -> None:
    key.on(world.agent)
    world.agent.gone(tab_of(world, 1))


@deed(PLACE, "Open again who was closed last")
def open_again(world: World, key: Key) -> None:
    key.on(world.agent)
    world.agent.see(tab_of(world, 1))
    see_front(world.agent, world.others[0])


@deed(PLACE, "Two side by side")
def side_by_side(world: World, key: Key) -> None:
    agent, names = world.agent, [f"^{re.escape(one.name)}$" for one in world.others[:9]]
    before = len(_headed(agent, names))
    key.on(agent)
    until(lambda: len(_headed(agent, names)) == before + 1, "two cards beside each other")
    key.on(agent)
    until(lambda: len(_headed(agent, names)) == before, "one has the room again")


def _headed(agent: Desk, names: list[str]) -> set[str]:
    return {node.words for name in names for node in nodes(agent, name, "heading")}


@deed(PLACE, "Open in a window of its own")
def apart(world: World, key: Key) -> None:
    agent, name = world.agent, re.escape(world.others[0].name)
    key.on(agent)
    agent.see(f"^{name}$", role="frame")
    agent.gone(tab_of(world, 1))
    key.on(agent)  # in that window the same key brings the customer back
    agent.see(tab_of(world, 1))
    until(lambda: not nodes(agent, f"^{name}$", "frame"), "their window is gone")


@deed(PLACE, "Changes that were kept aside")
def kept_aside(world: World, key: Key) -> None:
    opens_a_menu(world.agent, lambda: key.on(world.agent))
    world.agent.press("Escape")


# ---- a contact -----------------------------------------------------------------------------


@deed(PLACE, "The caller is verified")
def verified(world: World, key: Key) -> None:
    world.take_the_call()
    key.on(world.agent)
    world.agent.see("^Verified")


@deed(PLACE, "Use the suggested plan")
def suggested(world: World, key: Key) -> None:
    key.on(world.agent)
    world.agent.see("^Give both now")


@deed(PLACE, "Give what is chosen")
def give(world: World, key: Key) -> None:
    key.on(world.agent)
    world.agent.see("^now, Remedy, .*given")


@deed(PLACE, "Take back what was given")
def take_back(world: World, key: Key) -> None:
    """Agents give; taking back is for those who answer for them."""
    supervisor = world.supervisor
    world.find_the_caller(supervisor)
    key.on(supervisor)
    supervisor.see(_WHY_BACK)
    supervisor.press("Escape")
    supervisor.gone(_WHY_BACK)


@deed(PLACE, "Move the case")
def move_the_case(world: World, key: Key) -> None:
    opens_a_menu(world.agent, lambda: key.on(world.agent))
    world.agent.press("Escape")


@deed(PLACE, "Edit the customer's details")
def edit(world: World, key: Key) -> None:
    key.on(world.agent)
    world.agent.see("^Customer's details$")
    world.agent.press("Escape")
    world.agent.gone("^Customer's details$")


@deed(PLACE, "Write a note")
def note(world: World, key: Key) -> None:
    key.on(world.agent)
    until(lambda: focused(world.agent, "^What should the next colleague"), "one can write")
    world.agent.press("Escape")


@deed(PLACE, "Find in the timeline")
def find_in_the_timeline(world: World, key: Key) -> None:
    key.on(world.agent)
    until(lambda: focused(world.agent, "^Find in this timeline$"), "the cursor is in the search")
    world.agent.press("Escape")


@deed(PLACE, "Jump to a date")
def jump(world: World, key: Key) -> None:
    key.on(world.agent)
    until(lambda: focused(world.agent, "^Jump to a date$"), "the cursor is in the day")
    world.agent.press("Escape")


@deed(PLACE, "Where is this from")
def origin(world: World, key: Key) -> None:
    world.agent.press("ctrl+1")
    key.on(world.agent)
    world.agent.see("^Source", role="tool tip")
    world.agent.press("Escape")


# ---- asking a supervisor -------------------------------------------------------------------


@deed(PLACE, "Answer who decides")
def answer(world: World, key: Key) -> None:
    world.ask()
    world.question("Is it the same bag?")
    world.agent.see("Is it the same bag")
    world.agent.press("Escape")
    key.on(world.agent)
    until(lambda: focused(world.agent, "^Your answer$"), "one can answer")
    world.agent.type("It is.")
    world.agent.press("ctrl+Return")
    world.supervisor.see("It is\\.")


@deed(PLACE, "Take the request back")
def withdraw(world: World, key: Key) -> None:
    world.agent.press("Escape")
    key.on(world.agent)
    world.supervisor.see("^No request waits")


@deed(PLACE, "Accept what was offered instead")
def accept(world: World, key: Key) -> None:
    world.ask()
    world.offer("230", "A month is two thirds of it.")
    world.agent.see("230.*offered instead")
    world.agent.press("Escape")
    key.on(world.agent)
    world.agent.see("^now, Remedy, Credit .*230.*given")


# ---- making it right -----------------------------------------------------------------------


def kinds(world: World, key: Key) -> None:
    """Each key chooses one way to make it right; what is to be filled in has the cursor."""
    key.on(world.agent)
    until(lambda: _is_chosen(world.agent, key.act), f"{key.act} is chosen")
    world.agent.press("Escape")


for _kind in _KINDS:
    deed(PLACE, _kind)(kinds)


def _is_chosen(agent: Desk, kind: str) -> bool:
    return any(tile.checked for tile in nodes(agent, f"^{kind}$", "check box"))


# ---- after the contact ---------------------------------------------------------------------


@deed(PLACE, "After-contact work")
def after_contact_work(world: World, key: Key) -> None:
    key.on(world.agent)
    until(lambda: focused(world.agent, "^How it ended$|^What was said"), "one can say how it ended")
    world.agent.press("ctrl+Return")
    world.agent.see("^Available")


@deed(PLACE, "Open a case")
def open_a_case(world: World, key: Key) -> None:
    agent, person = world.agent, world.others[0]
    world.ring(person.number)
    see_front(agent, person)
    agent.see("^Not verified yet$")
    opens_a_menu(agent, lambda: key.on(agent))
    agent.press("Return")
    agent.see("^now, Inbound call, case ")


@deed(PLACE, "Report a computer lost")
def report_lost(world: World, key: Key) -> None:
    """The one the agent works at: whoever sits there has to sign in again."""
    supervisor = world.supervisor
    supervisor.press("Escape", "ctrl+1")
    opens_a_menu(supervisor, lambda: key.on(supervisor))
    supervisor.press("Right", "Return")
    supervisor.see("^Signed out")
    world.agent.see("^Sign in again|^Password$")
