"""Text that came from outside or is not yet ours to show: masked, or made harmless."""

import re
import unicodedata
from functools import lru_cache

_DOTS = "····"
_SHOWN_DIGITS = 4
_REPLACEMENT = "\ufffd"
_OPENS, _CLOSES = "\u2068", "\u2069"  # first strong isolate, pop directional isolate
# Controls; marks that reorder or hide text around them; what takes no room or looks like none
# (soft hyphen, zero width, Hangul fillers, tags); halves of a character.
_TRICKS = (
    r"\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e"
    r"\u200f\u202a-\u202e\u2060-\u2067\u206a-\u206f\u3164\ud800-\udfff\ufeff\uffa0\ufff9-\ufffb"
    r"\U000e0000-\U000e007f"
)
# Joiners make one picture of several, and belong to the spelling of some scripts, never of ours.
_JOINED = r"(?<![\u0300-\U0010ffff])[\u200c\u200d]"
_TO_THE_LEFT = r"\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
# Compiled: every label passes here, and a loop over its characters cost a fifteenth of a card.
_SUSPECT = re.compile(f"[{_TRICKS}\u200c\u200d\u2028\u2029{_OPENS}{_CLOSES}{_TO_THE_LEFT}]")
_LINE_ENDS = re.compile(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_TRICKY = re.compile(f"(?:[{_TRICKS}]|{_JOINED})+")
_ISOLATE = re.compile(f"[{_OPENS}{_CLOSES}]")
_RUN_TO_THE_LEFT = re.compile(
    f"{_OPENS}[^{_OPENS}{_CLOSES}]*{_CLOSES}"
    f"|([{_TO_THE_LEFT}](?:(?:[^\\w\\n{_OPENS}{_CLOSES}]"
    f"|[\\d_{_TO_THE_LEFT}])*[{_TO_THE_LEFT}])?)"
)
_MOST_SEEN = 400  # characters of a text that is kept as it was made plain
_MOST_MARKS = 4  # over or under one letter; more of them reach into the lines around
_MAYBE_A_TOWER = re.compile(rf"[^\w\s\x00-\x7f]{{{_MOST_MARKS + 1},}}")


def plain(text: str) -> str:
    """Return outside text as it can do nothing to what stands around it, nor hide anything.

    Every line end is one of ours; other controls and tricks are made visible, many in a row as
    one; of marks piled on one letter the first few stay. A stretch that is read from right to
    left is kept together by isolates: two amounts beside it would change places. Isolates that
    are there stay where each one that opens is closed, as around an amount. So text may pass
    here more than once.
    """
    if text.isascii() and text.isprintable():
        return text
    return _seen(text) if len(text) <= _MOST_SEEN else _made_plain(text)


def _made_plain(text: str) -> str:
    if _MAYBE_A_TOWER.search(text):
        text = _MAYBE_A_TOWER.sub(_lowered, text)
    return _harmless(text) if _SUSPECT.search(text) else text


# What is on screen is asked for again with every frame; each amount was searched five times.
_seen = lru_cache(maxsize=2048)(_made_plain)


def _harmless(text: str) -> str:
    shown = _TRICKY.sub(_REPLACEMENT, _LINE_ENDS.sub("\n", text))
    if _ISOLATE.search(shown):
        shown = _without_unpaired(shown)
    return _RUN_TO_THE_LEFT.sub(_isolated, shown)


def _without_unpaired(text: str) -> str:
    opened: list[int] = []
    unpaired = []
    for found in _ISOLATE.finditer(text):
        if found[0] == _OPENS:
            opened.append(found.start())
        elif opened:
            opened.pop()
        else:
            unpaired.append(found.start())
    characters = list(text)
    for place in (*unpaired, *opened):
        characters[place] = _REPLACEMENT
    return "".join(characters)


def _lowered(found: re.Match[str]) -> str:
    """Return a stretch of signs where no letter carries more marks than it may."""
    kept, marks = [], 0
    for character in found[0]:
        marks = marks + 1 if unicodedata.category(character) in {"Mn", "Me"} else 0
        if marks <= _MOST_MARKS:
            kept.append(character)
        elif marks == _MOST_MARKS + 1:
            kept.append(_REPLACEMENT)
    return "".join(kept)


def _isolated(found: re.Match[str]) -> str:
    return found[0] if found[1] is None else f"{_OPENS}{found[1]}{_CLOSES}"


def mask_phone(national: str) -> str:
    """Return the number with its first group and last four digits only: "090-····-5678"."""
    digits = "".join(character for character in national if character.isdigit())
    if len(digits) <= _SHOWN_DIGITS:
        return _DOTS
    first = national.replace(" ", "-").split("-", 1)[0] if "-" in national else ""
    head = f"{first}-" if first and len(first) <= _SHOWN_DIGITS else ""
    return f"{head}{_DOTS}-{digits[-_SHOWN_DIGITS:]}"


def mask_email(address: str) -> str:
    """Return the address with its first letter and its domain only: "h····@example.jp"."""
    name, at, domain = address.rpartition("@")
    return f"{name[:1]}{_DOTS}@{plain(domain)}" if at else _DOTS
