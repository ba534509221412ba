"""The push stream: it hints after every commit, rings one agent, and ends with the session."""

import contextlib
import signal
import time
from collections.abc import Callable
from queue import Empty

import pytest

from agentdesk.domain.actor import Role
from agentdesk.protocol import routes
from tests.plugins.ears import WAIT_S, Listen
from tests.plugins.live_server import Desk, LiveServer, make_id


@pytest.fixture(scope="module")
def team(shared_server: LiveServer) -> str:
    return shared_server.add_team()


def set_presence(desk: Desk, presence: str = "available") -> None:
    command = {
        "type": "presence.set",
        "command_id": make_id(),
        "made_at": "2026-01-02T03:04:05Z",
        "presence": presence,
    }
    assert desk.command(command)[0]["outcome"] == "applied"


def test_the_first_thing_to_do_is_to_look(
    shared_server: LiveServer, team: str, listen: Listen
) -> None:
    ear = listen(shared_server.desk(Role.AGENT, team))
    assert ear.status == 200
    ear.next("look")
    assert ear.alive.wait(WAIT_S)


def test_a_commit_of_one_desktop_is_heard_by_another_at_once(
    shared_server: LiveServer, team: str, listen: Listen
) -> None:
    ear = listen(shared_server.desk(Role.AGENT, team))
    other = shared_server.desk(Role.AGENT, team)
    ear.quiet()
    began_s = time.monotonic()
    set_presence(other)
    cursor, _ = ear.next("look")
    assert time.monotonic() - began_s < 1
    assert cursor


def test_a_flood_of_commits_gives_five_looks_a_second_at_most(
    shared_server: LiveServer, team: str, listen: Listen
) -> None:
    desk = shared_server.desk(Role.AGENT, team)
    ear = listen(shared_server.desk(Role.AGENT, team))
    ear.quiet()
    began_s = time.monotonic()
    for _ in range(40):
        set_presence(desk)
    took_s = time.monotonic() - began_s
    ear.next("look")
    more = 0
    with contextlib.suppress(Empty):
        while True:
            ear.events.get(timeout=0.5)
            more += 1
    assert more <= 5 * took_s + 2


def test_the_last_commit_is_never_left_unsaid(
    shared_server: LiveServer, team: str, listen: Listen
) -> None:
    desk = shared_server.desk(Role.AGENT, team)
    ear = listen(shared_server.desk(Role.AGENT, team))
    ear.quiet()
    for presence in ("break", "available", "break", "available"):
        set_presence(desk, presence)
    ear.quiet()
    set_presence(desk, "after_contact_work")
    ear.next("look")


def test_an_ended_session_is_401_within_a_second_and_its_stream_closes(
    shared_server: LiveServer, team: str, listen: Listen
) -> None:
    agent = shared_server.desk(Role.AGENT, team)
    supervisor = shared_server.desk(Role.SUPERVISOR, team)
    ear = listen(agent)
    ear.next("look")
    began_s = time.monotonic()
    path = routes.session(agent.tokens.session_id)
    assert supervisor.client.delete(path).status_code == 204
    assert agent.client.get(routes.ME).status_code == 401
    assert time.monotonic() - began_s < 1
    ear.next("signed_out")
    assert ear.closed.wait(WAIT_S)
    assert time.monotonic() - began_s < 5


def test_the_stream_of_a_disabled_user_closes(
    shared_server: LiveServer, team: str, listen: Listen
) -> None:
    agent, admin = (shared_server.desk(role, team) for role in (Role.AGENT, Role.ADMIN))
    ear = listen(agent)
    admin.client.patch(f"{routes.USERS}/{agent.user_id}", json={"disabled": True})
    ear.next("signed_out")
    assert ear.closed.wait(WAIT_S)


def test_the_stream_of_a_fourth_desktop_is_refused_and_a_closed_one_makes_room(
    shared_server: LiveServer, team: str, listen: Listen
) -> None:
    login = shared_server.add_user(Role.AGENT, team).login
    *three, fourth = [shared_server.sign_in(login) for _ in range(4)]
    ears = [listen(desk) for desk in three]
    refused = fourth.client.get(routes.PUSH)
    assert (refused.status_code, refused.json()["code"]) == (429, "too_many_streams")
    ears[0].close()
    deadline_s = time.monotonic() + WAIT_S
    while (again := listen(fourth)).status == 429:
        again.close()
        assert time.monotonic() < deadline_s
    assert again.status == 200


def test_a_desktop_whose_lines_went_dead_can_always_listen_again(
    shared_server: LiveServer, team: str, listen: Listen
) -> None:
    desk = shared_server.desk(Role.AGENT, team)
    dead = [listen(desk) for _ in range(3)]
    again = listen(desk)
    assert again.status == 200
    again.next("look")
    assert dead[0].closed.wait(WAIT_S)
    assert not dead[1].closed.is_set()


def test_a_session_ended_behind_our_back_is_noticed(
    database_url: str, make_server: Callable[..., LiveServer], listen: Listen
) -> None:
    server = make_server(database_url, heartbeat_s=0.2, stream_check_s=0.2)
    agent = server.desk(Role.AGENT, server.add_team())
    ear = listen(agent)
    ear.next("look")
    with server.database() as database, database.write() as unit:
        assert unit.access.end_session(agent.tokens.session_id, "ended_by_other")
    ear.next("signed_out")


def test_a_stopping_server_closes_streams_and_ends_in_time(
    database_url: str, make_server: Callable[..., LiveServer], listen: Listen
) -> None:
    server = make_server(database_url)
    ear = listen(server.desk(Role.AGENT, server.add_team()))
    ear.next("look")
    began_s = time.monotonic()
    assert server.stop() in {0, -signal.SIGTERM}
    assert time.monotonic() - began_s < 5
    assert ear.closed.wait(WAIT_S)
    assert not server.faults()


def test_a_write_of_another_process_is_seen_by_the_next_look(
    shared_server: LiveServer, team: str, listen: Listen
) -> None:
    desk = shared_server.desk(Role.AGENT, team)
    ear = listen(desk)
    ear.quiet()
    shared_server.add_team("Made beside the server")
    set_presence(desk)
    ear.next("look")
    page = desk.client.get(routes.TEAMS).json()
    assert "Made beside the server" in {row["body"]["name"] for row in page["rows"]}


def test_a_write_of_another_process_is_announced_by_itself(
    shared_server: LiveServer, team: str, listen: Listen
) -> None:
    ear = listen(shared_server.desk(Role.AGENT, team))
    ear.quiet()
    ear.quiet()
    began_s = time.monotonic()
    shared_server.add_team("Made beside the server")
    ear.next("look")
    assert time.monotonic() - began_s < 3
