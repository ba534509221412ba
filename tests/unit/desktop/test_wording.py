"""How the catalogues are written: the signs of the script, one word for one thing, nothing lost."""

import re
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.plugins.source_tree import ROOT

HAN = r"[\u3040-\u30ff\u3400-\u9fff々]"  # kana and Han: what takes full-width signs
SIGNS = {
    "a Latin sign after a wide character": rf"{HAN}\s?[,.;:!?](?!\w*[)\]])",
    "a Latin bracket beside a wide character": rf"{HAN}[()]|[()]{HAN}",
    "a Latin quotation mark beside a wide character": rf"{HAN}[\"']|[\"']{HAN}",
    "a space behind a full-width sign": r"[、。，！？；：」』] (?!·)",
}
COUNTED = "a space between a number and what it counts"
WORDS = tomllib.loads(Path(__file__).with_name("wording.toml").read_text("utf-8"))
MARKS = re.compile(r"\*\*\s?|\s?`[^`]*`\s?|!\[|]\(\w+\)")  # of the guide's pages
PLACES = re.compile(r"\{\w+\}|%n")
TONGUES = ("ja", "zh_CN", "zh_TW")


def said(language: str) -> Iterator[tuple[str, str, str]]:
    """Yield every translation with its context and source."""
    path = ROOT / "resources" / "i18n" / f"agentdesk_{language}.ts"
    for context in ET.parse(path).iter("context"):  # noqa: S314 - our own file
        name = context.findtext("name", "")
        for message in context.iter("message"):
            source = message.findtext("source", "")
            for translation in message.iter("translation"):
                forms = [form.text or "" for form in translation.iter("numerusform")]
                for text in forms or [translation.text or ""]:
                    yield name, source, text


def pages(language: str) -> Iterator[tuple[str, str, str]]:
    """Yield every line of the guide and of the samples, with its place."""
    for path in sorted((ROOT / "resources" / "help" / language).glob("*.md")):
        for line in path.read_text("utf-8").splitlines():
            yield path.name, line, MARKS.sub("", line)
    samples = ROOT / "resources" / "scenes" / f"{language}.toml"
    for name, text in strings(tomllib.loads(samples.read_text("utf-8"))):
        yield samples.name, name, text


def strings(branch: object, name: str = "") -> Iterator[tuple[str, str]]:
    """Yield every string of a file of samples."""
    if isinstance(branch, dict):
        for key, value in branch.items():
            yield from strings(value, f"{name}.{key}")
    elif isinstance(branch, list):
        for value in branch:
            yield from strings(value, name)
    elif isinstance(branch, str):
        yield name, branch


def wrong_signs(text: str, language: str = "ja") -> list[str]:
    kept = SIGNS | ({COUNTED: rf"(?:%n|\d) {HAN}"} if language == "ja" else {})
    return [name for name, pattern in kept.items() if re.search(pattern, text)]


def wrong_words(language: str, text: str) -> list[str]:
    return [
        f"{word}: {instead}"
        for word, instead in WORDS.get(language, {}).items()
        if re.search(word, text)
    ]


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
