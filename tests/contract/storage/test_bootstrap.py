"""A desktop begins with the customers that matter now, whole, whatever happens meanwhile."""

from dataclasses import replace
from datetime import timedelta

from agentdesk.domain.actor import Actor, Role
from agentdesk.domain.cases import CaseState, PromiseState
from agentdesk.domain.desk_policy import DeskPolicy
from agentdesk.domain.dials import Dial, Window
from agentdesk.protocol.entities import AccountBody, PromiseBody, TeamBody
from agentdesk.protocol.rows import Entity, Row
from agentdesk.server.services import feed
from agentdesk.server.storage.repositories.records import NewRecord
from tests.plugins.dials import AGENT_DAY, CUSTOMER_YEAR, TEAM_POOL_DAY, budget
from tests.plugins.storage import MORNING, SOURCE, Desk, case_body, contact_body, customer_body


def page_through(
    desk: Desk, actor: Actor, entity: Entity, horizon: str = "", limit: int = 500
) -> list[Row]:
    rows: list[Row] = []
    after: str | None = None
    while True:
        with desk.database.read() as unit:
            page = feed.bootstrap(unit, actor, entity, after, limit, horizon_cursor=horizon)
        rows += page.rows
        after = page.after
        if after is None:
            return rows


HELD = DeskPolicy().customers


def crowd(desk: Desk, number: int) -> list[str]:
    """So many customers, each spoken to once, the first of them most recently."""
    ids = [desk.new_id() for _ in range(number)]
    with desk.database.write() as unit:
        unit.records.save_many(
            Entity.CUSTOMER, [NewRecord(one, customer_body("Emma Smith")) for one in ids]
        )
        contacts = [
            NewRecord(desk.new_id(), contact_body(one, MORNING - timedelta(minutes=place)))
            for place, one in enumerate(ids)
        ]
        unit.records.save_many(Entity.INTERACTION, contacts)
    return ids


def promise_body(customer_id: str, days: int) -> PromiseBody:
    return PromiseBody(
        source=SOURCE,
        customer_id=customer_id,
        text="A call with the answer",
        made_at=MORNING,
        due_at=MORNING + timedelta(days=days),
        state=PromiseState.OPEN,
    )


def test_the_customers_last_spoken_to_are_held(desk: Desk) -> None:
    agent = desk.person(Role.AGENT, desk.new_id())
    ids = crowd(desk, HELD + 40)

    held = {row.id for row in page_through(desk, agent, Entity.CUSTOMER, limit=130)}
    assert held == set(ids[:HELD])


def test_an_open_case_keeps_a_customer_however_long_ago_they_called(desk: Desk) -> None:
    agent = desk.person(Role.AGENT, desk.new_id())
    ids = crowd(desk, HELD + 40)
    desk.case(ids[-1], "C-1")
    desk.case(ids[-2], "C-2", CaseState.RESOLVED)

    held = {row.id for row in page_through(desk, agent, Entity.CUSTOMER)}
    assert ids[-1] in held
    assert ids[-2] not in held
    assert len(held) == HELD


def test_ones_own_case_and_what_is_due_soon_come_whatever_else_does(desk: Desk) -> None:
    agent = desk.person(Role.AGENT, desk.new_id())
    ids = crowd(desk, HELD + 40)
    own, due, later = ids[-1], ids[-2], ids[-3]
    case = case_body(own, "C-1")
    case.assigned_to, case.opened_at = agent.user_id, MORNING - timedelta(days=400)
    with desk.database.write() as unit:
        for place in range(HELD):  # others' cases, all of them newer
            unit.records.save(Entity.CASE, desk.new_id(), case_body(ids[place], f"D-{place}"))
        unit.records.save(Entity.CASE, desk.new_id(), case, at=case.opened_at)
        for one, days in ((due, 2), (later, 8)):
            unit.records.save(Entity.PROMISE, desk.new_id(), promise_body(one, days))

    held = {row.id for row in page_through(desk, agent, Entity.CUSTOMER)}
    assert {own, due} <= held
    assert later not in held
    stranger = desk.person(Role.AGENT, desk.new_id())
    assert own not in {row.id for row in page_through(desk, stranger, Entity.CUSTOMER)}


def test_a_promise_kept_between_two_pages_still_counts(desk: Desk) -> None:
    agent = desk.person(Role.AGENT, desk.new_id())
    customer_id, promise_id = desk.customer("Emma Smith"), desk.new_id()
    with desk.database.write() as unit:
        unit.records.save(Entity.PROMISE, promise_id, promise_body(customer_id, 2))
    with desk.database.read() as unit:
        horizon = feed.horizon(unit, agent).cursor
    body = promise_body(customer_id, 2)
    body.state = PromiseState.KEPT
    with desk.database.write() as unit:
        unit.records.save(Entity.PROMISE, promise_id, body)

    rows = page_through(desk, agent, Entity.PROMISE, horizon)
    assert [row.id for row in rows] == [promise_id]


