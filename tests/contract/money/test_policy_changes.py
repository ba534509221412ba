"""A policy changes by two administrators, for a time to come; one of them can stop the giving."""

from datetime import timedelta

import msgspec
import pytest

from agentdesk.domain.actor import Actor
from agentdesk.domain.approvals import Decision, RequestState
from agentdesk.domain.dials import Dial, Measure, Scope, Strength, Window
from agentdesk.domain.errors import InvalidInput
from agentdesk.domain.interactions import Channel
from agentdesk.domain.policy_versions import PolicyState
from agentdesk.domain.remedies import Basis, RemedyKind
from agentdesk.protocol.empowerment import BudgetBody, PolicyBody, RemedyDraft
from agentdesk.protocol.entities import Address, CustomerBody, OrderLine
from agentdesk.protocol.messages import (
    Outcome,
    ProposePolicy,
)
from agentdesk.protocol.policies import PolicyTerms
from agentdesk.protocol.rows import Entity
from agentdesk.server.services import audit_budgets, policies, users
from agentdesk.server.storage.repositories.records import NewRecord
from tests.plugins.dials import (
    DIALS,
    INCIDENT,
    TEAM_POOL_DAY,
)
from tests.plugins.policies import SAME, confirm, propose, proposed, put_into_force, term, withdraw
from tests.plugins.shop import Shop, by_lines, credit

FREE = (0, 0)
POINTS_OF_THE_INCIDENT = Dial(Scope.INCIDENT, Window.CASE, Strength.ALONE, name="points")
GIFTS_BY_LAW = Dial(Scope.CUSTOMER, Window.YEAR, Strength.HARD, name="gift-law")
ACTS_OF_THE_DAY = Dial(Scope.AGENT, Window.DAY, Strength.ALONE, Measure.COUNT)


@pytest.fixture(autouse=True)
def the_books_are_right_afterwards(shop: Shop) -> object:
    yield
    with shop.database.read() as unit:
        assert audit_budgets.check(unit) == []


def body(shop: Shop, policy_id: str) -> PolicyBody:
    return shop.body(Entity.POLICY, policy_id, PolicyBody)


def first_policy(shop: Shop) -> str:
    with shop.database.read() as unit:
        return unit.records.find(Entity.POLICY)[0].id


def test_what_one_proposes_counts_when_another_confirms(
    shop: Shop, admin: Actor, other_admin: Actor
) -> None:
    policy_id = proposed(shop, admin, *SAME, term(ACTS_OF_THE_DAY, 1))
    assert shop.give(credit(100)).outcome is Outcome.APPLIED
    assert shop.give(credit(100)).outcome is Outcome.APPLIED  # a proposal changes nothing

    confirmed = confirm(shop, other_admin, policy_id)

    assert confirmed.outcome is Outcome.APPLIED
    said = body(shop, policy_id)
    assert (said.state, said.version) == (PolicyState.ACTIVE, 2)
    assert (said.proposed_by_name, said.confirmed_by_name) == ("A. Ono", "B. Abe")
    assert shop.give(credit(100)).outcome is Outcome.APPLIED
    assert shop.give(credit(100)).code == "needs_approval"  # a second act of the day


def test_nobody_confirms_what_they_proposed_under_whatever_name(shop: Shop, admin: Actor) -> None:
    policy_id = proposed(shop, admin, *SAME)
    same_person = msgspec.convert(
        {**_fields(admin), "user_id": shop.new_id(), "session_id": shop.new_id()}, Actor
    )

    for actor in (admin, same_person):
        assert confirm(shop, actor, policy_id).code == "own_policy"
    assert body(shop, policy_id).state is PolicyState.PROPOSED


def _fields(actor: Actor) -> dict[str, object]:
    return {name: getattr(actor, name) for name in actor.__slots__}


