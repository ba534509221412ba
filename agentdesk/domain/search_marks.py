"""Where in a text a search was met, so that it can be marked as it was written."""

import unicodedata
from collections.abc import Iterator

from agentdesk.domain.search_terms import fold

_VOICING = frozenset("\u3099\u309a\uff9e\uff9f")  # written after their kana in some texts


def places_of(sought: str, text: str) -> list[tuple[int, int]]:
    """Return (start, end) of each place that reads as what is sought, in order, none twice."""
    wanted = _tight(sought)
    if not wanted:
        return []
    folded, starts, ends = "", list[int](), list[int]()
    for start, end in _letters(text):
        read = _tight(text[start:end])
        folded += read
        starts += [start] * len(read)
        ends += [end] * len(read)
    found, at = [], folded.find(wanted)
    while at >= 0:
        last = at + len(wanted)
        found.append((starts[at], ends[last - 1]))
        at = folded.find(wanted, last)
    return found


def _tight(text: str) -> str:
    return fold(text).replace(" ", "")


def _letters(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each letter begins and ends, with the marks written after it."""
    start = 0
    for at in range(1, len(text) + bool(text)):
        if at == len(text) or not _belongs_to_the_one_before(text[at]):
            yield start, at
            start = at


def _belongs_to_the_one_before(sign: str) -> bool:
    return sign in _VOICING or unicodedata.combining(sign) > 0
