"""A customer's fields as they are read: an address as its envelope has it."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from agentdesk.desktop import i18n, theme
from agentdesk.desktop.item_models.field_words import one_text
from agentdesk.desktop.views.desk.details_fields import DetailsFields
from agentdesk.protocol.entities import Address


@pytest.fixture(autouse=True)
def as_before(qapp: QApplication) -> Iterator[None]:
    yield
    i18n.install(qapp, "en")
    theme.apply(qapp, theme.load("light"))


@pytest.mark.parametrize(
    ("address", "said"),
    [
        (
            Address("JP", "銀座1-2-3", "104-0061", "東京都", "中央区"),
            "104-0061 東京都中央区銀座1-2-3 JP",
        ),
        (Address("CN", "长安街1号", "100000", "北京", "北京"), "100000 北京长安街1号 CN"),
        (
            Address("JP", "1-2-3 Ginza", "104-0061", "Tokyo", "Chuo"),
            "1-2-3 Ginza, 104-0061, Chuo, Tokyo, JP",
        ),
        (Address("US", "1 Main St"), "1 Main St, US"),
    ],
)
def test_an_address_in_han_begins_with_its_largest_part(address: Address, said: str) -> None:
    assert one_text(address, masked=False) == said
    assert said not in one_text(address, masked=True)


@pytest.mark.parametrize(
    ("language", "first", "last"),
    [("en", "lines", "country"), ("ja", "country", "lines"), ("zh_CN", "country", "lines")],
)
def test_it_is_typed_in_the_order_it_is_dictated(
    qapp: QApplication, qtbot: QtBot, language: str, first: str, last: str
) -> None:
    i18n.install(qapp, language)
    theme.apply(qapp, theme.load("light", language))
    fields = DetailsFields()
    qtbot.addWidget(fields)
    fields.resize(900, 300)
    fields.show()

    def height(name: str) -> int:
        field = fields.address[name]
        return field.mapTo(fields, field.rect().topLeft()).y()

    assert height(first) < height(last)
    assert fields.address["city"].isVisible()
