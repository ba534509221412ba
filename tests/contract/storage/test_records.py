"""Rows of every entity: versions, key columns, tombstones, bulk writes."""

from datetime import timedelta

import msgspec
import pytest

from agentdesk.domain.actor import Role
from agentdesk.domain.cases import CaseState, PromiseState
from agentdesk.domain.errors import Conflict, NotFound
from agentdesk.protocol.entities import CustomerBody, PromiseBody, UserBody
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.clock import to_us
from agentdesk.server.storage.repositories.records import NewRecord
from tests.plugins.storage import (
    MORNING,
    SOURCE,
    Desk,
    contact_body,
    customer_body,
    note_body,
)


def test_a_row_begins_at_version_one_and_every_save_counts_on(desk: Desk) -> None:
    customer_id = desk.new_id()
    versions = []
    for name in ("Emma Smith", "Emma Jones", "Emma Jones"):
        with desk.database.write() as unit:
            row = unit.records.save(Entity.CUSTOMER, customer_id, customer_body(name))
        versions.append(row.row_version)

    assert versions == [1, 2, 3]


def test_the_body_comes_back_as_it_was(desk: Desk) -> None:
    body = customer_body("髙橋 加奈", phone="+819012345678", email="kana@example.com")
    customer_id = desk.new_id()
    with desk.database.write() as unit:
        unit.records.save(Entity.CUSTOMER, customer_id, body)

    with desk.database.read() as unit:
        assert unit.records.body(Entity.CUSTOMER, customer_id, CustomerBody) == body
        row = unit.records.row(Entity.CUSTOMER, customer_id)
    assert row is not None
    assert msgspec.json.decode(row.body, type=CustomerBody) == body


def test_whose_and_when_are_read_from_the_body(desk: Desk) -> None:
    customer_id = desk.customer("Emma Smith")
    at = MORNING - timedelta(days=3)
    row = desk.contact(customer_id, at)

    assert (row.customer_id, row.at_us) == (customer_id, to_us(at))


def test_the_caller_may_say_whose_and_when_instead(desk: Desk) -> None:
    customer_id, other_id = desk.customer("Emma Smith"), desk.customer("Liam Jones")
    with desk.database.write() as unit:
        row = unit.records.save(
            Entity.NOTE,
            desk.new_id(),
            note_body(customer_id),
            customer_id=other_id,
            at=MORNING + timedelta(hours=1),
        )

    assert (row.customer_id, row.at_us) == (other_id, to_us(MORNING + timedelta(hours=1)))


def test_another_version_than_the_expected_is_a_conflict(desk: Desk) -> None:
    customer_id = desk.customer("Emma Smith")
    with desk.database.write() as unit:
        unit.records.save(Entity.CUSTOMER, customer_id, customer_body("A"), expected_version=1)
    with pytest.raises(Conflict) as caught, desk.database.write() as unit:
        unit.records.save(Entity.CUSTOMER, customer_id, customer_body("B"), expected_version=1)

    assert caught.value.code == "stale"


def test_a_row_expected_to_be_new_conflicts_with_one_that_is_there(desk: Desk) -> None:
    customer_id = desk.customer("Emma Smith")
    with pytest.raises(Conflict), desk.database.write() as unit:
        unit.records.save(Entity.CUSTOMER, customer_id, customer_body("B"), expected_version=0)


def test_rows_are_found_by_their_key_columns(desk: Desk) -> None:
    customer_id = desk.customer("Emma Smith")
    open_case = desk.case(customer_id, "C-1")
    desk.case(customer_id, "C-2", CaseState.RESOLVED)

    with desk.database.read() as unit:
        assert unit.records.find(Entity.CASE, state=CaseState.OPEN) == [open_case]
        assert unit.records.find(Entity.CASE, number="C-3") == []


def test_a_time_of_the_body_becomes_microseconds_in_its_key_column(desk: Desk) -> None:
    customer_id, promise_id = desk.customer("Emma Smith"), desk.new_id()
    due_at = MORNING + timedelta(days=1, microseconds=7)
    body = PromiseBody(
        source=SOURCE,
        customer_id=customer_id,
        text="on Friday",
        made_at=MORNING,
        due_at=due_at,
        state=PromiseState.OPEN,
    )
    with desk.database.write() as unit:
        unit.records.save(Entity.PROMISE, promise_id, body)

    with desk.database.read() as unit:
        [found] = unit.records.find(Entity.PROMISE, due_us=to_us(due_at))
    assert found.id == promise_id


