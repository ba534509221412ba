"""The demo's staff: agents, a supervisor, an administrator and the telephone exchange."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from agentdesk.domain.actor import Role
from agentdesk.domain.errors import InvalidInput
from agentdesk.domain.ids import stable_id
from agentdesk.protocol.users import NewTeam, NewUser
from agentdesk.server.auth.passwords import hash_password
from agentdesk.server.imports.made_up.world import Agent
from agentdesk.server.services import users
from agentdesk.server.storage.database import Database

CARE_TEAM = "Customer care"
OPERATIONS_TEAM = "Operations"
AGENT_LOGIN = "mika.sato"
SUPERVISOR_LOGIN = "yuki.tanaka"
ADMIN_LOGIN = "admin"
PBX_LOGIN = "pbx"


@dataclass(frozen=True, slots=True)
class Member:
    """One login of the demo; its password is the caller's to give."""

    login: str
    name: str
    role: Role
    team: str = CARE_TEAM

    @property
    def user_id(self) -> str:
        return stable_id("staff", "user", self.login)


STAFF = (
    Member(AGENT_LOGIN, "Mika Sato", Role.AGENT),
    Member("k.ito", "K. Ito", Role.AGENT),
    Member("a.mori", "A. Mori", Role.AGENT),
    Member("lin.zhiming", "林志明", Role.AGENT),
    Member("p.novak", "P. Novak", Role.SENIOR),
    Member(SUPERVISOR_LOGIN, "Yuki Tanaka", Role.SUPERVISOR),
    Member(ADMIN_LOGIN, "Administrator", Role.ADMIN, OPERATIONS_TEAM),
    Member(PBX_LOGIN, "Telephone exchange", Role.INTEGRATION, OPERATIONS_TEAM),
)
STAFF_LOGINS = tuple(member.login for member in STAFF)


def member(login: str) -> Member:
    return next(found for found in STAFF if found.login == login)


def team_id(team: str) -> str:
    return stable_id("staff", "team", team)


def agents() -> tuple[Agent, ...]:
    """Who answered the contacts of the past."""
    on_the_desk = (Role.AGENT, Role.SENIOR)
    return tuple(Agent(who.name, who.user_id) for who in STAFF if who.role in on_the_desk)


def add_staff(database: Database, passwords: Mapping[str, str]) -> None:
    """Make teams and users; done again it changes nothing."""
    missing = [login for login in STAFF_LOGINS if login not in passwords]
    if missing:
        raise InvalidInput(f"no password for {', '.join(missing)}", code="password_missing")
    # Hashing is slow on purpose: it is done before the one writer's turn is taken.
    hashed = [(new, hash_password(new.password)) for new in _new_users(passwords)]
    with database.write() as unit:
        for team in (CARE_TEAM, OPERATIONS_TEAM):
            users.create_team(unit, NewTeam(team_id=team_id(team), name=team))
        for new, password_hash in hashed:
            users.create_user(unit, new, password_hash)


def _new_users(passwords: Mapping[str, str]) -> Iterator[NewUser]:
    for who in STAFF:
        yield NewUser(
            user_id=who.user_id,
            login=who.login,
            display_name=who.name,
            role=who.role,
            team_id=team_id(who.team),
            password=passwords[who.login],
        )
