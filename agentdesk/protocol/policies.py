"""What an administrator proposes: the terms of a policy, read strictly."""

from typing import Annotated

import msgspec
from msgspec import Meta

from agentdesk.domain.remedies import CostRule, RemedyKind
from agentdesk.protocol.empowerment import PolicyLevel, PolicyLimit
from agentdesk.protocol.fields import Count, Currency, Line, NotNegativeMinor

MAX_LIMITS = 200
MAX_LEVELS = 5
MAX_REASONS = 100


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
    cost_rules: dict[RemedyKind, CostRule] = {}
