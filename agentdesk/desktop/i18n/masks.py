"""Text that came from outside or is not yet ours to show: masked, or made harmless."""

_DOTS = "····"
_SHOWN_DIGITS = 4
# Marks that reorder or hide text around them (Unicode bidirectional controls, zero width).
_TRICKS = frozenset(
    [*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200B, 0x200E, 0x200F, 0x061C, 0xFEFF],
)
_ISOLATES = "\u2068\u2069"  # first strong isolate, pop directional isolate
_REPLACEMENT = "\ufffd"
_FIRST_PRINTABLE = 0x20


def plain(text: str) -> str:
    """Return outside text with every control and direction trick made visible.

    First-strong isolates stay where each one that opens is closed: they keep an amount together,
    and can do nothing to what stands around them. So text may pass here more than once.
    """
    if text.isascii() and text.isprintable():
        return text
    kept = "\n\t" + (_ISOLATES if _each_is_closed(text) else "")
    return "".join(_harmless(character, kept) for character in text)


def _each_is_closed(text: str) -> bool:
    depth = 0
    for character in text:
        depth += (character == _ISOLATES[0]) - (character == _ISOLATES[1])
        if depth < 0:
            return False
    return depth == 0


def _harmless(character: str, kept: str) -> str:
    code = ord(character)
    if character in kept:
        return character
    tricky = code < _FIRST_PRINTABLE or 0x7F <= code < 0xA0 or code in _TRICKS
    return _REPLACEMENT if tricky else character


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
