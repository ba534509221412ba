"""Every command takes effect once, whatever happens to the wire, and nobody is signed out."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import httpx
import msgspec
import pytest

from agentdesk.cache.shapes import CommandState, RowStatus
from agentdesk.cache.store import Store
from agentdesk.domain.errors import Refused, Unavailable
from agentdesk.protocol import routes
from agentdesk.protocol.messages import AddNote, Outcome
from agentdesk.runtime.clock import FakeClock
from agentdesk.runtime.sqlcipher import StoreFull
from agentdesk.sync.failures import BadReply, NoAnswer, ServerTrouble, SignedOut, Unreachable
from tests.plugins.stores import customer, fill, note
from tests.plugins.wire import Break, Parts, Wire, answer


@pytest.fixture
def wire() -> Wire:
    return Wire()


@pytest.fixture
def parts(store: Store, wire: Wire, clock: FakeClock) -> Parts:
    parts = Parts(store, wire, clock)
    parts.run(parts.auth.sign_in("sato", "secret"))
    return parts


@pytest.fixture
def customer_id(store: Store) -> str:
    one = customer()
    fill(store, one)
    return one.id


def act(store: Store, customer_id: str, text: str = "Done") -> AddNote:
    command = note(customer_id, text)
    store.outbox.append(command)
    return command


@contextmanager
def full_disk(store: Store) -> Iterator[None]:
    """No page more for the cache; what a full disk answers, too."""
    for pages in (1, 2**30):
        with store._cache_file.write() as connection:
            connection.execute(f"PRAGMA max_page_count = {pages}")
        if pages == 1:
            yield


def status_of_note(store: Store, customer_id: str) -> RowStatus:
    card = store.queries.card(customer_id)
    assert card is not None
    (held,) = card.notes
    return held.status


def test_a_lost_reply_is_unknown_and_asking_again_tells(
    parts: Parts, wire: Wire, store: Store, customer_id: str
) -> None:
    command = act(store, customer_id)
    wire.breaks = [Break.AFTER]
    with pytest.raises(NoAnswer):
        parts.run(parts.delivery.send())
    assert status_of_note(store, customer_id) is RowStatus.UNKNOWN
    parts.run(parts.delivery.send())
    assert wire.effects == [command.command_id]
    assert status_of_note(store, customer_id) is RowStatus.CONFIRMED
    assert [one.outcome for one in parts.heard.answers] == [Outcome.APPLIED]


def test_an_unreached_server_leaves_the_command_pending(
    parts: Parts, wire: Wire, store: Store, customer_id: str
) -> None:
    act(store, customer_id)
    wire.breaks = [Break.BEFORE]
    with pytest.raises(Unreachable):
        parts.run(parts.delivery.send())
    assert status_of_note(store, customer_id) is RowStatus.PENDING


@pytest.mark.parametrize("status", [408, 425, 429, 500, 502, 503])
def test_a_server_in_trouble_refuses_nothing_for_good(
    status: int, parts: Parts, wire: Wire, store: Store, customer_id: str
) -> None:
    command = act(store, customer_id)
    wire.breaks = [status]
    with pytest.raises(ServerTrouble):
        parts.run(parts.delivery.send())
    parts.run(parts.delivery.send())
    assert wire.effects == [command.command_id]
    assert parts.store.outbox.waiting() == 0


def test_forbidden_today_is_tried_again_later(
    parts: Parts, wire: Wire, store: Store, customer_id: str
) -> None:
    act(store, customer_id)
    wire.breaks = [403]
    parts.run(parts.delivery.send())
    (entry,) = store.outbox.entries()
    assert entry.state is CommandState.QUEUED
    assert entry.next_try_us > 0


def test_one_poisoned_command_is_found_and_parked_and_the_others_arrive(
    parts: Parts, wire: Wire, store: Store, customer_id: str
) -> None:
    commands = [act(store, customer_id, f"note {number}") for number in range(5)]
    wire.poison = {commands[2].command_id}
    while store.outbox.waiting():
        assert parts.run(parts.delivery.send())
    assert wire.effects == [one.command_id for one in commands if one is not commands[2]]
    (parked,) = [one for one in store.outbox.entries() if one.state is CommandState.PARKED]
    assert (parked.command_id, parked.problem) == (commands[2].command_id, "invalid_body")


def test_a_batch_holds_fifty_at_most(
    parts: Parts, wire: Wire, store: Store, customer_id: str
) -> None:
    for number in range(120):
        act(store, customer_id, f"note {number}")
    while parts.run(parts.delivery.send()):
        assert store.outbox.waiting() % 50 in {0, 20}
    assert len(wire.effects) == 120
    assert wire.paths().count(routes.COMMANDS) == 3


def test_a_command_the_reply_says_nothing_about_is_unknown(
    parts: Parts, wire: Wire, store: Store, customer_id: str
) -> None:
    forgotten, told = act(store, customer_id), act(store, customer_id)

    def forgetful(request: httpx.Request) -> httpx.Response:
        wire.commands(request.content)
        return answer({"results": [wire.done[told.command_id]]})

    wire.instead[routes.COMMANDS] = forgetful
    parts.run(parts.delivery.send())
    entry = store.outbox.entry(forgotten.command_id)
    assert entry is not None
    assert entry.state is CommandState.UNKNOWN


def test_an_answer_that_found_no_room_in_the_cache_is_asked_for_again(
    parts: Parts, wire: Wire, store: Store, customer_id: str
) -> None:
    command = act(store, customer_id, "x" * 4000)
    with full_disk(store), pytest.raises(StoreFull):
        parts.run(parts.delivery.send())
    assert status_of_note(store, customer_id) is RowStatus.UNKNOWN
    parts.run(parts.delivery.send())
    assert wire.effects == [command.command_id]
    assert status_of_note(store, customer_id) is RowStatus.CONFIRMED


@pytest.mark.parametrize("status", [302, 400, 401, 403, 413])
def test_a_gateway_that_wants_something_refuses_no_command_and_signs_nobody_out(
    status: int, parts: Parts, wire: Wire, store: Store, customer_id: str
) -> None:
    commands = [act(store, customer_id, f"note {number}") for number in range(2)]
    page = httpx.Response(status, headers={"Location": "/login"}, content=b"<html>Sign in</html>")
    wire.instead[routes.COMMANDS] = lambda _: page
    with pytest.raises(BadReply):
        parts.run(parts.delivery.send())
    wire.instead.clear()
    parts.run(parts.delivery.send())
    assert wire.effects == [one.command_id for one in commands]
    assert parts.auth.is_signed_in


def test_a_lost_refresh_reply_signs_nobody_out_even_across_a_restart(
    open_store: Callable[[], Store], wire: Wire, clock: FakeClock
) -> None:
    store = open_store()
    first = Parts(store, wire, clock)
    first.run(first.auth.sign_in("sato", "secret"))
    one = customer()
    fill(store, one)
    for _ in range(3):
        act(store, one.id)
        wire.access_tokens.clear()  # all run out
        restarted = Parts(open_store(), wire, clock)
        wire.breaks = [Break.AFTER]
        with pytest.raises(Unavailable):
            restarted.run(restarted.delivery.send())
        again = Parts(open_store(), wire, clock)
        assert again.run(again.delivery.send())
    assert len(wire.effects) == 3
    assert again.auth.is_signed_in


def test_a_session_ended_by_the_server_ends_here_and_the_work_stays(
    parts: Parts, wire: Wire, store: Store, customer_id: str
) -> None:
    command = act(store, customer_id)
    wire.access_tokens.clear()
    wire.refresh_tokens.clear()
    with pytest.raises(SignedOut):
        parts.run(parts.delivery.send())
    assert not parts.auth.is_signed_in
    assert store.me() is not None
    assert status_of_note(store, customer_id) is RowStatus.PENDING
    parts.run(parts.auth.sign_in("sato", "secret"))
    parts.run(parts.delivery.send())
    assert wire.effects == [command.command_id]


def test_an_access_token_refused_once_is_renewed_and_the_request_repeated(
    parts: Parts, wire: Wire, store: Store, customer_id: str
) -> None:
    command = act(store, customer_id)
    wire.access_tokens.clear()
    parts.run(parts.delivery.send())
    assert wire.effects == [command.command_id]
    assert wire.paths()[-3:] == [routes.COMMANDS, routes.SESSION_REFRESH, routes.COMMANDS]


def test_signing_out_without_a_network_still_forgets_the_token(
    parts: Parts, wire: Wire, store: Store
) -> None:
    wire.breaks = [Break.BEFORE]
    parts.run(parts.auth.sign_out())
    assert store.session.refresh_token() is None
    with pytest.raises(Refused):
        parts.run(parts.auth.call(parts.api.horizon))


def test_who_signs_out_while_a_renewal_is_under_way_stays_signed_out(
    parts: Parts, wire: Wire, store: Store
) -> None:
    wire.access_tokens.clear()

    def signing_out_meanwhile(request: httpx.Request) -> httpx.Response:
        parts.auth._forget()
        return wire.refresh(msgspec.json.decode(request.content))

    wire.instead[routes.SESSION_REFRESH] = signing_out_meanwhile
    with pytest.raises(SignedOut):
        parts.run(parts.auth.call(parts.api.horizon))
    assert store.session.refresh_token() is None
    assert wire.paths()[-1] == routes.SESSION_CURRENT
