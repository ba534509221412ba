"""The acts of the story: what is done, what must be seen, and what the server must hold."""

from collections import Counter
from collections.abc import Collection
from typing import Any

from agentdesk.cli.demo.desk import Desk, NotSeenError
from agentdesk.cli.demo.report import Step
from agentdesk.cli.demo.scene import Scene
from agentdesk.cli.processes import pause
from agentdesk.server.imports.story import AGENT_LOGIN, PBX_LOGIN, SUPERVISOR_LOGIN

FIRST_SYNC_TIMEOUT_S = 90.0
ASKED = "260"
WHY_ASKED = "Second torn bag this autumn; I want to credit the month."
OFFERED = "230"
OFFLINE_CREDIT = "10"
USUAL_CREDIT = "20"  # what the suggested plan adds
GIVEN = (USUAL_CREDIT, OFFERED, OFFLINE_CREDIT)
# A person reads before deciding; keys do not count for half a second after the row has changed.
READING_S = 0.8
NOTE = "Customer prefers delivery after six."


def sign_in(scene: Scene) -> None:
    for desk, login in ((scene.agent, AGENT_LOGIN), (scene.supervisor, SUPERVISOR_LOGIN)):
        with scene.report.step(f"The {desk.name} signs in", desk) as step:
            desk.start()
            desk.see("Password")
            desk.type(scene.staff.passwords[login])
            desk.press("Return")
            step.saw(desk.see("^Synced", timeout_s=FIRST_SYNC_TIMEOUT_S).words)


def pop(scene: Scene) -> None:
    call = scene.call
    pbx = scene.caller(PBX_LOGIN)
    pbx.sign_in()
    with scene.report.step("A call arrives and the card is there", scene.agent) as step:
        pbx.ring(AGENT_LOGIN, call.from_number, call.case_number)
        for words in (call.family_name, "contact about this in", "Promise broken", "10 y"):
            step.saw(scene.agent.see(words).words)


def verify(scene: Scene) -> None:
    with scene.report.step("One key says that the caller is verified", scene.agent) as step:
        scene.agent.see("Not verified yet")
        scene.agent.press("v")
        scene.strike()
        step.saw(scene.agent.see("^Verified").words)


def find(scene: Scene) -> None:
    agent, call = scene.agent, scene.call
    with scene.report.step("Ctrl+K finds by the end of a phone number", agent) as step:
        agent.press("ctrl+k")
        agent.type(call.from_number[-4:])
        step.saw(agent.see(call.from_number[-4:] + "$").words)
    agent.press("Escape")
    with scene.report.step("The same desk in the dark", agent) as step:
        _turn_theme(agent)
        step.saw(agent.see("Promise broken").words)
    _turn_theme(agent)


def give_plan(scene: Scene) -> None:
    agent = scene.agent
    with scene.report.step("The plan of one key: an owed and a goodwill part", agent) as step:
        agent.press("p")
        step.saw(agent.see("Give both now").words)
    with scene.report.step("Given at once, confirmed by the server", agent) as step:
        agent.press("ctrl+Return")
        scene.strike()
        step.saw(agent.see("^now, Remedy, .*given").words)
        _expect(
            len([plan for plan in scene.plans() if plan["state"] == "posted"]) >= 1,
            "the server holds no posted plan",
        )


def ask(scene: Scene) -> None:
    agent, supervisor = scene.agent, scene.supervisor
    with scene.report.step("Above the limit the same button asks", agent, supervisor) as step:
        choose_credit(agent, ASKED)
        step.saw(agent.see("Ask a supervisor").words)
        agent.tab_to("^Why, in your words")
        agent.type(WHY_ASKED)
        agent.press("ctrl+Return")
        scene.strike()
        step.saw(agent.see(r"held, waiting for a decision").words)
        supervisor.press("ctrl+2")
        step.saw(supervisor.see(rf"^Approve .*{ASKED}").words)
        step.saw(supervisor.see(f"^{WHY_ASKED}$").words)


def offer(scene: Scene) -> None:
    agent, supervisor = scene.agent, scene.supervisor
    with scene.report.step("The supervisor offers instead", supervisor, agent) as step:
        pause(READING_S)
        supervisor.press("o")
        supervisor.press("ctrl+a")
        supervisor.type(OFFERED)
        supervisor.press("Tab", "Tab")
        supervisor.type("A month is two thirds of it.")
        pause(READING_S)
        supervisor.press("ctrl+Return")
        scene.strike()
        step.saw(agent.see(rf"{OFFERED}.*offered instead").words)


def accept(scene: Scene) -> None:
    agent = scene.agent
    with scene.report.step("The agent accepts with one key", agent) as step:
        agent.press("Escape", "y")
        scene.strike()
        step.saw(agent.see(rf"^now, Remedy, Credit .*{OFFERED}.*given, .*{WHY_ASKED}").words)
        totals = [plan["goodwill_minor"] for plan in scene.plans() if plan["state"] == "posted"]
        _expect(int(OFFERED) * 100 in totals, f"no posted plan over ${OFFERED}: {totals}")


def cut(scene: Scene) -> None:
    agent = scene.agent
    with scene.report.step("The server dies; the desktop goes on", agent) as step:
        scene.server.kill()
        step.saw(agent.see("^Offline").words)
    with scene.report.step("Work goes on: a note is kept, a credit is granted", agent) as step:
        agent.press("n")
        agent.type(NOTE)
        agent.press("ctrl+Return")
        choose_credit(agent, OFFLINE_CREDIT)
        step.saw(agent.see("^Give now, from your offline budget").words)
        agent.press("ctrl+Return")
        step.saw(agent.see(r"granted offline").words)
        step.saw(agent.see(r"Offline.*2").words)


def come_back(scene: Scene) -> None:
    agent = scene.agent
    with scene.report.step("The server is back; each act is delivered once", agent) as step:
        scene.server.start()
        step.saw(agent.see("^Synced", timeout_s=60).words)
        step.saw(agent.see(rf"^now, Remedy, Credit .*{OFFLINE_CREDIT}.*given").words)
        _expect_once(step, "notes", Counter(note["text"] for note in scene.notes()), (NOTE,))
        given = Counter(plan["goodwill_minor"] for plan in scene.plans() if _is_ours(plan))
        _expect_once(step, "goodwill", given, [int(asked) * 100 for asked in GIVEN])


def _is_ours(plan: dict[str, Any]) -> bool:
    """Return whether the plan was given in this story, not made up for the past."""
    return plan["state"] == "posted" and not plan["source"].get("synthetic", False)


def _expect_once(step: Step, what: str, found: Counter[Any], wanted: Collection[object]) -> None:
    _expect(found == Counter(wanted), f"{what} stand as {dict(found)}, not once each: {wanted}")
    step.saw(f"the server holds {len(wanted)} of our {what}, each once")


def _turn_theme(agent: Desk) -> None:
    agent.press("ctrl+k")
    agent.type("light or dark")
    agent.see("^Light or dark")
    agent.press("Return")


def choose_credit(agent: Desk, dollars: str) -> None:
    agent.press("5")
    agent.see("^Amount of Credit")
    agent.press("ctrl+a")
    agent.type(dollars)


def _expect(true: bool, otherwise: str) -> None:
    if not true:
        raise NotSeenError(otherwise)


ACTS = (sign_in, pop, verify, find, give_plan, ask, offer, accept, cut, come_back)
