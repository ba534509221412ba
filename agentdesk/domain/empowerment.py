"""Policy: what an agent may give alone, with approval, or never; and why."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from agentdesk.domain.actor import Role
from agentdesk.domain.deciders import Level, default_levels
from agentdesk.domain.dials import Dial, Measure, Scope, Strength
from agentdesk.domain.errors import InvalidInput
from agentdesk.domain.interactions import Channel
from agentdesk.domain.money import MAX_MINOR
from agentdesk.domain.owed import OWED_WITHIN_DAYS, OwedTerms, Withdrawal, withdrawal_days
from agentdesk.domain.remedies import CostRule, RemedyKind, check_cost_rules

_BASIS_POINTS = 10_000
_UNLIMITED = MAX_MINOR


class Answer(StrEnum):
    """What a policy says of an act."""

    ALONE = "alone"
    ASKS = "asks"
    IMPOSSIBLE = "impossible"


def count(by_kind: Mapping[RemedyKind, int], kinds: frozenset[RemedyKind], measure: Measure) -> int:
    """Return what counts where only these kinds do; none named is every kind."""
    return _one(sum(by_kind.get(kind, 0) for kind in kinds or by_kind), measure)


def _one(goodwill_minor: int, measure: Measure) -> int:
    return goodwill_minor if measure is Measure.VALUE else min(goodwill_minor, 1)


@dataclass(frozen=True, slots=True)
class Act:
    """What somebody wants to give, and the circumstances a limit may name: only goodwill counts."""

    goodwill_minor: int
    role: Role
    lifetime_value_minor: int = 0
    by_kind: Mapping[RemedyKind, int] = field(default_factory=dict)
    reason: str = ""
    tier: str = ""
    channel: Channel | None = None
    place: str = ""  # the country whose law protects the customer

    def giving(self, by_kind: Mapping[RemedyKind, int]) -> "Act":
        """The same circumstances, with this much goodwill of each kind."""
        return replace(self, goodwill_minor=sum(by_kind.values()), by_kind=by_kind)

    def counted(self, kinds: frozenset[RemedyKind], measure: Measure) -> int:
        """Return what of this act counts where only these kinds do; none named is every kind."""
        return count(self.by_kind, kinds, measure) if kinds else _one(self.goodwill_minor, measure)


@dataclass(frozen=True, slots=True)
class Limit:
    """One figure of a dial; what it does not name (roles, kinds, ...) it speaks of altogether."""

    dial: Dial
    amount_minor: int  # acts, where the dial counts acts
    roles: frozenset[Role] = frozenset()
    kinds: frozenset[RemedyKind] = frozenset()
    reasons: frozenset[str] = frozenset()
    tiers: frozenset[str] = frozenset()
    channels: frozenset[Channel] = frozenset()
    place: str = ""
    legal_source: str = ""  # the law or agreement this figure comes from
    lifetime_value_share_bp: int = 0

    def __post_init__(self) -> None:
        if self.kinds and not self.dial.name:
            raise InvalidInput("some kinds are counted under a name", code="limit_name")
        if self.legal_source and (self.dial.strength is not Strength.HARD or not self.dial.name):
            raise InvalidInput("the law is a hard limit with a name", code="limit_legal")
        if self.lifetime_value_share_bp and self.dial.measure is Measure.COUNT:
            raise InvalidInput("a share of value is no number of acts", code="limit_share")

    def figure(self, lifetime_value_minor: int) -> int:
        """The amount, or the share of lifetime value when that is larger."""
        share = lifetime_value_minor * self.lifetime_value_share_bp // _BASIS_POINTS
        return max(self.amount_minor, share)

    def speaks_of(self, act: Act) -> bool:
        return (
            (not self.roles or act.role in self.roles)
            and (not self.reasons or act.reason in self.reasons)
            and (not self.tiers or act.tier in self.tiers)
            and (not self.channels or act.channel in self.channels)
            and self.place in {"", act.place}
        )

    @property
    def precision(self) -> int:
        """How many circumstances it names: the more, the sooner it binds."""
        named = (self.roles, self.reasons, self.tiers, self.channels, self.place)
        return sum(1 for circumstance in named if circumstance)


@dataclass(frozen=True, slots=True)
class Policy:
    version: int
    currency: str
    limits: tuple[Limit, ...]
    point_value_minor: int = 1
    points_expire_days: int = 0  # 0: never
    request_expires_s: int = 900
    request_escalates_s: int = 300
    reversal_four_eyes_minor: int = 10_000
    reversal_restores: bool = True
    converts: frozenset[str] = frozenset()  # currencies counted in this policy's by a rate
    reasons: tuple[str, ...] = ()
    levels: tuple[Level, ...] = ()
    cost_rules: Mapping[RemedyKind, CostRule] = field(default_factory=dict)  # of goods
    withdrawals: tuple[Withdrawal, ...] = ()  # by place; none: what the law says by default
    owed_within_days: int = OWED_WITHIN_DAYS
    by_dial: dict[Dial, tuple[Limit, ...]] = field(default_factory=dict, init=False, compare=False)

    def __post_init__(self) -> None:
        """One dial is one bucket: all its limits must put the same into it."""
        check_cost_rules(self.cost_rules)
        for dial in sorted({limit.dial for limit in self.limits}, key=lambda dial: dial.rank):
            limits = tuple(limit for limit in self.limits if limit.dial == dial)
            if len({limit.kinds for limit in limits}) > 1:
                raise InvalidInput(f"{dial} counts different kinds", code="limit_kinds")
            self.by_dial[dial] = limits

    def owed_terms(self, place: str) -> OwedTerms:
        """Return the clocks of what is owed to a customer there."""
        return OwedTerms(withdrawal_days(self.withdrawals, place), self.owed_within_days)

    @property
    def deciding_levels(self) -> tuple[Level, ...]:
        """Who decides what is above an agent's limits, from the first level up."""
        return self.levels or default_levels(self.request_escalates_s)

    @property
    def dials(self) -> tuple[Dial, ...]:
        """Every dial once, in the order in which rules are read."""
        return tuple(self.by_dial)

    def limits_of(self, dial: Dial) -> tuple[Limit, ...]:
        return self.by_dial.get(dial, ())