def test_nobody_is_held_for_a_contact_of_long_ago(desk: Desk) -> None:
    agent = desk.person(Role.AGENT, desk.new_id())
    recent, long_ago = desk.customer("Emma Smith"), desk.customer("Liam Jones")
    desk.contact(recent, MORNING - timedelta(days=29))
    desk.contact(long_ago, MORNING - timedelta(days=31))

    assert [row.id for row in page_through(desk, agent, Entity.CUSTOMER)] == [recent]


def test_the_last_page_is_of_the_same_customers_as_the_first(desk: Desk) -> None:
    """Others call and a case is resolved while a desktop fetches its pages."""
    agent = desk.person(Role.AGENT, desk.new_id())
    ids = crowd(desk, HELD + 40)
    case = desk.case(ids[-1], "C-1")
    with desk.database.read() as unit:
        horizon = feed.horizon(unit, agent).cursor
    held = {row.id for row in page_through(desk, agent, Entity.CUSTOMER, horizon)}

    desk.clock.advance(timedelta(minutes=5))
    for late in ids[-20:]:
        desk.contact(late, desk.clock.now())
    resolved = case_body(ids[-1], "C-1", CaseState.RESOLVED)
    resolved.resolved_at = desk.clock.now()
    with desk.database.write() as unit:
        unit.records.save(Entity.CASE, case.id, resolved)

    with_horizon = {row.customer_id for row in page_through(desk, agent, Entity.CASE, horizon)}
    contacts = page_through(desk, agent, Entity.INTERACTION, horizon)
    assert held <= {row.customer_id for row in contacts}
    assert ids[-1] in with_horizon


def test_every_row_around_a_held_customer_comes_with_them(desk: Desk) -> None:
    agent = desk.person(Role.AGENT, desk.new_id())
    customer_id = desk.customer("Emma Smith")
    contact, note = desk.contact(customer_id), desk.note(customer_id)
    stranger = desk.customer("Liam Jones")
    desk.note(stranger)

    assert [row.id for row in page_through(desk, agent, Entity.INTERACTION)] == [contact.id]
    assert [row.id for row in page_through(desk, agent, Entity.NOTE)] == [note.id]
    assert stranger not in {row.id for row in page_through(desk, agent, Entity.CUSTOMER)}


def test_the_company_a_held_customer_acts_for_comes_too(desk: Desk) -> None:
    agent = desk.person(Role.AGENT, desk.new_id())
    company, other, customer_id = desk.new_id(), desk.new_id(), desk.new_id()
    body = customer_body("Emma Smith")
    body.account_id = company
    with desk.database.write() as unit:
        for account_id in (company, other):
            unit.records.save(Entity.ACCOUNT, account_id, AccountBody(source=SOURCE, name="A"))
        unit.records.save(Entity.CUSTOMER, customer_id, body)
    desk.contact(customer_id)

    assert [row.id for row in page_through(desk, agent, Entity.ACCOUNT)] == [company]


def test_reference_rows_come_whole_and_tombstones_do_not(desk: Desk) -> None:
    agent = desk.person(Role.AGENT, desk.new_id())
    ids = sorted(desk.new_id() for _ in range(5))
    with desk.database.write() as unit:
        for team_id in ids:
            unit.records.save(Entity.TEAM, team_id, TeamBody(source=SOURCE, name="A"))
        unit.records.delete(Entity.TEAM, ids[2])

    rows = page_through(desk, agent, Entity.TEAM, limit=2)
    assert [row.id for row in rows] == ids[:2] + ids[3:]


def test_todays_own_budgets_come_and_yesterdays_do_not(desk: Desk) -> None:
    team_id = desk.new_id()
    agent, colleague = desk.person(Role.AGENT, team_id), desk.person(Role.AGENT, team_id)
    month = replace(AGENT_DAY, window=Window.MONTH)
    own = {
        save_budget(desk, AGENT_DAY, agent.user_id, "2026-11-21"),
        save_budget(desk, month, agent.user_id, "2026-11"),
    }
    save_budget(desk, month, agent.user_id, "2026-10")
    pool = save_budget(desk, TEAM_POOL_DAY, team_id, "2026-11-21")
    save_budget(desk, AGENT_DAY, agent.user_id, "2026-11-20")
    save_budget(desk, AGENT_DAY, colleague.user_id, "2026-11-21")
    save_budget(desk, TEAM_POOL_DAY, desk.new_id(), "2026-11-21")

    assert {row.id for row in page_through(desk, agent, Entity.BUDGET)} == {*own, pool}


def test_a_held_customers_budget_comes_with_the_customer(desk: Desk) -> None:
    agent = desk.person(Role.AGENT, desk.new_id())
    held, stranger = desk.customer("Emma Smith"), desk.customer("Liam Jones")
    desk.contact(held)
    wanted = save_budget(desk, CUSTOMER_YEAR, held, "2026")
    save_budget(desk, CUSTOMER_YEAR, stranger, "2026")

    assert [row.id for row in page_through(desk, agent, Entity.BUDGET)] == [wanted]


def save_budget(desk: Desk, dial: Dial, subject_id: str, period: str) -> str:
    budget_id, body = desk.new_id(), budget(dial, subject_id, period, 100)
    with desk.database.write() as unit:
        unit.records.save(Entity.BUDGET, budget_id, body)
    return budget_id