def test_an_account_whose_password_the_proposer_chose_is_no_second_person(
    shop: Shop, admin: Actor, other_admin: Actor
) -> None:
    policy_id = proposed(shop, admin, *SAME)
    shop.employ(other_admin)
    with shop.database.write(admin) as unit:
        users.set_password(unit, admin, other_admin.user_id, "a hash")
    assert confirm(shop, other_admin, policy_id).code == "lent_account"
    with shop.database.write(other_admin) as unit:
        users.set_password(unit, other_admin, other_admin.user_id, "another hash")
    assert confirm(shop, other_admin, policy_id).outcome is Outcome.APPLIED


def test_a_stop_ends_what_was_confirmed_for_later_too(
    shop: Shop, admin: Actor, other_admin: Actor
) -> None:
    present = first_policy(shop)
    later = proposed(shop, admin, *SAME, after=timedelta(days=2))
    confirm(shop, other_admin, later)
    withdraw(shop, admin, present)
    shop.clock.advance(timedelta(days=3))
    assert body(shop, later).state is PolicyState.WITHDRAWN
    assert shop.give(credit(100)).code == "policy_withdrawn"


def test_it_counts_from_its_own_time_on(shop: Shop, admin: Actor, other_admin: Actor) -> None:
    policy_id = proposed(shop, admin, term(INCIDENT, 100), after=timedelta(hours=2))
    confirm(shop, other_admin, policy_id)

    assert shop.give(credit(101)).outcome is Outcome.APPLIED
    shop.clock.advance(timedelta(hours=2))
    assert shop.give(credit(101)).outcome is Outcome.REJECTED


def test_what_is_confirmed_late_does_not_count_before(
    shop: Shop, admin: Actor, other_admin: Actor
) -> None:
    policy_id = proposed(shop, admin, *SAME)
    shop.clock.advance(timedelta(hours=1))

    confirm(shop, other_admin, policy_id)

    assert body(shop, policy_id).effective_from == shop.clock.now()


def test_a_proposal_that_was_overtaken_is_not_confirmed(
    shop: Shop, admin: Actor, other_admin: Actor
) -> None:
    older, newer = proposed(shop, admin, *SAME), proposed(shop, admin, *SAME)
    confirm(shop, other_admin, newer)

    late = confirm(shop, other_admin, older)

    assert (late.outcome, late.code) == (Outcome.CONFLICT, "policy_overtaken")
    assert confirm(shop, other_admin, newer).code == "policy_active"


