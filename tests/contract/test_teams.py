"""Teams: how their after-contact work ends is their supervisors' and administrators' to say."""

from dataclasses import replace

import msgspec
import pytest

from agentdesk.domain.actor import Role
from agentdesk.domain.errors import Forbidden, InvalidInput
from agentdesk.domain.interactions import BreakReason, Presence, WrapUpMode
from agentdesk.protocol.entities import TeamBody, UserBody
from agentdesk.protocol.messages import SetPresence
from agentdesk.protocol.rows import Entity
from agentdesk.protocol.users import NewTeam, TeamChange
from agentdesk.server.services import users
from tests.plugins.shop import Shop


def test_a_time_box_needs_its_time_and_the_rest_is_left_alone(shop: Shop) -> None:
    admin = replace(shop.supervisor, role=Role.ADMIN)
    with shop.database.write(admin) as unit:
        new = NewTeam(unit.new_id(), "Osaka")
        made = users.create_team(unit, new)
        with pytest.raises(InvalidInput):
            users.change_team(unit, admin, made.id, TeamChange(wrap_up=WrapUpMode.TIMED))
        change = TeamChange(wrap_up=WrapUpMode.TIMED, wrap_up_s=90)
        changed = users.change_team(unit, admin, made.id, change)
        assert users.create_team(unit, new).row_version == changed.row_version
    body = msgspec.json.decode(changed.body, type=TeamBody)
    assert (body.name, body.wrap_up, body.wrap_up_s) == ("Osaka", WrapUpMode.TIMED, 90)


def test_a_supervisor_says_it_for_their_own_team_only(shop: Shop) -> None:
    change = TeamChange(wrap_up=WrapUpMode.MANDATORY)
    with shop.database.write(shop.supervisor) as unit:
        made = users.create_team(unit, NewTeam(unit.new_id(), "Osaka"))
        with pytest.raises(Forbidden):
            users.change_team(unit, shop.supervisor, made.id, change)
        of_osaka = replace(shop.supervisor, team_id=made.id)
        changed = users.change_team(unit, of_osaka, made.id, change)
    assert msgspec.json.decode(changed.body, type=TeamBody).wrap_up is WrapUpMode.MANDATORY


def test_a_break_is_kept_with_its_reason(shop: Shop) -> None:
    agent = shop.agent
    with shop.database.write(agent) as unit:
        command = SetPresence(
            command_id=unit.new_id(),
            made_at=unit.now(),
            presence=Presence.BREAK,
            reason=BreakReason.MEAL,
        )
        users.set_presence(unit, agent, command)
        body = unit.records.body(Entity.USER, agent.user_id, UserBody)
    assert (body.presence, body.presence_reason) == (Presence.BREAK, "meal")
