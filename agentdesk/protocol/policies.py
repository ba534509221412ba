"""What an administrator proposes: the terms of a policy, read strictly."""

from typing import Annotated

import msgspec
from msgspec import Meta

from agentdesk.domain.owed import OWED_WITHIN_DAYS
from agentdesk.protocol.empowerment import (
    CostTerm,
    PolicyBody,
    PolicyLevel,
    PolicyLimit,
    WithdrawalTerm,
)
from agentdesk.protocol.fields import Count, Currency, Line, NotNegativeMinor

MAX_LIMITS = 200
MAX_LEVELS = 5
MAX_REASONS = 100
MAX_COST_RULES = 10
MAX_PLACES = 300


class LimitTerm(PolicyLimit, forbid_unknown_fields=True):
    """A circumstance that is misspelled would widen the limit: it is refused instead."""


class LevelTerm(PolicyLevel, forbid_unknown_fields=True):
    """The same for who decides."""


class PolicyTerms(msgspec.Struct, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """Everything a version of a policy says; PolicyBody has a field of the same name for each."""

    currency: Currency
    limits: Annotated[list[LimitTerm], Meta(max_length=MAX_LIMITS)]
    point_value_minor: NotNegativeMinor = 1
    points_expire_days: Count = 0
    reasons: Annotated[list[Line], Meta(max_length=MAX_REASONS)] = []
    request_expires_s: Annotated[int, Meta(ge=60, le=86_400)] = 900
    request_escalates_s: Annotated[int, Meta(ge=10, le=86_400)] = 300
    reversal_four_eyes_minor: NotNegativeMinor = 10_000
    reversal_restores: bool = True
    converts: Annotated[list[Currency], Meta(max_length=20)] = []
    levels: Annotated[list[LevelTerm], Meta(max_length=MAX_LEVELS)] = []
    cost_rules: Annotated[list[CostTerm], Meta(max_length=MAX_COST_RULES)] = []
    withdrawal_days: Annotated[list[WithdrawalTerm], Meta(max_length=MAX_PLACES)] = []
    owed_within_days: Annotated[int, Meta(ge=1, le=3_650)] = OWED_WITHIN_DAYS


def terms_of(body: PolicyBody) -> PolicyTerms:
    """Return what a version says, without its life."""
    said = {name: getattr(body, name) for name in PolicyTerms.__struct_fields__}
    return msgspec.convert(msgspec.to_builtins(said), PolicyTerms)
