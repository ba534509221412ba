"""How the catalogues are written: the signs of the script, one word for one thing, nothing lost."""

import re

import pytest

from tests.plugins.wording import WORDS, pages, said, wrong_signs, wrong_words

PLACES = re.compile(r"\{\w+\}|%n")
TONGUES = ("ja", "zh_CN", "zh_TW")


@pytest.mark.parametrize("language", TONGUES)
def test_signs_are_those_of_the_script(language: str) -> None:
    found = [
        (*place, wrong)
        for *place, text in (*said(language), *pages(language))
        for wrong in wrong_signs(text, language)
    ]
    assert found == []


@pytest.mark.parametrize("language", sorted(WORDS))
def test_one_word_is_said_for_one_thing(language: str) -> None:
    found = [
        (*place, wrong)
        for *place, text in (*said(language), *pages(language))
        for wrong in wrong_words(language, text)
    ]
    assert found == []


@pytest.mark.parametrize("language", TONGUES)
def test_no_value_is_lost_on_the_way(language: str) -> None:
    lost = [
        (context, source, text)
        for context, source, text in said(language)
        if sorted(PLACES.findall(source)) != sorted(PLACES.findall(text))
    ]
    assert lost == []


@pytest.mark.parametrize(
    "text",
    ["手配されていません. 伊藤", "注文番号, 写真", "休憩:外出", "（2)件", "未送信 3 件", "済。 次"],
)
def test_a_slip_of_the_pen_would_be_found(text: str) -> None:
    """The control for the signs."""
    assert wrong_signs(text)


def test_a_word_of_another_desk_would_be_found() -> None:
    """The control for the words."""
    assert wrong_words("ja", "このパソコンのサーバ")
    assert not wrong_words("ja", "この端末のサーバー")
