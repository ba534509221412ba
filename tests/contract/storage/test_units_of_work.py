"""Everything in a unit of work happens, or nothing does; and everybody hears of it once."""

import threading
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import text

from agentdesk.domain.actor import Actor, Role
from agentdesk.domain.errors import RuleBroken
from agentdesk.protocol.rows import Entity
from agentdesk.protocol.sessions import Tenant
from agentdesk.server.storage.database import CommitNotice
from tests.plugins.storage import Desk, customer_body, note_body

_AUDIT = "SELECT user_id, session_id, action, entity, entity_id, detail FROM audit"
ACTOR = Actor("a-user", "a-person", Role.AGENT, "a-team", "a-session", "Emma")


def test_what_is_written_is_there_for_the_next_reader(desk: Desk) -> None:
    customer_id = desk.customer("Emma Smith")

    with desk.database.read() as unit:
        assert unit.records.row(Entity.CUSTOMER, customer_id) is not None


def test_an_exception_takes_everything_back(desk: Desk) -> None:
    customer_id = desk.new_id()

    def write_and_refuse() -> None:
        with desk.database.write() as unit:
            unit.records.save(Entity.CUSTOMER, customer_id, customer_body("Emma Smith"))
            unit.audit("customer.made", Entity.CUSTOMER, customer_id)
            raise RuleBroken

    with pytest.raises(RuleBroken):
        write_and_refuse()

    with desk.database.read() as unit:
        assert unit.records.row(Entity.CUSTOMER, customer_id) is None
        assert unit.connection.scalar(text("SELECT count(*) FROM audit")) == 0
        assert unit.connection.scalar(text("SELECT count(*) FROM change")) == 0
        assert unit.connection.scalar(text("SELECT count(*) FROM term")) == 0


def test_a_reader_sees_one_moment_however_long_it_reads(desk: Desk) -> None:
    customer_id = desk.customer("Emma Smith")
    with desk.database.read() as unit:
        before = unit.records.row(Entity.CUSTOMER, customer_id)
        with desk.database.write() as writer:
            writer.records.save(Entity.CUSTOMER, customer_id, customer_body("Emma Jones"))
        after = unit.records.row(Entity.CUSTOMER, customer_id)

    assert before is not None
    assert after is not None
    assert (before.row_version, after.row_version) == (1, 1)


def test_a_reader_cannot_write(desk: Desk) -> None:
    with desk.database.read() as unit, pytest.raises(RuntimeError, match="cannot write"):
        unit.records.save(Entity.CUSTOMER, desk.new_id(), customer_body("Emma Smith"))


def test_listeners_hear_what_changed_after_it_can_be_read(desk: Desk) -> None:
    heard: list[tuple[CommitNotice, bool, int]] = []
    customer_id, note_id = desk.customer("Emma Smith"), desk.new_id()

    def listen(notice: CommitNotice) -> None:
        with desk.database.read() as unit:
            there = unit.records.row(Entity.NOTE, note_id) is not None
        heard.append((notice, there, threading.get_ident()))

    desk.database.on_commit(listen)
    with desk.database.write() as unit:
        unit.records.save(Entity.NOTE, note_id, note_body(customer_id))

    [(notice, there, thread)] = heard
    assert there
    assert thread == threading.get_ident()
    assert notice.entities == {Entity.NOTE}
    assert notice.customer_ids == {customer_id}


def test_the_notice_names_the_place_the_feed_reaches(desk: Desk) -> None:
    heard: list[CommitNotice] = []
    desk.database.on_commit(heard.append)
    desk.customer("Emma Smith")
    desk.customer("Liam Jones")

    first, second = (notice.position for notice in heard)
    assert first < second
    with desk.database.read() as unit:
        assert second <= unit.feed.horizon()


def test_a_unit_that_changed_nothing_tells_nobody(desk: Desk) -> None:
    heard: list[CommitNotice] = []
    desk.database.on_commit(heard.append)
    with desk.database.write() as unit:
        unit.tenant.remember("a name", "a value")

    assert heard == []


@pytest.mark.expects_log("a commit listener failed")
def test_a_listener_that_fails_neither_undoes_the_commit_nor_silences_the_next(desk: Desk) -> None:
    heard: list[CommitNotice] = []

    def fail(_: CommitNotice) -> None:
        raise RuntimeError

    desk.database.on_commit(fail)
    desk.database.on_commit(heard.append)
    customer_id = desk.customer("Emma Smith")

    assert len(heard) == 1
    with desk.database.read() as unit:
        assert unit.records.row(Entity.CUSTOMER, customer_id) is not None


def test_the_audit_says_who_did_what(desk: Desk) -> None:
    customer_id = desk.customer("Emma Smith")
    with desk.database.write(ACTOR) as unit:
        unit.audit("customer.read", Entity.CUSTOMER, customer_id, {"why": "a call"})

    with desk.database.read() as unit:
        lines = unit.connection.execute(text(_AUDIT)).all()
    expected = (ACTOR.user_id, ACTOR.session_id, "customer.read", "customer", customer_id)
    assert [tuple(line) for line in lines] == [(*expected, '{"why":"a call"}')]


def test_the_day_is_the_tenants_not_the_servers(desk: Desk) -> None:
    with desk.database.write() as unit:
        unit.tenant.change(Tenant("Asia/Tokyo", "JPY", ["ja", "en"], synthetic=True))
    desk.clock.jump(datetime(2026, 11, 21, 15, 30, tzinfo=UTC))

    with desk.database.read() as unit:
        assert unit.today() == date(2026, 11, 22)
        assert unit.tenant.current().languages == ["ja", "en"]


def test_a_named_value_is_remembered_and_corrected(desk: Desk) -> None:
    for value in ("12 days", "13 days"):
        with desk.database.write() as unit:
            unit.tenant.remember("import.shift", value)

    with desk.database.read() as unit:
        assert unit.tenant.recall("import.shift") == "13 days"
        assert unit.tenant.recall("import.other") is None


def test_migrating_again_keeps_the_tenant_and_its_epoch(desk: Desk) -> None:
    with desk.database.read() as unit:
        before = unit.tenant.epoch()
    desk.database.migrate()
    with desk.database.read() as unit:
        assert unit.tenant.epoch() == before


def test_the_report_names_version_epoch_and_age_of_the_horizon(desk: Desk) -> None:
    report = desk.database.report()

    assert report.up_to_date
    assert not report.feed_stalls
    with desk.database.read() as unit:
        assert report.epoch == unit.tenant.epoch()
