"""The keys of docs/keys.md that act in the approvals, the policy and the audit trail."""

from collections.abc import Callable

from agentdesk.cli.demo.acts import READING_S
from agentdesk.cli.demo.desk import Desk
from agentdesk.cli.processes import pause
from tests.e2e.keys_on_the_page import Key, deed
from tests.e2e.world_of_keys import World, focused, nodes, opens_a_menu, until

APPROVALS, POLICY, AUDIT = "In the approvals", "In the policy", "In the audit trail"
_ARMED = "^Armed: Ctrl.Enter confirms"
_WHY = "^Why .whoever confirms it reads this"


# ---- the approvals -------------------------------------------------------------------------


@deed(APPROVALS, "Ask who asked")
def ask_back(world: World, key: Key) -> None:
    world.take_the_call()
    world.ask()
    key.on(world.supervisor)
    world.supervisor.type("Is it the same bag?")
    world.supervisor.see(_ARMED)


@deed(APPROVALS, "Confirm what is armed")
def confirm(world: World, key: Key) -> None:
    pause(READING_S)
    key.on(world.supervisor)
    world.supervisor.see("^Asked back, no answer yet")
    world.agent.see("Is it the same bag")


@deed(APPROVALS, "Offer something else instead")
def offer(world: World, key: Key) -> None:
    _leave_the_words(world.supervisor)
    key.on(world.supervisor)
    until(lambda: focused(world.supervisor, "^Amount offered instead$"), "one can say how much")
    world.supervisor.press("Escape")


@deed(APPROVALS, "Hand the open request one level up")
def hand_up(world: World, key: Key) -> None:
    _leave_the_words(world.supervisor)
    key.on(world.supervisor)
    world.supervisor.see(_ARMED)
    world.supervisor.press("Escape")
    world.supervisor.gone(_ARMED)


@deed(APPROVALS, "Name a stand-in")
def stand_in(world: World, key: Key) -> None:
    _leave_the_words(world.supervisor)
    key.on(world.supervisor)
    until(lambda: focused(world.supervisor, "^Who stands in$"), "somebody can be named")


@deed(APPROVALS, "Approve the open request")
def approve(world: World, key: Key) -> None:
    _leave_the_words(world.supervisor)
    key.on(world.supervisor)
    world.supervisor.see(_ARMED)
    world.supervisor.press("Escape")
    world.supervisor.gone(_ARMED)


@deed(APPROVALS, "Decline the open request")
def decline(world: World, key: Key) -> None:
    _leave_the_words(world.supervisor)
    key.on(world.supervisor)
    world.supervisor.type("One bag was sent already.")
    pause(READING_S)
    world.supervisor.press("ctrl+Return")
    world.agent.see("declined: One bag was sent already")


def _leave_the_words(desk: Desk) -> None:
    """Come to the page anew: its queue has the focus, no field has."""
    desk.press("ctrl+1", "ctrl+2")
    desk.see("^Approve .*260")
    pause(READING_S)


# ---- the policy ----------------------------------------------------------------------------


@deed(POLICY, "Rehearse what is on screen")
def rehearse(world: World, key: Key) -> None:
    world.admin.press("ctrl+4")
    world.admin.see("^Rehearse$", role="push button")
    key.on(world.admin)
    world.admin.see("^Nothing was given|^All .* the same way")


@deed(POLICY, "Add a limit")
def add_a_limit(world: World, key: Key) -> None:
    limits = len(nodes(world.admin, "^Change ", "push button"))
    key.on(world.admin)
    world.admin.see("^Keep", role="push button")
    world.admin.press("Escape")
    until(
        lambda: len(nodes(world.admin, "^Change ", "push button")) == limits, "no limit came of it"
    )


@deed(POLICY, "Change a figure")
def change_a_figure(world: World, key: Key) -> None:
    world.admin.press("ctrl+1", "ctrl+4")
    key.on(world.admin)
    until(lambda: focused(world.admin, "^Incident, agent alone, alone$"), "the first one is taken")
    world.admin.type("250")
    world.admin.see(_WHY)


@deed(POLICY, "Undo what was typed")
def undo(world: World, key: Key) -> None:
    world.admin.press("Tab")
    key.on(world.admin)
    until(lambda: not nodes(world.admin, "250", "text"), "the figure is as it was")


@deed(POLICY, "Propose what was typed")
def propose(world: World, key: Key) -> None:
    _arm_proposal(world.admin, lambda: key.on(world.admin), "250")


@deed(POLICY, "Do what is armed")
def do_what_is_armed(world: World, key: Key) -> None:
    key.on(world.admin)
    world.admin.see("^Policy 2, proposed")


@deed(POLICY, "Put the proposal into force")
def put_into_force(world: World, key: Key) -> None:
    second = world.second_admin
    second.press("ctrl+4")
    second.see("^What may be given$", role="heading")
    _turn_to(second, "^Policy 2, proposed")
    key.on(second)
    pause(READING_S)
    second.press("ctrl+Return")
    world.admin.see("^Policy 2, in force")


@deed(POLICY, "Withdraw this version")
def withdraw_version(world: World, key: Key) -> None:
    admin = world.admin
    _arm_proposal(admin, lambda: admin.press("p"), "260")
    admin.press("ctrl+Return")
    admin.see("^Policy 3, proposed")
    admin.press("ctrl+1", "ctrl+4")
    until(lambda: focused(admin, "^Policy 3, proposed"), "what one proposed is open")
    key.on(admin)  # the words are missing: it leads to them
    until(lambda: focused(admin, _WHY), "one can say why")
    admin.type("Not yet.")
    admin.press("Tab")
    key.on(admin)
    pause(READING_S)
    admin.press("ctrl+Return")
    admin.see("^Policy 3, withdrawn")


def _arm_proposal(admin: Desk, propose: Callable[[], None], figure: str) -> None:
    admin.press("ctrl+1", "ctrl+4", "e")
    until(lambda: focused(admin, "^Incident, agent alone, alone$"), "the first figure is taken")
    admin.type(figure)
    admin.press("Tab")
    propose()  # the words are missing: it leads to them
    until(lambda: focused(admin, _WHY), "one can say why")
    admin.type("Fewer waits.")
    admin.press("Tab")
    propose()
    pause(READING_S)


def _turn_to(desk: Desk, version: str) -> None:
    """The versions are one stop for Tab; arrows go through them, the newest is the uppermost."""
    desk.see(version)
    until(lambda: focused(desk, "^Policy .*, in force"), "the version in force has the focus")
    desk.press("Up", "space")
    desk.see(f"{version.split(',', maxsplit=1)[0]}$", role="heading")
    pause(READING_S)


# ---- the audit trail -----------------------------------------------------------------------


@deed(AUDIT, "Choose who did it")
def who(world: World, key: Key) -> None:
    world.admin.press("ctrl+5")
    world.admin.see("^sealed")
    opens_a_menu(world.admin, lambda: key.on(world.admin))
    world.admin.press("Escape")


@deed(AUDIT, "Choose what was done")
def what(world: World, key: Key) -> None:
    world.admin.press("ctrl+1", "ctrl+5")
    world.admin.see("^sealed")
    opens_a_menu(world.admin, lambda: key.on(world.admin))
    world.admin.press("Escape")


@deed(AUDIT, "Bring older entries")
def older(world: World, key: Key) -> None:
    world.write_down_much()
    world.admin.press("ctrl+1", "ctrl+5")
    world.admin.see("^Older entries$", role="push button")
    before = world.asked('"/v1/audit"')
    key.on(world.admin)
    until(lambda: world.asked('"/v1/audit"') > before, "the server is asked for older ones")
