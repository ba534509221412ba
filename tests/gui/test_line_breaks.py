"""A figure and what it counts stay on one line, where words are written without spaces."""

from itertools import pairwise

import pytest
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QApplication

from agentdesk.desktop import i18n, theme
from agentdesk.desktop.widgets.line_breaks import held_together
from agentdesk.desktop.widgets.text import Span, lay_out

WIDTHS = range(120, 420, 7)
SAID = {
    "zh_TW": "已承諾補寄，但一直沒有下單。伊藤於11月18日承諾11月19日完成，無穀飼料5公斤 × 2袋。",
    "zh_CN": "已承诺补发，但一直没有下单。伊藤于11月18日承诺11月19日完成，无谷粮5公斤 × 2袋。",
    "ja": "再送をお約束しましたが、未手配です。伊藤が11月18日に11月19日着とお約束、5公斤を2袋。",
}


@pytest.fixture(autouse=True)
def as_before(qapp: QApplication) -> object:
    yield
    i18n.install(qapp, "en")
    theme.apply(qapp, theme.load("light"))


def lines_of(layout: QTextLayout) -> list[str]:
    text, lines = layout.text(), [layout.lineAt(number) for number in range(layout.lineCount())]
    return [text[line.textStart() : line.textStart() + line.textLength()] for line in lines]


def torn(lines: list[str]) -> list[str]:
    """Return the ends of lines where a figure stands alone, or a day has lost its month."""
    pairs = pairwise(lines)
    return [
        f"{before}|{after}"
        for before, after in pairs
        if (before[-1].isdigit() and not after[0].isdigit())
        or (before[-1] == "月" and after[0].isdigit())
        or before.rstrip().endswith("\u00d7")
    ]


@pytest.mark.parametrize("language", sorted(SAID))
def test_no_line_ends_between_a_figure_and_its_unit(qapp: QApplication, language: str) -> None:
    i18n.install(qapp, language)
    theme.apply(qapp, theme.load("light", language))
    for width in WIDTHS:
        layout, _height = lay_out([Span(SAID[language])], "body", width)
        assert torn(lines_of(layout)) == []


def test_qt_alone_tears_them_apart(qapp: QApplication) -> None:
    """The control: the same words, the same widths, without the joiners."""
    theme.apply(qapp, theme.load("light", "zh_TW"))
    found = []
    for width in WIDTHS:
        layout = QTextLayout(SAID["zh_TW"], theme.current().font("body", SAID["zh_TW"]))
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
        layout.endLayout()
        found += torn(lines_of(layout))
    assert found


def test_no_room_is_taken(qapp: QApplication) -> None:
    theme.apply(qapp, theme.load("light", "zh_TW"))
    font = theme.current().font("body", SAID["zh_TW"])
    joined, bare = QTextLayout(held_together(SAID["zh_TW"]), font), QTextLayout(SAID["zh_TW"], font)
    widths = []
    for layout in (joined, bare):
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(10_000)
        layout.endLayout()
        widths.append(line.naturalTextWidth())
    assert widths[0] == pytest.approx(widths[1])


def test_latin_words_are_left_alone() -> None:
    for said in ("Order 2026-118842", "5 kg · 2 bags", "−$12.50"):
        assert held_together(said) == said
