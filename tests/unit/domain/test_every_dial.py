"""The forecast and the ledger say the same, whatever dials a policy has."""

from datetime import date
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from agentdesk.domain.actor import Role
from agentdesk.domain.dials import Dial, Measure, Scope, Strength, Window
from agentdesk.domain.empowerment import (
    Act,
    Answer,
    Limit,
    Policy,
    Used,
    Verdict,
    counted_by,
    evaluate,
    limit_for,
)
from agentdesk.domain.interactions import Channel
from agentdesk.domain.ledger import Claim, Subjects, Vector, claims, vector
from agentdesk.domain.remedies import RemedyKind

KINDS = (RemedyKind.CREDIT, RemedyKind.POINTS, RemedyKind.BONUS)
SUBJECTS = Subjects("case", "agent", "customer", "team")
TODAY = date(2026, 11, 21)
FIGURES = st.integers(0, 60)
ORDER = [Answer.ALONE, Answer.ASKS, Answer.IMPOSSIBLE]


EVERY_DIAL = tuple(
    Dial(scope, window, strength, measure, name)
    for scope, window in (
        (Scope.ACT, Window.CASE),
        (Scope.INCIDENT, Window.CASE),
        (Scope.AGENT, Window.DAY),
        (Scope.AGENT, Window.MONTH),
        (Scope.CUSTOMER, Window.YEAR),
        (Scope.TEAM_POOL, Window.DAY),
        (Scope.APPROVER, Window.DAY),
    )
    for strength in Strength
    for measure in Measure
    for name in ("", "some")
    if scope is not Scope.APPROVER or strength is Strength.APPROVAL
)


# What a limit may name, alone and together; drawn as one.
CIRCUMSTANCES: tuple[dict[str, Any], ...] = (
    {},
    {},
    {"roles": frozenset({Role.AGENT})},
    {"roles": frozenset({Role.SENIOR})},
    {"reasons": frozenset({"damage"})},
    {"tiers": frozenset({"gold"}), "roles": frozenset({Role.AGENT})},
    {"channels": frozenset({Channel.VOICE})},
    {"place": "JP"},
    {"place": "JP", "reasons": frozenset({"delay"})},
)
SOME_KINDS = (frozenset({RemedyKind.CREDIT}), frozenset({RemedyKind.POINTS, RemedyKind.BONUS}))


@st.composite
def policies(draw: st.DrawFn) -> Policy:
    """Up to six dials, each with one or two limits for different circumstances."""
    limits: list[Limit] = []
    for dial in draw(st.lists(st.sampled_from(EVERY_DIAL), max_size=6, unique=True)):
        kinds = draw(st.sampled_from(SOME_KINDS)) if dial.name else frozenset()
        figures = draw(st.lists(FIGURES, min_size=1, max_size=2))
        limits += [
            Limit(dial, figure, kinds=kinds, **draw(st.sampled_from(CIRCUMSTANCES)))
            for figure in figures
        ]
    return Policy(1, "USD", tuple(limits))


@st.composite
def acts(draw: st.DrawFn) -> Act:
    about = Act(
        0,
        draw(st.sampled_from([Role.AGENT, Role.SENIOR])),
        reason=draw(st.sampled_from(["damage", "delay"])),
        tier=draw(st.sampled_from(["standard", "gold"])),
        channel=draw(st.sampled_from([None, Channel.VOICE])),
        place=draw(st.sampled_from(["", "JP"])),
    )
    return about.giving(draw(st.dictionaries(st.sampled_from(KINDS), st.integers(0, 40))))


@st.composite
def situations(draw: st.DrawFn) -> tuple[Policy, dict[Dial, Used], Act]:
    policy = draw(policies())
    usage = st.builds(Used, st.integers(0, 30), st.integers(0, 30))
    return policy, {dial: draw(usage) for dial in policy.dials if draw(st.booleans())}, draw(acts())


def fits(of: tuple[Claim, ...], used: dict[Dial, Used]) -> bool:
    """What the ledger's conditional UPDATE asks, bucket by bucket."""
    return all(
        used.get(claim.dial, Used()).total_minor + claim.amount <= claim.limit_minor for claim in of
    )


def fits_one_act(policy: Policy, act: Act, *strengths: Strength) -> bool:
    binding = (limit_for(policy, dial, act) for dial in policy.dials if not dial.has_bucket)
    return all(
        act.counted(limit.kinds, limit.dial.measure) <= limit.amount_minor
        for limit in binding
        if limit is not None and limit.dial.strength in strengths
    )


@given(situations())
def test_who_is_told_alone_fits_into_every_bucket_of_their_own(
    situation: tuple[Policy, dict[Dial, Used], Act],
) -> None:
    policy, used, act = situation
    assume(act.goodwill_minor)
    own = vector(claims(policy, act, SUBJECTS, TODAY), Vector.OWN)
    fit = fits(own, used) and fits_one_act(policy, act, Strength.ALONE, Strength.HARD)

    if evaluate(policy, used, act).outcome is Answer.ALONE:
        assert fit
    elif is_spoken_of(policy, act, Strength.ALONE):
        assert not fit


