"""What happens at a desk besides money: contacts, cases, notes, promises, contact data."""

from datetime import timedelta

import pytest

from agentdesk.domain.actor import Actor
from agentdesk.domain.cases import CaseState, PromiseState
from agentdesk.domain.errors import InvalidInput
from agentdesk.domain.interactions import Channel, Direction, InteractionState
from agentdesk.domain.remedies import Basis, Evidence, PlanState, RemedyKind
from agentdesk.protocol import messages
from agentdesk.protocol.empowerment import RemedyDraft
from agentdesk.protocol.entities import (
    CaseBody,
    CustomerBody,
    InteractionBody,
    NoteBody,
    OrderBody,
    OrderLine,
    Parcel,
    Phone,
    PromiseBody,
    SubscriptionBody,
    ToldFact,
)
from agentdesk.protocol.messages import Outcome
from agentdesk.protocol.rows import Entity
from agentdesk.server.jobs.sweep import sweep
from tests.plugins.shop import Shop, by_lines, credit, only
from tests.plugins.storage import SOURCE


def move(
    shop: Shop, state: CaseState, base: int, *, actor: Actor | None = None
) -> messages.CommandResult:
    command = shop.make(
        messages.MoveCase,
        case_id=shop.case_id,
        customer_id=shop.customer_id,
        state=state,
        base_version=base,
    )
    return shop.do(actor or shop.agent, command)


def promise(shop: Shop, **values: object) -> tuple[str, messages.CommandResult]:
    promise_id = shop.new_id()
    given = {
        "promise_id": promise_id,
        "customer_id": shop.customer_id,
        "text": "A replacement by Friday",
        "due_at": shop.clock.now() + timedelta(days=2),
        "case_id": shop.case_id,
    }
    return promise_id, shop.do(shop.agent, shop.make(messages.MakePromise, **{**given, **values}))


def change(
    shop: Shop, base: int, *, actor: Actor | None = None, **fields: object
) -> messages.CommandResult:
    command = shop.make(
        messages.UpdateCustomer, customer_id=shop.customer_id, base_version=base, **fields
    )
    return shop.do(actor or shop.agent, command)


def test_a_contact_from_its_beginning_to_its_wrap_up(shop: Shop) -> None:
    contact = shop.begin_contact()
    same = {"interaction_id": contact, "customer_id": shop.customer_id}
    shop.do(shop.agent, shop.make(messages.VerifyCaller, **same, method="date of birth"))
    shop.clock.advance(timedelta(minutes=7))
    done = shop.do(
        shop.agent,
        shop.make(
            messages.WrapUp,
            **same,
            disposition="Replacement sent",
            resolved=True,
            ended_at=shop.clock.now(),
        ),
    )

    assert done.outcome is Outcome.APPLIED
    body = shop.body(Entity.INTERACTION, contact, InteractionBody)
    assert (body.state, body.verified, body.handled_s) == (InteractionState.WRAPPED_UP, True, 420)


def test_a_ringing_contact_is_taken_not_recorded_twice(shop: Shop) -> None:
    ringing = InteractionBody(
        source=SOURCE,
        customer_id=shop.customer_id,
        channel=Channel.VOICE,
        direction=Direction.INBOUND,
        state=InteractionState.RINGING,
        started_at=shop.clock.now(),
        agent_id=shop.agent.user_id,
        line="subscriptions",
    )
    contact = shop.save(Entity.INTERACTION, ringing)
    take = shop.make(
        messages.RecordInteraction,
        interaction_id=contact,
        customer_id=shop.customer_id,
        channel=Channel.VOICE,
        direction=Direction.INBOUND,
        started_at=shop.clock.now(),
    )

    assert shop.do(shop.other_agent, take).code == "not_your_contact"
    again = shop.make(messages.RecordInteraction, **_fields(take))
    assert shop.do(shop.agent, again).outcome is Outcome.APPLIED

    body = shop.body(Entity.INTERACTION, contact, InteractionBody)
    assert (body.state, body.line) == (InteractionState.ACTIVE, "subscriptions")


def _fields(command: messages.Command) -> dict[str, object]:
    kept = {"command_id", "made_at"}
    return {name: getattr(command, name) for name in command.__struct_fields__ if name not in kept}


def test_a_contact_is_wrapped_up_once_and_by_who_has_it(shop: Shop) -> None:
    contact = shop.begin_contact()
    end = {
        "interaction_id": contact,
        "customer_id": shop.customer_id,
        "disposition": "Done",
        "resolved": True,
        "ended_at": shop.clock.now(),
    }

    foreign = shop.do(shop.other_agent, shop.make(messages.WrapUp, **end))
    first = shop.do(shop.agent, shop.make(messages.WrapUp, **end))
    second = shop.do(shop.agent, shop.make(messages.WrapUp, **end))

    assert foreign.code == "not_your_contact"
    assert first.outcome is Outcome.APPLIED
    assert second.code == "interaction_move"


