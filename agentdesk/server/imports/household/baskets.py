"""Baskets become orders: totals, discounts, store and time are real, lines and payments made up."""

from collections.abc import Container, Iterator, Mapping

from agentdesk.domain.ids import stable_id
from agentdesk.protocol.entities import OrderBody, Payment
from agentdesk.protocol.rows import Entity
from agentdesk.server.imports.dates import DateShift
from agentdesk.server.imports.household.catalogue import CURRENCY, SOURCE, name_of
from agentdesk.server.imports.household.numbers import cents, count
from agentdesk.server.imports.household.order_lines import BasketTotals, make_lines
from agentdesk.server.imports.lines import Line
from agentdesk.server.imports.sources import Sources
from agentdesk.server.imports.stages import Made
from agentdesk.server.storage.repositories.records import NewRecord

COLUMNS = (
    "basket_id", "household_id", "store_id", "ts", "lines", "units", "sales_value_cents",
    "retail_disc_cents", "coupon_disc_cents", "coupon_match_disc_cents", "top_department",
    "top_product_types",
)  # fmt: skip
MAX_SUMMARY = 200
# Nine baskets of ten were paid by card in this made-up part.
_MEANS = ("card",) * 9 + ("cash",)


def order_id(basket_id: str) -> str:
    return stable_id(SOURCE, "order", basket_id)


class BasketReader:
    """Turns lines of purchases into orders of the households that are wanted."""

    def __init__(self, wanted: Container[str], shift: DateShift, sources: Sources) -> None:
        self._wanted = wanted
        self._shift = shift
        self._source = sources.household("purchases")
        made_up = sources.generator()
        self._sources = {"lines": made_up, "payments": made_up}
        self._customer_ids: dict[str, str] = {}

    def wants(self, line: Line) -> bool:
        return line.values["household_id"] in self._wanted

    def convert(self, line: Line) -> Iterator[Made]:
        values = line.values
        basket_id = str(count(values["basket_id"]))
        customer_id = self._customer_id(values["household_id"])
        body = self._body(values, basket_id, customer_id)
        yield Entity.ORDER, NewRecord(order_id(basket_id), body)

    def _customer_id(self, household_id: str) -> str:
        known = self._customer_ids.get(household_id)
        if known is None:
            if household_id not in self._wanted:
                raise KeyError(f"household {household_id}")
            known = self._customer_ids[household_id] = customer_id(household_id)
        return known

    def _body(self, values: Mapping[str, str], basket_id: str, customer: str) -> OrderBody:
        sales = cents(values["sales_value_cents"])
        loyalty = cents(values["retail_disc_cents"])
        match = cents(values["coupon_match_disc_cents"])
        basket = BasketTotals(
            basket_id=int(basket_id),
            lines=count(values["lines"]),
            units=count(values["units"]),
            # R documentation of the panel: regular price = sales + loyalty + coupon match.
            gross_minor=sales + loyalty + match,
            discount_minor=loyalty,
            department=values["top_department"],
            types=BasketTotals.types_of(values["top_product_types"]),
        )
        return OrderBody(
            source=self._source,
            sources=self._sources,
            number=basket_id,
            customer_id=customer,
            placed_at=self._shift.moment(values["ts"]),
            state="delivered",
            currency=CURRENCY,
            total_minor=sales,
            lines=make_lines(basket),
            payments=_payments(int(basket_id), sales, cents(values["coupon_disc_cents"])),
            coupon_minor=match,
            loyalty_discount_minor=loyalty,
            summary=_summary(basket),
            store=f"Store {values['store_id']}",
        )


def customer_id(household_id: str) -> str:
    return stable_id(SOURCE, "customer", household_id)


def _payments(basket_id: int, sales: int, coupon: int) -> list[Payment]:
    """A manufacturer's coupon paid its part of the sales value, the household the rest."""
    by_coupon = min(coupon, sales)
    means = _MEANS[basket_id % len(_MEANS)]
    parts = (("1", means, sales - by_coupon), ("2", "coupon", by_coupon))
    return [
        Payment(payment_id=number, means=how, amount_minor=amount)
        for number, how, amount in parts
        if amount
    ]


def _summary(basket: BasketTotals) -> str:
    """The top product types are the source's own words, tidied."""
    names = ", ".join(name_of(product_type) for product_type in basket.types)
    more = basket.lines - len(basket.types)
    return f"{names} + {more} more"[:MAX_SUMMARY] if names and more > 0 else names[:MAX_SUMMARY]
