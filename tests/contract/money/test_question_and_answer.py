"""Before deciding one may ask: a question, its answer, a condition, and a word to a refusal."""

import msgspec
import pytest

from agentdesk.domain.approvals import Decision, RequestState
from agentdesk.domain.cases import PromiseState
from agentdesk.domain.errors import InvalidInput
from agentdesk.domain.remedies import RemedyKind
from agentdesk.domain.request_threads import MAX_ENTRIES, Said
from agentdesk.protocol import messages
from agentdesk.protocol.entities import OrderLine, PromiseBody
from agentdesk.protocol.messages import Outcome
from agentdesk.protocol.rows import Entity
from tests.plugins.deciding import question, reply
from tests.plugins.shop import Shop, by_lines, credit

ASKED = 26_000


def decide(
    shop: Shop, request_id: str, decision: Decision, condition: str
) -> messages.CommandResult:
    body = shop.approval(request_id)
    command = shop.make(
        messages.DecideRequest,
        request_id=request_id,
        decision=decision,
        seen_version=body.version,
        seen_minor=body.asked_minor,
        offer=[credit(23_000)] if decision is Decision.OFFER_INSTEAD else [],
        words="because",
        condition=condition,
    )
    return shop.do(shop.supervisor, command)


def tasks(shop: Shop) -> list[PromiseBody]:
    with shop.database.read() as unit:
        rows = unit.records.find(Entity.PROMISE, case_id=shop.case_id)
    return [msgspec.json.decode(row.body, type=PromiseBody) for row in rows]


def test_asked_and_answered_it_goes_on_waiting(shop: Shop) -> None:
    request_id, _ = shop.ask(credit(ASKED))

    assert question(shop, request_id).outcome is Outcome.APPLIED
    assert reply(shop, request_id).outcome is Outcome.APPLIED

    body = shop.approval(request_id)
    assert [(e.kind, e.by_name, e.text) for e in body.thread] == [
        (Said.QUESTION, "Y. Tanaka", "Which bag?"),
        (Said.ANSWER, "M. Sato", "The large one."),
    ]
    assert (body.state, body.version) == (RequestState.PENDING, 3)
    assert shop.used("team_pool_day") == (0, ASKED)
    assert shop.decide(request_id, Decision.APPROVE, seen_version=3).outcome is Outcome.APPLIED


def test_who_has_not_read_the_answer_decides_nothing(shop: Shop) -> None:
    request_id, _ = shop.ask(credit(ASKED))
    question(shop, request_id)
    reply(shop, request_id)

    assert shop.decide(request_id, Decision.DECLINE, seen_version=2).code == "stale"


def test_only_who_may_decide_asks_and_only_who_asked_answers(shop: Shop) -> None:
    request_id, _ = shop.ask(credit(ASKED))

    assert question(shop, request_id, shop.other_supervisor).code == "other_team"
    assert question(shop, request_id, shop.agent).code == "forbidden"
    assert reply(shop, request_id).code == "no_question"
    question(shop, request_id)
    assert reply(shop, request_id, shop.other_agent).code == "not_your_request"


def test_a_question_may_be_followed_by_another(shop: Shop) -> None:
    request_id, _ = shop.ask(credit(ASKED))
    question(shop, request_id)
    question(shop, request_id, text="And when?")
    reply(shop, request_id)

    assert reply(shop, request_id).code == "no_question"


def test_talk_has_an_end(shop: Shop) -> None:
    request_id, _ = shop.ask(credit(ASKED))
    for _ in range(MAX_ENTRIES):
        assert question(shop, request_id).outcome is Outcome.APPLIED

    assert question(shop, request_id).code == "thread_full"
    with pytest.raises(InvalidInput):
        question(shop, request_id, text=" ")


def test_what_is_over_is_not_talked_about(shop: Shop) -> None:
    request_id, _ = shop.ask(credit(ASKED))
    question(shop, request_id)
    shop.withdraw(request_id, seen_version=2)

    assert question(shop, request_id).code == "request_withdrawn"
    assert reply(shop, request_id).code == "request_withdrawn"


def test_a_condition_is_shown_and_becomes_the_requesters_task(shop: Shop) -> None:
    request_id, _ = shop.ask(credit(ASKED))

    assert decide(shop, request_id, Decision.APPROVE, "Call her on Friday.").outcome is (
        Outcome.APPLIED
    )

    body = shop.approval(request_id)
    assert (body.condition, body.thread[-1].kind) == ("Call her on Friday.", Said.CONDITION)
    (task,) = tasks(shop)
    assert (task.task, task.owner_id, task.state) == (
        "Call her on Friday.",
        shop.agent.user_id,
        PromiseState.OPEN,
    )
    assert task.request_id == request_id


def test_a_condition_of_an_offer_becomes_a_task_once_it_is_taken(shop: Shop) -> None:
    request_id, _ = shop.ask(credit(ASKED))
    decide(shop, request_id, Decision.OFFER_INSTEAD, "Call her on Friday.")
    assert tasks(shop) == []

    shop.answer(request_id, accept=True)

    assert [task.text for task in tasks(shop)] == ["Call her on Friday."]


def test_a_parcel_sent_later_keeps_no_condition(shop: Shop) -> None:
    shop.product("bag", 3_000, 1_000)
    order_id = shop.order(OrderLine("1", "bag", "Grain-free 5 kg", 1, 3_000))
    request_id, _ = shop.ask(credit(ASKED))
    decide(shop, request_id, Decision.APPROVE, "Call her on Friday.")

    sent = shop.give(by_lines(RemedyKind.RESHIP, order_id, ("1", 1)))

    assert sent.outcome is Outcome.APPLIED, sent
    assert [task.state for task in tasks(shop)] == [PromiseState.OPEN]


def test_what_is_declined_has_no_condition(shop: Shop) -> None:
    request_id, _ = shop.ask(credit(ASKED))

    with pytest.raises(InvalidInput) as refused:
        decide(shop, request_id, Decision.DECLINE, "Call her on Friday.")

    assert refused.value.code == "condition_of_decline"


def test_an_offer_is_refused_in_ones_own_words(shop: Shop) -> None:
    request_id, _ = shop.ask(credit(ASKED))
    shop.decide(request_id, Decision.OFFER_INSTEAD, offer=(credit(100),))
    command = shop.make(
        messages.AnswerOffer,
        request_id=request_id,
        accept=False,
        seen_version=2,
        words="She would laugh at that.",
    )

    assert shop.do(shop.agent, command).outcome is Outcome.APPLIED

    body = shop.approval(request_id)
    assert body.state is RequestState.DECLINED
    assert (body.thread[-1].kind, body.thread[-1].text) == (
        Said.REFUSAL,
        "She would laugh at that.",
    )
