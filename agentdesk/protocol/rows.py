"""Rows on the wire: the raw body travels and is stored as it is, so that unknown fields survive."""

from enum import StrEnum

import msgspec

from agentdesk.protocol.fields import Id, Microseconds, Version


class Entity(StrEnum):
    """Everything the feed can carry."""

    CUSTOMER = "customer"
    ACCOUNT = "account"
    SUBSCRIPTION = "subscription"
    INTERACTION = "interaction"
    NOTE = "note"
    CASE = "case"
    PROMISE = "promise"
    OUTCOME = "outcome"
    ORDER = "order"
    CAMPAIGN = "campaign"
    RECEIPT = "receipt"
    REMEDY_PLAN = "remedy_plan"
    APPROVAL = "approval"
    BUDGET = "budget"
    POLICY = "policy"
    PRODUCT = "product"
    ADVISORY = "advisory"
    WEB_VISIT = "web_visit"
    SURVEY = "survey"
    SALES_INTERACTION = "sales_interaction"
    USER = "user"
    TEAM = "team"
    DELEGATION = "delegation"
    EFFECT = "effect"
    DAY_CLOSE = "day_close"
    REVERSAL = "reversal"
    SUGGESTION = "suggestion"


# What a customer's timeline is made of, newest first by `at`.
TIMELINE_ENTITIES = (
    Entity.INTERACTION,
    Entity.NOTE,
    Entity.ORDER,
    Entity.RECEIPT,
    Entity.REMEDY_PLAN,
    Entity.WEB_VISIT,
    Entity.SURVEY,
    Entity.SALES_INTERACTION,
)

# Held by every desktop, whoever the customer is.
REFERENCE_ENTITIES = (
    Entity.USER,
    Entity.TEAM,
    Entity.DELEGATION,
    Entity.POLICY,
    Entity.PRODUCT,
    Entity.ADVISORY,
    Entity.CAMPAIGN,
)


class Tombstone(msgspec.Struct, frozen=True, omit_defaults=True):
    """The body of a row that is gone: empty, or the name of the one it goes on in."""

    merged_into: Id | None = None


class Row(msgspec.Struct, frozen=True, omit_defaults=True):
    """One version of one entity; the body of a `deleted` one is a Tombstone."""

    entity: Entity
    id: Id
    row_version: Version
    body: msgspec.Raw
    customer_id: Id | None = None
    at_us: Microseconds | None = None  # place on the timeline, UTC microseconds
    deleted: bool = False