def test_cases_have_numbers_of_their_own(shop: Shop) -> None:
    numbers = [
        shop.body(Entity.CASE, case_id, CaseBody).number
        for case_id in (shop.case_id, shop.open_case(), shop.open_case())
    ]
    assert numbers == ["100001", "100002", "100003"]


def test_a_number_that_an_import_used_is_skipped(shop: Shop) -> None:
    imported = shop.body(Entity.CASE, shop.case_id, CaseBody)
    imported.number = "100002"
    shop.save(Entity.CASE, imported)

    assert shop.body(Entity.CASE, shop.open_case(), CaseBody).number == "100003"


def test_a_resolved_case_reopens_when_the_customer_comes_back(shop: Shop) -> None:
    move(shop, CaseState.RESOLVED, 1)
    assert shop.body(Entity.CASE, shop.case_id, CaseBody).resolved_at == shop.clock.now()

    shop.do(
        shop.agent,
        shop.make(
            messages.RecordInteraction,
            interaction_id=shop.new_id(),
            customer_id=shop.customer_id,
            channel=Channel.VOICE,
            direction=Direction.INBOUND,
            started_at=shop.clock.now(),
            case_id=shop.case_id,
        ),
    )

    case = shop.body(Entity.CASE, shop.case_id, CaseBody)
    assert (case.state, case.reopened, case.resolved_at) == (CaseState.OPEN, 1, None)


def test_a_closed_case_stays_closed_and_gives_nothing(shop: Shop) -> None:
    move(shop, CaseState.RESOLVED, 1)
    move(shop, CaseState.CLOSED, 2)

    assert move(shop, CaseState.OPEN, 3).code == "case_move"
    assert shop.give(RemedyDraft(RemedyKind.CREDIT, Basis.GOODWILL, 100)).code == "case_closed"


def test_two_agents_move_one_case_and_one_of_them_looks_again(shop: Shop) -> None:
    first = move(shop, CaseState.WAITING_FOR_US, 1)
    late = move(shop, CaseState.RESOLVED, 1, actor=shop.other_agent)
    informed = move(shop, CaseState.RESOLVED, 2, actor=shop.other_agent)

    assert first.outcome is Outcome.APPLIED
    assert (late.outcome, late.code) == (Outcome.CONFLICT, "stale")
    assert informed.outcome is Outcome.APPLIED


def test_ones_own_earlier_act_is_no_surprise(shop: Shop) -> None:
    """Two moves and a told fact made offline carry the same base version."""
    fact = ToldFact("Box crushed", shop.clock.now(), Channel.CHAT, do_not_ask=["photos"])
    shop.do(
        shop.agent,
        shop.make(
            messages.AddToldFact, case_id=shop.case_id, customer_id=shop.customer_id, fact=fact
        ),
    )

    assert move(shop, CaseState.WAITING_FOR_US, 1).outcome is Outcome.APPLIED
    assert move(shop, CaseState.RESOLVED, 1).outcome is Outcome.APPLIED
    assert shop.body(Entity.CASE, shop.case_id, CaseBody).told == [fact]


def test_a_case_of_another_customer_is_not_there(shop: Shop) -> None:
    stranger = shop.customer()
    result = shop.give(RemedyDraft(RemedyKind.CREDIT, Basis.GOODWILL, 100), customer_id=stranger)
    assert (result.outcome, result.code) == (Outcome.REJECTED, "no_such_case")


def test_a_note_is_kept_with_its_author(shop: Shop) -> None:
    note_id = shop.new_id()
    add = {"note_id": note_id, "customer_id": shop.customer_id, "text": "Prefers chat"}
    shop.do(shop.agent, shop.make(messages.AddNote, **add, case_id=shop.case_id))

    body = shop.body(Entity.NOTE, note_id, NoteBody)
    assert (body.text, body.author_name) == ("Prefers chat", "M. Sato")
    again = shop.do(shop.agent, shop.make(messages.AddNote, **add))
    assert (again.outcome, again.code) == (Outcome.CONFLICT, "note_exists")


def test_a_promise_needs_what_keeps_it(shop: Shop) -> None:
    _, bare = promise(shop)
    _, with_task = promise(shop, task="Call back with the courier's answer")

    assert (bare.outcome, bare.code) == (Outcome.REJECTED, "promise_without_keeper")
    assert with_task.outcome is Outcome.APPLIED


def test_a_promise_is_for_later(shop: Shop) -> None:
    with pytest.raises(InvalidInput):
        promise(shop, task="x", due_at=shop.clock.now())


@pytest.mark.parametrize(
    ("parcel", "state"),
    [("delivered", PromiseState.KEPT), ("shipped", PromiseState.BROKEN)],
)
def test_past_its_time_a_promise_is_kept_or_broken(
    shop: Shop, parcel: str, state: PromiseState
) -> None:
    order_id = shop.order(OrderLine("1", "bag", "Grain-free 5 kg", 1, 3_000))
    order = shop.body(Entity.ORDER, order_id, OrderBody)
    order.state, order.parcel = "shipped", Parcel(parcel)
    shop.save(Entity.ORDER, order, order_id)
    promise_id, _ = promise(shop, order_id=order_id)

    assert sweep(shop.database) == 0
    shop.clock.advance(timedelta(days=2))
    assert sweep(shop.database) == 1

    assert shop.body(Entity.PROMISE, promise_id, PromiseBody).state is state
    assert sweep(shop.database) == 0


