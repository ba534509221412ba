"""Whole numbers out of text: digits only, inside the bounds of the wire."""

from agentdesk.domain.errors import InvalidInput
from agentdesk.domain.money import MAX_MINOR


def count(text: str) -> int:
    if not (text.isascii() and text.isdecimal()):
        raise InvalidInput(f"{text!r} is not a whole number")
    number = int(text)
    if number > MAX_MINOR:
        raise InvalidInput(f"{text} is too large")
    return number


def cents(text: str) -> int:
    """Return an amount in US cents; the source never holds negative ones."""
    return count(text)
