"""Which places of the window a person has: by their role, or by a right that was lent to them."""

from collections.abc import Mapping

from agentdesk.desktop.main_window.keys import AUDIT, MONEY, POLICY
from agentdesk.desktop.main_window.workplace import Workplace
from agentdesk.domain.actor import Role

_OFFICE = frozenset({Role.SUPERVISOR, Role.ADMIN, Role.AUDITOR})
WHO_SEES: Mapping[str, frozenset[Role]] = {
    MONEY: _OFFICE,
    POLICY: _OFFICE,
    AUDIT: frozenset({Role.ADMIN, Role.AUDITOR}),
}
_DECIDERS = frozenset({Role.SUPERVISOR, Role.ADMIN})


def places_of(role: Role) -> tuple[str, ...]:
    """Return the office's places this role has at all."""
    return tuple(place for place, roles in WHO_SEES.items() if role in roles)


def decides(work: Workplace) -> bool:
    """Return whether this person decides on requests now, also by a right that was lent."""
    return work.me.role in _DECIDERS or is_lent_to(work, work.me.user_id)


def is_lent_to(work: Workplace, user_id: str) -> bool:
    """Return whether somebody's right is lent to this person now."""
    now = work.clock.now()
    return any(
        held.body.to_user_id == user_id and held.body.ended_at is None and now < held.body.until
        for held in work.queries.delegations()
    )
