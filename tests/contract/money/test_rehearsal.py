"""Recorded acts weighed again: their own policy says the same, another one says what changes."""

import random
from dataclasses import replace
from datetime import date, timedelta

import msgspec
import pytest

from agentdesk.domain.actor import Actor, Role
from agentdesk.domain.approvals import Decision
from agentdesk.domain.dials import Scope, Strength, Window
from agentdesk.domain.empowerment import Answer, Used
from agentdesk.domain.errors import Forbidden, RuleBroken
from agentdesk.domain.remedies import Basis, RemedyKind
from agentdesk.protocol.empowerment import PolicyBody, PolicyLimit, RemedyDraft
from agentdesk.protocol.messages import Outcome
from agentdesk.protocol.policies import terms_of
from agentdesk.protocol.rehearsal import Rehearsal, RehearsalAsk
from agentdesk.protocol.rows import Entity
from agentdesk.server.jobs.sweep import sweep
from agentdesk.server.services import rehearsals
from tests.plugins.shop import Shop, credit, only

FIRST = date(2026, 11, 21)
LAST = FIRST + timedelta(days=30)


def rehearse(
    shop: Shop, policy: PolicyBody | None = None, first: date = FIRST, last: date = LAST
) -> Rehearsal:
    ask = RehearsalAsk(first, last, None if policy is None else terms_of(policy))
    with shop.database.read() as unit:
        return rehearsals.rehearse(unit, shop.supervisor, ask)


def present(shop: Shop) -> PolicyBody:
    with shop.database.read() as unit:
        [row] = unit.records.find(Entity.POLICY)
    return msgspec.json.decode(row.body, type=PolicyBody)


def changed(shop: Shop, scope: Scope, strength: Strength, amount_minor: int) -> PolicyBody:
    """Return the present policy with one figure changed."""
    body = present(shop)
    for limit in body.limits:
        if (limit.scope, limit.strength) == (scope, strength):
            limit.amount_minor = amount_minor
    body.version += 1
    return body


def some_weeks(shop: Shop, acts: int, seed: int = 7) -> None:
    """Acts of two agents for ten customers: given, asked, decided, left to time, taken back."""
    dice = random.Random(seed)  # noqa: S311 - a test's own dice
    customers = [shop.customer(dice.choice([0, 5_000_000])) for _ in range(10)]
    cases = {customer: shop.open_case(customer) for customer in customers}
    for number in range(acts):
        shop.clock.advance(timedelta(minutes=dice.randint(1, 200)))
        if number % 25 == 0:
            sweep(shop.database)
        customer = dice.choice(customers)
        if dice.random() < 0.3:
            cases[customer] = shop.open_case(customer)
        _act(shop, dice, customer, cases[customer])
    sweep(shop.database)


def _act(shop: Shop, dice: random.Random, customer_id: str, case_id: str) -> None:
    kind = dice.choice([RemedyKind.CREDIT, RemedyKind.POINTS, RemedyKind.DISCOUNT])
    draft = RemedyDraft(kind, Basis.GOODWILL, dice.randint(1, 30_000))
    actor = dice.choice([shop.agent, shop.other_agent])
    result = shop.give(draft, actor=actor, ask=True, customer_id=customer_id, case_id=case_id)
    asked = [row for row in result.rows if row.entity is Entity.APPROVAL]
    if result.outcome is Outcome.APPLIED and asked:
        _decide(shop, dice, actor, asked[0].id)


def _decide(shop: Shop, dice: random.Random, actor: Actor, request_id: str) -> None:
    shop.clock.advance(timedelta(seconds=dice.randint(5, 600)))
    what = dice.choice(["approve", "offer", "decline", "withdraw", "nothing"])
    if what == "approve":
        shop.decide(request_id, Decision.APPROVE)
    elif what == "decline":
        shop.decide(request_id, Decision.DECLINE)
    elif what == "withdraw":
        shop.withdraw(request_id, actor=actor)
    elif what == "offer":
        shop.decide(request_id, Decision.OFFER_INSTEAD, offer=(credit(100),))
        shop.answer(request_id, accept=dice.random() < 0.5, actor=actor)


def test_the_policy_of_the_day_says_the_same_to_the_figure(shop: Shop) -> None:
    some_weeks(shop, acts=150)

    for policy in (None, present(shop)):
        found = rehearse(shop, policy)
        assert found.reproduced
        assert found.same == found.acts > 60
        assert 0 < found.asked_before == found.asked_after < found.acts
        assert found.changed == []
        assert (found.extra_minor, found.waiting_saved_s) == (0, 0)


