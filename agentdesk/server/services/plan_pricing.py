"""Prices a plan on the orders and stock as they stand now, locked until the unit ends."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from agentdesk.domain.pricing import PricedPlan, Shop, price_plan
from agentdesk.domain.remedies import Draft, RemedyKind
from agentdesk.protocol import domain_values
from agentdesk.protocol.entities import OrderBody, ProductBody, SubscriptionBody
from agentdesk.protocol.rows import Entity
from agentdesk.server.services import policies
from agentdesk.server.services.ownership import Held, take
from agentdesk.server.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class PlanAtWork:
    """A priced plan together with the rows it will change."""

    customer_id: str
    currency: str
    priced: PricedPlan
    before: Shop
    orders: Mapping[str, Held[OrderBody]]
    products: Mapping[str, Held[ProductBody]]  # by SKU
    subscriptions: Mapping[str, Held[SubscriptionBody]]

    @property
    def goodwill_minor(self) -> int:
        return self.priced.goodwill_minor


def price(unit: UnitOfWork, customer_id: str, drafts: Sequence[Draft]) -> PlanAtWork:
    """Lock in one fixed order (orders, products, subscriptions), then let the rules work it out."""
    orders = {
        order_id: take(unit, Entity.ORDER, order_id, OrderBody, customer_id)
        for order_id in sorted({draft.order_id for draft in drafts if draft.order_id})
    }
    products = _products(unit, set(_skus(drafts, orders)))
    subscriptions = {
        wanted: take(unit, Entity.SUBSCRIPTION, wanted, SubscriptionBody, customer_id)
        for wanted in sorted({d.subscription_id for d in drafts if d.subscription_id})
    }
    currency = _currency(unit, orders)
    policy = policies.find(unit, unit.tenant.current().currency)
    shop = Shop(
        currency,
        {key: domain_values.order(key, held.body) for key, held in orders.items()},
        {sku: domain_values.product(held.body) for sku, held in products.items()},
        1 if policy is None else policy.point_value_minor,
        {} if policy is None else policy.cost_rules,
    )
    priced = price_plan(drafts, shop)
    return PlanAtWork(customer_id, currency, priced, shop, orders, products, subscriptions)


def _currency(unit: UnitOfWork, orders: Mapping[str, Held[OrderBody]]) -> str:
    """One plan, one currency: its orders', or the tenant's when it names none."""
    for held in orders.values():
        return held.body.currency
    return unit.tenant.current().currency


def _skus(drafts: Sequence[Draft], orders: Mapping[str, Held[OrderBody]]) -> Iterator[str]:
    """The articles that may leave the house."""
    for draft in drafts:
        if draft.kind in {RemedyKind.EXCHANGE, RemedyKind.BONUS} and draft.detail:
            yield draft.detail
        if draft.kind is RemedyKind.RESHIP and draft.order_id:
            picked = {pick.line_id for pick in draft.lines}
            lines = orders[draft.order_id].body.lines
            yield from (line.sku for line in lines if line.line_id in picked)


def _products(unit: UnitOfWork, skus: set[str]) -> dict[str, Held[ProductBody]]:
    ids = sorted(
        row.id for sku in skus for row in unit.records.find(Entity.PRODUCT, limit=1, sku=sku)
    )
    rows = (unit.records.locked(Entity.PRODUCT, row_id) for row_id in ids)
    held = (
        Held(row, msgspec.json.decode(row.body, type=ProductBody))
        for row in rows
        if row is not None
    )
    return {product.body.sku: product for product in held}
