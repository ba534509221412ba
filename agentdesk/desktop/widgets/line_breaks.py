"""Where a line may not end: between a figure and what it counts, within a day of a month."""

import re

_JOINER = "\u2060"  # takes no room, and no line ends beside it
_COUNTED = re.compile(r"([0-9])(?:([月公])(?=[0-9\u3400-\u9fff])|(?=[\u3400-\u9fff]))")
_HELD = rf"\1{_JOINER}\2{_JOINER}"
_TIMES, _TIMES_HELD = "\u00d7 ", "\u00d7\u00a0"


def held_together(text: str) -> str:
    """Return 5公斤, 11月19日 and × 2 so that a line takes them whole; only for laying out."""  # noqa: RUF002  a count
    if text.isascii():
        return text
    return _COUNTED.sub(_HELD, text.replace(_TIMES, _TIMES_HELD))
