"""Lists, full stops and quotation marks are those of the language that is on."""

import pytest
from PySide6.QtCore import QCoreApplication

from agentdesk.desktop import i18n


@pytest.fixture(autouse=True)
def as_before(qapp: QCoreApplication) -> object:
    yield
    i18n.install(qapp, "en")


@pytest.mark.parametrize(
    ("language", "listed", "quoted"),
    [
        ("en", "A, {b}, C", "“A”"),
        ("ja", "A、{b}、C", "「A」"),
        ("zh_TW", "A、{b}、C", "「A」"),
        ("zh_CN", "A、{b}、C", "“A”"),
    ],
)
def test_each_language_has_its_own_signs(
    qapp: QCoreApplication, language: str, listed: str, quoted: str
) -> None:
    i18n.install(qapp, language)
    assert i18n.listed(["A", "{b}", "C"]) == listed  # braces of outside text are only signs
    assert i18n.listed(iter(["A"])) == "A"
    assert not i18n.listed([])
    assert i18n.quoted("A") == quoted


@pytest.mark.parametrize("whole", ["Done.", "済みました。", "真的？", "好！」", "…"])
def test_a_sentence_that_has_ended_gets_no_second_stop(whole: str) -> None:
    assert i18n.sentence(whole) == whole


@pytest.mark.parametrize(("open_end", "whole"), [("Sent", "Sent."), ("在庫なし", "在庫なし。")])
def test_a_full_stop_is_that_of_the_words_before_it(open_end: str, whole: str) -> None:
    assert i18n.sentence(open_end) == whole
