"""The guide: short pages of words and pictures, read from resources in the language that is on.

A page is Markdown of a few kinds only: a title, paragraphs, lists, pictures, **strong** words and
`keys`. What is none of these stays as it is written; nothing of it becomes rich text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from agentdesk.runtime.resources import resource

_PICTURE = re.compile(r"!\[(?P<words>[^\]]*)\]\((?P<name>[a-z_]+)\)")
_INLINE = re.compile(r"\*\*(?P<strong>[^*]+)\*\*|`(?P<key>[^`]+)`")
_ICONS = {
    "start": "headset",
    "contact": "phone",
    "remedies": "heart-handshake",
    "asking": "circle-check",
    "offline": "cloud-off",
    "safety": "lock",
}


class RunKind(StrEnum):
    PLAIN = "plain"
    STRONG = "strong"
    KEY = "key"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of words of one kind."""

    text: str
    kind: RunKind = RunKind.PLAIN


@dataclass(frozen=True, slots=True)
class Paragraph:
    runs: tuple[Run, ...]
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture; `words` say what is in it."""

    path: Path
    words: str


@dataclass(frozen=True, slots=True)
class Topic:
    key: str
    icon: str
    title: str
    blocks: tuple[Paragraph | Shot, ...]


def read_guide(language: str, mode: str = "light") -> tuple[Topic, ...]:
    """Return the topics in their order, with the pictures of a theme."""
    folder = resource("help", language)
    shown = _Shown(resource("help", "pictures", language), "" if mode == "light" else f"-{mode}")
    return tuple(_topic(path, shown) for path in sorted(folder.glob("*.md")))


@dataclass(frozen=True, slots=True)
class _Shown:
    """Where the pictures of one language and theme are."""

    folder: Path
    ending: str

    def path(self, name: str) -> Path:
        return self.folder / f"{name}{self.ending}.webp"


def _topic(path: Path, shown: _Shown) -> Topic:
    title, _, rest = path.read_text(encoding="utf-8").partition("\n")
    key = path.stem.partition("-")[2]
    blocks = tuple(_blocks(rest, shown))
    return Topic(key, _ICONS.get(key, "info"), title.removeprefix("# ").strip(), blocks)


def _blocks(text: str, shown: _Shown) -> Iterator[Paragraph | Shot]:
    for line in filter(None, map(str.strip, text.splitlines())):
        shot = _PICTURE.fullmatch(line)
        if shot is not None:
            yield Shot(shown.path(shot["name"]), shot["words"])
        else:
            yield Paragraph(tuple(_runs(line.removeprefix("- "))), line.startswith("- "))


def _runs(line: str) -> Iterator[Run]:
    at = 0
    for found in _INLINE.finditer(line):
        if found.start() > at:
            yield Run(line[at : found.start()])
        if found["strong"]:
            yield Run(found["strong"], RunKind.STRONG)
        else:
            yield Run(found["key"], RunKind.KEY)
        at = found.end()
    if at < len(line):
        yield Run(line[at:])
