"""Products out of product types: tidy names, prices only where they were seen."""

import pytest

from agentdesk.server.imports.household.catalogue import (
    Catalogue,
    name_of,
    rest_name,
    rest_sku,
    sku_of,
)
from agentdesk.server.imports.lines import BrokenLine, Line


def basket(number: int, types: str, cents: str, units: str = "1") -> Line:
    values = {
        "units": units,
        "sales_value_cents": cents,
        "top_department": "GROCERY",
        "top_product_types": types,
    }
    return Line(number, values, "")


@pytest.mark.parametrize(
    ("product_type", "name"),
    [
        ("DRY DOG FOOD PREMIUM (ALPO/PUR", "Dry dog food premium"),
        ("DOG TREATS (SOFT TREATS)", "Dog treats (soft treats)"),
        ("POTATO CHIPS", "Potato chips"),
        ("(", "("),
        ("-", "Item"),
    ],
)
def test_names_lose_what_the_source_cut_off(product_type: str, name: str) -> None:
    assert name_of(product_type) == name


def test_a_price_is_the_middle_of_what_was_seen_and_none_of_too_little() -> None:
    lines = [basket(n, "TUNA", cents, "2") for n, cents in enumerate(("200", "300", "900"), 1)]
    catalogue = Catalogue.of([*lines, basket(9, "SALT", "100"), BrokenLine(10, "", "")])
    assert catalogue.price(sku_of("TUNA")) == 150
    assert catalogue.price(sku_of("SALT")) is None


def test_a_basket_of_several_products_tells_no_price() -> None:
    catalogue = Catalogue.of([basket(n, "TUNA | SALT", "500") for n in range(5)])
    assert catalogue.price("tuna") is None
    assert {"tuna", "salt", "other-grocery"} == set(catalogue.names)


def test_what_is_not_named_has_a_product_too() -> None:
    assert rest_sku("MEAT-PCKGD") == "other-meat-pckgd"
    assert (rest_sku(""), rest_name("")) == ("other-items", "Other items")
