"""Signing in, staying signed in, and being signed out: at once, and for good."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import httpx
import msgspec
import pytest
from sqlalchemy import update

from agentdesk.domain.actor import Role
from agentdesk.protocol import routes
from agentdesk.protocol.sessions import TokenPair
from agentdesk.server.storage.models.access import TOKEN
from tests.plugins.live_server import PASSWORD, Desk, LiveServer, make_id


@pytest.fixture(scope="module")
def team(shared_server: LiveServer) -> str:
    return shared_server.add_team()


@pytest.fixture
def agent(shared_server: LiveServer, team: str) -> Desk:
    return shared_server.desk(Role.AGENT, team)


def refresh(desk: Desk, token: str = "", **changes: str) -> httpx.Response:
    asked = {
        "refresh_token": token or desk.tokens.refresh_token,
        "request_id": make_id(),
        "device_id": desk.device_id,
    }
    return desk.client.post(
        routes.SESSION_REFRESH, json=asked | changes, headers={"Authorization": ""}
    )


def pair(reply: httpx.Response) -> TokenPair:
    assert reply.status_code == 200, reply.text
    return msgspec.json.decode(reply.content, type=TokenPair)


def is_signed_in(desk: Desk) -> bool:
    return desk.client.get(routes.ME).status_code == 200


def test_signed_in_i_am_who_i_am(agent: Desk, team: str) -> None:
    me = agent.client.get(routes.ME).json()
    assert me == msgspec.to_builtins(agent.tokens.me)
    assert (me["role"], me["team_id"]) == ("agent", team)


@pytest.mark.parametrize("login", ["nobody", "agent"])
def test_a_wrong_login_and_a_wrong_password_look_alike(
    shared_server: LiveServer, agent: Desk, login: str
) -> None:
    login = agent.tokens.me.login if login == "agent" else login
    asked = {"login": login, "password": "wrong", "device_id": make_id()}
    reply = shared_server.anonymous().post(routes.SESSIONS, json=asked)
    assert reply.status_code == 401
    assert reply.json()["code"] == "wrong_login_or_password"
    assert reply.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer x", "Basic abc", "Bearer " + "A" * 43])
def test_without_a_token_of_ours_nobody_is_anybody(shared_server: LiveServer, header: str) -> None:
    reply = shared_server.anonymous().get(routes.ME, headers={"Authorization": header})
    assert (reply.status_code, reply.json()["code"]) == (401, "not_signed_in")
    assert reply.headers["www-authenticate"] == "Bearer"


def test_a_refresh_token_is_no_access_token(agent: Desk) -> None:
    header = {"Authorization": f"Bearer {agent.tokens.refresh_token}"}
    assert agent.client.get(routes.ME, headers=header).status_code == 401


def test_a_refresh_gives_the_next_pair_and_the_session_goes_on(agent: Desk) -> None:
    following = pair(refresh(agent))
    assert following.session_id == agent.tokens.session_id
    assert following.refresh_token != agent.tokens.refresh_token
    agent.use(following)
    assert is_signed_in(agent)


def test_a_lost_reply_is_answered_with_the_same_pair(agent: Desk) -> None:
    request_id = make_id()
    first = pair(refresh(agent, request_id=request_id))
    assert pair(refresh(agent, request_id=request_id)) == first
    agent.use(first)
    assert is_signed_in(agent)


def refresh_and_use(desk: Desk, use: str) -> tuple[str, str]:
    """Return the request and the token of a refresh whose answer has been used since."""
    request_id, old = make_id(), desk.tokens.refresh_token
    desk.use(pair(refresh(desk, request_id=request_id)))
    if use == "access":
        assert is_signed_in(desk)
    else:
        desk.use(pair(refresh(desk)))
    return request_id, old


@pytest.mark.parametrize("use", ["access", "refresh"])
def test_a_copy_of_the_request_that_comes_late_gives_nothing_and_ends_nothing(
    agent: Desk, use: str
) -> None:
    request_id, old = refresh_and_use(agent, use)
    reply = refresh(agent, old, request_id=request_id)
    assert (reply.status_code, reply.json()["code"]) == (503, "refresh_answered")
    assert is_signed_in(agent)
    agent.use(pair(refresh(agent)))


@pytest.mark.parametrize("use", ["access", "refresh"])
def test_who_still_asks_long_after_the_answer_was_used_ends_the_family(
    shared_server: LiveServer, agent: Desk, use: str
) -> None:
    request_id, old = refresh_and_use(agent, use)
    with shared_server.database() as database, database.write() as unit:
        earlier = TOKEN.c.used_us - 120_000_000
        unit.connection.execute(
            update(TOKEN)
            .where(TOKEN.c.session_id == agent.tokens.session_id)
            .values(used_us=earlier)
        )
    assert refresh(agent, old, request_id=request_id).status_code == 401
    assert not is_signed_in(agent)
    assert refresh(agent).status_code == 401


def test_another_request_with_a_used_token_ends_the_family(agent: Desk) -> None:
    old = agent.tokens.refresh_token
    agent.use(pair(refresh(agent)))
    assert refresh(agent, old).json()["code"] == "session_ended"
    assert not is_signed_in(agent)


@pytest.mark.parametrize("used", [False, True])
def test_another_device_with_my_token_ends_the_family(agent: Desk, used: bool) -> None:
    old, request_id = agent.tokens.refresh_token, make_id()
    if used:
        agent.use(pair(refresh(agent, request_id=request_id)))
    reply = refresh(agent, old, request_id=request_id, device_id=make_id())
    assert reply.status_code == 401
    assert not is_signed_in(agent)


@pytest.mark.parametrize("storm", range(5))
def test_ten_refreshes_at_once_of_one_request_give_one_pair(agent: Desk, storm: int) -> None:
    request_id = make_id()
    with ThreadPoolExecutor(10) as pool:
        replies = list(pool.map(lambda _: refresh(agent, request_id=request_id), range(10)))
    assert len({reply.content for reply in replies}) == 1
    agent.use(pair(replies[0]))
    assert is_signed_in(agent)


def test_signing_out_ends_the_session(agent: Desk) -> None:
    assert agent.client.delete(routes.SESSION_CURRENT).status_code == 204
    assert not is_signed_in(agent)
    assert refresh(agent).status_code == 401


@pytest.mark.parametrize(
    ("role", "team_name", "status"),
    [
        (Role.SUPERVISOR, "own", 204),
        (Role.SUPERVISOR, "other", 403),
        (Role.ADMIN, "other", 204),
        (Role.AGENT, "own", 403),
        (Role.SENIOR, "own", 403),
        (Role.AUDITOR, "own", 403),
    ],
)
def test_who_may_end_whose_session(
    shared_server: LiveServer, agent: Desk, role: Role, team_name: str, status: int
) -> None:
    own = agent.tokens.me.team_id
    other = shared_server.desk(role, own if team_name == "own" else shared_server.add_team())
    reply = other.client.delete(routes.session(agent.tokens.session_id))
    assert reply.status_code == status
    assert is_signed_in(agent) == (status == 403)
    seen = {info["session_id"] for info in other.client.get(routes.SESSIONS).json()}
    assert agent.tokens.session_id not in seen


def test_a_supervisor_sees_the_sessions_of_their_team(
    shared_server: LiveServer, agent: Desk, team: str
) -> None:
    supervisor = shared_server.desk(Role.SUPERVISOR, team)
    stranger = shared_server.desk(Role.AGENT, shared_server.add_team("Others"))
    seen = {info["session_id"] for info in supervisor.client.get(routes.SESSIONS).json()}
    assert {agent.tokens.session_id, supervisor.tokens.session_id} <= seen
    assert stranger.tokens.session_id not in seen


def test_a_disabled_user_is_out_at_once_and_stays_out(
    shared_server: LiveServer, agent: Desk, team: str
) -> None:
    admin = shared_server.desk(Role.ADMIN, team)
    path = f"{routes.USERS}/{agent.user_id}"
    assert admin.client.patch(path, json={"disabled": True}).status_code == 200
    assert not is_signed_in(agent)
    assert refresh(agent).status_code == 401
    asked = {"login": agent.tokens.me.login, "password": PASSWORD, "device_id": make_id()}
    assert admin.client.post(routes.SESSIONS, json=asked).status_code == 401


def test_a_new_role_counts_from_the_next_request(
    shared_server: LiveServer, agent: Desk, team: str
) -> None:
    admin = shared_server.desk(Role.ADMIN, team)
    assert agent.client.get(routes.METRICS).status_code == 403
    path = f"{routes.USERS}/{agent.user_id}"
    assert admin.client.patch(path, json={"role": "auditor"}).status_code == 200
    assert agent.client.get(routes.METRICS).status_code == 200


def test_a_new_password_ends_the_other_sessions_and_opens_the_next(
    shared_server: LiveServer, agent: Desk
) -> None:
    elsewhere = shared_server.sign_in(agent.tokens.me.login)
    path = f"{routes.USERS}/{agent.user_id}/password"
    new = "another horse, another staple"
    assert agent.client.put(path, json={"password": new}).status_code == 204
    assert is_signed_in(agent)
    assert not is_signed_in(elsewhere)
    assert shared_server.sign_in(agent.tokens.me.login, new).user_id == agent.user_id


def test_a_restart_signs_nobody_out(live_server: LiveServer) -> None:
    agent = live_server.desk(Role.AGENT, live_server.add_team())
    live_server.kill()
    live_server.start()
    assert is_signed_in(agent)
    agent.use(pair(refresh(agent)))
    assert is_signed_in(agent)


def test_an_access_token_grows_old_and_a_refresh_renews_it(
    database_url: str, make_server: Callable[..., LiveServer]
) -> None:
    server = make_server(database_url, access_token_life_s=0.001)
    agent = server.desk(Role.AGENT, server.add_team())
    assert agent.client.get(routes.ME).status_code == 401
    assert refresh(agent).status_code == 200


def test_too_many_tries_are_refused_for_that_login_only(
    sqlite_url: str, make_server: Callable[..., LiveServer]
) -> None:
    server = make_server(sqlite_url, sign_in_tries=3)
    team_id = server.add_team()
    login, other = (server.add_user(Role.AGENT, team_id).login for _ in range(2))
    asked = {"login": login, "password": "wrong", "device_id": make_id()}
    statuses = [server.anonymous().post(routes.SESSIONS, json=asked).status_code for _ in range(5)]
    assert statuses == [401, 401, 401, 429, 429]
    reply = server.anonymous().post(routes.SESSIONS, json=asked)
    assert 1 <= int(reply.headers["retry-after"]) <= 60
    assert server.sign_in(other).tokens.me.login == other
