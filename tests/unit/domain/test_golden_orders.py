"""Orders of every sort, step by step, to the unit: golden_orders.toml says what goes back."""

import tomllib
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from agentdesk.domain.errors import AgentdeskError
from agentdesk.domain.orders import Order, OrderLine, Payment
from agentdesk.domain.pricing import Product, Shop, price_plan
from agentdesk.domain.refunds import (
    LinePick,
    LineShare,
    Refund,
    apply_refund,
    apply_return,
    arrived,
    refund,
    refund_arrived,
    refund_overcharge,
    refund_shipping,
)
from agentdesk.domain.remedies import Basis, Draft, RemedyKind

Said = Mapping[str, Any]
ORDERS = tomllib.loads(Path(__file__).with_name("golden_orders.toml").read_text())["order"]


def order_of(said: Said) -> Order:
    return Order(
        "order",
        "customer",
        said["currency"],
        said["total"],
        said.get("shipping", 0),
        tuple(line_of(line) for line in said["lines"]),
        tuple(payment_of(payment) for payment in said["payments"]),
    )


def line_of(said: Said) -> OrderLine:
    return OrderLine(
        said["id"],
        f"sku-{said['id']}",
        said["quantity"],
        said["gross"],
        discount_minor=said.get("discount", 0),
        tax_minor=said.get("tax", 0),
        points_minor=said.get("points", 0),
        refunded_quantity=said.get("refunded_quantity", 0),
        refunded_minor=said.get("refunded", 0),
        returning_quantity=said.get("returning_quantity", 0),
        replaced_quantity=said.get("replaced_quantity", 0),
        returning_minor=said.get("returning", 0),
        points_earned=said.get("earned", 0),
    )


def payment_of(said: Said) -> Payment:
    means, refunded = said.get("means", "card"), said.get("refunded", 0)
    return Payment(said["id"], means, said["amount"], refunded)


def do(step: Said, order: Order) -> tuple[Refund, Order]:
    """The refund of one step, and the order after it."""
    picks = [LinePick(line_id, quantity) for line_id, quantity in step.get("lines", {}).items()]
    match step["do"]:
        case "refund" | "goodwill":
            back = refund(order, picks, owed=step["do"] == "refund")
        case "overcharge":
            back = refund_overcharge(order)
        case "shipping":
            back = refund_shipping(order, step["minor"])
        case "return":
            back = refund(order, picks, owed=True)
            return back, apply_return(order, back)
        case "arrive":
            promised = [
                LineShare(line_id, quantity, step["goods"])
                for line_id, quantity in step["lines"].items()
            ]
            back = refund_arrived(order, promised, step["promised"])
            return back, apply_refund(arrived(order, back.lines), back)
        case "exchange":
            return exchange(order, picks, step["price"])
    return back, apply_refund(order, back)


def exchange(order: Order, picks: list[LinePick], price_minor: int) -> tuple[Refund, Order]:
    """One new article for each unit; as a whole they cost what the step says."""
    units = sum(pick.quantity for pick in picks)
    article = Product("other", order.currency, price_minor, price_minor, stock=units)
    draft = Draft(
        RemedyKind.EXCHANGE,
        Basis.GOODWILL,
        order_id=order.order_id,
        lines=tuple(picks),
        detail="other",
    )
    plan = price_plan([draft], Shop(order.currency, {"order": order}, {"other": article}))
    (given,) = plan.given
    assert given.refund is not None
    return given.refund, plan.after.orders["order"]


@pytest.mark.parametrize("said", ORDERS, ids=lambda said: said["name"])
def test_what_goes_back_to_the_unit(said: Said) -> None:
    order = order_of(said)
    for step in said["steps"]:
        if "refused" in step:
            with pytest.raises(AgentdeskError) as refused:
                do(step, order)
            assert refused.value.code == step["refused"], step
            continue
        back, order = do(step, order)
        assert {
            "amount": back.amount_minor,
            "shipping": back.shipping_minor,
            "means": dict(back.means),
            "taken_back": back.points_taken_back,
        } == {
            "amount": step["amount"],
            "shipping": step.get("shipping", 0),
            "means": step["means"],
            "taken_back": step.get("taken_back", 0),
        }, step
        if "by_line" in step:
            assert {one.line_id: one.amount_minor for one in back.lines} == step["by_line"]
        assert sum(back.means.values()) == back.amount_minor


def test_there_are_enough_of_every_sort() -> None:
    currencies = Counter(said["currency"] for said in ORDERS)
    assert len(ORDERS) >= 30
    assert {"USD", "JPY", "TWD"} <= set(currencies)
    assert len({said["name"] for said in ORDERS}) == len(ORDERS)
