"""Two writers of one row: nobody's change is lost, whoever comes first."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from agentdesk.domain.errors import Conflict
from agentdesk.protocol.entities import CustomerBody
from agentdesk.protocol.rows import Entity
from agentdesk.server.storage.database import CommitNotice
from tests.plugins.storage import Desk, contact_body, customer_body, note_body

WRITERS = 8
TIMES = 10


def test_every_save_of_many_writers_counts_one_version(desk: Desk) -> None:
    customer_id = desk.customer("Emma Smith")

    def write(_: int) -> None:
        for _ in range(TIMES):
            with desk.database.write() as unit:
                unit.records.save(Entity.CUSTOMER, customer_id, customer_body("Emma Jones"))

    with ThreadPoolExecutor(WRITERS) as writers:
        list(writers.map(write, range(WRITERS)))

    with desk.database.read() as unit:
        row = unit.records.row(Entity.CUSTOMER, customer_id)
    assert row is not None
    assert row.row_version == 1 + WRITERS * TIMES


def test_of_many_who_saw_one_version_exactly_one_may_change_it(desk: Desk) -> None:
    customer_id = desk.customer("Emma Smith")

    def write(number: int) -> bool:
        body = customer_body(f"Emma {number}")
        try:
            with desk.database.write() as unit:
                unit.records.save(Entity.CUSTOMER, customer_id, body, expected_version=1)
        except Conflict:
            return False
        return True

    with ThreadPoolExecutor(WRITERS) as writers:
        won = list(writers.map(write, range(WRITERS)))

    assert won.count(True) == 1
    with desk.database.read() as unit:
        body = unit.records.body(Entity.CUSTOMER, customer_id, CustomerBody)
    assert body.names[0].display == f"Emma {won.index(True)}"


def test_of_many_who_make_the_same_row_exactly_one_does(desk: Desk) -> None:
    customer_id = desk.new_id()

    def make(number: int) -> bool:
        try:
            with desk.database.write() as unit:
                body = customer_body(f"Emma {number}")
                unit.records.save(Entity.CUSTOMER, customer_id, body, expected_version=0)
        except Conflict:
            return False
        return True

    with ThreadPoolExecutor(WRITERS) as writers:
        assert list(writers.map(make, range(WRITERS))).count(True) == 1


def test_a_locked_row_is_the_newest_until_the_unit_ends(postgresql_desk: Desk) -> None:
    desk = postgresql_desk
    customer_id = desk.customer("Emma Smith")

    def rename() -> int:
        with desk.database.write() as unit:
            body = customer_body("Emma Jones")
            return unit.records.save(Entity.CUSTOMER, customer_id, body).row_version

    with ThreadPoolExecutor(1) as other:
        with desk.database.write() as unit:
            locked = unit.records.locked(Entity.CUSTOMER, customer_id)
            waiting = other.submit(rename)
            again = unit.records.locked(Entity.CUSTOMER, customer_id)
        renamed = waiting.result()

    assert locked is not None
    assert again is not None
    assert (locked.row_version, again.row_version, renamed) == (1, 1, 2)


def test_the_notice_names_the_people_a_change_concerns(desk: Desk) -> None:
    heard: list[CommitNotice] = []
    desk.database.on_commit(heard.append)
    customer_id, agent_id = desk.new_id(), desk.new_id()
    contact = contact_body(customer_id)
    contact.agent_id = agent_id
    with desk.database.write() as unit:
        unit.records.save(Entity.INTERACTION, desk.new_id(), contact)
        unit.records.save(Entity.NOTE, desk.new_id(), note_body(customer_id))

    assert heard[0].user_ids == {agent_id}


@pytest.mark.parametrize("entity", [Entity.CUSTOMER, Entity.NOTE])
def test_a_row_saved_twice_in_one_unit_has_its_second_version(desk: Desk, entity: Entity) -> None:
    row_id = desk.new_id()
    body = customer_body("Emma") if entity is Entity.CUSTOMER else note_body(row_id)
    with desk.database.write() as unit:
        versions = [unit.records.save(entity, row_id, body).row_version for _ in range(2)]
    assert versions == [1, 2]
