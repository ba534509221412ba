"""Two cases, or two customers, turn out to be one: nothing is lost, counted twice or overspent."""

from collections.abc import Iterator
from functools import partial

import msgspec
import pytest
from sqlalchemy import select

from agentdesk.domain import merging
from agentdesk.domain.actor import Actor, Role
from agentdesk.domain.approvals import Decision, RequestState
from agentdesk.domain.cases import CaseState
from agentdesk.domain.errors import Conflict, Unavailable
from agentdesk.domain.remedies import PlanState
from agentdesk.protocol import messages
from agentdesk.protocol.customers import NewCustomer
from agentdesk.protocol.empowerment import BudgetBody
from agentdesk.protocol.entities import CaseBody, CustomerBody, NoteBody, PersonName, Phone
from agentdesk.protocol.messages import CommandResult, Outcome
from agentdesk.protocol.reversals import ReversalPart
from agentdesk.protocol.rows import Entity, Tombstone
from agentdesk.server.services import (
    audit_budgets,
    customer_creation,
    customers,
    feed,
    search,
    three_way_match,
)
from agentdesk.server.storage.models.ledger import BUCKET, ENTRY
from tests.plugins.deciding import hire, own_the_account
from tests.plugins.shop import Shop, credit, only
from tests.plugins.storage import SOURCE, note_body
from tests.plugins.together import together

SPENT, MORE = 7_000, 9_000
ASKED = 26_000
ROUNDS = 6


@pytest.fixture(autouse=True)
def the_books_are_right_afterwards(shop: Shop) -> Iterator[None]:
    yield
    with shop.database.read() as unit:
        assert audit_budgets.check_all(unit) == []


@pytest.fixture
def other_id(shop: Shop) -> str:
    """The same person once more, who called from another telephone."""
    body = CustomerBody(
        source=SOURCE, names=[PersonName("Latn", "Robert Klein")], phones=[Phone("+15550104711")]
    )
    return shop.save(Entity.CUSTOMER, body)


def merge_cases(shop: Shop, case_id: str, into: str, actor: Actor | None = None) -> CommandResult:
    command = shop.make(
        messages.MergeCases,
        case_id=case_id,
        customer_id=shop.customer_id,
        into_case_id=into,
        words="The same bag.",
    )
    return patiently(shop, command, actor or shop.supervisor)


def merge_customers(
    shop: Shop, customer_id: str, into: str, actor: Actor | None = None
) -> CommandResult:
    command = shop.make(messages.MergeCustomers, customer_id=customer_id, into_customer_id=into)
    return patiently(shop, command, actor or shop.supervisor)


def patiently(shop: Shop, command: messages.Command, actor: Actor) -> CommandResult:
    """As a desktop does: who lost a race for a lock is sent again under the same name."""
    for _ in range(20):
        try:
            return shop.do(actor, command)
        except Unavailable:
            continue
    raise AssertionError("no turn in twenty waits")


def case(shop: Shop, case_id: str) -> CaseBody:
    return shop.body(Entity.CASE, case_id, CaseBody)


def add_note(shop: Shop, customer_id: str, case_id: str | None = None) -> CommandResult:
    command = shop.make(
        messages.AddNote,
        note_id=shop.new_id(),
        customer_id=customer_id,
        text="Hello",
        case_id=case_id,
    )
    return shop.do(shop.agent, command)


def test_two_cases_have_one_budget_and_the_sum_of_both_is_used(shop: Shop) -> None:
    second = shop.open_case()
    shop.give(credit(SPENT))
    shop.give(credit(MORE), case_id=second)

    done = merge_cases(shop, second, shop.case_id)

    assert done.outcome is Outcome.APPLIED, done
    assert shop.used("incident") == shop.used("incident_hard") == (SPENT + MORE, 0)
    over = shop.give(credit(20_000 - SPENT - MORE + 1))  # a case may have 200 altogether
    assert over.code == "needs_approval"
    assert shop.give(credit(20_000 - SPENT - MORE)).outcome is Outcome.APPLIED


