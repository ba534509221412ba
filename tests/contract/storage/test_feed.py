"""The feed misses nothing, tells nothing twice in one page, and never lies about where it is."""

import dataclasses
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import text

from agentdesk.domain.actor import Actor, Role
from agentdesk.domain.errors import Conflict, Forbidden
from agentdesk.domain.interactions import Channel
from agentdesk.protocol.entities import ToldFact
from agentdesk.protocol.rows import REFERENCE_ENTITIES, Entity, Row
from agentdesk.runtime.clock import FakeClock
from agentdesk.server.services import feed
from agentdesk.server.storage.database import Database
from tests.plugins.storage import MORNING, Desk, case_body, customer_body


def pull(desk: Desk, actor: Actor, cursor: str, limit: int = 500) -> tuple[list[Row], str]:
    """Follow the feed to its end, as a desktop does."""
    rows: list[Row] = []
    more = True
    while more:
        with desk.database.read() as unit:
            page = feed.changes(unit, actor, cursor, limit)
        rows, cursor, more = rows + page.rows, page.cursor, page.more
    return rows, cursor


def test_the_feed_tells_every_change_once_in_order(desk: Desk) -> None:
    agent = desk.person(Role.AGENT, desk.new_id())
    _, cursor = pull(desk, agent, "")
    ids = [desk.customer(f"Customer {number}") for number in range(7)]

    rows, end = pull(desk, agent, cursor, limit=3)
    assert [row.id for row in rows] == ids
    assert pull(desk, agent, end) == ([], end)


def test_a_row_that_changed_often_is_told_as_it_is_now(desk: Desk) -> None:
    agent = desk.person(Role.AGENT, desk.new_id())
    _, cursor = pull(desk, agent, "")
    customer_id = desk.customer("Emma Smith")
    with desk.database.write() as unit:
        unit.records.save(Entity.CUSTOMER, customer_id, customer_body("Emma Jones"))

    rows, _ = pull(desk, agent, cursor)
    assert [(row.id, row.row_version) for row in rows] == [(customer_id, 2)]


def test_a_deletion_is_told_as_a_tombstone(desk: Desk) -> None:
    agent = desk.person(Role.AGENT, desk.new_id())
    note = desk.note(desk.customer("Emma Smith"))
    _, cursor = pull(desk, agent, "")
    with desk.database.write() as unit:
        unit.records.delete(Entity.NOTE, note.id)

    [row], _ = pull(desk, agent, cursor)
    assert (row.id, row.deleted, row.customer_id) == (note.id, True, note.customer_id)


def test_nothing_is_missed_while_many_write_at_once(desk: Desk) -> None:
    """Readers follow while eight writers commit in whatever order they come."""
    agent = desk.person(Role.AGENT, desk.new_id())
    _, cursor = pull(desk, agent, "")
    expected = {desk.new_id() for _ in range(200)}
    done = threading.Event()
    told: list[Row] = []

    def write(customer_id: str) -> None:
        with desk.database.write() as unit:
            unit.records.save(Entity.CUSTOMER, customer_id, customer_body("Emma Smith"))

    def follow() -> None:
        place = cursor
        finished = False
        while not finished:
            finished = done.is_set()  # asked before the last pull, so that it sees everything
            rows, place = pull(desk, agent, place, limit=17)
            told.extend(rows)

    follower = threading.Thread(target=follow)
    follower.start()
    with ThreadPoolExecutor(8) as writers:
        list(writers.map(write, expected))
    done.set()
    follower.join()

    assert sorted(row.id for row in told) == sorted(expected)


def test_a_commit_waits_in_the_feed_for_an_older_writer(postgresql_desk: Desk) -> None:
    """Passing it by now would lose the older one for ever."""
    desk = postgresql_desk
    agent = desk.person(Role.AGENT, desk.new_id())
    _, cursor = pull(desk, agent, "")
    older, newer = desk.new_id(), desk.new_id()

    with desk.database.write() as slow:
        slow.records.save(Entity.CUSTOMER, older, customer_body("Emma Smith"))
        with desk.database.write() as quick:
            quick.records.save(Entity.CUSTOMER, newer, customer_body("Liam Jones"))
        rows, cursor = pull(desk, agent, cursor)
        assert rows == []
        assert desk.database.report().horizon_age_s >= 0
    rows, _ = pull(desk, agent, cursor)

    assert {row.id for row in rows} == {older, newer}


def test_following_from_the_horizon_tells_what_came_after_it(desk: Desk) -> None:
    agent = desk.person(Role.AGENT, desk.new_id())
    desk.customer("Emma Smith")
    with desk.database.read() as unit:
        horizon = feed.horizon(unit, agent)
    later = desk.customer("Liam Jones")

    rows, _ = pull(desk, agent, horizon.cursor)
    assert [row.id for row in rows] == [later]
    assert horizon.entities[0] is Entity.CUSTOMER
    assert set(horizon.entities) == set(Entity) - {Entity.DAY_CLOSE}  # the books are not theirs


def test_the_place_told_to_a_push_is_reached_by_every_commit_before_it(desk: Desk) -> None:
    heard: list[tuple[int, int]] = []
    desk.database.on_commit(lambda notice: heard.append((notice.position.xid, notice.position.seq)))
    desk.customer("Emma Smith")
    with desk.database.read() as unit:
        reached, cursor = feed.reach(unit)

    assert heard[-1] <= reached
    assert cursor


def test_a_cursor_of_another_epoch_asks_to_start_again(desk: Desk) -> None:
    agent = desk.person(Role.AGENT, desk.new_id())
    _, cursor = pull(desk, agent, "")
    with desk.database.write() as unit:
        unit.tenant.begin_epoch()

    check_resync(desk, agent, cursor)


