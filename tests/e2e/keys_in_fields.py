"""The keys of docs/keys.md that belong to the part that has the focus."""

from functools import partial

from agentdesk.cli.demo.acts import READING_S, choose_credit
from agentdesk.cli.demo.desk import Desk
from agentdesk.cli.processes import pause
from tests.e2e.keys_on_the_page import IN_A_FIELD, Key, deed
from tests.e2e.world_of_keys import World, focused, nodes, until

_NOTE = "^What should the next colleague know"
_WORDS = "Prefers delivery after six."
_PART = r"^Credit, .*10.* left$"
_WHY_BACK = "^Why it is taken back$"
_MINE, _THEIRS = "Keep mine", "Take theirs"
_SEARCH = "^Find in this timeline$"
_DAY = "^Jump to a date$"
_ARMED = "^Armed: Ctrl.Enter confirms"
_ENTRY = r"Order|Call|Chat|Web|Campaign|Note|Remedy"


def in_hand(desk: Desk, words: str) -> str:
    """The entry of a list that is current, with all it says; "" while none is."""
    return next((node.words for node in nodes(desk, words, "list item") if node.focused), "")


def enter_the_timeline(desk: Desk) -> None:
    """From the search on to the rows: they have the hands then."""
    desk.press("slash", "Return")
    until(lambda: in_hand(desk, _ENTRY), "a row is current")


# ---- the palette ---------------------------------------------------------------------------


@deed(IN_A_FIELD, "the palette (Ctrl+K): moves")
def palette_moves(world: World, key: Key) -> None:
    world.take_the_call()
    agent = world.agent
    agent.press("ctrl+k")
    agent.see("^Find$", role="text")
    agent.type("Go to")
    agent.see("^Go to the settings", role="list item")
    key.on(agent, 1)
    # An agent has no approvals, no policy, no audit trail: what cannot be chosen is passed over.
    until(lambda: "settings" in in_hand(agent, "^Go to"), "Down goes on")
    key.on(agent, 0)
    until(lambda: "desk" in in_hand(agent, "^Go to"), "Up goes back")
    key.on(agent, 3)
    until(lambda: "settings" in in_hand(agent, "^Go to"), "Page Down goes to the end")
    key.on(agent, 2)
    until(lambda: "desk" in in_hand(agent, "^Go to"), "Page Up goes to the beginning")


@deed(IN_A_FIELD, "the palette (Ctrl+K): opens; leaves")
def palette_opens(world: World, key: Key) -> None:
    agent = world.agent
    agent.press("Next")
    key.on(agent, 0)
    agent.see("^As the system$")
    agent.press("ctrl+1", "ctrl+k")
    agent.see("^Find$", role="text")
    key.on(agent, 1)
    agent.gone("^Find$")


@deed(IN_A_FIELD, "the guide, the settings: goes back to where one came from")
def goes_back(world: World, key: Key) -> None:
    for place, words in (("F1", "^First steps$"), ("ctrl+comma", "^As the system$")):
        world.agent.press(place)
        world.agent.see(words)
        key.on(world.agent)
        world.agent.gone(words)


@deed(IN_A_FIELD, "the right column: goes back to the desk, where single keys act")
def back_to_the_desk(world: World, key: Key) -> None:
    agent = world.agent
    agent.press("5")
    until(lambda: focused(agent, "^Amount of Credit"), "the cursor is in the amount")
    key.on(agent)
    until(lambda: not focused(agent, "^Amount of Credit"), "the hands are back on the desk")
    agent.press("5")
    agent.gone("^Amount of Credit")


# ---- words ---------------------------------------------------------------------------------


@deed(IN_A_FIELD, "a note, the wrap-up, the details: saves; leaves")
def note(world: World, key: Key) -> None:
    agent = world.agent
    agent.press("n")
    until(lambda: focused(agent, _NOTE), "one can write")
    agent.type("begun")
    key.on(agent, 1)
    agent.gone(_NOTE)
    agent.press("n")
    until(lambda: focused(agent, _NOTE), "one can go on writing")
    agent.press("ctrl+a")
    agent.type(_WORDS)
    key.on(agent, 0)
    agent.see(f"Note.*{_WORDS}")


@deed(IN_A_FIELD, "a value of the card: says where it is from and how old it is")
def origin(world: World, key: Key) -> None:
    agent = world.agent
    agent.press("ctrl+1", "i")
    agent.see("^Source", role="tool tip")
    agent.press("Escape", "Tab")
    agent.press("space")  # the first of: Space, Enter or I
    agent.see("^Source", role="tool tip")
    agent.press("Escape")
    assert key.written == "Space, Enter or I"


# ---- the timeline --------------------------------------------------------------------------


@deed(IN_A_FIELD, "the timeline's search: goes on to what was found")
def search_goes_on(world: World, key: Key) -> None:
    agent = world.agent
    for nth in (0, 1):
        agent.press("ctrl+1", "slash")
        until(lambda: focused(agent, _SEARCH), "one can search")
        agent.press("ctrl+a")
        agent.type("Chat")
        agent.see("found$")
        key.on(agent, nth)
        until(lambda: "Chat" in in_hand(agent, "Chat"), "what was found is current")


