"""Like cases equal a slow reference on seeded data; too few say so; who is tied is found."""

import random
from datetime import timedelta
from math import ceil, floor

import msgspec
import pytest

from agentdesk.domain.approvals import Decision, RequestState
from agentdesk.domain.errors import NotFound
from agentdesk.domain.precedent import LEAST_CASES
from agentdesk.domain.remedies import Basis, RemedyKind
from agentdesk.protocol import messages
from agentdesk.protocol.empowerment import ApprovalBody, RemedyDraft
from agentdesk.protocol.entities import (
    Address,
    CustomerBody,
    OrderBody,
    Payment,
    PersonName,
    Phone,
)
from agentdesk.protocol.messages import Outcome
from agentdesk.protocol.precedent import Precedent, TieKind
from agentdesk.protocol.rows import Entity
from agentdesk.server.services import precedents
from tests.plugins.shop import Shop, credit, only
from tests.plugins.storage import SOURCE

REASONS = ("Delivery damage", "Billing")
KINDS = (RemedyKind.CREDIT, RemedyKind.POINTS)
WORDS = ("no outage there", "credited before", " no outage there ")


def ask(shop: Shop, amount: int, kind: RemedyKind = RemedyKind.CREDIT, reason: str = "") -> str:
    customer_id = shop.customer()
    command = shop.make(
        messages.GivePlan,
        plan_id=shop.new_id(),
        customer_id=customer_id,
        case_id=shop.open_case(customer_id),
        remedies=[RemedyDraft(kind, Basis.GOODWILL, amount)],
        reason=reason or REASONS[0],
        ask=True,
    )
    result = shop.do(shop.agent, command)
    assert result.outcome is Outcome.APPLIED, result
    return only(result, Entity.APPROVAL).id


def precedent(shop: Shop, request_id: str) -> Precedent:
    with shop.database.read() as unit:
        return precedents.precedent(unit, shop.supervisor, request_id)


def some_months(shop: Shop, requests: int) -> None:
    dice = random.Random(11)  # noqa: S311 - a test's own dice
    for _ in range(requests):
        shop.clock.advance(timedelta(hours=dice.randint(1, 60)))
        amount = dice.randint(20_001, 49_999)
        request_id = ask(shop, amount, dice.choice(KINDS), dice.choice(REASONS))
        shop.clock.advance(timedelta(seconds=dice.randint(1, 800)))
        _end(shop, dice, request_id)


def _end(shop: Shop, dice: random.Random, request_id: str) -> None:
    what = dice.choice(["approve", "approve", "offer", "decline", "withdraw"])
    if what == "approve":
        shop.decide(request_id, Decision.APPROVE)
    elif what == "decline":
        shop.decide(request_id, Decision.DECLINE, words=dice.choice(WORDS))
    elif what == "withdraw":
        shop.withdraw(request_id)
    else:
        offer = (credit(dice.randint(1, 20_000)),)
        shop.decide(request_id, Decision.OFFER_INSTEAD, offer=offer)
        shop.answer(request_id, accept=dice.random() < 0.7)


def slowly(shop: Shop, request_id: str) -> dict[str, object]:
    """The same question answered from whole bodies, by the definitions alone."""
    with shop.database.read() as unit:
        rows = unit.records.page(Entity.APPROVAL, customer_id=None, after="", limit=1_000)
    bodies = {row.id: msgspec.json.decode(row.body, type=ApprovalBody) for row in rows}
    this = bodies.pop(request_id)
    like = [
        body
        for body in bodies.values()
        if body.reason == this.reason
        and body.remedies[0].kind == this.remedies[0].kind
        and body.asked_at >= shop.clock.now() - timedelta(days=90)
    ]
    approved = [b for b in like if b.state == "posted" and b.decision == "approve"]
    less = [b for b in like if b.state == "posted" and b.decision == "offer_instead"]
    declined = [b for b in like if b.state == "declined" and b.decision == "decline"]
    granted = sorted([b.asked_minor for b in approved] + [b.offered_minor for b in less])
    count = len(granted) + len(declined)

    def at_least(share: float) -> int:
        return next(
            a for a in granted if sum(g <= a for g in granted) >= ceil(share * len(granted))
        )

    return {
        "count": count,
        "granted": len(granted),
        "granted_less": len(less),
        "declined": len(declined),
        "granted_share_bp": floor(10_000 * len(granted) / count),
        "lower_quartile_minor": at_least(0.25),
        "median_minor": at_least(0.5),
        "upper_quartile_minor": at_least(0.75),
        "percentile": floor(100 * sum(g <= this.asked_minor for g in granted) / len(granted)),
        "reasons": {
            words: sum(b.decision_words.strip() == words for b in declined)
            for words in {b.decision_words.strip() for b in declined}
        },
    }