def test_figures_that_the_rules_did_not_see_come_out_in_another_way(shop: Shop) -> None:
    """The control: the same act with another past is not reproduced."""
    shop.give(credit(15_000))
    with shop.database.read() as unit:
        [seen] = unit.weighings.between("USD", FIRST, LAST, 10)
    spent = {dial: Used(used.posted_minor + 1, 0) for dial, used in seen.used.items()}
    other = replace(seen, plan_id=shop.new_id(), used=spent)
    with shop.database.write() as unit:
        unit.weighings.add(other)

    found = rehearse(shop)

    assert not found.reproduced
    assert found.same == found.acts == 2  # the same answer, with another "most"


def test_a_wider_limit_saves_asking_and_waiting_and_costs_what_was_refused(shop: Shop) -> None:
    declined, _ = shop.ask(credit(26_000))
    shop.clock.advance(timedelta(seconds=90))
    shop.decide(declined, Decision.DECLINE)

    found = rehearse(shop, changed(shop, Scope.INCIDENT, Strength.ALONE, 30_000))

    assert (found.approvals_avoided, found.asked_before, found.asked_after) == (1, 1, 0)
    assert (found.waiting_saved_s, found.extra_minor) == (90, 26_000)
    [act] = found.changed
    assert (act.recorded, act.rehearsed) == (Answer.ASKS, Answer.ALONE)
    assert (act.goodwill_minor, act.customer_name) == (26_000, "Robert Klein")


def test_what_was_granted_anyway_is_no_extra_money(shop: Shop) -> None:
    granted, _ = shop.ask(credit(26_000))
    shop.clock.advance(timedelta(seconds=30))
    shop.decide(granted, Decision.APPROVE)

    found = rehearse(shop, changed(shop, Scope.INCIDENT, Strength.ALONE, 30_000))

    assert (found.approvals_avoided, found.extra_minor, found.waiting_saved_s) == (1, 0, 30)


def test_a_narrower_limit_asks_and_a_hard_one_refuses(shop: Shop) -> None:
    shop.give(credit(15_000))

    asks = rehearse(shop, changed(shop, Scope.INCIDENT, Strength.ALONE, 10_000))
    never = rehearse(shop, changed(shop, Scope.INCIDENT, Strength.HARD, 10_000))

    assert (asks.approvals_added, asks.impossible_added) == (1, 0)
    assert (never.impossible_added, never.impossible_minor) == (1, 15_000)


def test_what_the_rehearsal_gives_fills_its_own_budgets(shop: Shop) -> None:
    """Two in one case, each declined then: with the wider limit the first leaves no room."""
    for _ in range(2):
        request_id, _ = shop.ask(credit(21_000))
        shop.decide(request_id, Decision.DECLINE)

    found = rehearse(shop, changed(shop, Scope.INCIDENT, Strength.ALONE, 30_000))

    assert (found.approvals_avoided, found.same, found.extra_minor) == (1, 1, 21_000)


def test_a_dial_nobody_had_counts_from_the_beginning_of_its_period(shop: Shop) -> None:
    for _ in range(3):
        assert shop.give(credit(4_000), case_id=shop.open_case()).outcome is Outcome.APPLIED
        shop.clock.advance(timedelta(days=1))
    policy = present(shop)
    month = PolicyLimit(Scope.AGENT, Window.MONTH, Strength.ALONE, 10_000)
    policy.limits.append(month)

    whole = rehearse(shop, policy)
    last = rehearse(shop, policy, first=FIRST + timedelta(days=2))

    assert (whole.acts, whole.approvals_added) == (3, 1)
    assert (last.acts, last.approvals_added) == (1, 1)


def test_acts_under_another_version_meet_their_own(shop: Shop) -> None:
    shop.give(credit(15_000))
    second = changed(shop, Scope.INCIDENT, Strength.ALONE, 5_000)
    shop.save(Entity.POLICY, second, shop.new_id())
    shop.clock.advance(timedelta(minutes=1))
    asked = only(shop.give(credit(6_000), case_id=shop.open_case(), ask=True), Entity.APPROVAL)

    assert shop.approval(asked.id).policy_version == second.version
    assert rehearse(shop).reproduced
    assert rehearse(shop, second).approvals_added == 1


def test_days_stand_in_their_order(shop: Shop) -> None:
    with pytest.raises(RuleBroken):
        rehearse(shop, first=LAST, last=FIRST)


def test_an_integration_does_not_rehearse(shop: Shop) -> None:
    robot = replace(shop.agent, role=Role.INTEGRATION)
    with pytest.raises(Forbidden), shop.database.read() as unit:
        rehearsals.rehearse(unit, robot, RehearsalAsk(FIRST, LAST))
