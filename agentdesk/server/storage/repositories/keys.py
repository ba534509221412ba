"""How a body fills the columns that a row is found by."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from agentdesk.protocol.entities import Body
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.clock import to_us
from agentdesk.server.storage.models.records import KEY_COLUMNS

# The body's time that places an entity on the timeline, or orders it in its table.
TIMES: Mapping[Entity, str] = {
    Entity.INTERACTION: "started_at",
    Entity.NOTE: "at",
    Entity.CASE: "opened_at",
    Entity.PROMISE: "made_at",
    Entity.ORDER: "placed_at",
    Entity.RECEIPT: "at",
    Entity.REMEDY_PLAN: "at",
    Entity.APPROVAL: "asked_at",
    Entity.EFFECT: "at",
    Entity.REVERSAL: "at",
    Entity.SUGGESTION: "made_at",
    Entity.WEB_VISIT: "at",
    Entity.SURVEY: "at",
    Entity.SALES_INTERACTION: "at",
    Entity.POLICY: "effective_from",
    Entity.ADVISORY: "since",
}

# Budgets of these scopes belong to the customer they count.
_CUSTOMER_SCOPES = frozenset({"customer"})
# Key columns whose attribute has another name than the rule below finds.
_ATTRIBUTES = {"effective_from_us": "effective_from", "until_us": "until"}


def _reader(column: str) -> Callable[[Any], object]:
    """`due_us` reads the time `due_at`; every other column the attribute of its own name."""
    attribute = _ATTRIBUTES.get(column, column)
    if not column.endswith("_us"):
        return lambda body: getattr(body, attribute)
    attribute = attribute.removesuffix("_us") + "_at" if attribute == column else attribute

    def microseconds(body: Any) -> int | None:
        at: datetime | None = getattr(body, attribute)
        return None if at is None else to_us(at)

    return microseconds


_READERS: Mapping[Entity, tuple[tuple[str, Callable[[Any], object]], ...]] = {
    entity: tuple((column, _reader(column)) for column in columns)
    for entity, columns in KEY_COLUMNS.items()
}


def key_values(entity: Entity, body: Body) -> dict[str, object]:
    return {column: read(body) for column, read in _READERS[entity]}


def customer_of(entity: Entity, row_id: str, body: Body) -> str | None:
    """Whose row this is: said by the body, or by what the body is about."""
    if entity is Entity.CUSTOMER:
        return row_id
    if entity is Entity.BUDGET:
        scope, subject = getattr(body, "scope", ""), getattr(body, "subject_id", None)
        return subject if scope in _CUSTOMER_SCOPES else None
    return getattr(body, "customer_id", None)


def time_of(entity: Entity, body: Body) -> int | None:
    attribute = TIMES.get(entity)
    return None if attribute is None else to_us(getattr(body, attribute))


def users_of(entity: Entity, row_id: str, keys: Mapping[str, object]) -> set[str]:
    """Whom a change concerns in person, so that their desktops hear of it first."""
    if entity is Entity.USER:
        return {row_id}
    named = (keys.get(column) for column in ("requester_id", "agent_id", "given_by"))
    return {str(user_id) for user_id in named if user_id}
