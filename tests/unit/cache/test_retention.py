"""A desktop holds whom the work is about, and lets go of the others after the days allowed."""

from datetime import timedelta

import msgspec
import pytest

from agentdesk.cache.shapes import DraftKind, DraftName
from agentdesk.cache.store import Store
from agentdesk.domain.actor import Role
from agentdesk.domain.cases import CaseState
from agentdesk.protocol.entities import CaseBody
from agentdesk.protocol.rows import Entity, Row
from agentdesk.protocol.sessions import Me, Tenant
from agentdesk.runtime.clock import FakeClock, to_us
from tests.plugins.stores import SOURCE, START, customer, fill, interaction, note, row

DAYS = 30
ME = Me(
    user_id="u",
    person_id="p",
    login="mika.sato",
    display_name="Mika Sato",
    role=Role.AGENT,
    team_id="t",
    tenant=Tenant("Asia/Tokyo", "JPY", ["ja"], desk_days=DAYS),
)
LONG = timedelta(days=DAYS + 1)


@pytest.fixture(autouse=True)
def somebody_is_signed_in(store: Store) -> None:
    store.session.signed_in(ME, "A" * 43)
    pull(store, timedelta())


def pull(store: Store, later: timedelta, *rows: Row) -> None:
    """What the feed tells, so long after the start by the server's clock."""
    told_us = to_us(START + later)
    store.apply.feed(rows, lambda now: msgspec.structs.replace(now, told_at_us=told_us))


def test_whom_nobody_deals_with_is_gone_with_all_rows_and_is_not_found(store: Store) -> None:
    one = customer("Mary Johnson")
    fill(store, one, interaction(one.id, 1))
    pull(store, LONG)

    assert store.retention.let_go() == {one.id}

    assert store.queries.card(one.id) is None
    assert store.queries.timeline(one.id) == []
    assert store.queries.search("mary") == []
    assert one.id not in store.held
    assert store.stored_here().rows == 0
    assert store.apply.feed([interaction(one.id, 2)], lambda now: now) == frozenset()


def test_the_days_are_the_servers(store: Store) -> None:
    one = customer()
    fill(store, one)
    pull(store, timedelta(days=DAYS - 1))
    assert store.retention.let_go() == frozenset()
    tenant = Tenant("Asia/Tokyo", "JPY", ["ja"], desk_days=7)
    store.session.signed_in(msgspec.structs.replace(ME, tenant=tenant), "A" * 43)
    assert store.retention.let_go() == {one.id}


def test_whoever_is_being_dealt_with_stays(store: Store) -> None:
    asked, begun, said, has_case, called = people = [customer() for _ in range(5)]
    open_case = CaseBody(
        source=SOURCE,
        customer_id=has_case.id,
        number="C-1",
        subject="A torn bag",
        reason="damaged",
        state=CaseState.WAITING_FOR_US,
        opened_at=START,
    )
    fill(store, *people, row(Entity.CASE, open_case))
    store.drafts.keep(lambda: {DraftName(begun.id, DraftKind.NOTE): b"half a"})
    store.outbox.append(note(said.id))
    pull(store, LONG, interaction(called.id, minute=int(LONG.total_seconds()) // 60))
    store.held.mark(asked.id)

    assert store.retention.let_go() == frozenset()
    pull(store, 2 * LONG)
    assert store.retention.let_go() == {asked.id, called.id}


def test_todays_working_set_stays_and_who_is_new_in_it_is_fetched(store: Store) -> None:
    stays, goes, comes = customer(), customer(), customer()
    fill(store, stays, goes)
    pull(store, LONG)

    store.retention.renew([stays.id, comes.id])

    assert store.held.owed() == [comes.id]
    assert store.retention.let_go() == {goes.id}
    assert store.queries.card(stays.id) is not None


def test_a_clock_that_is_years_off_empties_no_desk(store: Store, clock: FakeClock) -> None:
    fill(store, customer())
    clock.advance(timedelta(days=3_650))
    store.held.mark(customer().id)
    assert store.retention.let_go() == frozenset()
    pull(store, timedelta(days=1))
    assert store.retention.let_go() == frozenset()


def test_nobody_goes_as_long_as_no_server_has_said_how_long(store: Store, clock: FakeClock) -> None:
    store.session.signed_in(msgspec.structs.replace(ME, tenant=None), "A" * 43)
    fill(store, customer())
    pull(store, LONG)
    assert store.retention.let_go() == frozenset()