@dataclass(frozen=True, slots=True)
class Used:
    """What a bucket has spent, and what is held in it (pending and leased)."""

    posted_minor: int = 0
    held_minor: int = 0

    @property
    def total_minor(self) -> int:
        return self.posted_minor + self.held_minor


@dataclass(frozen=True, slots=True)
class RuleLine:
    """What one rule says of one act."""

    dial: Dial
    limit_minor: int
    used_minor: int
    held_minor: int
    act_minor: int  # what of the act this rule counts
    beside_minor: int = 0  # what of the act it does not
    kinds: frozenset[RemedyKind] = frozenset()  # none is every kind
    legal_source: str = ""

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

    @property
    def most_minor(self) -> int:
        """How large the whole act could be for this rule's sake."""
        if self.kinds and not self.act_minor:
            return _UNLIMITED
        if self.dial.measure is Measure.COUNT:
            return _UNLIMITED if self.left_before_minor else 0
        return self.beside_minor + self.left_before_minor


@dataclass(frozen=True, slots=True)
class Verdict:
    """The reasoned answer: every rule's line, and the figures a person needs."""

    outcome: Answer
    lines: tuple[RuleLine, ...]
    over_minor: int  # above one's own authority
    alone_minor: int  # the most that can be given alone
    most_minor: int  # the most anybody can give here
    asks_because: RuleLine | None = None  # when it asks: the tightest of one's own rules
    blocked_by: RuleLine | None = None  # when impossible: the rule that says no


def limit_for(policy: Policy, dial: Dial, act: Act) -> Limit | None:
    """Return the limit that binds an act: one that names more of it goes before a general one."""
    speaking = [limit for limit in policy.limits_of(dial) if limit.speaks_of(act)]
    return max(speaking, key=lambda limit: (limit.precision, limit.amount_minor), default=None)


def target_of(policy: Policy, dial: Dial, lifetime_value_minor: int) -> int:
    """Return what the dial's bucket may hold, whoever spends: the largest of its limits."""
    figures = [limit.figure(lifetime_value_minor) for limit in policy.limits_of(dial)]
    return max(figures, default=0)


