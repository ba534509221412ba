"""What was done is kept, delivered in order, and refused without holding up the rest."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from msgspec.structs import replace

from agentdesk.cache.outbox import DEPENDS_ON_REFUSED
from agentdesk.cache.shapes import CommandState
from agentdesk.cache.store import Store
from agentdesk.domain.cases import CaseState
from agentdesk.domain.errors import InvalidInput
from agentdesk.domain.interactions import Presence
from agentdesk.protocol.messages import CommandResult, MoveCase, OpenCase, Outcome, SetPresence
from agentdesk.runtime.clock import FakeClock, to_us
from agentdesk.runtime.sqlcipher import DatabaseError
from tests.plugins.stores import START, customer, fill, make_id, note, note_row


def open_case(customer_id: str) -> OpenCase:
    return OpenCase(
        command_id=make_id(),
        made_at=START,
        case_id=make_id(),
        customer_id=customer_id,
        subject="Torn bag",
        reason="Delivery damage",
    )


def move(opened: OpenCase, state: CaseState) -> MoveCase:
    return MoveCase(
        command_id=make_id(),
        made_at=START,
        case_id=opened.case_id,
        customer_id=opened.customer_id,
        state=state,
        base_version=1,
    )


def taken(store: Store) -> list[str]:
    return [entry.command_id for entry in store.outbox.take(50)]


def applied(command_id: str) -> CommandResult:
    return CommandResult(command_id, Outcome.APPLIED)


def test_commands_of_one_case_go_one_after_another_and_others_beside_them(store: Store) -> None:
    opened, aside = open_case(make_id()), note(make_id())
    first, second = move(opened, CaseState.RESOLVED), move(opened, CaseState.CLOSED)
    for command in (opened, first, second, aside):
        store.outbox.append(command)
    assert taken(store) == [opened.command_id, aside.command_id]
    assert taken(store) == []
    store.outbox.answers([applied(opened.command_id)])
    assert taken(store) == [first.command_id]
    store.outbox.answers([applied(first.command_id)])
    assert taken(store) == [second.command_id]


def test_a_note_about_a_case_waits_until_the_case_is_there(store: Store) -> None:
    opened = open_case(make_id())
    about = note(opened.customer_id, case_id=opened.case_id)
    store.outbox.append(opened)
    store.outbox.append(about)
    assert taken(store) == [opened.command_id]


def test_what_depends_on_a_refused_command_is_parked_with_it_and_the_rest_goes_on(
    store: Store,
) -> None:
    opened, other = open_case(make_id()), note(make_id())
    about = note(opened.customer_id, case_id=opened.case_id)
    after = note(make_id())
    store.outbox.append(opened)
    store.outbox.append(about)
    store.outbox.append(after, depends_on=[about.command_id])
    store.outbox.append(other)
    store.outbox.take(50)
    store.outbox.answers([CommandResult(opened.command_id, Outcome.REJECTED, "no_such_customer")])
    problems = {entry.command_id: entry.problem for entry in store.outbox.entries()}
    assert problems == {
        opened.command_id: "no_such_customer",
        about.command_id: DEPENDS_ON_REFUSED,
        after.command_id: DEPENDS_ON_REFUSED,
        other.command_id: "",
    }
    assert store.outbox.waiting() == 1


def test_a_refused_move_does_not_hold_up_the_next_one(store: Store) -> None:
    opened = open_case(make_id())
    first, second = move(opened, CaseState.CLOSED), move(opened, CaseState.RESOLVED)
    store.outbox.append(first)
    store.outbox.append(second)
    store.outbox.take(50)
    store.outbox.answers([CommandResult(first.command_id, Outcome.REJECTED, "case_move")])
    assert taken(store) == [second.command_id]


def test_no_answer_is_unknown_and_unreached_is_what_it_was(store: Store) -> None:
    store.outbox.append(note(make_id()))
    store.outbox.not_sent(store.outbox.take(50))
    assert store.outbox.entries()[0].state is CommandState.QUEUED
    store.outbox.no_answer(store.outbox.take(50))
    assert store.outbox.entries()[0].state is CommandState.UNKNOWN
    store.outbox.not_sent(store.outbox.take(50))
    assert store.outbox.entries()[0].state is CommandState.UNKNOWN


def test_what_was_on_its_way_when_we_died_is_unknown(open_store: Callable[[], Store]) -> None:
    store = open_store()
    store.outbox.append(note(make_id()))
    store.outbox.take(50)
    again = open_store()
    assert again.outbox.entries()[0].state is CommandState.UNKNOWN


def test_the_server_asks_for_another_try_later(store: Store, clock: FakeClock) -> None:
    command = note(make_id())
    store.outbox.append(command)
    store.outbox.take(50)
    later_us = to_us(clock.now() + timedelta(seconds=5))
    result = CommandResult(command.command_id, Outcome.RETRY, "busy")
    store.outbox.answers([result], {command.command_id: later_us})
    assert store.outbox.next_try_us() == later_us
    assert taken(store) == []
    clock.advance(timedelta(seconds=5))
    assert taken(store) == [command.command_id]


def test_the_same_command_is_not_kept_twice(store: Store) -> None:
    command = note(make_id())
    store.outbox.append(command)
    with pytest.raises(DatabaseError):
        store.outbox.append(command)
    assert store.outbox.waiting() == 1


def test_after_a_day_of_trying_a_command_needs_help(store: Store, clock: FakeClock) -> None:
    store.outbox.append(note(make_id()))
    store.outbox.no_answer(store.outbox.take(50))
    assert not store.outbox.entries()[0].needs_help(to_us(clock.now()))
    clock.advance(timedelta(hours=25))
    assert store.outbox.entries()[0].needs_help(to_us(clock.now()))


def test_an_answer_leaves_for_the_journal_only_when_its_rows_are_in_the_cache(
    open_store: Callable[[], Store],
) -> None:
    """The power cut took the end of cache.db; outbox.db, synced each time, still has the answer."""
    store = open_store()
    one = customer()
    fill(store, one)
    command = note(one.id, "Confirmed")
    store.outbox.append(command)
    store.outbox.take(50)
    answer = CommandResult(command.command_id, Outcome.APPLIED, rows=[note_row(command)])
    store.outbox.answers([answer])
    shown = store.queries.card(one.id)
    assert shown is not None
    assert [(held.body.text, held.status) for held in shown.notes] == [("Confirmed", "confirmed")]
    again = open_store()
    assert again.outbox.entries() == []
    shown = again.queries.card(one.id)
    assert shown is not None
    assert [held.body.text for held in shown.notes] == ["Confirmed"]


def test_a_parked_command_is_seen_and_put_aside(store: Store) -> None:
    command = note(make_id())
    store.outbox.append(command)
    store.outbox.dismiss(command.command_id)
    assert store.outbox.waiting() == 1
    store.outbox.take(50)
    store.outbox.park(command.command_id, "invalid_body")
    entry = store.outbox.entry(command.command_id)
    assert entry is not None
    assert (entry.state, entry.problem) == (CommandState.PARKED, "invalid_body")
    store.outbox.dismiss(command.command_id)
    assert store.outbox.entries() == []


def test_a_command_that_could_not_be_read_again_is_refused_and_the_outbox_goes_on(
    open_store: Callable[[], Store],
) -> None:
    """Somebody pastes more than a note may hold: nothing of it may stand in everybody's way."""
    store = open_store()
    with pytest.raises(InvalidInput):
        store.outbox.append(note(make_id(), "x" * 4001))
    kept = note(make_id())
    store.outbox.append(kept)
    assert [entry.command_id for entry in open_store().outbox.entries()] == [kept.command_id]


