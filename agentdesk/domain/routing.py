"""Whom a request is handed to first: who is here, then who has least waiting; a hint, no lock."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from agentdesk.domain.interactions import Presence

# Nobody who is signed out is handed anything.
_NEARNESS: Mapping[Presence, int] = {
    Presence.AVAILABLE: 0,
    Presence.AFTER_CONTACT_WORK: 1,
    Presence.ON_CONTACT: 1,
    Presence.BREAK: 2,
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may decide it, and how many requests wait for them already."""

    user_id: str
    level: int
    presence: Presence
    waiting: int = 0


def hand_to(candidates: Iterable[Candidate]) -> Candidate | None:
    """Return who gets it: the highest level it has reached, then who is free, then fair shares."""
    here = [one for one in candidates if one.presence in _NEARNESS]
    return min(here, key=_order, default=None)


def _order(one: Candidate) -> tuple[int, int, int, str]:
    return -one.level, _NEARNESS[one.presence], one.waiting, one.user_id
