"""Text that came from outside or is not yet ours to show: masked, or made harmless."""

import re

_DOTS = "····"
_SHOWN_DIGITS = 4
# Controls, and marks that reorder or hide text around them (bidirectional controls, zero width).
_TRICKS = r"\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2066\u2067\ufeff"
_ISOLATES = "\u2068\u2069"  # first strong isolate, pop directional isolate
# Compiled: every label passes here, and a loop over its characters cost a fifteenth of a card.
_TRICKY = re.compile(f"[{_TRICKS}]")
_TRICKY_OR_ISOLATE = re.compile(f"[{_TRICKS}{_ISOLATES}]")
_REPLACEMENT = "\ufffd"


def plain(text: str) -> str:
    """Return outside text with every control and direction trick made visible.

    First-strong isolates stay where each one that opens is closed: they keep an amount together,
    and can do nothing to what stands around them. So text may pass here more than once.
    """
    if text.isascii() and text.isprintable():
        return text
    tricky = _TRICKY if _each_is_closed(text) else _TRICKY_OR_ISOLATE
    return tricky.sub(_REPLACEMENT, text)


def _each_is_closed(text: str) -> bool:
    if _ISOLATES[0] not in text and _ISOLATES[1] not in text:
        return True
    depth = 0
    for character in text:
        depth += (character == _ISOLATES[0]) - (character == _ISOLATES[1])
        if depth < 0:
            return False
    return depth == 0


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