def test_like_cases_equal_a_slow_reference(shop: Shop) -> None:
    some_months(shop, requests=90)

    for reason in REASONS:
        for kind in KINDS:
            request_id = ask(shop, 25_000, kind, reason)
            found = precedent(shop, request_id)
            wanted = slowly(shop, request_id)
            said = {name: getattr(found, name) for name in wanted}
            said["reasons"] = {one.words: one.count for one in found.reasons}
            assert found.enough
            assert said == wanted
            shop.withdraw(request_id)


def test_too_few_cases_say_so_instead_of_a_number(shop: Shop) -> None:
    for number in range(LEAST_CASES):
        found = precedent(shop, request_id := ask(shop, 21_000))
        assert (found.count, found.enough) == (number, False)
        assert (found.median_minor, found.granted_share_bp, found.percentile) == (None,) * 3
        shop.decide(request_id, Decision.APPROVE)

    enough = precedent(shop, ask(shop, 21_000))
    assert (enough.count, enough.enough, enough.median_minor) == (LEAST_CASES, True, 21_000)


def test_cases_of_long_ago_are_no_precedent(shop: Shop) -> None:
    for _ in range(LEAST_CASES):
        shop.decide(ask(shop, 21_000), Decision.APPROVE)
    shop.clock.advance(timedelta(days=91))

    assert precedent(shop, ask(shop, 21_000)).count == 0


def test_the_agents_last_five_the_newest_first(shop: Shop) -> None:
    for amount in range(21_000, 28_000, 1_000):
        shop.clock.advance(timedelta(minutes=1))
        shop.decide(ask(shop, amount), Decision.DECLINE)
    shop.clock.advance(timedelta(minutes=1))
    waiting = ask(shop, 30_000)

    last = precedent(shop, waiting).last_five

    assert [past.asked_minor for past in last] == [27_000, 26_000, 25_000, 24_000, 23_000]
    assert {(past.state, past.granted_minor) for past in last} == {(RequestState.DECLINED, 0)}


def neighbour(shop: Shop, name: str, phone: str = "", *addresses: Address) -> str:
    body = CustomerBody(
        source=SOURCE,
        names=[PersonName("Latn", name)],
        phones=[Phone(phone)] if phone else [],
        addresses=list(addresses),
    )
    return shop.save(Entity.CUSTOMER, body)


def ask_for(shop: Shop, customer_id: str) -> str:
    case_id = shop.open_case(customer_id)
    asked = shop.give(credit(26_000), ask=True, customer_id=customer_id, case_id=case_id)
    return only(asked, Entity.APPROVAL).id


def paid_with(shop: Shop, customer_id: str, instrument: str) -> None:
    body = OrderBody(
        source=SOURCE,
        number="2026-1",
        customer_id=customer_id,
        placed_at=shop.clock.now(),
        state="paid",
        currency="USD",
        total_minor=100,
        payments=[Payment("p", "card", 100, instrument=instrument)],
    )
    shop.save(Entity.ORDER, body)


def give(shop: Shop, customer_id: str, amount: int) -> None:
    case_id = shop.open_case(customer_id)
    result = shop.give(credit(amount), customer_id=customer_id, case_id=case_id)
    assert result.outcome is Outcome.APPLIED, result


@pytest.fixture
def home() -> Address:
    return Address("US", "12 Elm Street", "02139", city="Cambridge")


def test_goodwill_to_the_same_household_address_and_card(shop: Shop, home: Address) -> None:
    shouted = Address("US", "12  ELM street", "02139", city="cambridge")
    asking = neighbour(shop, "Asking", "+15550100", home)
    tied = {
        "Phone": neighbour(shop, "Phone", "+15550100"),
        "Address": neighbour(shop, "Address", "", shouted),
        "Card": neighbour(shop, "Card"),
        "Stranger": neighbour(shop, "Stranger", "+4915550100"),
    }
    paid_with(shop, asking, "card-77")
    paid_with(shop, tied["Card"], "card-77")
    for number, customer_id in enumerate([asking, *tied.values()]):
        give(shop, customer_id, 1_000 + number)

    found = precedent(shop, ask_for(shop, asking)).tied

    assert [(one.customer_name, one.goodwill_minor, one.ties) for one in found] == [
        ("Asking", 1_000, []),
        ("Card", 1_003, [TieKind.PAYMENT]),
        ("Address", 1_002, [TieKind.ADDRESS]),
        ("Phone", 1_001, [TieKind.HOUSEHOLD]),
    ]


def test_who_moved_away_is_tied_no_more(shop: Shop, home: Address) -> None:
    asking = neighbour(shop, "Asking", "", home)
    other = neighbour(shop, "Other", "", home)
    give(shop, other, 1_000)
    body = shop.body(Entity.CUSTOMER, other, CustomerBody)
    body.addresses = [Address("US", "1 Far Road", "94103")]
    shop.save(Entity.CUSTOMER, body, other)

    assert precedent(shop, ask_for(shop, asking)).tied == []


def test_to_another_team_the_request_is_not_there(shop: Shop) -> None:
    request_id = ask(shop, 26_000)
    with pytest.raises(NotFound), shop.database.read() as unit:
        precedents.precedent(unit, shop.other_agent, request_id)