def counted_by(policy: Policy, by_kind: Mapping[RemedyKind, int]) -> dict[Dial, int]:
    """Return what each dial of the policy counts of a goodwill, whoever gives it."""
    return {
        limit.dial: count(by_kind, limit.kinds, limit.dial.measure)
        for limit in policy.limits
        if limit.dial.has_bucket
    }


def evaluate(policy: Policy, used: Mapping[Dial, Used], act: Act) -> Verdict:
    """Say whether an act can be given alone, needs a supervisor, or cannot be given at all.

    A policy without a limit for somebody gives them nothing: authority is never assumed.
    """
    lines = tuple(
        _line(limit, used.get(limit.dial, Used()), act) for limit in _binding(policy, act)
    )
    hard = _least(lines, Strength.HARD)
    alone = min(hard, _authority(lines, act, Strength.ALONE))
    most = max(alone, min(hard, _authority(lines, act, Strength.APPROVAL)))
    outcome = _answer(act.goodwill_minor, alone, most)
    own = [line for line in lines if line.dial.strength is Strength.ALONE]
    others = [line for line in lines if line.dial.strength is not Strength.ALONE]
    return Verdict(
        outcome=outcome,
        lines=lines,
        over_minor=max(0, act.goodwill_minor - alone),
        alone_minor=alone,
        most_minor=most,
        asks_because=_tightest(own) if outcome is Answer.ASKS else None,
        blocked_by=_tightest(others) if outcome is Answer.IMPOSSIBLE else None,
    )


def _binding(policy: Policy, act: Act) -> list[Limit]:
    """The limits that count something of this act; what an approver may grant is not among them.

    An act of nothing is shown every limit: what is left is seen before anything is chosen.
    """
    dials = (dial for dial in policy.dials if dial.scope is not Scope.APPROVER)
    found = (limit_for(policy, dial, act) for dial in dials)
    return [
        limit
        for limit in found
        if limit is not None
        and (act.goodwill_minor == 0 or act.counted(limit.kinds, limit.dial.measure))
    ]


def _line(limit: Limit, used: Used, act: Act) -> RuleLine:
    spent = used if limit.dial.has_bucket else Used()
    return RuleLine(
        dial=limit.dial,
        limit_minor=limit.figure(act.lifetime_value_minor),
        used_minor=spent.posted_minor,
        held_minor=spent.held_minor,
        act_minor=act.counted(limit.kinds, limit.dial.measure),
        beside_minor=act.goodwill_minor - act.counted(limit.kinds, Measure.VALUE),
        kinds=limit.kinds,
        legal_source=limit.legal_source,
    )


def _authority(lines: Iterable[RuleLine], act: Act, strength: Strength) -> int:
    """Return the most somebody has leave to give; what no limit of value speaks of, nobody has."""
    own = [line for line in lines if line.dial.strength is strength]
    giving = [
        line.kinds
        for line in own
        if line.dial.measure is Measure.VALUE
        and (line.dial.has_bucket or strength is Strength.ALONE)  # a request is held somewhere
    ]
    return _least(own, strength) if _speak_of_all(giving, act) else 0


def _speak_of_all(kinds: list[frozenset[RemedyKind]], act: Act) -> bool:
    given = {kind for kind, goodwill_minor in act.by_kind.items() if goodwill_minor}
    named = frozenset[RemedyKind]().union(*kinds)
    return not all(kinds) or (bool(given) and given <= named)


def _least(lines: Iterable[RuleLine], strength: Strength) -> int:
    """Return what the tightest rule of a strength leaves."""
    left = [line.most_minor for line in lines if line.dial.strength is strength]
    return min(left, default=_UNLIMITED)


def _answer(amount: int, alone: int, most: int) -> Answer:
    if amount <= alone:
        return Answer.ALONE
    return Answer.ASKS if amount <= most else Answer.IMPOSSIBLE


def _tightest(lines: Iterable[RuleLine]) -> RuleLine | None:
    """The rule that leaves least of those the act does not fit into."""
    over = [line for line in lines if line.over_minor]
    return min(over, key=lambda line: line.most_minor, default=None)
