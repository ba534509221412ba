"""How a catalogue is written: the signs of its script, and the words that are said at this desk."""

import re
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Iterator

from tests.plugins.source_tree import ROOT

HAN = r"[\u3040-\u30ff\u3400-\u9fff々]"  # kana and Han: what takes full-width signs
SIGNS = {
    "a Latin sign after a wide character": rf"{HAN}\s?[,.;:!?](?!\w*[)\]])",
    "a Latin bracket beside a wide character": rf"{HAN}[()]|[()]{HAN}",
    "a Latin quotation mark beside a wide character": rf"{HAN}[\"']|[\"']{HAN}",
    "a space behind a full-width sign": r"[、。，！？；：」』] (?!·)",
}
COUNTED = "a space between a number and what it counts"
WORDS = tomllib.loads((ROOT / "tests" / "unit" / "desktop" / "wording.toml").read_text("utf-8"))
MARKS = re.compile(r"\*\*\s?|\s?`[^`]*`\s?|!\[|]\(\w+\)")  # of the guide's pages


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