def test_what_both_have_used_stays_though_one_may_not_use_so_much(shop: Shop) -> None:
    second = shop.open_case()
    shop.give(credit(15_000))
    shop.give(credit(15_000), case_id=second)

    merge_cases(shop, second, shop.case_id)

    incident = shop.budgets()["incident"]
    assert (incident.posted_minor, incident.cap_minor, incident.target_minor) == (
        30_000,
        30_000,
        20_000,
    )
    assert shop.give(credit(1)).code == "needs_approval"


def test_entries_stay_where_they_were_posted(shop: Shop) -> None:
    second = shop.open_case()
    shop.give(credit(SPENT), case_id=second)
    with shop.database.read() as unit:
        before = unit.connection.execute(select(ENTRY).order_by(ENTRY.c.bucket_id)).all()

    merge_cases(shop, second, shop.case_id)

    with shop.database.read() as unit:
        after = unit.connection.execute(select(ENTRY).order_by(ENTRY.c.bucket_id)).all()
        closed = unit.connection.execute(select(BUCKET).where(BUCKET.c.subject_id == second)).all()
    assert after == before
    assert {(row.state, row.posted, row.cap) for row in closed} == {
        ("closed", 0, row.target) for row in closed
    }


def test_the_merged_case_is_closed_and_names_the_one_it_goes_on_in(shop: Shop) -> None:
    second = shop.open_case()
    note_id = only(add_note(shop, shop.customer_id, second), Entity.NOTE).id
    request_id = only(shop.give(credit(ASKED), ask=True, case_id=second), Entity.APPROVAL).id

    merge_cases(shop, second, shop.case_id)

    closed = case(shop, second)
    assert (closed.state, closed.merged_into) == (CaseState.CLOSED, shop.case_id)
    assert shop.body(Entity.NOTE, note_id, NoteBody).case_id == shop.case_id
    approval = shop.approval(request_id)
    assert (approval.case_id, approval.case_number) == (
        shop.case_id,
        case(shop, shop.case_id).number,
    )
    assert shop.plan(approval.plan_id).case_id == shop.case_id


@pytest.mark.parametrize("decision", [Decision.APPROVE, Decision.DECLINE])
def test_what_waits_is_decided_in_the_case_it_has_come_to(shop: Shop, decision: Decision) -> None:
    second = shop.open_case()
    request_id = only(shop.give(credit(ASKED), ask=True, case_id=second), Entity.APPROVAL).id
    shop.give(credit(MORE))
    merge_cases(shop, second, shop.case_id)
    assert shop.used("incident_hard") == (MORE, ASKED)

    assert shop.decide(request_id, decision).outcome is Outcome.APPLIED

    given = ASKED if decision is Decision.APPROVE else 0
    assert shop.used("incident_hard") == (MORE + given, 0)


def test_what_was_given_in_the_merged_case_is_taken_back_from_the_other(shop: Shop) -> None:
    second, third = shop.open_case(), shop.open_case()
    plan_id = only(shop.give(credit(SPENT), case_id=second), Entity.REMEDY_PLAN).id
    take_back(shop, plan_id, 1_000)
    merge_cases(shop, second, third)
    take_back(shop, plan_id, 2_000)
    merge_cases(shop, third, shop.case_id)

    take_back(shop, plan_id, 3_000)

    assert shop.used("incident") == (1_000, 0)


def take_back(shop: Shop, plan_id: str, amount_minor: int) -> None:
    command = shop.make(
        messages.ReversePlan,
        reversal_id=shop.new_id(),
        plan_id=plan_id,
        customer_id=shop.customer_id,
        words="Given twice.",
        parts=[ReversalPart(0, amount_minor)],
    )
    done = shop.do(shop.supervisor, command)
    assert done.outcome is Outcome.APPLIED, done


def test_who_did_not_hear_of_it_gives_in_the_case_it_goes_on_in(shop: Shop) -> None:
    second = shop.open_case()
    merge_cases(shop, second, shop.case_id)

    given = shop.give(credit(SPENT), case_id=second)

    assert given.outcome is Outcome.APPLIED, given
    assert shop.plan(only(given, Entity.REMEDY_PLAN).id).case_id == shop.case_id
    assert shop.used("incident") == (SPENT, 0)
    note = only(add_note(shop, shop.customer_id, second), Entity.NOTE)
    assert shop.body(Entity.NOTE, note.id, NoteBody).case_id == shop.case_id


