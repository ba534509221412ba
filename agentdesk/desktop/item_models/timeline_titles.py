"""What an entry of a timeline is called on screen: painted in bold, and found by these words."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from agentdesk.cache.shapes import TimelineEntry
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.words import (
    basis_name,
    channel_name,
    inbound_name,
    plan_state,
    remedy_name,
)
from agentdesk.domain.interactions import Direction, InteractionState
from agentdesk.protocol.empowerment import RemedyPlanBody
from agentdesk.protocol.entities import InteractionBody, OrderBody
from agentdesk.protocol.rows import Entity

_GOING_ON = (InteractionState.ACTIVE, InteractionState.RINGING)


def is_going_on(body: InteractionBody) -> bool:
    return body.state in _GOING_ON


def contact_title(body: InteractionBody) -> str:
    if is_going_on(body) and body.direction is Direction.INBOUND:
        return inbound_name(body.channel)
    return channel_name(body.channel)


def order_title(number: str) -> str:
    return tr("Timeline", "Order {number}").format(number=number)


def kind_title(entity: Entity) -> str:
    """Return what all entries of a kind are called."""
    return _KIND_TITLES[entity]()


# A row is built while somebody scrolls: only its own words are looked up.
_KIND_TITLES: Mapping[Entity, Callable[[], str]] = {
    Entity.NOTE: lambda: tr("Timeline", "Note"),
    Entity.RECEIPT: lambda: tr("Timeline", "Campaign"),
    Entity.REMEDY_PLAN: lambda: tr("Timeline", "Remedy"),
    Entity.SURVEY: lambda: tr("Timeline", "Survey"),
    Entity.WEB_VISIT: lambda: tr("Timeline", "Web"),
    Entity.SALES_INTERACTION: lambda: tr("Timeline", "Sales"),
}


class Called:
    """The words of our own that an entry shows; one search asks for those of 20,000 entries."""

    def __init__(self) -> None:
        self._of_kind, self._order = cache(kind_title), tr("Timeline", "Order {number}")
        self._remedy, self._basis = cache(remedy_name), cache(basis_name)
        self._channel, self._state = cache(channel_name), cache(plan_state)

    def __call__(self, entry: TimelineEntry) -> str:
        body: Any = entry.body
        if isinstance(body, OrderBody):
            return self._order.format(number=body.number)
        if isinstance(body, InteractionBody):
            return contact_title(body) if is_going_on(body) else self._channel(body.channel)
        if isinstance(body, RemedyPlanBody):
            return "\n".join(self._of_plan(body))
        return self._of_kind(entry.entity)

    def _of_plan(self, body: RemedyPlanBody) -> list[str]:
        words = [self._of_kind(Entity.REMEDY_PLAN), self._state(body.state)[0]]
        for remedy in body.remedies:
            words += [self._remedy(remedy.kind), self._basis(remedy.basis)]
        return words
