"""One table per entity: the raw body as it travels, and the columns it is found by.

A key column is filled from the body's attribute of the same name; `x_us` from the time `x_at`
(repositories/keys.py).
"""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import BigInteger, Boolean, Column, Index, Table, Text
from sqlalchemy.types import TypeEngine

from agentdesk.protocol.rows import Entity
from agentdesk.server.storage.models.base import METADATA, KeyText, Microseconds

BASE_COLUMNS = ("id", "customer_id", "at_us", "row_version", "deleted", "body")


def _table(entity: Entity, *, unique: tuple[str, ...] = (), **keys: TypeEngine[Any]) -> Table:
    name = entity.value
    return Table(
        name,
        METADATA,
        Column("id", KeyText, primary_key=True),
        Column("customer_id", KeyText, nullable=True),
        Column("at_us", Microseconds, nullable=True),
        Column("row_version", BigInteger, nullable=False),
        Column("deleted", Boolean, nullable=False),
        Column("body", Text, nullable=False),
        *(Column(key, type_, nullable=True) for key, type_ in keys.items()),
        # Newest first within one customer, without touching what is deleted.
        Index(f"ix_{name}_customer", "customer_id", "deleted", "at_us", "id"),
        *(Index(f"uq_{name}_{key}", key, unique=True) for key in unique),
    )


_TEXT = KeyText
_NUMBER = BigInteger()

RECORDS: Mapping[Entity, Table] = {
    Entity.CUSTOMER: _table(Entity.CUSTOMER, account_id=_TEXT, external_reference=_TEXT),
    Entity.ACCOUNT: _table(Entity.ACCOUNT),
    Entity.SUBSCRIPTION: _table(Entity.SUBSCRIPTION, state=_TEXT),
    Entity.INTERACTION: _table(Entity.INTERACTION, agent_id=_TEXT, case_id=_TEXT, state=_TEXT),
    Entity.NOTE: _table(Entity.NOTE, case_id=_TEXT),
    Entity.CASE: _table(
        Entity.CASE, number=_TEXT, state=_TEXT, assigned_to=_TEXT, resolved_us=_NUMBER
    ),
    Entity.PROMISE: _table(Entity.PROMISE, state=_TEXT, due_us=_NUMBER, case_id=_TEXT),
    Entity.OUTCOME: _table(Entity.OUTCOME),
    Entity.ORDER: _table(Entity.ORDER, number=_TEXT, state=_TEXT),
    Entity.CAMPAIGN: _table(Entity.CAMPAIGN, code=_TEXT),
    Entity.RECEIPT: _table(Entity.RECEIPT, campaign_id=_TEXT),
    Entity.REMEDY_PLAN: _table(
        Entity.REMEDY_PLAN, case_id=_TEXT, state=_TEXT, given_by=_TEXT, request_id=_TEXT
    ),
    Entity.APPROVAL: _table(
        Entity.APPROVAL,
        plan_id=_TEXT,
        case_id=_TEXT,
        state=_TEXT,
        requester_id=_TEXT,
        expires_us=_NUMBER,
        escalates_us=_NUMBER,
    ),
    Entity.BUDGET: _table(
        Entity.BUDGET, scope=_TEXT, subject_id=_TEXT, currency=_TEXT, period=_TEXT
    ),
    Entity.POLICY: _table(
        Entity.POLICY, version=_NUMBER, effective_from_us=_NUMBER, currency=_TEXT
    ),
    Entity.PRODUCT: _table(Entity.PRODUCT, sku=_TEXT),
    Entity.ADVISORY: _table(Entity.ADVISORY),
    Entity.WEB_VISIT: _table(Entity.WEB_VISIT),
    Entity.SURVEY: _table(Entity.SURVEY, measure=_TEXT),
    Entity.SALES_INTERACTION: _table(Entity.SALES_INTERACTION),
    Entity.USER: _table(
        Entity.USER,
        unique=("login",),
        login=_TEXT,
        team_id=_TEXT,
        person_id=_TEXT,
        role=_TEXT,
    ),
    Entity.TEAM: _table(Entity.TEAM),
    Entity.DELEGATION: _table(
        Entity.DELEGATION, from_user_id=_TEXT, to_user_id=_TEXT, until_us=_NUMBER
    ),
    Entity.EFFECT: _table(
        Entity.EFFECT, plan_id=_TEXT, state=_TEXT, adapter=_TEXT, next_us=_NUMBER
    ),
    Entity.REVERSAL: _table(Entity.REVERSAL, plan_id=_TEXT, state=_TEXT),
    Entity.SUGGESTION: _table(Entity.SUGGESTION, until_us=_NUMBER),
    Entity.DAY_CLOSE: _table(Entity.DAY_CLOSE, unique=("day",), day=_TEXT),
}

# Which columns of an entity are filled from its body.
KEY_COLUMNS: Mapping[Entity, tuple[str, ...]] = {
    entity: tuple(column.name for column in table.columns if column.name not in BASE_COLUMNS)
    for entity, table in RECORDS.items()
}


def _index(entity: Entity, *columns: str) -> None:
    table = RECORDS[entity]
    Index(f"ix_{table.name}_{'_'.join(columns)}", *(table.c[column] for column in columns))


_index(Entity.CUSTOMER, "external_reference")
_index(Entity.INTERACTION, "at_us")
_index(Entity.INTERACTION, "case_id")
_index(Entity.CASE, "number")
_index(Entity.CASE, "state", "at_us")
_index(Entity.CASE, "resolved_us")
_index(Entity.PROMISE, "state", "due_us")
_index(Entity.PROMISE, "case_id")
_index(Entity.ORDER, "number")
_index(Entity.REMEDY_PLAN, "case_id")
_index(Entity.APPROVAL, "state", "expires_us")
_index(Entity.APPROVAL, "plan_id")
_index(Entity.APPROVAL, "requester_id", "at_us")
_index(Entity.BUDGET, "subject_id", "scope", "period")
_index(Entity.POLICY, "currency", "version")
_index(Entity.PRODUCT, "sku")
_index(Entity.DELEGATION, "to_user_id", "until_us")
_index(Entity.EFFECT, "plan_id")
_index(Entity.EFFECT, "adapter", "next_us")
_index(Entity.REVERSAL, "plan_id")
_index(Entity.SUGGESTION, "until_us")
