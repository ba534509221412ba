"""Rehearsing a policy: what the acts of some days would have become under another one."""

from datetime import date

import msgspec

from agentdesk.domain.empowerment import Answer
from agentdesk.domain.remedies import RemedyKind
from agentdesk.protocol.fields import (
    Count,
    Currency,
    Id,
    Line,
    NotNegativeMinor,
    Timestamp,
    Version,
)
from agentdesk.protocol.policies import PolicyTerms

MAX_CHANGED = 100
MAX_REHEARSED = 200_000


class RehearsalAsk(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Days of the tenant's calendar, both included; without a policy each act meets its own."""

    from_day: date
    to_day: date
    policy: PolicyTerms | None = None


class RehearsedAct(msgspec.Struct, frozen=True, omit_defaults=True):
    """An act that would have gone another way."""

    plan_id: Id
    at: Timestamp
    user_id: Id
    customer_id: Id
    goodwill_minor: NotNegativeMinor
    recorded: Answer
    rehearsed: Answer
    over_minor: NotNegativeMinor = 0
    waited_s: Count = 0
    kinds: list[RemedyKind] = []
    reason: Line = ""
    customer_name: Line = ""
    user_name: Line = ""


class Rehearsal(msgspec.Struct, frozen=True, omit_defaults=True):
    """The answer: what changes, and the acts that change, the largest first."""

    currency: Currency
    from_day: date
    to_day: date
    policy_version: Version
    acts: Count
    same: Count
    reproduced: bool  # every recorded verdict came out again, figure by figure
    goodwill_minor: NotNegativeMinor
    asked_before: Count
    asked_after: Count
    approvals_avoided: Count
    approvals_added: Count
    impossible_added: Count
    impossible_minor: NotNegativeMinor  # recorded goodwill that nobody could have given
    waiting_saved_s: Count
    extra_minor: NotNegativeMinor  # would go out without anybody's look, and did not go out
    cut: bool = False  # there were more acts than are rehearsed at once
    changed: list[RehearsedAct] = []
