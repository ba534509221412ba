"""A lost computer is ordered to forget everything: it hears so by whichever way it comes back."""

import httpx
import msgspec
import pytest
from sqlalchemy import select

from agentdesk.domain.actor import Role
from agentdesk.protocol import routes
from agentdesk.protocol.devices import WAITING_HEADER, WIPED, DeviceInfo
from agentdesk.server.storage.models.audit import AUDIT
from tests.plugins.live_server import PASSWORD, Desk, LiveServer, make_id


@pytest.fixture(scope="module")
def team(shared_server: LiveServer) -> str:
    return shared_server.add_team()


@pytest.fixture
def agent(shared_server: LiveServer, team: str) -> Desk:
    return shared_server.desk(Role.AGENT, team)


@pytest.fixture
def supervisor(shared_server: LiveServer, team: str) -> Desk:
    return shared_server.desk(Role.SUPERVISOR, team)


def refresh(desk: Desk, device_id: str = "", **headers: str) -> httpx.Response:
    asked = {
        "refresh_token": desk.tokens.refresh_token,
        "request_id": make_id(),
        "device_id": device_id or desk.device_id,
    }
    return desk.client.post(
        routes.SESSION_REFRESH, json=asked, headers={"Authorization": "", **headers}
    )


def sign_in_at(desk: Desk, password: str, device_id: str) -> httpx.Response:
    asked = {"login": desk.tokens.me.login, "password": password, "device_id": device_id}
    return desk.client.post(routes.SESSIONS, json=asked, headers={"Authorization": ""})


def contact(desk: Desk) -> bool:
    reply = desk.client.post(routes.device_contact(desk.device_id), headers={"Authorization": ""})
    assert reply.status_code == 200, reply.text
    said: bool = reply.json()["wipe"]
    return said


def ordered(supervisor: Desk, desk: Desk) -> None:
    reply = supervisor.client.post(routes.device_wipe(desk.device_id))
    assert reply.status_code == 204, reply.text


def seen_by(supervisor: Desk, desk: Desk) -> DeviceInfo:
    reply = supervisor.client.get(routes.DEVICES)
    every = msgspec.json.decode(reply.content, type=list[DeviceInfo])
    return next(one for one in every if one.device_id == desk.device_id)


def trail(server: LiveServer, action: str, device_id: str) -> list[dict[str, object]]:
    with server.database() as database, database.read() as unit:
        lines = unit.connection.execute(select(AUDIT.c.detail).where(AUDIT.c.action == action))
        details = [msgspec.json.decode(detail) for detail in lines.scalars()]
    return [detail for detail in details if detail["device_id"] == device_id]


def test_the_device_hears_it_with_the_token_it_still_has_and_how_much_is_gone_is_written_down(
    shared_server: LiveServer, agent: Desk, supervisor: Desk
) -> None:
    agent.client.get(routes.ME, headers={WAITING_HEADER: "3"})
    ordered(supervisor, agent)
    assert agent.client.get(routes.ME).status_code == 401
    stranger = refresh(agent, make_id())
    assert stranger.json()["code"] == "session_ended"  # a copied token is told nothing
    (order,) = trail(shared_server, "device.wipe", agent.device_id)
    assert (order["waiting"], order["user_id"]) == (3, agent.user_id)
    assert trail(shared_server, "device.wiped", agent.device_id) == []

    for _again in range(2):
        reply = refresh(agent, **{WAITING_HEADER: "5"})
        assert (reply.status_code, reply.json()["code"]) == (401, WIPED)
    (told,) = trail(shared_server, "device.wiped", agent.device_id)
    assert told["waiting"] == 5


def test_who_signs_in_there_hears_it_and_who_guesses_a_password_does_not(
    shared_server: LiveServer, agent: Desk, supervisor: Desk
) -> None:
    ordered(supervisor, agent)
    guess = sign_in_at(agent, "a guess at the password", agent.device_id)
    assert guess.json()["code"] == "wrong_login_or_password"
    assert trail(shared_server, "device.wiped", agent.device_id) == []
    honest = sign_in_at(agent, PASSWORD, agent.device_id)
    assert (honest.status_code, honest.json()["code"]) == (401, WIPED)
    assert len(trail(shared_server, "device.wiped", agent.device_id)) == 1
    assert sign_in_at(agent, PASSWORD, make_id()).status_code == 201  # another computer


def test_a_locked_desk_asks_without_a_session(agent: Desk, supervisor: Desk) -> None:
    assert not contact(agent)
    ordered(supervisor, agent)
    assert contact(agent)


def test_an_order_is_taken_back_until_it_was_told(agent: Desk, supervisor: Desk) -> None:
    ordered(supervisor, agent)
    assert supervisor.client.delete(routes.device_wipe(agent.device_id)).status_code == 204
    assert sign_in_at(agent, PASSWORD, agent.device_id).status_code == 201
    ordered(supervisor, agent)
    assert contact(agent)
    late = supervisor.client.delete(routes.device_wipe(agent.device_id))
    assert (late.status_code, late.json()["code"]) == (409, WIPED)


def test_the_supervisor_sees_the_team_s_computers_and_how_far_an_order_has_come(
    shared_server: LiveServer, agent: Desk, supervisor: Desk
) -> None:
    agent.client.get(routes.ME, headers={WAITING_HEADER: "2"})
    before = seen_by(supervisor, agent)
    assert (before.signed_in, before.waiting, before.wipe_ordered_at) == (True, 2, None)
    ordered(supervisor, agent)
    after = seen_by(supervisor, agent)
    assert (after.signed_in, after.wipe_told_at) == (False, None)
    assert after.wipe_ordered_at is not None
    assert contact(agent)
    assert seen_by(supervisor, agent).wipe_told_at is not None

    stranger = shared_server.desk(Role.SUPERVISOR, shared_server.add_team("Others"))
    every = msgspec.json.decode(stranger.client.get(routes.DEVICES).content, type=list[DeviceInfo])
    assert [one.device_id for one in every] == [stranger.device_id]
