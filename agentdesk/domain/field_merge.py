"""Two people changed one record: what of it goes through, and what somebody has to look at.

Field by field, by what each of them saw: no clock and no version decides, so it is the same in
whatever order it arrives. The value that stands there is never overwritten unseen, and the other
is never dropped: it becomes a suggestion.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import Any

# How long an edit of something that is gone is kept, to be looked at and taken over by hand.
KEPT_FOR = timedelta(days=30)


class SuggestionState(StrEnum):
    OPEN = "open"
    USED = "used"  # somebody put it, or a word of their own, in its place
    LEFT = "left"  # somebody looked, and let stand what stood there


class Why(StrEnum):
    """Why a value was kept beside the record instead of in it."""

    CHANGED_MEANWHILE = "changed_meanwhile"
    CUSTOMER_MERGED = "customer_merged"
    CUSTOMER_REMOVED = "customer_removed"


@dataclass(frozen=True, slots=True)
class Merged:
    """Fields that go through with their new values, and those that both had changed."""

    changed: Mapping[str, Any] = field(default_factory=dict)
    clashes: Mapping[str, Any] = field(default_factory=dict)


def three_way(
    base: Mapping[str, Any], mine: Mapping[str, Any], theirs: Mapping[str, Any]
) -> Merged:
    """Merge what I made of `base` into `theirs`; a field that is in none of them is None.

    Only fields named in `mine` are spoken of, and only those I made something else of.
    """
    changed, clashes = {}, {}
    for name, value in mine.items():
        seen, there = base.get(name), theirs.get(name)
        if value in (seen, there):  # I left it as it was, or they wanted the same
            continue
        if there == seen:
            changed[name] = value
        else:
            clashes[name] = value
    return Merged(changed, clashes)