def test_a_customers_rows_come_newest_first_and_not_without_end(desk: Desk) -> None:
    customer_id = desk.customer("Emma Smith")
    ids = [desk.note(customer_id, at=MORNING + timedelta(minutes=step)).id for step in range(5)]
    desk.note(desk.customer("Liam Jones"))

    with desk.database.read() as unit:
        rows = unit.records.for_customer(Entity.NOTE, customer_id, limit=3)
    assert [row.id for row in rows] == ids[:1:-1]


def test_a_deleted_row_leaves_a_tombstone_and_can_come_back(desk: Desk) -> None:
    customer_id = desk.customer("Emma Smith")
    with desk.database.write() as unit:
        tombstone = unit.records.delete(Entity.CUSTOMER, customer_id)
    assert (tombstone.deleted, tombstone.row_version, bytes(tombstone.body)) == (True, 2, b"{}")

    with desk.database.read() as unit:
        assert unit.records.row(Entity.CUSTOMER, customer_id) is None
        with pytest.raises(NotFound):
            unit.records.body(Entity.CUSTOMER, customer_id, CustomerBody)
    with pytest.raises(NotFound), desk.database.write() as unit:
        unit.records.delete(Entity.CUSTOMER, customer_id)
    with desk.database.write() as unit:
        back = unit.records.save(Entity.CUSTOMER, customer_id, customer_body("Emma Smith"))
    assert (back.deleted, back.row_version) == (False, 3)


def test_a_bulk_write_returns_only_what_it_changed(desk: Desk) -> None:
    customer_id = desk.customer("Emma Smith")
    items = [NewRecord(desk.new_id(), contact_body(customer_id)) for _ in range(1201)]
    with desk.database.write() as unit:
        first = unit.records.save_many(Entity.INTERACTION, items)
    with desk.database.write() as unit:
        again = unit.records.save_many(Entity.INTERACTION, items)
    later = NewRecord(items[0].id, contact_body(customer_id, MORNING + timedelta(hours=1)))
    with desk.database.write() as unit:
        changed = unit.records.save_many(Entity.INTERACTION, [later, *items[1:]])

    assert len(first) == 1201
    assert again == []
    assert [(row.id, row.row_version) for row in changed] == [(later.id, 2)]


def test_the_same_id_twice_in_one_bulk_is_one_row_the_last_one(desk: Desk) -> None:
    customer_id = desk.new_id()
    bodies = [customer_body("Emma Smith"), customer_body("Emma Jones")]
    with desk.database.write() as unit:
        rows = unit.records.save_many(
            Entity.CUSTOMER, [NewRecord(customer_id, body) for body in bodies]
        )

    assert len(rows) == 1
    with desk.database.read() as unit:
        assert unit.records.body(Entity.CUSTOMER, customer_id, CustomerBody) == bodies[1]


def test_two_users_cannot_have_one_login(desk: Desk) -> None:
    body = UserBody(
        source=SOURCE,
        login="emma",
        display_name="Emma",
        role=Role.AGENT,
        team_id=desk.new_id(),
        person_id=desk.new_id(),
    )
    with desk.database.write() as unit:
        unit.records.save(Entity.USER, desk.new_id(), body)
    with pytest.raises(Conflict) as caught, desk.database.write() as unit:
        unit.records.save(Entity.USER, desk.new_id(), body)

    assert caught.value.code == "exists"


def test_pages_of_one_customer_and_of_all_go_by_id(desk: Desk) -> None:
    customer_id = desk.customer("Emma Smith")
    ids = sorted(desk.case(customer_id, f"C-{number}").id for number in range(5))
    other = desk.case(desk.customer("Liam Jones"), "C-9").id

    with desk.database.read() as unit:
        page = unit.records.page(Entity.CASE, customer_id=customer_id, after=ids[1], limit=2)
        everything = unit.records.page(Entity.CASE, customer_id=None, after="", limit=100)
    assert [row.id for row in page] == ids[2:4]
    assert [row.id for row in everything] == sorted([*ids, other])


def test_every_entity_has_its_table(desk: Desk) -> None:
    with desk.database.read() as unit:
        assert {entity: unit.records.find(entity) for entity in Entity} == {
            entity: [] for entity in Entity
        }