@given(situations())
def test_who_is_told_to_ask_fits_into_what_a_supervisor_gives_from(
    situation: tuple[Policy, dict[Dial, Used], Act],
) -> None:
    policy, used, act = situation
    approved = vector(claims(policy, act, SUBJECTS, TODAY), Vector.APPROVED)
    outcome = evaluate(policy, used, act).outcome

    if outcome is Answer.ASKS:
        assert fits(approved, used)
        assert fits_one_act(policy, act, Strength.APPROVAL, Strength.HARD)
        assert any(claim.dial.strength is Strength.APPROVAL for claim in approved)


def is_spoken_of(policy: Policy, act: Act, strength: Strength) -> bool:
    """Whether limits of value together name every kind that is given."""
    given_kinds = {kind for kind, minor in act.by_kind.items() if minor}
    named: set[RemedyKind] = set()
    for dial in policy.dials:
        limit = limit_for(policy, dial, act)
        if limit and dial.strength is strength and dial.measure is Measure.VALUE:
            named |= limit.kinds or set(KINDS)
    return given_kinds <= named


@given(situations())
def test_nobody_gives_a_kind_that_no_limit_speaks_of(
    situation: tuple[Policy, dict[Dial, Used], Act],
) -> None:
    policy, used, act = situation
    assume(act.goodwill_minor)
    verdict = evaluate(policy, used, act)

    if verdict.outcome is Answer.ALONE:
        assert is_spoken_of(policy, act, Strength.ALONE)
    if verdict.outcome is Answer.ASKS:
        assert is_spoken_of(policy, act, Strength.APPROVAL)


@given(situations(), st.sampled_from(KINDS), st.integers(1, 20))
def test_more_of_any_kind_is_never_easier(
    situation: tuple[Policy, dict[Dial, Used], Act], kind: RemedyKind, more: int
) -> None:
    policy, used, act = situation
    greater = act.giving({**act.by_kind, kind: act.by_kind.get(kind, 0) + more})

    assert rank(evaluate(policy, used, act)) <= rank(evaluate(policy, used, greater))


@given(situations(), st.data())
def test_spending_anywhere_never_gives_room_elsewhere(
    situation: tuple[Policy, dict[Dial, Used], Act], data: st.DataObject
) -> None:
    policy, used, act = situation
    assume(policy.dials)
    dial = data.draw(st.sampled_from(policy.dials))
    present = used.get(dial, Used())
    spent = {**used, dial: Used(present.posted_minor + 5, present.held_minor)}
    before, after = evaluate(policy, used, act), evaluate(policy, spent, act)

    assert rank(before) <= rank(after)
    assert after.alone_minor <= before.alone_minor
    assert after.most_minor <= before.most_minor


@given(situations(), st.integers(0, 60), st.sampled_from(["", "JP"]))
def test_a_hard_limit_more_never_gives_more(
    situation: tuple[Policy, dict[Dial, Used], Act], figure: int, place: str
) -> None:
    policy, used, act = situation
    law = Dial(Scope.CUSTOMER, Window.YEAR, Strength.HARD, name="law")
    bound = Policy(
        2,
        "USD",
        (*policy.limits, Limit(law, figure, place=place, legal_source="Premiums Act")),
    )
    verdict = evaluate(bound, used, act)

    assert rank(evaluate(policy, used, act)) <= rank(verdict)
    if act.place == place or not place:
        assert verdict.most_minor <= figure


@given(situations())
def test_the_figures_of_an_answer_explain_it(
    situation: tuple[Policy, dict[Dial, Used], Act],
) -> None:
    policy, used, act = situation
    verdict = evaluate(policy, used, act)

    assert (verdict.outcome is Answer.ALONE) == (act.goodwill_minor <= verdict.alone_minor)
    assert (verdict.outcome is Answer.IMPOSSIBLE) == (act.goodwill_minor > verdict.most_minor)
    assert verdict.over_minor == max(0, act.goodwill_minor - verdict.alone_minor)
    for reason in (verdict.asks_because, verdict.blocked_by):
        assert reason is None or (reason in verdict.lines and reason.over_minor > 0)


@given(situations())
def test_what_a_bucket_gets_is_what_the_dial_counts_of_the_act(
    situation: tuple[Policy, dict[Dial, Used], Act],
) -> None:
    policy, _, act = situation
    counted = counted_by(policy, act.by_kind)

    for claim in claims(policy, act, SUBJECTS, TODAY):
        assert claim.amount == counted[claim.dial]
        assert 0 < claim.amount <= act.goodwill_minor
        assert claim.limit_minor <= claim.target_minor


@given(situations())
def test_what_an_approver_may_grant_binds_nobody_who_asks(
    situation: tuple[Policy, dict[Dial, Used], Act],
) -> None:
    policy, used, act = situation
    others = tuple(lim for lim in policy.limits if lim.dial.scope is not Scope.APPROVER)

    assert evaluate(policy, used, act) == evaluate(Policy(1, "USD", others), used, act)
    assert all(c.dial.scope is not Scope.APPROVER for c in claims(policy, act, SUBJECTS, TODAY))


@given(situations())
def test_a_limit_that_names_more_of_the_act_binds_first(
    situation: tuple[Policy, dict[Dial, Used], Act],
) -> None:
    policy, _, act = situation
    for dial in policy.dials:
        binding = limit_for(policy, dial, act)
        speaking = [limit for limit in policy.limits_of(dial) if limit.speaks_of(act)]

        assert (binding is None) == (not speaking)
        if binding is not None:
            assert binding.precision == max(limit.precision for limit in speaking)


def rank(verdict: Verdict) -> int:
    return ORDER.index(verdict.outcome)
