"""Policy: what an agent may give alone, with approval, or never."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from agentdesk.domain.actor import Role
from agentdesk.domain.errors import InvalidInput
from agentdesk.domain.money import MAX_MINOR


class Scope(StrEnum):
    """What a budget is counted over; the ledger keeps one bucket per scope and subject."""

    ACT = "act"
    INCIDENT = "incident"
    AGENT_DAY = "agent_day"
    CUSTOMER_YEAR = "customer_year"
    INCIDENT_HARD = "incident_hard"
    CUSTOMER_HARD = "customer_hard"
    TEAM_POOL_DAY = "team_pool_day"


class Strength(StrEnum):
    ALONE = "alone"  # inside it the agent gives at once
    APPROVAL = "approval"  # held here while a supervisor decides
    HARD = "hard"  # nobody goes above


# Each scope has one strength, because each scope is one bucket with one cap.
STRENGTH_OF: Mapping[Scope, Strength] = {
    Scope.INCIDENT: Strength.ALONE,
    Scope.AGENT_DAY: Strength.ALONE,
    Scope.CUSTOMER_YEAR: Strength.ALONE,
    Scope.TEAM_POOL_DAY: Strength.APPROVAL,
    Scope.INCIDENT_HARD: Strength.HARD,
    Scope.CUSTOMER_HARD: Strength.HARD,
}
BUCKET_SCOPES = tuple(STRENGTH_OF)  # an act has a limit and no bucket
_BASIS_POINTS = 10_000
_UNLIMITED = MAX_MINOR


class Answer(StrEnum):
    """What a policy says of an act."""

    ALONE = "alone"
    ASKS = "asks"
    IMPOSSIBLE = "impossible"


@dataclass(frozen=True, slots=True)
class Limit:
    """One figure of a policy; no roles means every role."""

    scope: Scope
    strength: Strength
    amount_minor: int
    roles: frozenset[Role] = frozenset()
    lifetime_value_share_bp: int = 0

    def __post_init__(self) -> None:
        if STRENGTH_OF.get(self.scope, self.strength) is not self.strength:
            raise InvalidInput(f"{self.scope} is never {self.strength}", code="limit_strength")

    def figure(self, lifetime_value_minor: int) -> int:
        """The amount, or the share of lifetime value when that is larger."""
        share = lifetime_value_minor * self.lifetime_value_share_bp // _BASIS_POINTS
        return max(self.amount_minor, share)


@dataclass(frozen=True, slots=True)
class Policy:
    version: int
    currency: str
    limits: tuple[Limit, ...]
    point_value_minor: int = 1
    request_expires_s: int = 900
    request_escalates_s: int = 300
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Used:
    """What a bucket has spent, and what is held in it (pending and leased)."""

    posted_minor: int = 0
    held_minor: int = 0

    @property
    def total_minor(self) -> int:
        return self.posted_minor + self.held_minor


@dataclass(frozen=True, slots=True)
class Act:
    """What somebody wants to give: only goodwill counts."""

    goodwill_minor: int
    role: Role
    lifetime_value_minor: int = 0


@dataclass(frozen=True, slots=True)
class RuleLine:
    """What one rule says of one act."""

    scope: Scope
    strength: Strength
    limit_minor: int
    used_minor: int
    held_minor: int
    act_minor: int

    @property
    def left_before_minor(self) -> int:
        return max(0, self.limit_minor - self.used_minor - self.held_minor)

    @property
    def left_minor(self) -> int:
        """What is left after this act."""
        return max(0, self.left_before_minor - self.act_minor)

    @property
    def over_minor(self) -> int:
        return max(0, self.act_minor - self.left_before_minor)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The reasoned answer: every rule's line, and the figures a person needs."""

    outcome: Answer
    lines: tuple[RuleLine, ...]
    over_minor: int  # above one's own authority
    alone_minor: int  # the most that can be given alone
    most_minor: int  # the most anybody can give here
    blocked_by: Scope | None = None  # when impossible: the rule that says no


def limit_for(policy: Policy, scope: Scope, role: Role) -> Limit | None:
    """Return the limit that binds a role: one that names it goes before one for everybody."""
    named = [lim for lim in policy.limits if lim.scope is scope and role in lim.roles]
    general = [lim for lim in policy.limits if lim.scope is scope and not lim.roles]
    return max(named or general, key=lambda limit: limit.amount_minor, default=None)


def target_of(policy: Policy, scope: Scope, lifetime_value_minor: int) -> int:
    """Return what the scope's bucket may hold, whoever spends: the largest of its limits."""
    figures = [
        limit.figure(lifetime_value_minor) for limit in policy.limits if limit.scope is scope
    ]
    return max(figures, default=0)


def evaluate(policy: Policy, used: Mapping[Scope, Used], act: Act) -> Verdict:
    """Say whether an act can be given alone, needs a supervisor, or cannot be given at all.

    A policy without a limit for somebody gives them nothing: authority is never assumed.
    """
    lines = tuple(
        _line(limit, used.get(scope, Used()), act)
        for scope in Scope
        if (limit := limit_for(policy, scope, act.role)) is not None
    )
    alone = _least(lines, Strength.ALONE)
    hard = _least(lines, Strength.HARD, unlimited=True)
    pool = _least(lines, Strength.APPROVAL)
    most = max(min(alone, hard), min(hard, pool))
    return Verdict(
        outcome=_answer(act.goodwill_minor, min(alone, hard), most),
        lines=lines,
        over_minor=max(0, act.goodwill_minor - alone),
        alone_minor=min(alone, hard),
        most_minor=most,
        blocked_by=_blocked_by(lines) if act.goodwill_minor > most else None,
    )


def _line(limit: Limit, used: Used, act: Act) -> RuleLine:
    figure = limit.figure(act.lifetime_value_minor)
    spent = Used() if limit.scope is Scope.ACT else used
    return RuleLine(
        limit.scope,
        limit.strength,
        figure,
        spent.posted_minor,
        spent.held_minor,
        act.goodwill_minor,
    )


def _least(lines: tuple[RuleLine, ...], strength: Strength, *, unlimited: bool = False) -> int:
    """Return what the tightest rule of a strength leaves; no rule leaves nothing."""
    left = [line.left_before_minor for line in lines if line.strength is strength]
    return min(left, default=_UNLIMITED if unlimited else 0)


def _answer(amount: int, alone: int, most: int) -> Answer:
    if amount <= alone:
        return Answer.ALONE
    return Answer.ASKS if amount <= most else Answer.IMPOSSIBLE


def _blocked_by(lines: tuple[RuleLine, ...]) -> Scope | None:
    """The tightest rule that even a supervisor cannot pass."""
    binding = [line for line in lines if line.strength is not Strength.ALONE and line.over_minor]
    if not binding:
        return None
    return min(binding, key=lambda line: line.left_before_minor).scope