@pytest.mark.parametrize(
    ("limit", "code"),
    [
        ({"window": "day"}, "limit_window"),
        ({"scope": "approver", "window": "day"}, "limit_strength"),
        ({"kinds": ["points"]}, "limit_name"),
        ({"legal_source": "Act 1"}, "limit_legal"),
        ({"measure": "count", "lifetime_value_share_bp": 1}, "limit_share"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_contradicts_itself_is_not_even_proposed(
    shop: Shop, admin: Actor, limit: dict[str, object], code: str
) -> None:
    with pytest.raises(InvalidInput) as refused:
        propose(shop, admin, term(INCIDENT, 100, **limit))

    assert refused.value.code == code


def test_a_misspelled_circumstance_does_not_widen_a_limit() -> None:
    with pytest.raises(msgspec.ValidationError, match="kind"):
        term(POINTS_OF_THE_INCIDENT, 100, kind=["points"])


def test_every_setting_can_be_proposed_and_says_the_same() -> None:
    of_a_version = {"version", "effective_from", "state", "words", "source", "sources"}
    settings = {
        name
        for name in PolicyBody.__struct_fields__
        if name not in of_a_version and not name.startswith(("proposed", "confirmed", "withdrawn"))
    }
    assert set(PolicyTerms.__struct_fields__) == settings

    least = PolicyTerms(currency="USD", limits=[])
    spoken = msgspec.json.decode(
        b'{"source":{"system":"t","at":"2026-01-01T00:00:00Z"},"version":1,"currency":"USD",'
        b'"effective_from":"2026-01-01T00:00:00Z","limits":[]}',
        type=PolicyBody,
    )
    assert all(getattr(least, name) == getattr(spoken, name) for name in settings)


def test_a_stop_ends_what_waits_and_what_would_come(shop: Shop, admin: Actor) -> None:
    request_id, _ = shop.ask(credit(26_000))

    stopped = withdraw(shop, admin, first_policy(shop))

    assert stopped.outcome is Outcome.APPLIED
    assert shop.approval(request_id).state is RequestState.WITHDRAWN
    assert shop.used("team_pool_day") == FREE
    assert shop.give(credit(1)).code == "policy_withdrawn"
    assert shop.decide(request_id, Decision.APPROVE, seen_version=2).code == "policy_withdrawn"


def test_what_is_owed_is_given_while_the_giving_is_stopped(shop: Shop, admin: Actor) -> None:
    order_id = shop.order(OrderLine("1", "bag", "Grain-free 5 kg", 2, 6_000))
    withdraw(shop, admin, first_policy(shop))

    owed = shop.give(by_lines(RemedyKind.REFUND, order_id, ("1", 1)))

    assert owed.outcome is Outcome.APPLIED, owed


def test_after_a_stop_two_people_begin_anew_and_the_one_before_does_not_come_back(
    shop: Shop, admin: Actor, other_admin: Actor
) -> None:
    policy_id = put_into_force(shop, admin, other_admin, *SAME)
    withdraw(shop, other_admin, policy_id)
    assert shop.give(credit(1)).code == "policy_withdrawn"

    put_into_force(shop, admin, other_admin, *SAME)

    assert shop.give(credit(1)).outcome is Outcome.APPLIED


def test_taking_back_a_proposal_stops_nothing(shop: Shop, admin: Actor) -> None:
    policy_id = proposed(shop, admin, *SAME)

    assert withdraw(shop, admin, policy_id).outcome is Outcome.APPLIED
    assert withdraw(shop, admin, policy_id).code == "policy_withdrawn"
    assert shop.give(credit(1)).outcome is Outcome.APPLIED


def test_a_version_withdrawn_before_its_time_never_counts(
    shop: Shop, admin: Actor, other_admin: Actor
) -> None:
    policy_id = proposed(shop, admin, after=timedelta(hours=1))
    confirm(shop, other_admin, policy_id)
    withdraw(shop, admin, policy_id)

    shop.clock.advance(timedelta(hours=2))
    assert shop.give(credit(1)).outcome is Outcome.APPLIED


def test_what_was_asked_under_the_old_figures_is_decided_by_what_was_held(
    shop: Shop, admin: Actor, other_admin: Actor
) -> None:
    request_id, _ = shop.ask(credit(26_000))
    put_into_force(shop, admin, other_admin, term(INCIDENT, 100), term(TEAM_POOL_DAY, 100))

    approved = shop.decide(request_id, Decision.APPROVE)

    assert approved.outcome is Outcome.APPLIED, approved
    assert shop.used("team_pool_day") == (26_000, 0)
    assert shop.budgets()["team_pool_day"].cap_minor >= 26_000


def test_two_dials_of_one_incident_stand_side_by_side(
    shop: Shop, admin: Actor, other_admin: Actor
) -> None:
    points = term(POINTS_OF_THE_INCIDENT, 500, kinds=["points"])
    put_into_force(shop, admin, other_admin, *SAME, points)
    few = RemedyDraft(RemedyKind.POINTS, Basis.GOODWILL, 400)

    assert shop.give(few, credit(1_000)).outcome is Outcome.APPLIED
    assert shop.used("incident") == (1_400, 0)
    assert shop.used("points") == (400, 0)  # only what is of its kind
    assert shop.give(few).code == "needs_approval"
    assert shop.give(credit(400)).outcome is Outcome.APPLIED


def test_an_offer_of_another_kind_frees_what_the_first_kind_held(
    shop: Shop, admin: Actor, other_admin: Actor
) -> None:
    pool = Dial(Scope.TEAM_POOL, Window.DAY, Strength.APPROVAL, name="of-points")
    put_into_force(shop, admin, other_admin, *SAME, term(pool, 90_000, kinds=["points"]))
    request_id, _ = shop.ask(RemedyDraft(RemedyKind.POINTS, Basis.GOODWILL, 26_000))
    assert shop.used("of-points") == (0, 26_000)

    shop.decide(request_id, Decision.OFFER_INSTEAD, offer=(credit(10_000),))
    shop.answer(request_id, accept=True)

    assert shop.used("of-points") == FREE
    assert shop.used("team_pool_day") == (10_000, 0)


def test_an_offer_of_another_kind_stays_inside_the_limits_of_that_kind(
    shop: Shop, admin: Actor, other_admin: Actor
) -> None:
    points = Dial(Scope.INCIDENT, Window.CASE, Strength.HARD, name="points-at-most")
    put_into_force(shop, admin, other_admin, *SAME, term(points, 1_000, kinds=["points"]))
    request_id, _ = shop.ask(credit(26_000))
    many, few = (RemedyDraft(RemedyKind.POINTS, Basis.GOODWILL, n) for n in (1_001, 1_000))

    refused = shop.decide(request_id, Decision.OFFER_INSTEAD, offer=(many,))
    assert (refused.outcome, refused.code) == (Outcome.REJECTED, "offer_over_limit")
    assert shop.approval(request_id).state is RequestState.PENDING

    shop.decide(request_id, Decision.OFFER_INSTEAD, offer=(few,))
    assert shop.used("points-at-most") == (0, 1_000)
    shop.answer(request_id, accept=True)
    assert shop.used("points-at-most") == (1_000, 0)
    assert shop.used("team_pool_day") == (1_000, 0)


def test_an_offer_is_held_on_the_day_it_was_asked(
    shop: Shop, admin: Actor, other_admin: Actor
) -> None:
    shop.clock.jump(shop.clock.now().replace(hour=23, minute=55))
    put_into_force(shop, admin, other_admin, *SAME)
    request_id, _ = shop.ask(credit(26_000))
    shop.clock.advance(timedelta(minutes=10))

    shop.decide(request_id, Decision.OFFER_INSTEAD, offer=(credit(23_000),))
    shop.answer(request_id, accept=True)

    periods = {b.period: b.posted_minor for b in every_pool(shop)}
    assert periods == {"2026-11-21": 23_000}


def every_pool(shop: Shop) -> list[BudgetBody]:
    with shop.database.read() as unit:
        rows = unit.records.find(Entity.BUDGET, scope="team_pool")
    return [msgspec.json.decode(row.body, type=BudgetBody) for row in rows]


def test_the_law_of_a_place_binds_its_customers_and_says_where_it_stands(
    shop: Shop, admin: Actor, other_admin: Actor
) -> None:
    law = term(
        GIFTS_BY_LAW, 1_000, kinds=["bonus", "points"], place="JP", legal_source="Premiums Act"
    )
    put_into_force(shop, admin, other_admin, *SAME, law)
    gift = RemedyDraft(RemedyKind.POINTS, Basis.GOODWILL, 1_001)
    assert shop.give(gift).outcome is Outcome.APPLIED  # of no known place

    in_japan(shop)
    refused = shop.give(gift, ask=True)

    assert (refused.outcome, refused.code) == (Outcome.REJECTED, "hard_limit")
    assert "Premiums Act" in refused.detail
    assert shop.give(credit(1_001)).outcome is Outcome.APPLIED  # no gift


def in_japan(shop: Shop) -> None:
    customer = shop.body(Entity.CUSTOMER, shop.customer_id, CustomerBody)
    customer.addresses = [Address(country="JP", lines="1-1 Marunouchi")]
    shop.save(Entity.CUSTOMER, customer, shop.customer_id)


def test_an_act_has_a_lower_and_an_upper_threshold(
    shop: Shop, admin: Actor, other_admin: Actor
) -> None:
    lower = Dial(Scope.ACT, Window.CASE, Strength.ALONE)
    upper = Dial(Scope.ACT, Window.CASE, Strength.APPROVAL)
    put_into_force(shop, admin, other_admin, *SAME, term(lower, 1_000), term(upper, 3_000))

    assert shop.give(credit(1_000)).outcome is Outcome.APPLIED
    assert shop.give(credit(1_001)).code == "needs_approval"
    assert shop.give(credit(3_000), ask=True).outcome is Outcome.APPLIED
    assert shop.give(credit(3_001), ask=True).code == "hard_limit"


def test_a_limit_may_name_the_channel_and_the_reason(
    shop: Shop, admin: Actor, other_admin: Actor
) -> None:
    generous = term(INCIDENT, 30_000, reasons=["Delivery damage"], channels=[Channel.VOICE])
    put_into_force(shop, admin, other_admin, *SAME, generous)
    assert shop.give(credit(20_001)).code == "needs_approval"

    spoken = shop.give(credit(20_001), interaction_id=shop.begin_contact())

    assert spoken.outcome is Outcome.APPLIED


def test_a_month_is_a_window_of_its_own(shop: Shop, admin: Actor, other_admin: Actor) -> None:
    month = Dial(Scope.AGENT, Window.MONTH, Strength.ALONE, name="month")
    put_into_force(shop, admin, other_admin, *SAME, term(month, 1_000))
    assert shop.give(credit(1_000)).outcome is Outcome.APPLIED
    shop.clock.advance(timedelta(days=1))
    assert shop.give(credit(1)).code == "needs_approval"

    shop.clock.advance(timedelta(days=30))

    assert shop.give(credit(1)).outcome is Outcome.APPLIED


def test_each_currency_has_versions_of_its_own(shop: Shop, admin: Actor) -> None:
    yen = shop.make(
        ProposePolicy,
        policy_id=shop.new_id(),
        terms=PolicyTerms(currency="JPY", limits=[]),
        effective_from=shop.clock.now(),
        words="Opening in Tokyo.",
    )
    shop.do(admin, yen)

    with shop.database.read() as unit:
        assert policies.current(unit, "USD").version == 1
        assert policies.find(unit, "JPY") is None


def test_what_counts_is_found_below_any_number_of_proposals(
    shop: Shop, admin: Actor, other_admin: Actor
) -> None:
    for _ in range(20):
        withdraw(shop, admin, proposed(shop, admin, *SAME))
    put_into_force(shop, admin, other_admin, *SAME, term(ACTS_OF_THE_DAY, 1))
    present = body(shop, first_policy(shop))
    with shop.database.write() as unit:
        unit.records.save_many(
            Entity.POLICY,
            [NewRecord(shop.new_id(), _proposal(present, 100 + number)) for number in range(600)],
        )

    with shop.database.read() as unit:
        assert policies.current(unit, "USD").version == 22
        assert policies.of_version(unit, "USD", 1).version == 1
        assert [version.number for version in policies.all_latest(unit)] == [22]
        assert unit.policies.highest_number() == 699
        assert sum(1 for _ in policies.versions(unit, "USD")) == 622


def _proposal(present: PolicyBody, number: int) -> PolicyBody:
    return msgspec.structs.replace(present, version=number, state=PolicyState.PROPOSED)


def test_the_first_policy_has_the_six_dials(shop: Shop) -> None:
    with shop.database.read() as unit:
        policy = policies.current(unit, "USD")
    figures = {limit.dial: limit.amount_minor for limit in policy.limits}

    assert [figures[dial] for dial in DIALS.values()] == [
        20_000, 50_000, 40_000, 50_000, 80_000, 800_000
    ]  # fmt: skip
