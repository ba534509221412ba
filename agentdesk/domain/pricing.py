"""What a plan costs and what it does to its orders and stock: facts in, figures out."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from agentdesk.domain.errors import InvalidInput, NotFound, RuleBroken
from agentdesk.domain.money import display_step_minor
from agentdesk.domain.orders import Order, OrderLine
from agentdesk.domain.refunds import (
    LinePick,
    LineShare,
    Refund,
    apply_refund,
    apply_return,
    line_shares,
    refund,
    refund_difference,
    refund_overcharge,
    refund_shipping,
)
from agentdesk.domain.remedies import (
    COST_RULES,
    WAIVE_SHIPPING,
    Basis,
    CostRule,
    Draft,
    Evidence,
    Given,
    RemedyKind,
    Shipment,
    check_draft,
)


@dataclass(frozen=True, slots=True)
class Product:
    """`cost_minor` is 0 when nobody has told what the article costs us."""

    sku: str
    currency: str
    price_minor: int
    cost_minor: int
    stock: int

    def counted_minor(self, rule: CostRule = CostRule.COST) -> int:
        """What one counts by: what it costs us, or its price while that is not known."""
        is_by_cost = rule is CostRule.COST and self.cost_minor > 0
        return self.cost_minor if is_by_cost else self.price_minor


@dataclass(frozen=True, slots=True)
class Shop:
    """The orders and products a plan touches, before it or after it."""

    currency: str
    orders: Mapping[str, Order]
    products: Mapping[str, Product]
    point_value_minor: int = 1
    cost_rules: Mapping[RemedyKind, CostRule] = field(default_factory=dict)

    def counted_minor(self, product: Product, kind: RemedyKind) -> int:
        return product.counted_minor(self.cost_rules.get(kind, COST_RULES[kind]))

    def order_of(self, draft: Draft) -> Order:
        order = self.orders.get(draft.order_id or "")
        if order is None:
            raise NotFound("no such order of this customer", code="no_such_order", path="order_id")
        if order.currency != self.currency:
            raise RuleBroken("one plan, one currency", code="mixed_currencies")
        return order

    def with_order(self, order: Order) -> "Shop":
        return replace(self, orders={**self.orders, order.order_id: order})


@dataclass(frozen=True, slots=True)
class PricedPlan:
    """Every remedy with its figures, and the shop as it stands afterwards."""

    given: tuple[Given, ...]
    after: Shop

    @property
    def goodwill_minor(self) -> int:
        return sum(part.goodwill_minor for part in self.given)

    @property
    def owed_minor(self) -> int:
        return sum(part.owed_minor for part in self.given)


def price_plan(drafts: Sequence[Draft], shop: Shop) -> PricedPlan:
    """Price the remedies one after another, each on what the ones before have left."""
    given: list[Given] = []
    for index, draft in enumerate(drafts):
        try:
            check_draft(draft)
            part, shop = _PRICE[draft.kind](draft, shop)
        except (InvalidInput, NotFound, RuleBroken) as refused:
            refused.path = f"remedies.{index}" + (f".{refused.path}" if refused.path else "")
            raise
        given.append(part)
        shop = _take_from_stock(part, shop)
    return PricedPlan(tuple(given), shop)


def _price_refund(draft: Draft, shop: Shop) -> tuple[Given, Shop]:
    order = shop.order_of(draft)
    if draft.evidence is Evidence.DOUBLE_CHARGE:
        back = refund_overcharge(order)
    else:
        back = refund(order, draft.lines, owed=draft.basis is Basis.OWED)
    return _money_back(draft, order, back, shop)


def _money_back(draft: Draft, order: Order, back: Refund, shop: Shop) -> tuple[Given, Shop]:
    if back.amount_minor == 0:
        raise RuleBroken("nothing is left to give back here", code="already_refunded")
    given = Given(draft, back.amount_minor, back.amount_minor, refund=back)
    return given, shop.with_order(apply_refund(order, back))


def _price_reship(draft: Draft, shop: Shop) -> tuple[Given, Shop]:
    order = shop.order_of(draft)
    shares = line_shares(order, draft.lines)
    lines = {line.line_id: line for line in order.lines}
    ships = tuple(Shipment(lines[share.line_id].sku, share.quantity) for share in shares)
    costs = [_share_cost(shop, lines[share.line_id], share) for share in shares]
    given = Given(draft, _sum(shares), sum(costs), ships=ships)
    return given, shop.with_order(_settle(order, draft.lines, _replaced))


def _price_exchange(draft: Draft, shop: Shop) -> tuple[Given, Shop]:
    """The article leaves before anything more is paid: what it costs us above that is given.

    The same article again has no price difference, whatever it costs today; a cheaper one gives
    the difference back to the payments.
    """
    order = shop.order_of(draft)
    product = shop.products.get(draft.detail)
    if product is None:
        raise NotFound("no such article", code="no_such_product", path="detail")
    _check_currency(product, shop)
    shares = line_shares(order, draft.lines)
    quantity = sum(share.quantity for share in shares)
    picked = {share.line_id for share in shares}
    is_same = all(line.sku == product.sku for line in order.lines if line.line_id in picked)
    difference_minor = 0 if is_same else product.price_minor * quantity - _sum(shares)
    back = refund_difference(order, shares, -difference_minor) if difference_minor < 0 else None
    cost_minor = shop.counted_minor(product, draft.kind) * quantity + max(0, -difference_minor)
    given = Given(
        draft,
        _sum(shares),
        cost_minor,
        refund=back,
        ships=(Shipment(product.sku, quantity),),
        price_difference_minor=difference_minor,
        beyond_owed_minor=0 if is_same else max(0, cost_minor - _sum(shares)),
    )
    after = order if back is None else apply_refund(order, back)
    return given, shop.with_order(_settle(after, draft.lines, _replaced))


def _price_return(draft: Draft, shop: Shop) -> tuple[Given, Shop]:
    """The money is worked out now and goes back when the parcel is here."""
    order = shop.order_of(draft)
    back = refund(order, draft.lines, owed=draft.basis is Basis.OWED)
    given = Given(draft, back.amount_minor, back.amount_minor, promised=back.lines)
    return given, shop.with_order(apply_return(order, back))


def _price_face(draft: Draft, shop: Shop) -> tuple[Given, Shop]:
    if draft.amount_minor < 1:
        raise InvalidInput("how much?", code="amount_needed", path="amount_minor")
    if draft.amount_minor % display_step_minor(shop.currency):
        raise InvalidInput(
            f"nobody pays so little a part of {shop.currency}",
            code="amount_not_payable",
            path="amount_minor",
        )
    points = 0
    if draft.kind is RemedyKind.POINTS:
        points = -(-draft.amount_minor // max(1, shop.point_value_minor))
    return Given(draft, draft.amount_minor, draft.amount_minor, points=points), shop


def _price_bonus(draft: Draft, shop: Shop) -> tuple[Given, Shop]:
    """A product counts by its cost; a service without an article by its face value."""
    product = shop.products.get(draft.detail)
    if product is None:
        return _price_face(draft, shop)
    _check_currency(product, shop)
    ships = (Shipment(product.sku, 1),)
    cost_minor = shop.counted_minor(product, draft.kind)
    return Given(draft, product.price_minor, cost_minor, ships=ships), shop


def _price_waiver(draft: Draft, shop: Shop) -> tuple[Given, Shop]:
    if draft.order_id is None or draft.detail != WAIVE_SHIPPING:
        return _price_face(draft, shop)
    order = shop.order_of(draft)
    back = refund_shipping(order, draft.amount_minor or order.shipping_remaining_minor)
    return _money_back(draft, order, back, shop)


def _price_plan_change(draft: Draft, shop: Shop) -> tuple[Given, Shop]:
    return Given(draft, 0, 0), shop


_PRICE: Mapping[RemedyKind, Callable[[Draft, Shop], tuple[Given, Shop]]] = {
    RemedyKind.REFUND: _price_refund,
    RemedyKind.EXCHANGE: _price_exchange,
    RemedyKind.RESHIP: _price_reship,
    RemedyKind.RETURN: _price_return,
    RemedyKind.CREDIT: _price_face,
    RemedyKind.DISCOUNT: _price_face,
    RemedyKind.POINTS: _price_face,
    RemedyKind.BONUS: _price_bonus,
    RemedyKind.WAIVER: _price_waiver,
    RemedyKind.PLAN_CHANGE: _price_plan_change,
}


def _sum(shares: Sequence[LineShare]) -> int:
    return sum(share.amount_minor for share in shares)


def _share_cost(shop: Shop, line: OrderLine, share: LineShare) -> int:
    """An article we hold no row of counts by its price on the order, whatever was taken off it."""
    product = shop.products.get(line.sku)
    if product is None:
        listed_minor = -(-line.gross_minor * share.quantity // line.quantity)  # rounded up
        return max(share.amount_minor, listed_minor)
    _check_currency(product, shop)
    return shop.counted_minor(product, RemedyKind.RESHIP) * share.quantity


def _check_currency(product: Product, shop: Shop) -> None:
    if product.currency != shop.currency:
        raise RuleBroken("the article is priced in another currency", code="mixed_currencies")


def _take_from_stock(given: Given, shop: Shop) -> Shop:
    products = dict(shop.products)
    for shipment in given.ships:
        product = products.get(shipment.sku)
        if product is None:
            continue  # not one of our stock-kept articles
        if product.stock < shipment.quantity:
            raise RuleBroken(
                f"{product.stock} in stock, {shipment.quantity} needed", code="out_of_stock"
            )
        products[shipment.sku] = replace(product, stock=product.stock - shipment.quantity)
    return replace(shop, products=products)


def _settle(
    order: Order, picks: Sequence[LinePick], mark: Callable[[OrderLine, int], OrderLine]
) -> Order:
    picked = {pick.line_id: pick.quantity for pick in picks}
    lines = tuple(mark(line, picked.get(line.line_id, 0)) for line in order.lines)
    return replace(order, lines=lines)


def _replaced(line: OrderLine, quantity: int) -> OrderLine:
    return replace(line, replaced_quantity=line.replaced_quantity + quantity)
