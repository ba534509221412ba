"""What the parts of the gallery say in the language that is on; all of it is made up."""

import tomllib
from collections.abc import Mapping
from functools import cache

from agentdesk.desktop.i18n import language
from agentdesk.runtime.resources import resource

_ENGLISH = "en"


def said(words: str) -> str:
    """Return the sample's words as they would be said here."""
    if language() == _ENGLISH or not words:
        return words
    return _words()[language()][words]


@cache
def _words() -> Mapping[str, Mapping[str, str]]:
    with resource("scenes", "parts.toml").open("rb") as file:
        return tomllib.load(file)