@deed(IN_A_FIELD, "the timeline's search: empties it and closes it")
def search_closes(world: World, key: Key) -> None:
    agent = world.agent
    agent.press("slash")
    until(lambda: focused(agent, _SEARCH), "one can search")
    key.on(agent)
    agent.gone(_SEARCH)
    agent.see("Web, Order status 4 times")


@deed(IN_A_FIELD, "the timeline: opens an entry in its place; closes it")
def entry_opens(world: World, key: Key) -> None:
    agent = world.agent
    agent.press("ctrl+1")
    enter_the_timeline(agent)
    agent.press("Home", "Down", "Down", "Down")
    before = in_hand(agent, _ENTRY)
    key.on(agent, 0)
    until(lambda: len(in_hand(agent, _ENTRY)) > len(before), "it says more")
    key.on(agent, 1)
    until(lambda: in_hand(agent, _ENTRY) == before, "it says as much as before")


@deed(
    IN_A_FIELD, "the timeline: opens an entry in its place; on a remedy takes something of it back"
)
def entry_acts(world: World, key: Key) -> None:
    agent = world.agent
    before = in_hand(agent, _ENTRY)
    key.on(agent)
    until(lambda: len(in_hand(agent, _ENTRY)) > len(before), "it says more")
    key.on(agent)
    until(lambda: in_hand(agent, _ENTRY) == before, "it says as much as before")


@deed(IN_A_FIELD, "the timeline: goes through all the years there are")
def through_the_years(world: World, key: Key) -> None:
    seen = {in_hand(world.agent, ".")}
    for nth in (1, 2, 0, 3):  # to the end, up a page, to the beginning, down a page
        key.on(world.agent, nth)
        until(partial(_is_elsewhere, world.agent, seen), f"another row after {nth}")
        seen.add(in_hand(world.agent, "."))


def _is_elsewhere(agent: Desk, seen: set[str]) -> bool:
    return in_hand(agent, ".") not in seen


@deed(IN_A_FIELD, "the day to jump to: goes there; leaves")
def day(world: World, key: Key) -> None:
    agent = world.agent
    agent.press("ctrl+1", "g")
    until(lambda: focused(agent, _DAY), "one can say a day")
    key.on(agent, 1)
    until(lambda: not focused(agent, _DAY), "it is left")
    agent.press("g")
    until(lambda: focused(agent, _DAY), "one can say a day")
    agent.type("2026-11-02")
    key.on(agent, 0)
    until(lambda: "2 Nov" in in_hand(agent, _ENTRY), "the day is current")


# ---- armed ---------------------------------------------------------------------------------


@deed(IN_A_FIELD, "what is taken back: does it; leaves")
def taken_back(world: World, key: Key) -> None:
    agent, supervisor = world.agent, world.supervisor
    agent.press("ctrl+1")
    enter_the_timeline(agent)
    agent.press("Home")  # what is given stands at the top
    choose_credit(agent, "10")
    agent.see("^Give now")
    agent.press("ctrl+Return")
    agent.see("Remedy, Credit .*10.*given", role="list item")
    world.find_the_caller(supervisor)
    supervisor.press("r")
    supervisor.see(_WHY_BACK)
    key.on(supervisor, 1)
    supervisor.gone(_WHY_BACK)
    supervisor.press("r")
    until(lambda: focused(supervisor, _PART), "one can say what")
    supervisor.press("space", "Tab", "Tab")
    until(lambda: focused(supervisor, _WHY_BACK), "one can say why")
    supervisor.type("Given twice.")
    key.on(supervisor, 0)
    supervisor.see("taken back", role="list item")


@deed(IN_A_FIELD, "two values of one field: goes through the three ways out; takes one")
def two_values(world: World, key: Key) -> None:
    """Two people write into one field; whoever saves last is shown both values."""
    agent, supervisor = world.agent, world.supervisor
    for desk, hours in ((agent, "9-12"), (supervisor, "14-17")):
        desk.press("ctrl+1", "e")
        desk.see("^Customer's details$")
        desk.press("Tab")  # from the channel, the first that may be changed of who is not verified
        until(partial(focused, desk, "^Hours$"), "one can say when they are reached")
        desk.press("ctrl+a")
        desk.type(hours)
    supervisor.press("ctrl+Return")
    agent.see("14-17")
    agent.press("ctrl+Return")
    agent.see(f"^{_MINE}$", role="push button")
    agent.press("e")
    until(lambda: focused(agent, f"^{_MINE}$"), "the first way out has the focus")
    for nth, way in ((1, _THEIRS), (1, "Write something else"), (0, _THEIRS), (0, _MINE)):
        key.on(agent, nth)
        until(partial(focused, agent, f"^{way}$"), way)
    key.on(agent, 2)
    agent.gone(f"^{_MINE}$")
    supervisor.see("9-12")


@deed(IN_A_FIELD, "an armed decision, an armed button: disarms")
def disarms(world: World, key: Key) -> None:
    world.ask()
    world.supervisor.press("a")
    world.supervisor.see(_ARMED)
    key.on(world.supervisor)
    world.supervisor.gone(_ARMED)
    pause(READING_S)
    world.supervisor.press("ctrl+Return")
    world.supervisor.see("^Approve .*260")
