"""How words and sentences stand side by side: each script has its own comma, colon and brackets."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from agentdesk.desktop.i18n.translation import language

_ENDS = (".", "!", "?", "…", "。", "！", "？", "」", "”")  # noqa: RUF001  they end sentences too


@dataclass(frozen=True, slots=True)
class _Signs:
    comma: str
    colon: str
    brackets: tuple[str, str]
    quotes: tuple[str, str]


_WIDE = _Signs("、", "：", ("（", "）"), ("「", "」"))  # noqa: RUF001  the signs of Han and kana
_SIGNS = {
    "ja": _WIDE,
    "zh_TW": _WIDE,
    "zh_CN": _Signs(_WIDE.comma, _WIDE.colon, _WIDE.brackets, ("“", "”")),
}
_LATIN = _Signs(", ", ": ", (" (", ")"), ("“", "”"))


def _signs() -> _Signs:
    return _SIGNS.get(language(), _LATIN)


def listed(parts: Iterable[str]) -> str:
    """Return "a, b" or a、b; what is empty is left out."""
    return _signs().comma.join(part for part in parts if part)


def named(name: str, value: str) -> str:
    """Return "name: value"."""
    return f"{name}{_signs().colon}{value}"


def beside(text: str, more: str) -> str:
    """Return "text (more)"."""
    before, after = _signs().brackets
    return f"{text}{before}{more}{after}"


def quoted(words: str) -> str:
    before, after = _signs().quotes
    return f"{before}{words}{after}"


def sentence(text: str) -> str:
    """Return the text with the full stop of its script, so that another sentence can follow."""
    if not text or text.endswith(_ENDS):
        return text
    return f"{text}{'。' if _is_wide(text[-1]) else '.'}"


def sentences(parts: Iterable[str]) -> str:
    """Return sentences one after the other: a full-width stop carries its own space."""
    said = ""
    for part in parts:
        gap = " " if said and not _is_wide(said[-1]) else ""
        said += f"{gap}{part}" if part else ""
    return said


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in ("W", "F")
