"""Where a line of Han may not end: between a figure and what it counts, within a month's day."""

import re

_JOINER = "\u2060"  # takes no room, and no line ends beside it
_COUNTED = re.compile(r"([0-9])(?:([月公])(?=[0-9\u3400-\u9fff])|(?=[\u3400-\u9fff]))")
_HELD = rf"\1{_JOINER}\2{_JOINER}"


def held_together(text: str) -> str:
    """Return 5公斤 and 11月19日 so that a line takes them whole; only for laying out."""
    return text if text.isascii() else _COUNTED.sub(_HELD, text)
