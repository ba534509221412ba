"""A plan in another currency counts only where the policy names it, by a rate that is kept."""

from datetime import timedelta

import msgspec
import pytest
from sqlalchemy import select, update
from sqlalchemy.exc import DatabaseError

from agentdesk.domain.actor import Actor, Role
from agentdesk.domain.approvals import Decision
from agentdesk.domain.exchange import MAX_AGE
from agentdesk.domain.remedies import Basis, RemedyKind
from agentdesk.protocol import messages
from agentdesk.protocol.empowerment import PolicyBody, RemedyDraft
from agentdesk.protocol.entities import OrderBody, OrderLine
from agentdesk.protocol.messages import CommandResult, Outcome
from agentdesk.protocol.reversals import ReversalPart
from agentdesk.protocol.rows import Entity
from agentdesk.server.services import audit_budgets
from agentdesk.server.storage.models.exchange import CONVERSION, FX_RATE
from tests.plugins.shop import Shop, only

# 1 EUR = 1.0837 USD, both of two decimals.
NUMERATOR, DENOMINATOR = 10_837, 10_000


@pytest.fixture(autouse=True)
def the_books_are_right_afterwards(shop: Shop) -> object:
    yield
    with shop.database.read() as unit:
        assert audit_budgets.check_all(unit) == []


@pytest.fixture
def admin(shop: Shop) -> Actor:
    ids = [shop.new_id() for _ in range(4)]
    return Actor(ids[0], ids[1], Role.ADMIN, ids[2], ids[3], "A. Admin")


@pytest.fixture
def euro_order(shop: Shop) -> str:
    order_id = shop.order(OrderLine("1", "bag", "Grain-free 5 kg", 1, 60_000))
    body = shop.body(Entity.ORDER, order_id, OrderBody)
    body.currency = "EUR"
    return shop.save(Entity.ORDER, body, order_id)


def name_euros(shop: Shop) -> None:
    """A second version of the policy in force, which counts euros too."""
    with shop.database.write() as unit:
        body = msgspec.json.decode(unit.records.find(Entity.POLICY)[0].body, type=PolicyBody)
        body.version, body.converts = 2, ["EUR"]
        unit.records.save(Entity.POLICY, shop.new_id(), body)


def set_rate(
    shop: Shop, actor: Actor, numerator: int = NUMERATOR, denominator: int = DENOMINATOR
) -> CommandResult:
    command = shop.make(
        messages.SetRate,
        rate_id=shop.new_id(),
        of="EUR",
        into="USD",
        numerator=numerator,
        denominator=denominator,
    )
    return shop.do(actor, command)


def euros(order_id: str, amount_minor: int) -> RemedyDraft:
    return RemedyDraft(RemedyKind.CREDIT, Basis.GOODWILL, amount_minor, order_id=order_id)


@pytest.fixture
def counted(shop: Shop, admin: Actor) -> None:
    name_euros(shop)
    assert set_rate(shop, admin).outcome is Outcome.APPLIED


def test_never_silently(shop: Shop, admin: Actor, euro_order: str) -> None:
    set_rate(shop, admin)
    assert shop.give(euros(euro_order, 100)).code == "no_policy_for_currency"


def test_a_currency_that_is_named_needs_a_rate(shop: Shop, euro_order: str) -> None:
    name_euros(shop)
    assert shop.give(euros(euro_order, 100)).code == "no_rate"


@pytest.mark.usefixtures("counted")
def test_a_rate_that_nobody_renews_is_not_used(shop: Shop, euro_order: str) -> None:
    shop.clock.advance(MAX_AGE + timedelta(seconds=1))
    assert shop.give(euros(euro_order, 100)).code == "rate_too_old"


@pytest.mark.usefixtures("counted")
def test_it_counts_rounded_up_and_the_rate_is_kept(shop: Shop, euro_order: str) -> None:
    given = only(shop.give(euros(euro_order, 999)), Entity.REMEDY_PLAN)

    assert shop.plan(given.id).currency == "EUR"
    assert shop.plan(given.id).goodwill_minor == 999
    assert shop.used("agent_day") == (1_083, 0)  # 999 * 1.0837 = 1,082.6163
    with shop.database.read() as unit:
        kept = unit.exchange.kept(given.id)
    assert kept is not None
    assert (kept.of, kept.of_minor, kept.into, kept.into_minor) == ("EUR", 999, "USD", 1_083)