def test_what_was_done_on_the_sight_of_the_merged_case_itself_is_refused(shop: Shop) -> None:
    second = shop.open_case()
    seen = shop.row(Entity.CASE, second).row_version
    merge_cases(shop, second, shop.case_id)
    command = shop.make(
        messages.MoveCase,
        case_id=second,
        customer_id=shop.customer_id,
        state=CaseState.RESOLVED,
        base_version=seen,
    )

    moved = shop.do(shop.agent, command)

    assert (moved.outcome, moved.code) == (Outcome.CONFLICT, "case_merged")
    assert case(shop, shop.case_id).state is CaseState.OPEN


def test_what_is_no_merge(shop: Shop, other_id: str) -> None:
    second, of_another = shop.open_case(), shop.open_case(other_id)
    assert merge_cases(shop, second, shop.case_id, shop.agent).code == "forbidden"
    assert merge_cases(shop, second, second).code == "merge_with_itself"
    assert merge_cases(shop, second, of_another).code == "no_such_case"
    merge_cases(shop, second, shop.case_id)
    assert merge_cases(shop, shop.case_id, second).code == "case_merged"
    assert merge_cases(shop, second, shop.case_id).code == "case_merged"
    assert merge_customers(shop, other_id, other_id).code == "merge_with_itself"
    assert merge_customers(shop, other_id, shop.new_id()).code == "no_such_customer"


def test_two_customers_have_one_year_and_one_of_them_is_gone(shop: Shop, other_id: str) -> None:
    second = shop.open_case(other_id)
    shop.give(credit(SPENT))
    shop.give(credit(MORE), customer_id=other_id, case_id=second)

    done = merge_customers(shop, other_id, shop.customer_id)

    assert done.outcome is Outcome.APPLIED, done
    assert shop.used("customer_year") == (SPENT + MORE, 0)
    assert case(shop, second).customer_id == shop.customer_id
    with shop.database.read() as unit:
        assert unit.records.row(Entity.CUSTOMER, other_id) is None
        card = customers.card(unit, shop.agent, shop.customer_id)
        assert three_way_match.match(unit, unit.today()).differences == []
        found = search.find(unit, "+15550104711").hits
    ids = {row.id for row in card.rows}
    assert second in ids
    assert {hit.customer_id for hit in found} == {shop.customer_id}


def test_desktops_hear_what_became_of_the_customer(shop: Shop, other_id: str) -> None:
    with shop.database.write() as unit:
        note = unit.records.save(Entity.NOTE, shop.new_id(), note_body(other_id))
        cursor = feed.changes(unit, shop.agent, "", 500).cursor

    merge_customers(shop, other_id, shop.customer_id)

    with shop.database.read() as unit:
        told = {row.id: row for row in feed.changes(unit, shop.agent, cursor, 500).rows}
    gone = told[other_id]
    assert gone.deleted
    assert msgspec.json.decode(gone.body, type=Tombstone).merged_into == shop.customer_id
    assert told[note.id].customer_id == shop.customer_id
    assert shop.customer_id in told


def test_what_an_employee_owns_stays_theirs(shop: Shop, other_id: str) -> None:
    own_the_account(shop, shop.agent)
    merge_customers(shop, shop.customer_id, other_id)
    assert shop.give(credit(100), customer_id=other_id).code == "own_account"
    second = shop.customer()
    shop.customer_id = second
    own_the_account(shop, shop.other_agent)
    assert merge_customers(shop, second, other_id).code == "merge_of_two_persons"


