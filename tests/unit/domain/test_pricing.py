"""What a plan costs: each kind by its rule, each part on what the ones before have left."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.errors import AgentdeskError, InvalidInput
from agentdesk.domain.orders import Order, OrderLine, Payment
from agentdesk.domain.pricing import PricedPlan, Product, Shop, price_plan
from agentdesk.domain.refunds import LinePick
from agentdesk.domain.remedies import (
    COST_RULES,
    Basis,
    CostRule,
    Draft,
    Evidence,
    RemedyKind,
    Shipment,
    check_cost_rules,
)

ORDER = Order(
    "order",
    "customer",
    "USD",
    total_minor=6_499,
    shipping_minor=499,
    lines=(OrderLine("1", "bag", 2, gross_minor=6_000),),
    payments=(Payment("p1", "card", 6_499),),
)
BAG = Product("bag", "USD", price_minor=3_000, cost_minor=1_800, stock=1)
TREAT = Product("treat", "USD", price_minor=3_500, cost_minor=200, stock=9)
SHOP = Shop("USD", {"order": ORDER}, {"bag": BAG, "treat": TREAT}, point_value_minor=3)
ONE = (LinePick("1", 1),)


def draft(kind: RemedyKind, basis: Basis = Basis.GOODWILL, **values: Any) -> Draft:
    by_order: dict[str, Any] = (
        {"order_id": "order", "lines": ONE} if "amount_minor" not in values else {}
    )
    return Draft(kind, basis, **{**by_order, **values})


def owed(kind: RemedyKind, **values: Any) -> Draft:
    return draft(kind, Basis.OWED, evidence=Evidence.DAMAGED_ON_ARRIVAL, **values)


def price(*drafts: Draft, shop: Shop = SHOP) -> PricedPlan:
    return price_plan(drafts, shop)


def refused(*drafts: Draft, shop: Shop = SHOP) -> AgentdeskError:
    with pytest.raises(AgentdeskError) as error:
        price_plan(drafts, shop)
    return error.value


@pytest.mark.parametrize(
    ("asked", "amount", "cost"),
    [
        (draft(RemedyKind.REFUND), 3_000, 3_000),
        (draft(RemedyKind.EXCHANGE, detail="treat"), 3_000, 200),
        (draft(RemedyKind.RESHIP), 3_000, 1_800),
        (draft(RemedyKind.RETURN), 3_000, 3_000),
        (draft(RemedyKind.CREDIT, amount_minor=2_000), 2_000, 2_000),
        (draft(RemedyKind.DISCOUNT, amount_minor=300), 300, 300),
        (draft(RemedyKind.POINTS, amount_minor=500), 500, 500),
        (draft(RemedyKind.BONUS, detail="treat", lines=()), 3_500, 200),
        (draft(RemedyKind.WAIVER, detail="shipping"), 499, 499),
        (draft(RemedyKind.PLAN_CHANGE, detail="pause", subscription_id="s"), 0, 0),
    ],
)
def test_each_kind_counts_by_its_own_rule(asked: Draft, amount: int, cost: int) -> None:
    plan = price(asked)
    assert (plan.given[0].amount_minor, plan.given[0].cost_minor) == (amount, cost)
    assert (plan.goodwill_minor, plan.owed_minor) == (cost, 0)
    if COST_RULES[asked.kind] in {CostRule.RETAIL, CostRule.FACE}:
        assert cost == amount


@pytest.mark.parametrize("kind", [RemedyKind.EXCHANGE, RemedyKind.RESHIP, RemedyKind.BONUS])
def test_a_policy_may_count_goods_by_their_price(kind: RemedyKind) -> None:
    by_price = replace(SHOP, cost_rules={kind: CostRule.RETAIL})
    assert price(of_goods(kind), shop=SHOP).goodwill_minor == BAG.cost_minor
    assert price(of_goods(kind), shop=by_price).goodwill_minor == BAG.price_minor


@pytest.mark.parametrize(
    ("kind", "rule"),
    [
        (RemedyKind.CREDIT, CostRule.COST),
        (RemedyKind.REFUND, CostRule.NONE),
        (RemedyKind.BONUS, CostRule.NONE),
        (RemedyKind.BONUS, CostRule.FACE),
    ],
)
def test_a_policy_cannot_make_anything_free(kind: RemedyKind, rule: CostRule) -> None:
    with pytest.raises(InvalidInput) as refused:
        check_cost_rules({kind: rule})
    assert refused.value.code == "cost_rule"


def test_what_is_owed_counts_against_no_budget() -> None:
    plan = price(owed(RemedyKind.RESHIP))
    assert (plan.goodwill_minor, plan.owed_minor) == (0, 3_000)


def test_a_unit_is_made_good_once_in_a_plan() -> None:
    two = owed(RemedyKind.REFUND, lines=(LinePick("1", 2),))
    error = refused(two, owed(RemedyKind.RESHIP))
    assert (error.code, error.path) == ("already_refunded", "remedies.1.lines")


def test_the_last_article_ships_once_in_a_plan() -> None:
    assert refused(owed(RemedyKind.RESHIP), owed(RemedyKind.RESHIP)).code == "out_of_stock"


def test_what_ships_is_named_and_taken_from_stock() -> None:
    plan = price(owed(RemedyKind.RESHIP))
    assert plan.given[0].ships == (Shipment("bag", 1),)
    assert plan.after.products["bag"].stock == 0
    assert SHOP.products["bag"].stock == 1  # facts are never edited


def test_a_dearer_exchange_says_what_the_customer_pays() -> None:
    plan = price(owed(RemedyKind.EXCHANGE, detail="treat"))
    assert plan.given[0].price_difference_minor == 500


def test_a_far_dearer_article_is_not_owed_and_counts_by_what_it_costs_us_more() -> None:
    television = Product("tv", "USD", price_minor=500_000, cost_minor=300_000, stock=1)
    shop = replace(SHOP, products={**SHOP.products, "tv": television})
    plan = price(owed(RemedyKind.EXCHANGE, detail="tv"), shop=shop)
    assert plan.goodwill_minor == 300_000 - 3_000


def test_the_same_article_again_is_owed_whatever_was_paid_for_it() -> None:
    cheap = replace(ORDER, total_minor=1_499, payments=(Payment("p1", "card", 1_499),))
    plan = price(owed(RemedyKind.EXCHANGE, detail="bag"), shop=SHOP.with_order(cheap))
    assert (plan.given[0].amount_minor, plan.given[0].cost_minor) == (500, 1_800)
    assert plan.goodwill_minor == 0


def test_a_return_keeps_the_money_until_the_parcel_is_here() -> None:
    plan = price(owed(RemedyKind.RETURN))
    line = plan.after.orders["order"].lines[0]
    assert (line.returning_quantity, line.refunded_quantity) == (1, 0)
    assert plan.after.orders["order"].payments == ORDER.payments


def test_points_are_counted_by_their_worth_rounded_up() -> None:
    assert price(draft(RemedyKind.POINTS, amount_minor=500)).given[0].points == 167


def test_a_bonus_service_counts_by_its_face_value() -> None:
    plan = price(draft(RemedyKind.BONUS, amount_minor=900, detail="priority service"))
    assert (plan.goodwill_minor, plan.given[0].ships) == (900, ())


def test_an_article_without_a_product_row_counts_by_what_was_paid() -> None:
    plan = price(draft(RemedyKind.RESHIP), shop=replace(SHOP, products={}))
    assert plan.goodwill_minor == 3_000


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (draft(RemedyKind.REFUND, Basis.OWED), "evidence_needed"),
        (
            draft(
                RemedyKind.CREDIT,
                Basis.OWED,
                amount_minor=1,
                order_id="order",
                evidence=Evidence.BROKEN_PROMISE,
            ),
            "kind_not_owed",
        ),
        (owed(RemedyKind.WAIVER, detail="late fee"), "kind_not_owed"),
        (owed(RemedyKind.REFUND, order_id=None), "owed_needs_order"),
        (draft(RemedyKind.REFUND, order_id=None), "order_needed"),
        (draft(RemedyKind.REFUND, lines=()), "lines_needed"),
        (draft(RemedyKind.REFUND, order_id="another"), "no_such_order"),
        (draft(RemedyKind.EXCHANGE), "detail_needed"),
        (draft(RemedyKind.EXCHANGE, detail="unknown"), "no_such_product"),
        (draft(RemedyKind.CREDIT, amount_minor=0), "amount_needed"),
        (draft(RemedyKind.PLAN_CHANGE, detail="pause"), "subscription_needed"),
        (draft(RemedyKind.PLAN_CHANGE, detail="x", subscription_id="s"), "detail_needed"),
        (
            draft(RemedyKind.PLAN_CHANGE, detail="skip", subscription_id="s", amount_minor=1),
            "amount_given",
        ),
        (
            draft(RemedyKind.WAIVER, detail="shipping", amount_minor=500, order_id="order"),
            "already_refunded",
        ),
    ],
)
def test_what_is_incomplete_is_refused_with_its_reason(asked: Draft, code: str) -> None:
    error = refused(asked)
    assert error.code == code
    assert error.path.startswith("remedies.0")


def test_one_plan_has_one_currency() -> None:
    yen = replace(SHOP, orders={"order": replace(ORDER, currency="JPY")})
    assert refused(draft(RemedyKind.REFUND), shop=yen).code == "mixed_currencies"
    pounds = replace(SHOP, products={"bag": replace(BAG, currency="GBP")})
    assert refused(draft(RemedyKind.RESHIP), shop=pounds).code == "mixed_currencies"


def test_nobody_is_given_a_part_of_a_dollar_where_shops_count_in_whole_ones() -> None:
    taipei = replace(SHOP, currency="TWD", orders={}, products={})
    asked = draft(RemedyKind.CREDIT, amount_minor=3_350)
    assert refused(asked, shop=taipei).code == "amount_not_payable"
    assert price(replace(asked, amount_minor=3_300), shop=taipei).goodwill_minor == 3_300


GOODS = (RemedyKind.BONUS, RemedyKind.RESHIP, RemedyKind.EXCHANGE)
PRICES = st.integers(0, 1_000_000)


def of_goods(kind: RemedyKind) -> Draft:
    if kind is RemedyKind.BONUS:
        return draft(kind, detail="bag", lines=())
    return draft(kind, detail="bag" if kind is RemedyKind.EXCHANGE else "")


@given(st.sampled_from(GOODS), PRICES, PRICES)
def test_goodwill_of_an_article_is_never_free_unless_its_price_is_nothing(
    kind: RemedyKind, price_minor: int, cost_minor: int
) -> None:
    bag = replace(BAG, price_minor=price_minor, cost_minor=cost_minor)
    plan = price(of_goods(kind), shop=replace(SHOP, products={"bag": bag}))
    assert plan.goodwill_minor == (cost_minor or price_minor)
    assert plan.goodwill_minor > 0 or price_minor == 0


@given(gross=PRICES, off=PRICES, quantity=st.integers(1, 7))
def test_an_article_we_hold_no_row_of_counts_by_its_price_on_the_order(
    gross: int, off: int, quantity: int
) -> None:
    line = OrderLine("1", "gone", quantity, gross_minor=gross, discount_minor=min(off, gross))
    order = Order("order", "customer", "USD", line.own_minor, 0, (line,))
    plan = price(draft(RemedyKind.RESHIP), shop=Shop("USD", {"order": order}, {}))
    assert gross <= plan.goodwill_minor * quantity < gross + quantity


def test_a_far_dearer_article_of_unknown_cost_counts_by_its_price() -> None:
    television = Product("tv", "USD", price_minor=500_000, cost_minor=0, stock=1)
    shop = replace(SHOP, products={**SHOP.products, "tv": television})
    plan = price(owed(RemedyKind.EXCHANGE, detail="tv"), shop=shop)
    assert plan.goodwill_minor == 500_000 - 3_000
