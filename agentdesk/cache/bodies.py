"""Reads raw bodies: one decoder per entity, made once; a body that cannot be read is no crash."""

import logging
from typing import Any

import msgspec

from agentdesk.protocol import (
    customer_fields,
    delegations,
    empowerment,
    entities,
    journal,
    reversals,
)
from agentdesk.protocol.entities import Body
from agentdesk.protocol.rows import Entity

_LOG = logging.getLogger(__name__)

BODY_TYPES: dict[Entity, type[Body]] = {
    Entity.CUSTOMER: entities.CustomerBody,
    Entity.ACCOUNT: entities.AccountBody,
    Entity.SUBSCRIPTION: entities.SubscriptionBody,
    Entity.INTERACTION: entities.InteractionBody,
    Entity.NOTE: entities.NoteBody,
    Entity.CASE: entities.CaseBody,
    Entity.PROMISE: entities.PromiseBody,
    Entity.OUTCOME: entities.OutcomeBody,
    Entity.ORDER: entities.OrderBody,
    Entity.CAMPAIGN: entities.CampaignBody,
    Entity.RECEIPT: entities.ReceiptBody,
    Entity.REMEDY_PLAN: empowerment.RemedyPlanBody,
    Entity.APPROVAL: empowerment.ApprovalBody,
    Entity.BUDGET: empowerment.BudgetBody,
    Entity.POLICY: empowerment.PolicyBody,
    Entity.PRODUCT: entities.ProductBody,
    Entity.ADVISORY: entities.AdvisoryBody,
    Entity.WEB_VISIT: entities.WebVisitBody,
    Entity.SURVEY: entities.SurveyBody,
    Entity.SALES_INTERACTION: entities.SalesInteractionBody,
    Entity.USER: entities.UserBody,
    Entity.TEAM: entities.TeamBody,
    Entity.DELEGATION: delegations.DelegationBody,
    Entity.EFFECT: empowerment.EffectBody,
    Entity.REVERSAL: reversals.ReversalBody,
    Entity.SUGGESTION: customer_fields.SuggestionBody,
    Entity.DAY_CLOSE: journal.DayCloseBody,
}

_DECODERS: dict[Entity, msgspec.json.Decoder[Any]] = {
    entity: msgspec.json.Decoder(type_) for entity, type_ in BODY_TYPES.items()
}


def read_body(entity: Entity, raw: bytes | msgspec.Raw) -> Any:
    """Return the body, or None when it is of a shape this version cannot read."""
    try:
        return _DECODERS[entity].decode(raw)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        _LOG.warning("a row cannot be read", extra={"entity": entity.value})
        return None


class _Lookup(msgspec.Struct):
    """The few fields rows are found by; everything else is skipped unread."""

    number: str = ""
    subject_id: str = ""
    state: str = ""


_LOOKUP = msgspec.json.Decoder(_Lookup)
_LOOKUP_FIELDS = {
    Entity.ORDER: "number",
    Entity.CASE: "number",
    Entity.BUDGET: "subject_id",
    Entity.APPROVAL: "state",
}


def lookup_of(entity: Entity, raw: bytes | msgspec.Raw) -> str | None:
    """Return what else the row is found by, folded; None for most entities."""
    field = _LOOKUP_FIELDS.get(entity)
    if field is None:
        return None
    try:
        return str(getattr(_LOOKUP.decode(raw), field)).casefold() or None
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