def test_who_did_not_hear_of_it_works_with_the_customer_who_is_left(
    shop: Shop, other_id: str
) -> None:
    second = shop.open_case(other_id)
    plan_before = shop.give(credit(ASKED), ask=True, customer_id=other_id, case_id=second)
    merge_customers(shop, other_id, shop.customer_id)

    given = shop.give(credit(SPENT), customer_id=other_id, case_id=second)

    assert given.outcome is Outcome.APPLIED, given
    assert shop.used("customer_year") == (SPENT, 0)
    request_id = only(plan_before, Entity.APPROVAL).id
    assert shop.decide(request_id, Decision.APPROVE).outcome is Outcome.APPLIED
    assert shop.used("customer_hard") == (SPENT + ASKED, 0)
    update = shop.make(
        messages.UpdateCustomer, customer_id=other_id, base_version=1, emails=["a@example.com"]
    )
    assert shop.do(shop.agent, update).code == "customer_merged"


def test_who_was_merged_is_not_entered_anew(shop: Shop, other_id: str) -> None:
    merge_customers(shop, other_id, shop.customer_id)
    again = NewCustomer(customer_id=other_id, names=[PersonName("Latn", "Robert Klein")])

    with pytest.raises(Conflict) as refused, shop.database.write() as unit:
        customer_creation.create(unit, shop.supervisor, again)

    assert refused.value.code == "customer_merged"


def test_more_than_one_commit_holds_is_refused(shop: Shop, other_id: str) -> None:
    with shop.database.write() as unit:
        for _ in range(merging.MOST_ROWS + 1):
            unit.records.save(Entity.NOTE, unit.new_id(), note_body(other_id))

    assert merge_customers(shop, other_id, shop.customer_id).code == "merge_too_large"
    assert shop.row(Entity.CUSTOMER, other_id).id == other_id


def test_merged_and_spent_at_the_same_moment(shop: Shop) -> None:
    """Whoever is first: each spend counts once, in the one case and the one customer left."""
    admin = hire(shop, Role.ADMIN, shop.agent.team_id)
    for _ in range(ROUNDS):
        former, into = shop.customer(), shop.customer()
        cases = [shop.open_case(former), shop.open_case(into)]
        asked = shop.give(credit(ASKED), ask=True, customer_id=former, case_id=cases[0])
        request_id = only(asked, Entity.APPROVAL).id
        acts = [given(shop, former, cases[0]), given(shop, into, cases[1])]

        results = together(
            partial(patiently, shop, acts[0], shop.agent),
            partial(merge_customers, shop, former, into, admin),
            partial(patiently, shop, acts[1], shop.other_agent),
            partial(decided, shop, request_id),
        )

        assert [one.outcome for one in results] == [Outcome.APPLIED] * 4, results
        assert shop.approval(request_id).state is RequestState.POSTED
        shop.customer_id = into
        merge_cases(shop, cases[0], cases[1], admin)
        used = {
            body.posted_minor
            for body in budgets_of(shop, into, cases[1])
            if body.strength == "hard"
        }
        assert used == {ASKED + 2 * SPENT}


def given(shop: Shop, customer_id: str, case_id: str) -> messages.Command:
    return shop.make(
        messages.GivePlan,
        plan_id=shop.new_id(),
        customer_id=customer_id,
        case_id=case_id,
        remedies=[credit(SPENT)],
        reason="Delivery damage",
    )


def decided(shop: Shop, request_id: str) -> CommandResult:
    for _ in range(20):
        try:
            return shop.decide(request_id, Decision.APPROVE)
        except Unavailable:
            continue
    raise AssertionError("no turn in twenty waits")


def budgets_of(shop: Shop, *subject_ids: str) -> list[BudgetBody]:
    with shop.database.read() as unit:
        rows = unit.records.find(Entity.BUDGET)
    bodies = [msgspec.json.decode(row.body, type=BudgetBody) for row in rows]
    return [body for body in bodies if body.subject_id in subject_ids]


def test_a_plan_is_where_it_was_given_whatever_is_merged(shop: Shop) -> None:
    second = shop.open_case()
    plan_id = only(shop.give(credit(SPENT), case_id=second), Entity.REMEDY_PLAN).id
    merge_cases(shop, second, shop.case_id)
    assert shop.plan(plan_id).state is PlanState.POSTED