def test_a_reshipment_keeps_the_broken_promise(shop: Shop) -> None:
    shop.product("bag", 3_000, 1_800)
    order_id = shop.order(OrderLine("1", "bag", "Grain-free 5 kg", 2, 6_000))
    promise_id, _ = promise(shop, task="Send a replacement")
    shop.clock.advance(timedelta(days=3))
    sweep(shop.database)

    result = shop.give(
        by_lines(RemedyKind.RESHIP, order_id, ("1", 1), evidence=Evidence.BROKEN_PROMISE)
    )

    kept = shop.body(Entity.PROMISE, promise_id, PromiseBody)
    assert kept.state is PromiseState.KEPT
    replacement = next(
        row.id for row in result.rows if row.entity is Entity.ORDER and row.id != order_id
    )
    assert kept.order_id == replacement
    assert promise_id in {row.id for row in result.rows}


@pytest.mark.parametrize(
    ("word", "state"), [("pause", "paused"), ("cancel", "cancelled"), ("skip", "active")]
)
def test_a_change_of_plan_is_done_as_asked(shop: Shop, word: str, state: str) -> None:
    subscription_id = shop.subscription()
    before = shop.body(Entity.SUBSCRIPTION, subscription_id, SubscriptionBody)
    asked = RemedyDraft(
        RemedyKind.PLAN_CHANGE, Basis.GOODWILL, detail=word, subscription_id=subscription_id
    )

    assert shop.give(asked).outcome is Outcome.APPLIED

    after = shop.body(Entity.SUBSCRIPTION, subscription_id, SubscriptionBody)
    assert after.state == state
    if word == "skip":
        assert before.next_at is not None
        assert after.next_at == before.next_at + timedelta(days=30)


def test_two_agents_change_different_fields_and_both_stand(shop: Shop) -> None:
    change(shop, 1, phones=[Phone("+12025550101")])
    other = change(shop, 1, actor=shop.other_agent, emails=["r.klein@example.org"])

    assert other.outcome is Outcome.APPLIED
    body = shop.body(Entity.CUSTOMER, shop.customer_id, CustomerBody)
    assert [phone.e164 for phone in body.phones] == ["+12025550101"]
    assert body.emails == ["r.klein@example.org"]
    assert body.sources["emails"].system == "agentdesk"


def test_the_same_field_twice_keeps_the_first_and_tells_the_second(shop: Shop) -> None:
    change(shop, 1, emails=["first@example.org"])
    late = change(shop, 1, actor=shop.other_agent, emails=["second@example.org"])

    assert (late.outcome, late.code, late.path) == (Outcome.CONFLICT, "field_changed", "emails")
    body = shop.body(Entity.CUSTOMER, shop.customer_id, CustomerBody)
    assert body.emails == ["first@example.org"]


def test_the_same_value_twice_is_no_conflict(shop: Shop) -> None:
    change(shop, 1, emails=["same@example.org"])
    same = change(shop, 1, actor=shop.other_agent, emails=["same@example.org"])
    assert same.outcome is Outcome.APPLIED


def test_a_contact_of_a_hundred_years_is_refused_and_can_still_be_wrapped_up(
    shop: Shop,
) -> None:
    """What it lasted must be a number that can be read again."""
    contact = {"interaction_id": shop.begin_contact(), "customer_id": shop.customer_id}
    end = contact | {"disposition": "Solved", "resolved": True}
    late = shop.make(messages.WrapUp, **end, ended_at=shop.clock.now() + timedelta(days=366 * 150))
    with pytest.raises(InvalidInput):
        shop.do(shop.agent, late)
    at_last = shop.make(messages.WrapUp, **end, ended_at=shop.clock.now())
    assert shop.do(shop.agent, at_last).outcome is Outcome.APPLIED


@pytest.mark.expects_log("a row cannot be settled")
def test_a_request_that_cannot_be_settled_holds_up_no_other(shop: Shop) -> None:
    broken_id, approval = shop.ask(credit(26_000))
    shop.clock.advance(timedelta(seconds=1))
    shop.case_id = shop.open_case(shop.customer())
    with shop.database.read() as unit:
        case = unit.records.row(Entity.CASE, shop.case_id)
    assert case is not None
    other = shop.give(credit(26_000), ask=True, customer_id=case.customer_id)
    plan_id = only(other, Entity.REMEDY_PLAN).id
    with shop.database.write() as unit:
        unit.records.delete(Entity.APPROVAL, broken_id)
    shop.clock.advance(timedelta(seconds=900))
    assert sweep(shop.database) == 1
    assert shop.plan(plan_id).state is PlanState.EXPIRED

    shop.save(Entity.APPROVAL, approval, broken_id)
    assert sweep(shop.database) == 1  # mended, it is settled like any other
