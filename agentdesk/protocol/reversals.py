"""Body of a reversal: what was taken back of a posted plan, by whom, and who confirmed it."""

from typing import Annotated

import msgspec
from msgspec import Meta

from agentdesk.domain.remedies import RemedyKind
from agentdesk.domain.reversals import ReversalState
from agentdesk.protocol.entities import Body
from agentdesk.protocol.fields import (
    Currency,
    Id,
    Line,
    NotNegativeMinor,
    PositiveMinor,
    Text,
    Timestamp,
)

MAX_REMEDIES = 20
RemedyNumber = Annotated[int, Meta(ge=0, lt=MAX_REMEDIES)]


class ReversalPart(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How much of which remedy: its place in the plan, counted from 0."""

    number: RemedyNumber
    amount_minor: PositiveMinor


class ReversedPart(msgspec.Struct, frozen=True):
    """One remedy as taken back."""

    number: RemedyNumber
    kind: RemedyKind
    amount_minor: PositiveMinor


class ReversalBody(Body, kw_only=True):
    """It names the plan and stands beside it: what was posted stays as it is."""

    plan_id: Id
    customer_id: Id
    case_id: Id
    state: ReversalState
    currency: Currency
    parts: list[ReversedPart]
    amount_minor: PositiveMinor
    at: Timestamp
    asked_by: Id
    asked_by_name: Line
    words: Text
    goodwill_minor: NotNegativeMinor = 0  # what no longer counts, in the budgets' currency
    restored_budget_ids: list[Id] = []  # whose period was open, when the policy says so
    decided_by: Id | None = None  # the second person
    decided_by_name: Line = ""
    decided_at: Timestamp | None = None
    decision_words: Text = ""
