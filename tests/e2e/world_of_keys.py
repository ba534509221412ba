"""Real desktops, a real server and a telephone: what the keys of docs/keys.md are pressed in."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from agentdesk.cli.demo.acts import READING_S, choose_credit
from agentdesk.cli.demo.desk import Desk, Node, NotSeenError, ScreenReader
from agentdesk.cli.demo.stage import Stage
from agentdesk.cli.demo.world import Caller, Staff
from agentdesk.cli.processes import ServerProcess, pause
from agentdesk.domain.actor import Role
from agentdesk.protocol import routes
from agentdesk.runtime.clock import SystemClock
from agentdesk.runtime.identity import new_id
from agentdesk.server.imports.staff import OPERATIONS_TEAM, team_id
from agentdesk.server.imports.story import (
    ADMIN_LOGIN,
    AGENT_LOGIN,
    PBX_LOGIN,
    SUPERVISOR_LOGIN,
    StoryCall,
    story_call,
)

SIGN_IN_TIMEOUT_S = 90.0
_LOOK_EVERY_S = 0.1
_MORE_THAN_A_PAGE = 101
_NUMBERS = ("+8170", "+8180", "+8190")


@dataclass(frozen=True)
class Person:
    """A customer, as their card is headed and as they are found."""

    name: str
    number: str


@dataclass
class World:
    """A desktop starts when somebody first sits down at it."""

    folder: Path
    stage: Stage
    server: ServerProcess
    staff: Staff
    reader: ScreenReader
    desks: list[Desk] = field(default_factory=list)

    @cached_property
    def agent(self) -> Desk:
        return self._sit_down(AGENT_LOGIN)

    @cached_property
    def supervisor(self) -> Desk:
        return self._sit_down(SUPERVISOR_LOGIN)

    @cached_property
    def admin(self) -> Desk:
        return self._sit_down(ADMIN_LOGIN)

    @cached_property
    def second_admin(self) -> Desk:
        """Whoever proposed something never confirms it, nor by an account they have the key to."""
        login, chosen = "admin.two", self.staff.passwords[ADMIN_LOGIN]
        new = {
            "user_id": new_id(SystemClock()),
            "login": login,
            "display_name": "Second administrator",
            "role": Role.ADMIN.value,
            "team_id": team_id(OPERATIONS_TEAM),
            "password": chosen,
        }
        Caller(self.server.url, ADMIN_LOGIN, chosen).request("POST", routes.USERS, json=new)
        self.staff.passwords[login] = f"{chosen} of my own"
        Caller(self.server.url, login, chosen).request(
            "PUT",
            f"{routes.USERS}/{new['user_id']}/password",
            json={"password": self.staff.passwords[login]},
        )
        return self._sit_down(login)

    def _sit_down(self, login: str) -> Desk:
        arguments = ["--server", self.server.url, "--login", login, "--theme", "light"]
        arguments += ["--language", "en", "--data-dir", str(self.folder / login)]
        desk = Desk(login, self.stage.screen(), self.reader, arguments, self.folder)
        self.desks.append(desk)
        desk.start()
        self.sign_in(desk)
        return desk

    def close(self) -> None:
        for desk in self.desks:
            desk.close()

    def sign_in(self, desk: Desk) -> None:
        desk.see("^Password$", role="password text")
        desk.type(self.staff.passwords[desk.name])
        desk.press("Return")
        desk.see("^Synced", timeout_s=SIGN_IN_TIMEOUT_S)

    # ---- customers -----------------------------------------------------------------------

    @property
    def call(self) -> StoryCall:
        return story_call()

    @cached_property
    def others(self) -> list[Person]:
        """Customers beside the one who calls, none of them named as another is."""
        found = {one.name: one for one in self._people() if one.number != self.call.from_number}
        return list(found.values())

    def _people(self) -> Iterator[Person]:
        caller = Caller(self.server.url, SUPERVISOR_LOGIN, self.staff.passwords[SUPERVISOR_LOGIN])
        for number in _NUMBERS:
            asked = {"q": number, "limit": "50"}
            page = caller.request("GET", routes.CUSTOMERS, params=asked).json()
            for hit in page["hits"]:
                yield Person(hit.get("latin") or hit["display"], hit["subtitle"])

    @cached_property
    def _pbx(self) -> Caller:
        return Caller(self.server.url, PBX_LOGIN, self.staff.passwords[PBX_LOGIN])

    def ring(self, number: str, case_number: str = "") -> None:
        self._pbx.ring(AGENT_LOGIN, number, case_number)

    def take_the_call(self) -> None:
        """The customer of the story is on the line, their card before the agent."""
        self.agent.see("^Synced")
        self.ring(self.call.from_number, self.call.case_number)
        self.agent.see("^Not verified yet$")

    def find(self, desk: Desk, person: Person) -> None:
        """Open a customer as one does: Ctrl+K and their number."""
        desk.press("ctrl+k")
        desk.see("^Find$", role="text")
        desk.type(person.number)
        desk.see(person.number[-4:], role="list item")
        desk.press("Return")
        see_front(desk, person)

    def find_the_caller(self, desk: Desk) -> None:
        """The customer of the story, at another desk than the one they are on the line with."""
        desk.press("ctrl+1", "ctrl+k")
        desk.see("^Find$", role="text")
        desk.type(self.call.from_number)
        desk.see(self.call.from_number[-4:], role="list item")
        desk.press("Return")
        desk.see("Remedy, .*given", role="list item")

    # ---- asking and deciding -------------------------------------------------------------

    def ask(self) -> None:
        """The agent asks for more than they may give; the supervisor has it before them."""
        agent = self.agent
        agent.press("Escape")
        choose_credit(agent, "260")
        agent.see("Ask a supervisor")
        agent.press("ctrl+Return")
        agent.see("held, waiting for a decision")
        self.supervisor.press("ctrl+2")
        self.supervisor.see("^Approve .*260")
        pause(READING_S)

    def question(self, words: str) -> None:
        self.supervisor.press("q")
        self.supervisor.type(words)
        pause(READING_S)
        self.supervisor.press("ctrl+Return")

    def offer(self, amount: str, words: str) -> None:
        self.supervisor.press("o", "ctrl+a")
        self.supervisor.type(amount)
        self.supervisor.press("Tab", "Tab")
        self.supervisor.type(words)
        pause(READING_S)
        self.supervisor.press("ctrl+Return")

    def write_down_much(self) -> None:
        """More acts than a page of the audit trail holds."""
        caller = Caller(self.server.url, ADMIN_LOGIN, self.staff.passwords[ADMIN_LOGIN])
        for _act in range(_MORE_THAN_A_PAGE):
            caller.request("PATCH", routes.team(team_id(OPERATIONS_TEAM)), json={"name": "Office"})

    # ---- what else can be looked at ------------------------------------------------------

    def look_of(self, desk: Desk) -> dict[str, object]:
        """What the desktop remembers of how it looks."""
        path = self.folder / desk.name / "look-default.json"
        read: dict[str, object] = json.loads(path.read_text()) if path.exists() else {}
        return read

    def asked(self, path: str) -> int:
        """How often the server was asked for something."""
        return self.server.log.read_text(errors="replace").count(path)


def see_front(desk: Desk, person: Person) -> None:
    """Their name heads the card."""
    desk.see(f"^{re.escape(person.name)}$", role="heading")


def nodes(desk: Desk, words: str, role: str = "") -> list[Node]:
    """Everything on screen whose words match."""
    pattern = re.compile(words)
    found = (node for node in desk.nodes() if not role or node.role == role)
    return [node for node in found if pattern.search(node.name) or pattern.search(node.text)]


def focused(desk: Desk, words: str) -> bool:
    """Whether what has these words has the focus."""
    return any(node.focused for node in nodes(desk, words))


def opens_a_menu(desk: Desk, press: Callable[[], None]) -> None:
    """A menu stands in no tree of a screen reader's; it and a part of it are windows more."""
    before = desk.windows()
    press()
    until(lambda: desk.windows() > before, "a menu is open")


def until(happened: Callable[[], object], what: str, timeout_s: float = 30.0) -> None:
    """Wait until a question is answered with yes."""
    for _ in range(round(timeout_s / _LOOK_EVERY_S)):
        if happened():
            return
        pause(_LOOK_EVERY_S)
    raise NotSeenError(f"in vain: {what}")
