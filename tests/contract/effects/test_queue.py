"""From the posting to the provider and back: whatever breaks between, money goes out once."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from agentdesk.domain.cases import PromiseState
from agentdesk.domain.effects import MAX_ATTEMPTS, Adapter, Answer, EffectState
from agentdesk.domain.remedies import Basis, RemedyKind
from agentdesk.protocol.empowerment import RemedyDraft
from agentdesk.protocol.entities import OrderLine
from agentdesk.protocol.messages import GivePlan, Outcome
from agentdesk.protocol.rows import Entity
from agentdesk.server.jobs.couriers import deliver
from agentdesk.server.services import effects
from tests.plugins.payment_server import Break
from tests.plugins.shop import by_lines, credit, only
from tests.plugins.till import Till


def test_a_refund_goes_to_the_payment_it_came_from(till: Till) -> None:
    order_id, charge_id = till.paid_order()
    effect_id = till.refund(order_id)
    queued = till.effect(effect_id)
    assert (queued.state, queued.payment_id) == (EffectState.QUEUED, charge_id)

    assert till.deliver() == 1

    sent = till.effect(effect_id)
    refunds = till.provider.refunds(charge_id)
    assert [(one["amount"], one["id"]) for one in refunds] == [(3_000, sent.reference)]
    assert (sent.state, sent.next_at) == (EffectState.CONFIRMED, None)
    assert till.deliver() == 0


def test_a_lost_reply_is_looked_up_and_confirmed_once(till: Till) -> None:
    order_id, charge_id = till.paid_order()
    effect_id = till.refund(order_id)
    till.wire.breaks = [Break.AFTER]

    till.deliver()
    assert till.effect(effect_id).state is EffectState.UNKNOWN
    till.later()
    till.deliver()

    assert till.effect(effect_id).state is EffectState.CONFIRMED
    assert len(till.provider.refunds(charge_id)) == 1
    assert len(till.wire.sent) == 1  # looked up, not sent again
    assert till.promises() == []


@pytest.mark.parametrize(
    "breaks",
    [
        [Break.BEFORE],
        [Break.FAULT, Break.FAULT],
        [Break.FAULT_AFTER],
        [Break.BUSY, Break.NONSENSE],
        [Break.AFTER, Break.FAULT],
        [Break.FAULT, Break.AFTER],
        [Break.BEFORE, Break.BUSY, Break.FAULT_AFTER],
    ],
)
def test_whatever_breaks_it_goes_out_once(till: Till, breaks: list[Break]) -> None:
    order_id, charge_id = till.paid_order()
    effect_id = till.refund(order_id)
    till.wire.breaks = list(breaks)

    for _ in range(3 * len(breaks) + 1):
        till.deliver()
        till.later()

    assert till.effect(effect_id).state is EffectState.CONFIRMED
    assert len(till.provider.refunds(charge_id)) == 1
    assert {key for _, key in till.wire.sent} == {effect_id}  # one name for all of it


def test_while_nobody_can_be_asked_nothing_is_sent_again(till: Till) -> None:
    order_id, charge_id = till.paid_order()
    effect_id = till.refund(order_id)
    till.wire.breaks, till.wire.look_ups_fail = [Break.AFTER], True

    for _ in range(MAX_ATTEMPTS + 3):
        till.deliver()
        till.later()

    assert till.effect(effect_id).state is EffectState.UNKNOWN
    assert len(till.wire.sent) == 1
    assert till.open_promises() == [effect_id]  # a person finds out
    till.wire.look_ups_fail = False
    till.retry(effect_id)
    till.deliver()
    assert till.effect(effect_id).state is EffectState.CONFIRMED
    assert len(till.provider.refunds(charge_id)) == 1
    assert till.open_promises() == []


def test_a_key_that_only_tells_of_a_fault_is_left_behind(till: Till) -> None:
    order_id, charge_id = till.paid_order()
    effect_id = till.refund(order_id)
    till.wire.breaks = [Break.KEPT_FAULT]

    for _ in range(4):
        till.deliver()
        till.later()

    effect = till.effect(effect_id)
    assert (effect.state, effect.round, effect.key_is_spent) == (EffectState.CONFIRMED, 2, False)
    assert len(till.provider.refunds(charge_id)) == 1


def test_a_refused_refund_stands_in_the_agents_day(till: Till) -> None:
    order_id, charge_id = till.paid_order()
    effect_id = till.refund(order_id)
    till.provider.refund(charge_id, 6_000)  # somebody else was first

    till.deliver()

    effect = till.effect(effect_id)
    assert (effect.state, effect.problem) == (EffectState.FAILED, "charge_already_refunded")
    (promise,) = till.promises()
    assert (promise.owner_id, promise.case_id) == (till.shop.agent.user_id, till.shop.case_id)
    assert (promise.state, promise.effect_id) == (PromiseState.OPEN, effect_id)
    assert promise.due_at > till.shop.clock.now()
    till.later()
    assert till.deliver() == 0  # nothing more happens by itself


def test_a_persons_new_try_of_a_refusal_has_a_key_of_its_own(till: Till) -> None:
    order_id, charge_id = till.paid_order()
    effect_id = till.refund(order_id)
    till.provider.refund(charge_id, 6_000)
    till.deliver()

    assert till.retry(effect_id).outcome is Outcome.APPLIED
    till.deliver()

    assert [key for _, key in till.wire.sent] == [effect_id, f"{effect_id}.2"]
    assert till.effect(effect_id).state is EffectState.FAILED
    assert len(till.promises()) == 1  # the same one


def test_paid_by_hand_the_promise_is_kept(till: Till) -> None:
    order_id, charge_id = till.paid_order()
    effect_id = till.refund(order_id)
    till.provider.refund(charge_id, 6_000)
    till.deliver()

    settled = till.settle(effect_id, done=True, reference="transfer 4711")

    assert settled.outcome is Outcome.APPLIED
    effect = till.effect(effect_id)
    assert (effect.state, effect.reference) == (EffectState.CONFIRMED, "transfer 4711")
    assert [promise.state for promise in till.promises()] == [PromiseState.KEPT]
    again = till.settle(effect_id, done=False)
    assert (again.outcome, again.code) == (Outcome.CONFLICT, "effect_confirmed")


def test_an_effect_under_way_is_nobodys_to_settle_or_retry(till: Till) -> None:
    order_id, _ = till.paid_order()
    effect_id = till.refund(order_id)
    take(till, effect_id)

    assert till.settle(effect_id, done=True).code == "effect_sent"
    assert till.retry(effect_id).code == "effect_sent"


def test_agents_settle_nothing(till: Till) -> None:
    order_id, _ = till.paid_order()
    effect_id = till.refund(order_id)
    till.shop.supervisor = till.shop.agent

    assert till.settle(effect_id, done=True).code == "forbidden"
    assert till.retry(effect_id).code == "forbidden"


def test_who_died_after_sending_is_followed_by_a_look(till: Till) -> None:
    order_id, charge_id = till.paid_order()
    effect_id = till.refund(order_id)
    taken = take(till, effect_id)
    assert taken is not None
    till.payments.send(taken.errand)  # and the process is gone: nothing is noted

    assert till.deliver() == 0  # it may still come back
    till.later()
    till.deliver()

    assert till.effect(effect_id).state is EffectState.CONFIRMED
    assert len(till.provider.refunds(charge_id)) == 1
    assert len(till.wire.sent) == 1


def test_who_died_before_sending_is_followed_by_a_look_and_the_deed(till: Till) -> None:
    order_id, charge_id = till.paid_order()
    effect_id = till.refund(order_id)
    take(till, effect_id)

    for _ in range(2):
        till.later()
        till.deliver()

    assert till.effect(effect_id).state is EffectState.CONFIRMED
    assert len(till.provider.refunds(charge_id)) == 1


def test_a_late_word_that_it_was_done_is_believed(till: Till) -> None:
    order_id, _ = till.paid_order()
    effect_id = till.refund(order_id)
    slow = take(till, effect_id)
    assert slow is not None
    answer = till.payments.send(slow.errand)
    till.later()
    second = take(till, effect_id)  # somebody looks it up meanwhile
    assert second is not None
    assert second.is_look_up

    note(till, slow, answer)
    assert till.effect(effect_id).state is EffectState.CONFIRMED
    assert note(till, second, till.payments.look_up(second.errand)) == 0  # nothing new


def test_two_couriers_never_carry_the_same_errand(till: Till) -> None:
    charges = [till.paid_order() for _ in range(12)]
    for order_id, _ in charges:
        till.refund(order_id)

    with ThreadPoolExecutor(4) as many:
        taken = sum(many.map(lambda _: deliver(till.shop.database, till.payments), range(4)))

    assert taken == len(charges)
    assert len(till.wire.sent) == len(charges)
    assert all(len(till.provider.refunds(charge_id)) == 1 for _, charge_id in charges)


def test_a_plan_told_twice_goes_out_once(till: Till) -> None:
    order_id, charge_id = till.paid_order()
    plan = till.shop.make(
        GivePlan,
        plan_id=till.shop.new_id(),
        customer_id=till.shop.customer_id,
        case_id=till.shop.case_id,
        remedies=[by_lines(RemedyKind.REFUND, order_id, ("1", 1)), credit(500)],
        reason="Delivery damage",
    )
    first, second = till.shop.do(till.shop.agent, plan), till.shop.do(till.shop.agent, plan)
    assert (first.outcome, second.replayed) == (Outcome.APPLIED, True)

    till.deliver()
    till.deliver(till.book())

    every = till.effects(only(first, Entity.REMEDY_PLAN).id)
    assert [effect.state for effect in every] == [EffectState.CONFIRMED] * 2
    assert len(till.provider.refunds(charge_id)) == 1


def test_goodwill_is_written_into_our_own_book(till: Till) -> None:
    given = till.give(
        credit(700),
        RemedyDraft(RemedyKind.POINTS, Basis.GOODWILL, 300),
        RemedyDraft(RemedyKind.DISCOUNT, Basis.GOODWILL, 400),
    )
    assert till.deliver(till.book()) == 3

    every = till.effects(only(given, Entity.REMEDY_PLAN).id)
    assert {effect.state for effect in every} == {EffectState.CONFIRMED}
    assert sum(effect.amount_minor for effect in every) == 1_400
    with till.shop.database.read() as unit:
        lines = {line.kind: line for line in unit.book.of_customer(till.shop.customer_id)}
    assert {kind: (line.amount, line.points) for kind, line in lines.items()} == {
        "credit": (700, 0),
        "points": (300, 300),
        "voucher": (400, 0),
    }
    code = lines["voucher"].code
    assert code is not None
    assert code in {effect.reference for effect in every}


def test_what_others_carry_out_waits_for_their_word(till: Till) -> None:
    till.shop.product("bag", 3_000, 1_800, stock=4)
    order_id = till.shop.order(OrderLine("1", "bag", "Grain-free 5 kg", 2, 6_000))
    given = till.give(by_lines(RemedyKind.RESHIP, order_id, ("1", 1)))
    (row,) = [row for row in given.rows if row.entity is Entity.EFFECT]
    parcel = till.effect(row.id)
    assert (parcel.adapter, parcel.next_at) == (Adapter.OUTSIDE, None)
    assert parcel.detail == "1 x bag"

    till.settle(row.id, done=True, reference="parcel 1Z999")

    assert till.effect(row.id).reference == "parcel 1Z999"
    assert till.effect(row.id).state is EffectState.CONFIRMED


def take(till: Till, effect_id: str) -> effects.Taken | None:
    with till.shop.database.write() as unit:
        return effects.take(unit, effect_id)


def note(till: Till, taken: effects.Taken, answer: Answer) -> int:
    with till.shop.database.write() as unit:
        return len(effects.note_answer(unit, taken, answer))
