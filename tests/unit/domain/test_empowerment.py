"""What a policy answers: alone, ask, or never; with the figures a person needs."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.actor import Role
from agentdesk.domain.dials import Dial, Scope, Strength, Window
from agentdesk.domain.empowerment import (
    Act,
    Answer,
    Limit,
    Policy,
    Used,
    evaluate,
    limit_for,
)
from tests.plugins.dials import (
    AGENT_DAY,
    CUSTOMER_HARD,
    CUSTOMER_YEAR,
    DIALS,
    INCIDENT,
    INCIDENT_HARD,
    TEAM_POOL_DAY,
)

POLICY = Policy(
    7,
    "USD",
    (
        Limit(INCIDENT, 20_000),
        Limit(AGENT_DAY, 50_000),
        Limit(CUSTOMER_YEAR, 40_000),
        Limit(TEAM_POOL_DAY, 800_000),
        Limit(INCIDENT_HARD, 50_000),
        Limit(CUSTOMER_HARD, 20_000, lifetime_value_share_bp=250),
    ),
)
ONE_ACT = Dial(Scope.ACT, Window.CASE, Strength.ALONE)
ORDER_OF_ANSWERS = [Answer.ALONE, Answer.ASKS, Answer.IMPOSSIBLE]


def act(amount_minor: int, lifetime_value_minor: int = 0, role: Role = Role.AGENT) -> Act:
    return Act(amount_minor, role, lifetime_value_minor)


def test_the_picture_of_the_approvals_screen() -> None:
    """260 asked, 200 alone: over by 60; the customer's hard limit is 2.5 % of 12,400 = 310."""
    verdict = evaluate(POLICY, {}, act(26_000, lifetime_value_minor=1_240_000))

    assert verdict.outcome is Answer.ASKS
    assert (verdict.over_minor, verdict.most_minor) == (6_000, 31_000)
    hard = next(line for line in verdict.lines if line.dial == CUSTOMER_HARD)
    assert (hard.limit_minor, hard.over_minor, hard.left_minor) == (31_000, 0, 5_000)


def test_the_most_anybody_can_give_is_said() -> None:
    used = {CUSTOMER_HARD: Used(posted_minor=4_000, held_minor=2_400)}
    verdict = evaluate(POLICY, used, act(31_000, lifetime_value_minor=1_240_000))

    assert verdict.outcome is Answer.IMPOSSIBLE
    assert verdict.most_minor == 24_600
    assert verdict.blocked_by is not None
    assert verdict.blocked_by.dial == CUSTOMER_HARD


def test_what_is_owed_is_given_alone_however_little_is_left() -> None:
    spent = {dial: Used(10**9) for dial in DIALS.values()}
    assert evaluate(POLICY, spent, act(0)).outcome is Answer.ALONE
    assert evaluate(POLICY, spent, act(1)).outcome is Answer.IMPOSSIBLE


def test_what_is_held_counts_like_what_is_spent() -> None:
    held = {AGENT_DAY: Used(30_000, 19_000)}

    assert evaluate(POLICY, held, act(1_000)).outcome is Answer.ALONE
    assert evaluate(POLICY, held, act(1_001)).outcome is Answer.ASKS


def test_a_policy_that_says_nothing_gives_nothing() -> None:
    silent = Policy(1, "USD", ())
    assert evaluate(silent, {}, act(1)).outcome is Answer.IMPOSSIBLE


def test_without_a_pool_there_is_nobody_to_ask() -> None:
    poolless = replace(
        POLICY, limits=tuple(limit for limit in POLICY.limits if limit.dial != TEAM_POOL_DAY)
    )
    assert evaluate(poolless, {}, act(20_001)).outcome is Answer.IMPOSSIBLE


def test_a_limit_that_names_the_role_goes_before_the_general_one() -> None:
    senior = Limit(INCIDENT, 30_000, roles=frozenset({Role.SENIOR}))
    policy = replace(POLICY, limits=(*POLICY.limits, senior))

    assert limit_for(policy, INCIDENT, act(1, role=Role.SENIOR)) is senior
    assert evaluate(policy, {}, act(20_000, 10**7, Role.SENIOR)).alone_minor == 30_000
    assert evaluate(policy, {}, act(20_000, 10**7, Role.AGENT)).alone_minor == 20_000


def test_a_limit_of_one_act_counts_this_act_only() -> None:
    per_act = Limit(ONE_ACT, 5_000)
    policy = replace(POLICY, limits=(*POLICY.limits, per_act))

    assert evaluate(policy, {ONE_ACT: Used(9_999)}, act(5_000)).outcome is Answer.ALONE
    assert evaluate(policy, {}, act(5_001)).outcome is Answer.ASKS


@st.composite
def policies(draw: st.DrawFn) -> Policy:
    dials = draw(st.lists(st.sampled_from(list(DIALS.values())), unique=True))
    return Policy(1, "USD", tuple(Limit(dial, draw(st.integers(0, 100))) for dial in dials))


usages = st.dictionaries(
    st.sampled_from(list(DIALS.values())), st.builds(Used, st.integers(0, 60), st.integers(0, 60))
)


@given(policies(), usages, st.integers(0, 120), st.integers(0, 120))
def test_more_is_never_easier(
    policy: Policy, used: dict[Dial, Used], amount: int, more: int
) -> None:
    less = evaluate(policy, used, act(amount))
    greater = evaluate(policy, used, act(amount + more))

    assert ORDER_OF_ANSWERS.index(less.outcome) <= ORDER_OF_ANSWERS.index(greater.outcome)
    assert less.most_minor == greater.most_minor
    assert less.over_minor <= greater.over_minor


@given(policies(), usages, st.integers(0, 120), st.sampled_from(list(DIALS.values())))
def test_spending_never_gives_more_room(
    policy: Policy, used: dict[Dial, Used], amount: int, dial: Dial
) -> None:
    before = evaluate(policy, used, act(amount))
    present = used.get(dial, Used())
    after = evaluate(
        policy, {**used, dial: Used(present.posted_minor + 7, present.held_minor)}, act(amount)
    )

    assert ORDER_OF_ANSWERS.index(before.outcome) <= ORDER_OF_ANSWERS.index(after.outcome)
    assert after.most_minor <= before.most_minor


@given(policies(), usages)
def test_the_most_is_the_most(policy: Policy, used: dict[Dial, Used]) -> None:
    most = evaluate(policy, used, act(0)).most_minor

    assert evaluate(policy, used, act(most)).outcome is not Answer.IMPOSSIBLE
    assert evaluate(policy, used, act(most + 1)).outcome is Answer.IMPOSSIBLE


@given(policies(), usages, st.integers(1, 120))
def test_a_no_names_its_rule(policy: Policy, used: dict[Dial, Used], amount: int) -> None:
    verdict = evaluate(policy, used, act(amount))
    asking_is_possible = any(line.dial.strength is Strength.APPROVAL for line in verdict.lines)

    if verdict.outcome is Answer.IMPOSSIBLE and asking_is_possible:
        assert verdict.blocked_by is not None
    if verdict.outcome is not Answer.IMPOSSIBLE:
        assert verdict.blocked_by is None
