"""Whether something is owed: refused where facts speak against it, marked where none speak."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.errors import RuleBroken
from agentdesk.domain.owed import (
    OWED_WITHIN_DAYS,
    WITHDRAWAL_DAYS,
    Known,
    OwedTerms,
    Withdrawal,
    check_evidence,
    withdrawal_days,
)
from agentdesk.domain.remedies import Basis, Draft, Evidence, RemedyKind

TODAY = date(2026, 11, 21)
TERMS = OwedTerms()
FRESH = Known(TODAY, TODAY - timedelta(days=6), "delivered")
days = st.integers(0, 5_000)
words = st.sampled_from(list(Evidence))
states = st.sampled_from(["placed", "paid", "shipped", "delivered", "awaiting_return", "returned"])
parcels = st.sampled_from([None, "not_shipped", "shipped", "delivered", "returned"])
expected = st.none() | st.integers(-60, 60).map(lambda off: TODAY + timedelta(days=off))
knowns = st.builds(
    Known,
    today=st.just(TODAY),
    placed_on=days.map(lambda ago: TODAY - timedelta(days=ago)),
    state=states,
    parcel=parcels,
    expected_on=expected,
    overcharge_minor=st.integers(0, 50),
    promise_broken=st.booleans(),
)


def said(evidence: Evidence, kind: RemedyKind = RemedyKind.REFUND) -> Draft:
    return Draft(kind, Basis.OWED, order_id="order", evidence=evidence)


def code(evidence: Evidence, known: Known, terms: OwedTerms = TERMS) -> str:
    """What it is refused by; "" where it stands, "unproven" where nothing speaks for it."""
    try:
        return "" if check_evidence(said(evidence), known, terms) else "unproven"
    except RuleBroken as refused:
        return refused.code


@given(words, knowns)
def test_nothing_is_owed_of_an_order_too_old(evidence: Evidence, known: Known) -> None:
    old = replace(known, placed_on=TODAY - timedelta(days=OWED_WITHIN_DAYS + 1))
    assert code(evidence, old) == "legal_clock_over"


@given(knowns, st.sampled_from(["delivered", "returned"]))
def test_what_arrived_is_never_not_delivered(known: Known, arrived: str) -> None:
    for one in (replace(known, state=arrived), replace(known, parcel=arrived)):
        assert code(Evidence.NOT_DELIVERED, one) in {"evidence_not_met", "legal_clock_over"}


@given(knowns)
def test_more_than_the_word_is_needed(known: Known) -> None:
    no_facts = replace(known, overcharge_minor=0, promise_broken=False)
    for evidence in (Evidence.DOUBLE_CHARGE, Evidence.BROKEN_PROMISE):
        assert code(evidence, no_facts) in {"evidence_not_met", "legal_clock_over"}


@given(knowns, st.integers(1, 400))
def test_a_withdrawal_that_stood_yesterday_only_ever_ends(known: Known, later: int) -> None:
    """Once the clock is over it stays so, however the days go on."""
    after = replace(known, today=known.today + timedelta(days=later))
    if code(Evidence.STATUTORY_WITHDRAWAL, known) == "legal_clock_over":
        assert code(Evidence.STATUTORY_WITHDRAWAL, after) == "legal_clock_over"


@given(words, knowns)
def test_goodwill_needs_no_evidence(evidence: Evidence, known: Known) -> None:
    assert check_evidence(replace(said(evidence), basis=Basis.GOODWILL), known, TERMS)


@pytest.mark.parametrize(
    ("state", "parcel", "expected_in", "answer"),
    [
        ("paid", None, None, ""),
        ("paid", "not_shipped", 3, ""),
        ("cancelled", None, None, ""),
        ("shipped", "shipped", -1, ""),
        ("shipped", "shipped", 0, "evidence_not_met"),
        ("shipped", "shipped", 4, "evidence_not_met"),
        ("shipped", "shipped", None, "unproven"),
        ("shipped", None, None, "unproven"),
        ("shipped", "delivered", -1, "evidence_not_met"),
        ("delivered", "shipped", -1, "evidence_not_met"),
        ("awaiting_return", None, None, "evidence_not_met"),
    ],
)
def test_when_it_was_not_delivered(
    state: str, parcel: str | None, expected_in: int | None, answer: str
) -> None:
    day = None if expected_in is None else TODAY + timedelta(days=expected_in)
    known = replace(FRESH, state=state, parcel=parcel, expected_on=day)
    assert code(Evidence.NOT_DELIVERED, known) == answer


@pytest.mark.parametrize(
    ("placed_ago", "expected_ago", "answer"),
    [
        (WITHDRAWAL_DAYS, None, ""),
        (WITHDRAWAL_DAYS + 1, None, "unproven"),  # nobody knows when it arrived
        (WITHDRAWAL_DAYS + 30, None, "unproven"),
        (WITHDRAWAL_DAYS + 31, None, "legal_clock_over"),
        (40, WITHDRAWAL_DAYS, ""),
        (40, WITHDRAWAL_DAYS + 1, "legal_clock_over"),
    ],
)
def test_how_long_one_may_withdraw(placed_ago: int, expected_ago: int | None, answer: str) -> None:
    day = None if expected_ago is None else TODAY - timedelta(days=expected_ago)
    known = replace(FRESH, placed_on=TODAY - timedelta(days=placed_ago), expected_on=day)
    assert code(Evidence.STATUTORY_WITHDRAWAL, known) == answer


def test_what_is_not_here_yet_can_still_be_sent_back() -> None:
    waiting = replace(FRESH, state="shipped", placed_on=TODAY - timedelta(days=100))
    assert code(Evidence.STATUTORY_WITHDRAWAL, waiting) == ""


def test_only_money_mends_a_double_charge() -> None:
    charged = replace(FRESH, overcharge_minor=500)
    assert code(Evidence.DOUBLE_CHARGE, charged) == ""
    with pytest.raises(RuleBroken, match="no more was paid"):
        check_evidence(said(Evidence.DOUBLE_CHARGE, RemedyKind.RESHIP), charged, TERMS)


def test_each_place_has_its_law() -> None:
    terms = [Withdrawal(7, "TW", "a law"), Withdrawal(20)]
    assert withdrawal_days(terms, "TW") == 7
    assert withdrawal_days(terms, "DE") == 20
    assert withdrawal_days(terms[:1], "DE") == WITHDRAWAL_DAYS
