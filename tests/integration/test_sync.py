"""The real engine and the real server: bootstrap, news, deeds, and everything that breaks them."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest

from agentdesk.cache.shapes import RowStatus
from agentdesk.domain.actor import Role
from agentdesk.domain.cases import CaseState
from agentdesk.domain.errors import NotFound, NotSignedIn, Unavailable
from agentdesk.domain.interactions import Channel
from agentdesk.protocol import routes
from agentdesk.protocol.entities import CustomerBody, PersonName, Phone
from agentdesk.protocol.fields import Source
from agentdesk.protocol.messages import AddNote, AnyCommand, MoveCase, OpenCase, Outcome
from agentdesk.protocol.rows import Entity
from agentdesk.sync.status import SyncState
from tests.plugins.desktops import CLOCK, Desktop
from tests.plugins.live_server import PASSWORD, LiveServer, make_id
from tests.plugins.stores import notes_in

SOURCE = Source("test", CLOCK.now(), synthetic=True)
MakeDesktop = Callable[[str], Desktop]


def add_customer(
    server: LiveServer, name: str = "Mary Johnson", phone: str = "+15550100200"
) -> str:
    customer_id = make_id()
    body = CustomerBody(source=SOURCE, names=[PersonName("Latn", name)], phones=[Phone(phone)])
    with server.database() as database, database.write() as unit:
        unit.records.save(Entity.CUSTOMER, customer_id, body)
    return customer_id


def note(customer_id: str, text: str) -> AddNote:
    return AddNote(
        command_id=make_id(),
        made_at=CLOCK.now(),
        note_id=make_id(),
        customer_id=customer_id,
        text=text,
    )


@pytest.fixture(scope="module")
def lasting_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    folder = tmp_path_factory.mktemp("server")
    server = LiveServer(f"sqlite:///{folder / 'server.db'}", folder)
    yield server
    server.close()


@pytest.fixture
def server(lasting_server: LiveServer) -> LiveServer:
    """One for all of these tests, each with people of its own; started again after a stop."""
    if lasting_server.process is None:
        lasting_server.start()
    return lasting_server


@pytest.fixture
def login(server: LiveServer) -> str:
    return server.add_user(Role.AGENT, server.add_team()).login


def test_a_wrong_password_is_said_and_leaves_nothing(
    server: LiveServer, login: str, make_desktop: MakeDesktop
) -> None:
    desktop = make_desktop(server.url)
    with pytest.raises(NotSignedIn):
        desktop.sign_in(login, "not the password")
    assert desktop.store.me() is None
    assert desktop.heard.statuses[-1].state is SyncState.NEEDS_SIGN_IN


def test_the_first_sync_brings_the_working_set_and_a_restart_needs_no_server(
    server: LiveServer, login: str, make_desktop: MakeDesktop
) -> None:
    desktop = make_desktop(server.url)
    desktop.sign_in(login, PASSWORD)
    desktop.wait_synced()
    assert login in {held.body.login for held in desktop.store.queries.users()}
    server.stop()
    desktop.reopen()
    desktop.heard.wait(
        lambda: desktop.heard.statuses and desktop.heard.statuses[-1].state is SyncState.OFFLINE,
        "offline",
    )
    me = desktop.store.me()
    assert me is not None
    assert me.login == login
    assert login in {held.body.login for held in desktop.store.queries.users()}


def test_a_deed_is_shown_at_once_and_confirmed_when_the_server_has_it(
    server: LiveServer, login: str, make_desktop: MakeDesktop
) -> None:
    customer_id = add_customer(server)
    desktop = make_desktop(server.url)
    desktop.sign_in(login, PASSWORD)
    desktop.ask(desktop.engine.fetch_card(customer_id))
    deed = note(customer_id, "Called about the torn bag")
    desktop.store.outbox.append(deed)
    shown = desktop.store.queries.card(customer_id)
    assert shown is not None
    assert [held.status for held in shown.notes] == [RowStatus.PENDING]
    desktop.engine.wake()
    desktop.heard.wait(lambda: desktop.heard.answers, "the answer")
    confirmed = desktop.store.queries.card(customer_id)
    assert confirmed is not None
    assert [(one.id, one.status, one.body.text) for one in confirmed.notes] == [
        (deed.note_id, RowStatus.CONFIRMED, "Called about the torn bag")
    ]


def test_what_one_desktop_does_the_other_sees_by_itself(
    server: LiveServer, login: str, make_desktop: MakeDesktop
) -> None:
    customer_id = add_customer(server)
    one, other = make_desktop(server.url), make_desktop(server.url)
    for desktop in (one, other):
        desktop.sign_in(login, PASSWORD)
        desktop.wait_synced()
        desktop.ask(desktop.engine.fetch_card(customer_id))
    one.do(note(customer_id, "Seen by both"))
    other.heard.wait(
        lambda: any((Entity.NOTE, customer_id) in changed for changed in other.heard.changes),
        "the note on the other desktop",
    )
    assert notes_in(*other.store.queries.timeline(customer_id)) == ["Seen by both"]


def test_changes_of_customers_not_held_are_not_kept(
    server: LiveServer, login: str, make_desktop: MakeDesktop
) -> None:
    desktop = make_desktop(server.url)
    desktop.sign_in(login, PASSWORD)
    desktop.wait_synced()
    stranger, friend = add_customer(server, "Not held"), add_customer(server, "Held")
    desktop.ask(desktop.engine.fetch_card(friend))
    agent = server.sign_in(login)
    for customer_id in (stranger, friend):
        agent.command(
            {
                "type": "note.add",
                "command_id": make_id(),
                "made_at": CLOCK.now().isoformat(),
                "note_id": make_id(),
                "customer_id": customer_id,
                "text": "From elsewhere",
            }
        )
    desktop.heard.wait(
        lambda: any((Entity.NOTE, friend) in changed for changed in desktop.heard.changes),
        "the friend's note",
    )
    assert desktop.store.queries.card(stranger) is None
    assert desktop.store.queries.timeline(stranger) == []


def test_a_case_is_opened_moved_and_refused_in_the_order_it_was_done(
    server: LiveServer, login: str, make_desktop: MakeDesktop
) -> None:
    customer_id = add_customer(server)
    desktop = make_desktop(server.url)
    desktop.sign_in(login, PASSWORD)
    desktop.ask(desktop.engine.fetch_card(customer_id))
    case_id = make_id()
    opened = OpenCase(
        command_id=make_id(),
        made_at=CLOCK.now(),
        case_id=case_id,
        customer_id=customer_id,
        subject="Torn bag",
        reason="Delivery damage",
    )
    states = (CaseState.RESOLVED, CaseState.CLOSED, CaseState.OPEN)
    moves = [
        MoveCase(
            command_id=make_id(),
            made_at=CLOCK.now(),
            case_id=case_id,
            customer_id=customer_id,
            state=state,
            base_version=version,
        )
        for version, state in enumerate(states, start=1)
    ]
    commands: list[AnyCommand] = [opened, *moves]
    for command in commands:
        desktop.do(command)
    desktop.wait_answers(4)
    outcomes = {one.command_id: one.outcome for one in desktop.heard.answers}
    assert [outcomes[one.command_id] for one in commands] == [
        Outcome.APPLIED,
        Outcome.APPLIED,
        Outcome.APPLIED,
        Outcome.REJECTED,
    ]
    card = desktop.store.queries.card(customer_id)
    assert card is not None
    (case,) = card.cases
    assert (case.body.state, case.status, case.problem) == (
        "closed",
        RowStatus.REJECTED,
        "case_move",
    )
    desktop.store.outbox.dismiss(moves[2].command_id)
    card = desktop.store.queries.card(customer_id)
    assert card is not None
    assert card.cases[0].status is RowStatus.CONFIRMED


def test_a_call_rings_and_the_callers_card_comes_behind_it(
    server: LiveServer, login: str, make_desktop: MakeDesktop
) -> None:
    customer_id = add_customer(server, phone="+15550177001")
    pbx = server.desk(Role.INTEGRATION, server.add_team("Telephony"))
    desktop = make_desktop(server.url)
    desktop.sign_in(login, PASSWORD)
    desktop.wait_synced()
    event = {
        "event_id": make_id(),
        "agent_login": login,
        "from_number": "+1 555 017 7001",
        "channel": Channel.VOICE.value,
    }
    reply = pbx.client.post(routes.TELEPHONY_EVENTS, json=event)
    assert reply.is_success, reply.text
    desktop.heard.wait(lambda: desktop.heard.rings, "the ring")
    assert desktop.heard.rings[0].customer_id == customer_id
    desktop.heard.wait(
        lambda: any((Entity.CUSTOMER, customer_id) in one for one in desktop.heard.changes),
        "the card",
    )
    assert desktop.store.queries.card(customer_id) is not None


def test_the_caller_is_found_by_number_and_everybody_by_name(
    server: LiveServer, login: str, make_desktop: MakeDesktop
) -> None:
    customer_id = add_customer(server, "Zoltán Kodály", "+36301234567")
    desktop = make_desktop(server.url)
    desktop.sign_in(login, PASSWORD)
    assert desktop.ask(desktop.engine.fetch_card_by_phone("+36 30 123 4567")) == customer_id
    assert desktop.ask(desktop.engine.fetch_card_by_phone("+36 30 999 9999")) is None
    assert [hit.customer_id for hit in desktop.ask(desktop.engine.search("kodaly"))] == [
        customer_id
    ]
    assert desktop.store.queries.customer_by_phone("+36301234567") == customer_id
    assert [hit.customer_id for hit in desktop.store.queries.search("kodaly z")] == [customer_id]
    with pytest.raises(NotFound):
        desktop.ask(desktop.engine.fetch_card(make_id()))


def test_without_the_server_what_is_asked_of_it_fails_quickly_and_by_name(
    server: LiveServer, login: str, make_desktop: MakeDesktop
) -> None:
    desktop = make_desktop(server.url)
    desktop.sign_in(login, PASSWORD)
    desktop.wait_synced()
    server.stop()
    with pytest.raises(Unavailable):
        desktop.ask(desktop.engine.search("anybody"))


def test_an_ended_session_asks_for_a_sign_in_and_keeps_what_was_done(
    server: LiveServer, login: str, make_desktop: MakeDesktop
) -> None:
    customer_id = add_customer(server)
    admin = server.desk(Role.ADMIN, server.add_team("Admins"))
    desktop = make_desktop(server.url)
    desktop.sign_in(login, PASSWORD)
    desktop.wait_synced()
    desktop.ask(desktop.engine.fetch_card(customer_id))
    sessions = admin.client.get(routes.SESSIONS).json()
    me = desktop.store.me()
    assert me is not None
    ours = next(one for one in sessions if one["user_id"] == me.user_id)
    assert admin.client.delete(routes.session(ours["session_id"])).is_success
    desktop.heard.wait(lambda: desktop.heard.ends, "the end of the session")
    deed = note(customer_id, "Done while signed out")
    desktop.do(deed)
    assert desktop.heard.statuses[-1].state is SyncState.NEEDS_SIGN_IN
    desktop.sign_in(login, PASSWORD)
    desktop.heard.wait(lambda: desktop.heard.answers, "the answer after signing in again")
    assert desktop.heard.answers[0].outcome is Outcome.APPLIED


def test_an_access_token_that_ran_out_is_renewed_behind_the_work(
    make_server: Callable[..., LiveServer], tmp_path: object, make_desktop: MakeDesktop
) -> None:
    server = make_server(f"sqlite:///{tmp_path}/short.db", access_token_life_s=1.0)
    customer_id = add_customer(server)
    login = server.add_user(Role.AGENT, server.add_team()).login
    desktop = make_desktop(server.url)
    desktop.sign_in(login, PASSWORD)
    desktop.ask(desktop.engine.fetch_card(customer_id))
    until = CLOCK.now() + timedelta(seconds=4)
    while CLOCK.now() < until:
        done = len(desktop.heard.answers) + 1
        desktop.do(note(customer_id, f"note {done}"))
        desktop.wait_answers(done)
    assert {one.outcome for one in desktop.heard.answers} == {Outcome.APPLIED}
    assert desktop.heard.ends == []