@pytest.mark.usefixtures("counted")
def test_a_limit_is_a_limit_in_every_currency(shop: Shop, euro_order: str) -> None:
    """200 dollars alone are 184.55 euros, and not a cent more."""
    assert shop.give(euros(euro_order, 18_456)).code == "needs_approval"
    assert shop.give(euros(euro_order, 18_455)).outcome is Outcome.APPLIED


@pytest.mark.usefixtures("counted")
def test_what_waits_is_decided_by_the_rate_it_was_asked_at(
    shop: Shop, admin: Actor, euro_order: str
) -> None:
    request_id, approval = shop.ask(euros(euro_order, 20_000))
    assert (approval.currency, approval.plan_currency) == ("USD", "EUR")
    assert approval.asked_minor == 21_674
    assert set_rate(shop, admin, 2, 1).outcome is Outcome.APPLIED

    decided = shop.decide(request_id, Decision.APPROVE)

    assert decided.outcome is Outcome.APPLIED, decided
    assert shop.used("team_pool_day") == (21_674, 0)


@pytest.mark.usefixtures("counted")
def test_an_offer_counts_by_the_same_rate(shop: Shop, admin: Actor, euro_order: str) -> None:
    request_id, _ = shop.ask(euros(euro_order, 20_000))
    set_rate(shop, admin, 2, 1)

    shop.decide(request_id, Decision.OFFER_INSTEAD, offer=(euros(euro_order, 999),))
    assert shop.used("team_pool_day") == (0, 1_083)
    assert shop.answer(request_id, accept=True).outcome is Outcome.APPLIED

    assert shop.used("team_pool_day") == (1_083, 0)
    assert shop.plan(shop.approval(request_id).plan_id).goodwill_minor == 999


@pytest.mark.usefixtures("counted")
def test_taken_back_in_any_steps_the_stored_integer_is_used(
    shop: Shop, admin: Actor, euro_order: str
) -> None:
    plan_id = only(shop.give(euros(euro_order, 999)), Entity.REMEDY_PLAN).id
    set_rate(shop, admin, 2, 1)

    for part, left in ((100, 975), (333, 614), (566, 0)):
        reversal_id = shop.new_id()
        command = shop.make(
            messages.ReversePlan,
            reversal_id=reversal_id,
            plan_id=plan_id,
            customer_id=shop.customer_id,
            words="given twice",
            parts=[ReversalPart(0, part)],
        )
        asked = shop.do(shop.supervisor, command)
        confirm = shop.make(
            messages.ConfirmReversal,
            reversal_id=reversal_id,
            customer_id=shop.customer_id,
            seen_minor=part,
        )
        # Where no policy speaks of the currency, taking back takes two.
        assert only(asked, Entity.REVERSAL).row_version == 1
        assert shop.do(shop.other_supervisor, confirm).outcome is Outcome.APPLIED
        assert shop.used("agent_day") == (left, 0)


@pytest.mark.usefixtures("counted")
def test_a_policy_of_its_own_needs_no_rate(shop: Shop, euro_order: str) -> None:
    with shop.database.write() as unit:
        body = msgspec.json.decode(unit.records.find(Entity.POLICY)[0].body, type=PolicyBody)
        body.currency = "EUR"
        unit.records.save(Entity.POLICY, shop.new_id(), body)

    given = only(shop.give(euros(euro_order, 999)), Entity.REMEDY_PLAN)

    assert shop.used("agent_day") == (999, 0)
    with shop.database.read() as unit:
        assert unit.exchange.kept(given.id) is None


def test_rates_are_an_administrators_and_are_never_edited(shop: Shop, admin: Actor) -> None:
    assert set_rate(shop, shop.supervisor).code == "forbidden"
    assert set_rate(shop, admin).outcome is Outcome.APPLIED
    with pytest.raises(DatabaseError, match="append-only"), shop.database.write() as unit:
        unit.connection.execute(update(FX_RATE).values(numerator=1))


@pytest.mark.usefixtures("counted")
def test_what_was_converted_is_never_edited(shop: Shop, euro_order: str) -> None:
    shop.give(euros(euro_order, 999))
    with shop.database.read() as unit:
        assert unit.connection.scalars(select(CONVERSION.c.to_amount)).all() == [1_083]
    with pytest.raises(DatabaseError, match="append-only"), shop.database.write() as unit:
        unit.connection.execute(update(CONVERSION).values(to_amount=1))
