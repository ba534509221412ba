"""What can be taken back of a plan, in which parts, and that no step loses or makes money."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.actor import Actor, Role
from agentdesk.domain.errors import AgentdeskError, Conflict, InvalidInput
from agentdesk.domain.remedies import PlanState, RemedyKind
from agentdesk.domain.reversals import (
    Part,
    ReversalState,
    Share,
    check_pending,
    check_posted,
    check_second_person,
    check_seen,
    check_words,
    in_budgets,
    needs_second_person,
    shares,
)

CREDIT = Part(0, RemedyKind.CREDIT, 6_000, 6_000, left_minor=6_000)
REFUND = Part(1, RemedyKind.REFUND, 3_000, 0, left_minor=3_000)
POINTS = Part(3, RemedyKind.POINTS, 700, 700, left_minor=700)
BONUS = Part(2, RemedyKind.BONUS, 900, 400, left_minor=900, goods_left=True)
PLAN = (CREDIT, REFUND, BONUS, POINTS)


def code_of(refused: pytest.ExceptionInfo[AgentdeskError]) -> str:
    return refused.value.code


def test_a_part_of_a_credit() -> None:
    assert shares(PLAN, [Share(0, 2_500)]) == (Share(0, 2_500),)


def test_nothing_named_is_everything_that_stands_in_our_own_book() -> None:
    assert shares(PLAN, []) == (Share(0, 6_000), Share(3, 700))


def test_what_was_taken_back_already_is_not_there_any_more() -> None:
    gone = Part(0, RemedyKind.CREDIT, 6_000, 6_000, left_minor=0)
    with pytest.raises(AgentdeskError) as refused:
        shares([gone], [])
    assert code_of(refused) == "already_reversed"


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        (Share(0, 6_001), "above_what_is_left"),
        (Share(1, 1_000), "money_left"),
        (Share(2, 900), "goods_left"),
        (Share(7, 1), "no_such_remedy"),
    ],
)
def test_refused_with_the_reason_and_the_place(wanted: Share, code: str) -> None:
    with pytest.raises(AgentdeskError) as refused:
        shares(PLAN, [wanted])
    assert (code_of(refused), refused.value.path) == (code, f"parts.{wanted.number}")


@pytest.mark.parametrize("kind", [RemedyKind.EXCHANGE, RemedyKind.RESHIP, RemedyKind.PLAN_CHANGE])
def test_some_kinds_are_never_taken_back_by_a_line_in_a_book(kind: RemedyKind) -> None:
    part = Part(0, kind, 100, 0, left_minor=100)
    with pytest.raises(AgentdeskError) as refused:
        shares([part], [Share(0, 100)])
    assert code_of(refused) == "kind_not_reversible"


def test_a_waived_fee_stands_in_our_book_and_shipping_paid_back_does_not() -> None:
    assert Part(0, RemedyKind.WAIVER, 500, 500, 500).barrier == ""
    assert Part(0, RemedyKind.WAIVER, 500, 500, 500, money_left=True).barrier == "money_left"


def test_a_remedy_is_named_once() -> None:
    with pytest.raises(InvalidInput) as refused:
        shares(PLAN, [Share(0, 1), Share(0, 1)])
    assert refused.value.code == "remedy_twice"


@pytest.mark.parametrize("state", [state for state in PlanState if state is not PlanState.POSTED])
def test_only_what_was_given_is_taken_back(state: PlanState) -> None:
    with pytest.raises(AgentdeskError) as refused:
        check_posted(state)
    assert code_of(refused) == "plan_not_posted"


@given(
    amount=st.integers(1, 10_000),
    goodwill=st.integers(0, 20_000),
    cuts=st.lists(st.integers(1, 2_000), max_size=12),
)
def test_steps_of_any_size_add_up_to_what_was_counted(
    amount: int, goodwill: int, cuts: list[int]
) -> None:
    before = restored = 0
    for cut in [*cuts, amount]:
        taken = min(cut, amount - before)
        step = in_budgets(goodwill, amount, before, taken)
        assert step >= 0
        before, restored = before + taken, restored + step
    assert (before, restored) == (amount, goodwill)


def test_above_the_limit_a_second_person() -> None:
    assert needs_second_person(10_001, 10_000)
    assert not needs_second_person(10_000, 10_000)
    assert needs_second_person(1, 10_000, 10_000)


def person(name: str, person_id: str = "") -> Actor:
    return Actor(name, person_id or name, Role.SUPERVISOR, "team", "session", name)


def test_neither_who_asked_nor_who_gave_confirms() -> None:
    check_second_person(person("Novak"), "Tanaka", "Sato")
    for confirmer, code in (
        (person("Tanaka"), "own_reversal"),
        (person("another login", "Tanaka"), "own_reversal"),
        (person("Sato"), "own_plan"),
        (person("another login", "Sato"), "own_plan"),
    ):
        with pytest.raises(AgentdeskError) as refused:
            check_second_person(confirmer, "Tanaka", "Sato", "Sato")
        assert code_of(refused) == code


@pytest.mark.parametrize("state", [ReversalState.POSTED, ReversalState.DECLINED])
def test_who_comes_second_is_told_what_it_has_become(state: ReversalState) -> None:
    with pytest.raises(Conflict) as refused:
        check_pending(state)
    assert refused.value.code == f"reversal_{state}"


def test_what_was_on_screen_is_what_is_confirmed() -> None:
    check_seen(100, 100)
    with pytest.raises(Conflict, match="another"):
        check_seen(100, 99)


def test_a_reason_is_said() -> None:
    check_words("typed twice")
    with pytest.raises(InvalidInput):
        check_words("  ")
