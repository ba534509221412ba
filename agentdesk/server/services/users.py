"""Users and teams: making them, changing them, and where a user stands right now."""

from typing import TypeVar

import msgspec

from agentdesk.domain.actor import Actor, Role
from agentdesk.domain.errors import Conflict, Forbidden, InvalidInput, NotFound, RuleBroken
from agentdesk.domain.interactions import Presence, WrapUpMode
from agentdesk.protocol.entities import Body, TeamBody, UserBody
from agentdesk.protocol.fields import Source
from agentdesk.protocol.messages import SetPresence
from agentdesk.protocol.rows import Entity, Row
from agentdesk.protocol.sessions import Me
from agentdesk.protocol.users import NewTeam, NewUser, TeamChange, UserChange
from agentdesk.server.services import approvals, leases, routing, sessions
from agentdesk.server.storage.unit_of_work import UnitOfWork

B = TypeVar("B", bound=Body)
SYSTEM = "agentdesk"
# What a row gathers after it was made.
_NOT_COMPARED = {
    "source",
    "presence",
    "presence_since",
    "presence_reason",
    "wrap_up",
    "wrap_up_s",
}


def me(unit: UnitOfWork, actor: Actor) -> Me:
    user = unit.records.body(Entity.USER, actor.user_id, UserBody)
    return Me(
        user_id=actor.user_id,
        person_id=actor.person_id,
        login=user.login,
        display_name=actor.display_name,
        role=actor.role,
        team_id=actor.team_id,
        tenant=unit.tenant.current(),
    )


def create_team(unit: UnitOfWork, new: NewTeam) -> Row:
    """Make a team; asked for again it answers the same."""
    body = TeamBody(source=_source(unit), name=new.name)
    if (row := _made_before(unit, Entity.TEAM, new.team_id, body)) is not None:
        return row
    row = unit.records.save(Entity.TEAM, new.team_id, body)
    unit.audit("team.create", Entity.TEAM, new.team_id)
    return row


def change_team(unit: UnitOfWork, actor: Actor, team_id: str, change: TeamChange) -> Row:
    """Change a team's name, or how its after-contact work ends; supervisors have one team."""
    if actor.role is not Role.ADMIN and team_id != actor.team_id:
        raise Forbidden("a team is changed by its own supervisors", code="other_team")
    said = {
        name: value
        for name, value in msgspec.structs.asdict(change).items()
        if value is not msgspec.UNSET
    }
    changed = msgspec.structs.replace(unit.records.body(Entity.TEAM, team_id, TeamBody), **said)
    if changed.wrap_up is WrapUpMode.TIMED and not changed.wrap_up_s:
        raise InvalidInput("a time-boxed after-contact work needs its time", path="$.wrap_up_s")
    row = unit.records.save(Entity.TEAM, team_id, changed)
    unit.audit("team.change", Entity.TEAM, team_id, {"fields": sorted(said)})
    return row


def team_named(unit: UnitOfWork, name: str) -> str:
    """Return the id of the team of this name, making the team if there is none."""
    for row in unit.records.find(Entity.TEAM):
        if msgspec.json.decode(row.body, type=TeamBody).name == name:
            return row.id
    return create_team(unit, NewTeam(unit.new_id(), name)).id


def create_user(unit: UnitOfWork, new: NewUser, password_hash: str) -> Row:
    """Make a user who can sign in; asked for again it answers the same and changes nothing."""
    body = UserBody(
        source=_source(unit),
        login=new.login,
        display_name=new.display_name,
        role=new.role,
        team_id=new.team_id,
        person_id=new.person_id or new.user_id,
    )
    if (row := _made_before(unit, Entity.USER, new.user_id, body)) is not None:
        return row
    if unit.records.find(Entity.USER, login=new.login):
        raise Conflict(code="login_taken", path="$.login")
    unit.records.body(Entity.TEAM, new.team_id, TeamBody)
    row = unit.records.save(Entity.USER, new.user_id, body)
    unit.access.set_password(new.user_id, password_hash)
    unit.audit("user.create", Entity.USER, new.user_id, {"role": new.role})
    return row


def change_user(
    unit: UnitOfWork, actor: Actor, user_id: str, change: UserChange
) -> tuple[Row, list[str]]:
    """Change a user; return the row and the sessions that ended by it.

    Who is disabled is out at once, and what they have asked for holds no money any more.
    """
    body = _locked(unit, user_id)
    said = {
        name: value
        for name, value in msgspec.structs.asdict(change).items()
        if value is not msgspec.UNSET
    }
    if user_id == actor.user_id and said.keys() & {"disabled", "role"}:
        raise RuleBroken("nobody locks themselves out", code="own_account")
    if "team_id" in said:
        unit.records.body(Entity.TEAM, said["team_id"], TeamBody)
    changed = msgspec.structs.replace(body, **said)
    row = unit.records.save(Entity.USER, user_id, changed)
    unit.audit("user.change", Entity.USER, user_id, {"fields": sorted(said)})
    if changed.disabled or "role" in said or "team_id" in said:
        routing.hand_on(unit, user_id)
    if not changed.disabled:
        return row, []
    leases.revoke_of_agent(unit, user_id)  # before any bucket is touched, as when a draw settles
    approvals.withdraw_all(unit, user_id)
    return row, sessions.end_all(unit, user_id, "disabled")


def set_password(unit: UnitOfWork, actor: Actor, user_id: str, password_hash: str) -> list[str]:
    """Give a user a new password; every session of theirs but the asker's own ends."""
    unit.records.body(Entity.USER, user_id, UserBody)
    unit.access.set_password(user_id, password_hash)
    unit.audit("user.set_password", Entity.USER, user_id)
    return sessions.end_all(unit, user_id, "password_changed", keep=actor.session_id)


def set_presence(unit: UnitOfWork, actor: Actor, command: SetPresence) -> list[Row]:
    """Say where the actor stands; supervisors see it on the wallboard."""
    body = _locked(unit, actor.user_id)
    stands = msgspec.structs.replace(
        body,
        presence=command.presence,
        presence_since=unit.now(),
        presence_reason=command.reason,
    )
    row = unit.records.save(Entity.USER, actor.user_id, stands)
    gone = command.presence is Presence.SIGNED_OUT
    return [row, *(routing.hand_on(unit, actor.user_id) if gone else ())]


def find_by_login(unit: UnitOfWork, login: str) -> tuple[str, UserBody]:
    """Return the user who signs in by this name."""
    found = unit.records.find(Entity.USER, login=login)
    if not found:
        raise NotFound(code="user_unknown")
    return found[0].id, msgspec.json.decode(found[0].body, type=UserBody)


def _locked(unit: UnitOfWork, user_id: str) -> UserBody:
    """The newest body, which nobody changes until this unit ends: who was disabled stays so."""
    row = unit.records.locked(Entity.USER, user_id)
    if row is None:
        raise NotFound(f"no user {user_id}")
    return msgspec.json.decode(row.body, type=UserBody)


def _made_before(unit: UnitOfWork, entity: Entity, row_id: str, wanted: B) -> Row | None:
    """Return the row if it says what is asked for; another row under this id is a conflict."""
    row = unit.records.row(entity, row_id)
    if row is None:
        return None
    body = msgspec.json.decode(row.body, type=type(wanted))
    names = set(wanted.__struct_fields__) - _NOT_COMPARED
    if any(getattr(body, name) != getattr(wanted, name) for name in names):
        raise Conflict(code="id_taken")
    return row


def _source(unit: UnitOfWork) -> Source:
    return Source(system=SYSTEM, at=unit.now())