def test_a_cursor_of_another_role_or_team_asks_to_start_again(desk: Desk) -> None:
    agent = desk.person(Role.AGENT, desk.new_id())
    _, cursor = pull(desk, agent, "")

    check_resync(desk, dataclasses.replace(agent, role=Role.SUPERVISOR), cursor)
    check_resync(desk, dataclasses.replace(agent, team_id=desk.new_id()), cursor)


def test_a_cursor_signed_with_another_key_asks_to_start_again(
    sqlite_desk: Desk, sqlite_url: str, open_database: Callable[..., Database]
) -> None:
    agent = sqlite_desk.person(Role.AGENT, sqlite_desk.new_id())
    _, cursor = pull(sqlite_desk, agent, "")
    other = Database.open(sqlite_url, clock=FakeClock(MORNING), cursor_key=b"another")

    check_resync(Desk(other, sqlite_desk.clock), agent, cursor)
    other.close()


@pytest.mark.parametrize("cursor", ["a", "AAAA", "nonsense.", "A" * 100, "é"])
def test_what_is_no_cursor_asks_to_start_again(sqlite_desk: Desk, cursor: str) -> None:
    agent = sqlite_desk.person(Role.AGENT, sqlite_desk.new_id())
    check_resync(sqlite_desk, agent, cursor)


def test_every_changed_character_of_a_cursor_is_noticed(sqlite_desk: Desk) -> None:
    agent = sqlite_desk.person(Role.AGENT, sqlite_desk.new_id())
    _, cursor = pull(sqlite_desk, agent, "")
    for place, sign in enumerate(cursor[:-1]):  # the last one also holds bits of no meaning
        check_resync(
            sqlite_desk, agent, cursor[:place] + ("B" if sign == "A" else "A") + cursor[place + 1 :]
        )


def test_a_cursor_ahead_of_the_database_asks_to_start_again(desk: Desk) -> None:
    """As after a restore whose epoch nobody changed."""
    agent = desk.person(Role.AGENT, desk.new_id())
    desk.customer("Emma Smith")
    _, cursor = pull(desk, agent, "")
    ahead = Ahead.of(desk, agent, cursor)

    check_resync(desk, agent, ahead)


def test_an_integration_is_told_of_no_money(desk: Desk) -> None:
    program = desk.person(Role.INTEGRATION, desk.new_id())
    with desk.database.read() as unit:
        entities = feed.horizon(unit, program).entities
        with pytest.raises(Forbidden):
            feed.bootstrap(unit, program, Entity.BUDGET, None, 10)

    assert Entity.APPROVAL not in entities
    assert set(REFERENCE_ENTITIES) - {Entity.POLICY} <= set(entities)


class Ahead:
    """Makes a cursor of ours that points past everything."""

    @staticmethod
    def of(desk: Desk, actor: Actor, cursor: str) -> str:
        from agentdesk.server.services import cursors
        from agentdesk.server.storage.engines.base import Position

        with desk.database.read() as unit:
            present = cursors.read(unit, actor, cursor).position
            later = Position(present.xid + 1000, present.seq + 1000)
            return cursors.issue(unit, actor, cursors.Cursor(later))


def check_resync(desk: Desk, actor: Actor, cursor: str) -> None:
    with desk.database.read() as unit, pytest.raises(Conflict) as caught:
        feed.changes(unit, actor, cursor, 10)
    assert caught.value.code == "resync"


def test_a_page_ends_before_it_is_too_large_to_be_taken(desk: Desk) -> None:
    """Six rows of a megabyte each: nothing is left out, and no page is a desktop's last."""
    agent = desk.person(Role.AGENT, desk.new_id())
    _, cursor = pull(desk, agent, "")
    customer_id = desk.customer("Emma Smith")
    wordy = case_body(customer_id)
    wordy.told = [ToldFact("x" * 200, MORNING, Channel.VOICE)] * 4_000
    ids = [customer_id, *(desk.new_id() for _ in range(6))]
    with desk.database.write() as unit:
        for number, case_id in enumerate(ids[1:]):
            wordy.number = f"C-{number}"
            unit.records.save(Entity.CASE, case_id, wordy)
    pages: list[list[Row]] = []
    more = True
    while more:
        with desk.database.read() as unit:
            page = feed.changes(unit, agent, cursor, 500)
        pages, cursor, more = [*pages, page.rows], page.cursor, page.more
    assert [row.id for page in pages for row in page] == ids
    sizes = [sum(len(bytes(row.body)) for row in page) for page in pages]
    assert max(sizes) <= feed.MAX_PAGE_BYTES

    paged: list[Row] = []
    after, begun = None, False
    while after is not None or not begun:
        begun = True
        with desk.database.read() as unit:
            part = feed.bootstrap(unit, agent, Entity.CASE, after, 500)
        assert sum(len(bytes(row.body)) for row in part.rows) <= feed.MAX_PAGE_BYTES
        paged, after = paged + part.rows, part.after
    assert [row.id for row in paged] == sorted(ids[1:])


def test_the_latest_place_is_the_highest_number_and_not_the_highest_text(
    postgresql_desk: Desk,
) -> None:
    with postgresql_desk.database.engine.writing() as connection:
        for xid in ("9", "10", "8"):
            connection.execute(
                text("INSERT INTO change (xid, entity, row_id) VALUES (:xid, 'note', 'x')"),
                {"xid": xid},
            )
    with postgresql_desk.database.read() as unit:
        assert unit.feed.latest().xid == 10
