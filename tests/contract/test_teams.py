"""Teams: how their after-contact work ends is an administrator's to say."""

import msgspec
import pytest

from agentdesk.domain.errors import InvalidInput
from agentdesk.domain.interactions import BreakReason, Presence, WrapUpMode
from agentdesk.protocol.entities import TeamBody, UserBody
from agentdesk.protocol.messages import SetPresence
from agentdesk.protocol.rows import Entity
from agentdesk.protocol.users import NewTeam, TeamChange
from agentdesk.server.services import users
from tests.plugins.shop import Shop


def test_a_time_box_needs_its_time_and_the_rest_is_left_alone(shop: Shop) -> None:
    with shop.database.write(shop.supervisor) as unit:
        new = NewTeam(unit.new_id(), "Osaka")
        made = users.create_team(unit, new)
        with pytest.raises(InvalidInput):
            users.change_team(unit, made.id, TeamChange(wrap_up=WrapUpMode.TIMED))
        change = TeamChange(wrap_up=WrapUpMode.TIMED, wrap_up_s=90)
        changed = users.change_team(unit, made.id, change)
        assert users.create_team(unit, new).row_version == changed.row_version
    body = msgspec.json.decode(changed.body, type=TeamBody)
    assert (body.name, body.wrap_up, body.wrap_up_s) == ("Osaka", WrapUpMode.TIMED, 90)


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
