"""The whole customer in one reading: found by phone, complete, newest first, named by a tag."""

from datetime import timedelta

import pytest

from agentdesk.domain.actor import Actor, Role
from agentdesk.domain.errors import NotFound
from agentdesk.protocol.entities import AccountBody
from agentdesk.protocol.pages import MAX_TIMELINE, Card
from agentdesk.protocol.rows import Entity
from agentdesk.server.services import customers, timeline
from agentdesk.server.services.paging import TimelineAsk
from agentdesk.server.storage.repositories.records import NewRecord
from tests.plugins.storage import MORNING, SOURCE, Desk, customer_body, note_body

ANYBODY = Actor("a-user", "a-person", Role.AGENT, "a-team", "a-session", "Emma")
PHONE = "+819012345678"


def card(desk: Desk, customer_id: str) -> Card:
    with desk.database.read() as unit:
        return customers.card(unit, ANYBODY, customer_id)


def by_phone(desk: Desk, text: str) -> str | None:
    with desk.database.read() as unit:
        found = customers.card_by_phone(unit, ANYBODY, text)
    return None if found is None else found.customer.id


def notes(desk: Desk, customer_id: str, number: int) -> list[str]:
    """So many notes, a minute apart, the newest first."""
    ids = [desk.new_id() for _ in range(number)]
    items = [
        NewRecord(one, note_body(customer_id, at=MORNING - timedelta(minutes=place)))
        for place, one in enumerate(ids)
    ]
    with desk.database.write() as unit:
        unit.records.save_many(Entity.NOTE, items)
    return ids


def test_the_card_holds_the_customer_and_all_rows_around_them(desk: Desk) -> None:
    customer_id, company = desk.new_id(), desk.new_id()
    body = customer_body("Emma Smith")
    body.account_id = company
    with desk.database.write() as unit:
        unit.records.save(Entity.ACCOUNT, company, AccountBody(source=SOURCE, name="A company"))
        unit.records.save(Entity.CUSTOMER, customer_id, body)
    around = {desk.contact(customer_id).id, desk.note(customer_id).id, desk.case(customer_id).id}
    desk.note(desk.customer("Liam Jones"))

    found = card(desk, customer_id)
    assert found.customer.id == customer_id
    assert {row.id for row in found.rows} == around | {company}
    assert found.counts == {"account": 1, "interaction": 1, "note": 1, "case": 1}
    assert not found.more


def test_a_long_history_shows_its_newest_and_counts_the_whole(desk: Desk) -> None:
    customer_id = desk.customer("Emma Smith")
    ids = notes(desk, customer_id, MAX_TIMELINE + 30)
    contact = desk.contact(customer_id, MORNING + timedelta(hours=1))

    found = card(desk, customer_id)
    assert [row.id for row in found.rows] == [contact.id, *ids[: MAX_TIMELINE - 1]]
    assert found.counts == {"interaction": 1, "note": MAX_TIMELINE + 30}
    assert found.more


def test_the_older_timeline_follows_page_by_page_without_gap_or_repeat(desk: Desk) -> None:
    customer_id = desk.customer("Emma Smith")
    expected = set(notes(desk, customer_id, 40)) | {
        desk.contact(customer_id, MORNING - timedelta(minutes=place)).id for place in range(10)
    }
    told: list[str] = []
    ask, more = TimelineAsk(limit=7), True
    while more:
        with desk.database.read() as unit:
            page = timeline.page(unit, ANYBODY, customer_id, ask)
        told += [row.id for row in page.rows]
        last, more = page.rows[-1], page.more
        ask = TimelineAsk((last.at_us or 0, last.id), limit=7)

    assert sorted(told) == sorted(expected)


def test_a_timeline_may_be_of_some_kinds_only(desk: Desk) -> None:
    customer_id = desk.customer("Emma Smith")
    notes(desk, customer_id, 3)
    contact = desk.contact(customer_id)
    with desk.database.read() as unit:
        ask = TimelineAsk(entities=frozenset({Entity.INTERACTION}))
        page = timeline.page(unit, ANYBODY, customer_id, ask)

    assert [row.id for row in page.rows] == [contact.id]


def test_what_was_deleted_is_not_on_the_card(desk: Desk) -> None:
    customer_id = desk.customer("Emma Smith")
    note = desk.note(customer_id)
    with desk.database.write() as unit:
        unit.records.delete(Entity.NOTE, note.id)

    assert (card(desk, customer_id).rows, card(desk, customer_id).counts) == ([], {})


def test_nobody_has_no_card(desk: Desk) -> None:
    gone = desk.customer("Emma Smith")
    with desk.database.write() as unit:
        unit.records.delete(Entity.CUSTOMER, gone)
    for customer_id in (gone, desk.new_id()):
        with pytest.raises(NotFound):
            card(desk, customer_id)


@pytest.mark.parametrize(
    "written",
    [
        "+819012345678",
        "+81 (0)90-1234-5678",
        "090-1234-5678",
        "０９０－１２３４－５６７８",
        "0081 90 1234 5678",
        "(090) 1234.5678",
    ],
)
def test_a_phone_number_finds_its_owner_however_it_is_written(
    sqlite_desk: Desk, written: str
) -> None:
    customer_id = sqlite_desk.customer("髙橋 加奈", phone=PHONE)
    sqlite_desk.customer("Liam Jones", phone="+14435550142")

    assert by_phone(sqlite_desk, written) == customer_id


@pytest.mark.parametrize("written", ["", "5678", "Emma", "+1 443 555 0199", "'; DROP TABLE term"])
def test_what_is_nobodys_number_finds_nobody(sqlite_desk: Desk, written: str) -> None:
    sqlite_desk.customer("髙橋 加奈", phone=PHONE)

    assert by_phone(sqlite_desk, written) is None


def test_of_several_with_one_phone_it_is_the_one_last_spoken_to(desk: Desk) -> None:
    first, second = (desk.customer(name, phone=PHONE) for name in ("Emma", "Liam"))
    desk.contact(first, MORNING - timedelta(days=2))
    desk.contact(second, MORNING - timedelta(days=1))
    assert by_phone(desk, PHONE) == second
    desk.contact(first, MORNING)
    assert by_phone(desk, PHONE) == first


def test_the_tag_changes_with_everything_the_card_shows(desk: Desk) -> None:
    customer_id = desk.customer("Emma Smith")
    tags = [customers.etag(card(desk, customer_id))]

    note = desk.note(customer_id)
    tags.append(customers.etag(card(desk, customer_id)))
    with desk.database.write() as unit:
        unit.records.save(Entity.NOTE, note.id, note_body(customer_id, "corrected"))
    tags.append(customers.etag(card(desk, customer_id)))
    with desk.database.write() as unit:
        unit.records.delete(Entity.NOTE, note.id)
    desk.note(customer_id)
    tags.append(customers.etag(card(desk, customer_id)))

    assert len(set(tags)) == len(tags)
    assert customers.etag(card(desk, customer_id)) == tags[-1]