def test_a_clock_that_is_set_back_delays_no_command(store: Store, clock: FakeClock) -> None:
    """The next try was written down while the clock was a year ahead."""
    command, right = note(make_id()), clock.now()
    store.outbox.append(command)
    clock.jump(right + timedelta(days=365))
    taken_then = store.outbox.take(50)
    soon_us = to_us(clock.now() + timedelta(seconds=5))
    store.outbox.no_answer(taken_then, next_try_us=soon_us)
    clock.jump(right)
    assert store.outbox.next_try_us() == to_us(right)
    assert taken(store) == [command.command_id]


def test_what_waits_is_read_once_until_something_is_written(store: Store) -> None:
    hers = note(make_id())
    store.outbox.append(hers)
    first, again = (store.outbox.entries(customer_id=hers.customer_id) for _look in range(2))
    assert first[0] is again[0], "nothing was written in between"
    again.clear()
    assert store.outbox.entries(customer_id=hers.customer_id) == first, "a list of one's own"
    store.outbox.take(1)
    (now,) = store.outbox.entries(customer_id=hers.customer_id)
    assert now.state is CommandState.IN_FLIGHT


def test_ones_own_presence_is_nothing_about_a_customer(store: Store) -> None:
    hers = note(make_id())
    free = SetPresence(command_id=make_id(), made_at=START, presence=Presence.AVAILABLE)
    store.outbox.append_all([(hers, ()), (free, ())])
    assert [one.command for one in store.outbox.entries()] == [hers, free]
    assert [one.command for one in store.outbox.entries(customer_id=hers.customer_id)] == [hers]


def test_several_are_kept_together_or_not_at_all(store: Store) -> None:
    good, bad = note(make_id()), replace(note(make_id()), text="x" * 1_000_000)
    with pytest.raises(InvalidInput):
        store.outbox.append_all([(good, ()), (bad, ())])
    assert store.outbox.entries() == []
    store.outbox.append_all([(good, ()), (note(make_id()), [good.command_id])])
    assert [one.depends for one in store.outbox.entries()] == [(), (good.command_id,)]
