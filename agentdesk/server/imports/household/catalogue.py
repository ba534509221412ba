"""The products of the panel: its product types, priced by the baskets that hold only one."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from statistics import median_low

from agentdesk.domain.ids import stable_id
from agentdesk.protocol.entities import ProductBody
from agentdesk.protocol.fields import MoneyBody
from agentdesk.protocol.rows import Entity
from agentdesk.server.imports.dice import Dice
from agentdesk.server.imports.lines import BrokenLine, Line, read
from agentdesk.server.imports.sources import Sources
from agentdesk.server.imports.stages import Made
from agentdesk.server.storage.repositories.records import NewRecord

SOURCE = "household"
CURRENCY = "USD"
TYPE_SEPARATOR = " | "
MAX_SKU = 64
MIN_PRICES = 3  # fewer one-product baskets say nothing about a price
_NOT_WORD = re.compile(r"[^a-z0-9]+")
_PRICE_COLUMNS = ("units", "sales_value_cents", "top_department", "top_product_types")


def sku_of(product_type: str) -> str:
    return _NOT_WORD.sub("-", product_type.lower()).strip("-")[:MAX_SKU]


def rest_sku(department: str) -> str:
    return f"other-{sku_of(department or 'items')}"


def name_of(product_type: str) -> str:
    """The source cuts long names inside a bracket; what is cut is left out."""
    opened = product_type.rfind("(")
    if opened > 0 and ")" not in product_type[opened:]:
        product_type = product_type[:opened]
    return product_type.strip(" -/&").capitalize() or "Item"


def rest_name(department: str) -> str:
    return f"Other {department.lower()} items" if department else "Other items"


def split_types(text: str) -> list[str]:
    return [part for part in text.split(TYPE_SEPARATOR) if part]


class Catalogue:
    """Names by stock keeping unit, and every price seen for each."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self._prices: dict[str, list[int]] = {}

    @classmethod
    def measure(cls, purchases: Path) -> "Catalogue":
        return cls.of(read(purchases, _PRICE_COLUMNS))

    @classmethod
    def of(cls, lines: Iterable[Line | BrokenLine]) -> "Catalogue":
        """Read all baskets; broken lines are told when the baskets come in."""
        catalogue = cls()
        for line in lines:
            if isinstance(line, Line):
                catalogue._see(line.values)
        return catalogue

    def _see(self, values: dict[str, str]) -> None:
        types = split_types(values["top_product_types"])
        department = values["top_department"]
        self.names.setdefault(rest_sku(department), rest_name(department))
        for product_type in types:
            self.names.setdefault(sku_of(product_type), name_of(product_type))
        units, cents = values["units"], values["sales_value_cents"]
        if len(types) == 1 and units.isdecimal() and cents.isdecimal() and int(units):
            self._prices.setdefault(sku_of(types[0]), []).append(int(cents) // int(units))

    def price(self, sku: str) -> int | None:
        """Return the middle price of a unit in minor units, or None when too few were seen."""
        prices = self._prices.get(sku, ())
        return max(1, median_low(prices)) if len(prices) >= MIN_PRICES else None

    def lines(self) -> Iterator[Line]:
        for number, sku in enumerate(sorted(self.names), start=1):
            yield Line(number, {"sku": sku}, sku)


def product_id(sku: str) -> str:
    return stable_id(SOURCE, "product", sku)


class ProductMaker:
    """Products with a measured price where there is one; stock and cost are made up."""

    def __init__(self, catalogue: Catalogue, sources: Sources, seed: int) -> None:
        self._catalogue = catalogue
        self._sources = sources
        self._seed = seed

    def convert(self, line: Line) -> Iterator[Made]:
        sku = line.values["sku"]
        yield Entity.PRODUCT, NewRecord(product_id(sku), self._body(sku))

    def _body(self, sku: str) -> ProductBody:
        dice = Dice(self._seed, "product", sku)
        measured = self._catalogue.price(sku)
        price = measured or dice.between(99, 1499)
        made_up = self._sources.generator()
        sources = {"cost": made_up, "stock": made_up, "delivery_days": made_up}
        if measured is None:
            sources["price"] = made_up
        return ProductBody(
            source=self._sources.household("middle price of one-product baskets"),
            sources=sources,
            sku=sku,
            name=self._catalogue.names[sku],
            price=MoneyBody(price, CURRENCY),
            cost=MoneyBody(max(1, price * dice.between(55, 80) // 100), CURRENCY),
            stock=0 if dice.chance(0.05) else dice.between(4, 240),
            delivery_days=dice.between(1, 4),
        )
