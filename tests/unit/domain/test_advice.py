"""Advice from stored facts: what to do, why, and a plan of one key."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from agentdesk.domain.advice import (
    BoughtLine,
    BrokenPromise,
    Facts,
    KnownIssue,
    ReasonCode,
    Rule,
    WaitingRequest,
    advise,
)
from agentdesk.domain.remedies import Basis, Evidence, RemedyKind, check_draft

NOW = datetime(2026, 11, 21, 14, tzinfo=UTC)
BAG = BoughtLine("order", "1", "bag-5kg", "Grain-free 5 kg", open_quantity=2, stock=40)
BROKEN = BrokenPromise("promise", "A replacement for 19 Nov", NOW - timedelta(days=2), "case")
TORN = KnownIssue(
    "advisory",
    "Courier damage, 5 kg",
    "Replace without return.",
    replace_without_return=True,
    skus=frozenset({"bag-5kg"}),
    since=NOW - timedelta(days=9),
)
FACTS = Facts(
    NOW, lines=(BAG,), contacts_about_this=3, alone_minor=18_000, usual_credit_minor=2_000
)


def test_where_nothing_happened_there_is_no_advice() -> None:
    assert advise(FACTS) is None


def test_a_broken_promise_is_made_good_today_with_a_credit() -> None:
    advice = advise(replace(FACTS, broken_promises=(BROKEN,), advisories=(TORN,)))

    assert advice is not None
    assert (advice.rule, advice.case_id) == (Rule.BROKEN_PROMISE, "case")
    reship, credit = advice.plan
    assert (reship.kind, reship.basis) == (RemedyKind.RESHIP, Basis.OWED)
    assert reship.evidence is Evidence.BROKEN_PROMISE
    assert (credit.kind, credit.amount_minor) == (RemedyKind.CREDIT, 2_000)
    assert [reason.code for reason in advice.reasons] == [
        ReasonCode.PROMISE_BROKEN,
        ReasonCode.CONTACTS_ABOUT_THIS,
        ReasonCode.IN_STOCK,
        ReasonCode.ADVISORY_SAYS,
    ]


def test_the_credit_is_never_more_than_the_agent_can_give_alone() -> None:
    tight = replace(FACTS, broken_promises=(BROKEN,), alone_minor=500)
    nothing_left = replace(tight, alone_minor=0)

    amounts = [
        [draft.amount_minor for draft in advice.plan if draft.basis is Basis.GOODWILL]
        for advice in (advise(tight), advise(nothing_left))
        if advice is not None
    ]

    assert amounts == [[500], []]


def test_out_of_stock_is_not_promised_again() -> None:
    empty = replace(BAG, stock=0)
    advice = advise(replace(FACTS, broken_promises=(BROKEN,), lines=(empty,)))

    assert advice is not None
    assert [draft.kind for draft in advice.plan] == [RemedyKind.CREDIT]


def test_an_advisory_on_an_owned_article_is_followed() -> None:
    advice = advise(replace(FACTS, advisories=(TORN,)))

    assert advice is not None
    assert advice.rule is Rule.ADVISORY
    assert [draft.kind for draft in advice.plan] == [RemedyKind.RESHIP]
    assert advice.reasons[1].text == "Replace without return."


def test_an_advisory_says_nothing_of_what_was_bought_before_it_began() -> None:
    bought_before = replace(BAG, placed_at=TORN.since - timedelta(days=1))
    bought_since = replace(BAG, placed_at=TORN.since + timedelta(days=1))

    assert advise(replace(FACTS, advisories=(TORN,), lines=(bought_before,))) is None
    assert advise(replace(FACTS, advisories=(TORN,), lines=(bought_before, bought_since)))


def test_an_advisory_may_want_the_old_one_back() -> None:
    back = replace(TORN, replace_without_return=False)
    advice = advise(replace(FACTS, advisories=(back,)))

    assert advice is not None
    assert advice.plan[0].kind is RemedyKind.RETURN


def test_an_advisory_of_yesterday_or_of_another_article_says_nothing() -> None:
    over = replace(TORN, until=NOW)
    other = replace(TORN, skus=frozenset({"salmon"}))

    assert advise(replace(FACTS, advisories=(over, other))) is None


def test_an_open_request_is_told_and_not_asked_again() -> None:
    waiting = WaitingRequest("request", 26_000, NOW - timedelta(minutes=1))
    advice = advise(replace(FACTS, requests=(waiting,), broken_promises=(BROKEN,)))

    assert advice is not None
    assert (advice.rule, advice.plan) == (Rule.OPEN_REQUEST, ())
    assert advice.reasons[0].amount_minor == 26_000


def test_an_offer_that_waits_for_us_comes_first() -> None:
    waiting = WaitingRequest("request", 26_000, NOW - timedelta(minutes=9))
    offer = WaitingRequest("offer", 23_000, NOW, is_offer=True)
    advice = advise(replace(FACTS, requests=(waiting, offer)))

    assert advice is not None
    assert advice.subject_id == "offer"


def test_every_plan_is_complete_in_itself() -> None:
    for facts in (
        replace(FACTS, broken_promises=(BROKEN,)),
        replace(FACTS, advisories=(TORN,)),
    ):
        advice = advise(facts)
        assert advice is not None
        for draft in advice.plan:
            check_draft(draft)
