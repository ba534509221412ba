"""A customer's own data, edited at two desks: merged by what each saw, on both databases."""

from datetime import timedelta
from typing import Any

import msgspec
import pytest

from agentdesk.domain.actor import Actor
from agentdesk.domain.field_merge import SuggestionState, Why
from agentdesk.domain.interactions import Channel
from agentdesk.protocol import messages
from agentdesk.protocol.customer_fields import CustomerFields, SuggestionBody
from agentdesk.protocol.entities import Consent, CustomerBody, Preferences
from agentdesk.protocol.messages import CommandResult, Outcome
from agentdesk.protocol.rows import Entity
from agentdesk.server.jobs.sweep import sweep
from tests.plugins.shop import Shop

OLD, MINE, THEIRS = ["old@example.org"], ["mine@example.org"], ["theirs@example.org"]


@pytest.fixture
def shop(shop: Shop) -> Shop:
    """The shop, its customer reached by e-mail, in Japanese, by chat."""
    body = customer(shop)
    body.emails = list(OLD)
    body.preferences = Preferences(Channel.CHAT, "18–21", "ja")
    shop.save(Entity.CUSTOMER, body, shop.customer_id)
    return shop


def customer(shop: Shop, customer_id: str | None = None) -> CustomerBody:
    return shop.body(Entity.CUSTOMER, customer_id or shop.customer_id, CustomerBody)


def change(
    shop: Shop,
    base: dict[str, Any],
    mine: dict[str, Any],
    *,
    actor: Actor | None = None,
    customer_id: str | None = None,
    **more: object,
) -> CommandResult:
    """Edit what was seen as `base`; the version is one everybody has seen."""
    command = shop.make(
        messages.UpdateCustomer,
        customer_id=customer_id or shop.customer_id,
        base_version=1,
        base=CustomerFields(**base),
        **mine,
        **more,
    )
    return shop.do(actor or shop.agent, command)


def suggestions(shop: Shop, customer_id: str | None = None) -> dict[str, SuggestionBody]:
    with shop.database.read() as unit:
        rows = unit.records.for_customer(Entity.SUGGESTION, customer_id or shop.customer_id)
    return {row.id: msgspec.json.decode(row.body, type=SuggestionBody) for row in rows}


def one_suggestion(shop: Shop, customer_id: str | None = None) -> tuple[str, SuggestionBody]:
    ((suggestion_id, body),) = suggestions(shop, customer_id).items()
    return suggestion_id, body


def clash(shop: Shop) -> CommandResult:
    """Two agents saw the same address and each wrote another."""
    change(shop, {"emails": OLD}, {"emails": THEIRS}, actor=shop.other_agent)
    return change(shop, {"emails": OLD}, {"emails": MINE})


def test_who_comes_second_finds_the_other_and_loses_nothing(shop: Shop) -> None:
    result = clash(shop)

    assert result.outcome is Outcome.APPLIED
    assert customer(shop).emails == THEIRS
    suggestion_id, kept = one_suggestion(shop)
    assert (kept.field, kept.values.emails, kept.state) == ("emails", MINE, SuggestionState.OPEN)
    assert (kept.why, kept.made_by) == (Why.CHANGED_MEANWHILE, shop.agent.user_id)
    assert {row.id for row in result.rows} == {shop.customer_id, suggestion_id}


def test_what_does_not_clash_goes_through_beside_what_does(shop: Shop) -> None:
    seen = Preferences(Channel.CHAT, "18–21", "ja")
    change(
        shop,
        {"preferences": seen},
        {"preferences": Preferences(Channel.VOICE, "18–21", "ja")},
        actor=shop.other_agent,
    )
    change(
        shop,
        {"preferences": seen, "emails": OLD},
        {"preferences": Preferences(Channel.EMAIL, "9–12", "ja"), "emails": MINE},
    )

    after = customer(shop)
    assert after.emails == MINE
    assert after.preferences == Preferences(Channel.VOICE, "9–12", "ja")
    _, kept = one_suggestion(shop)
    assert kept.field == "preferences.channel"
    assert kept.values.preferences == Preferences(Channel.EMAIL)


def test_the_same_wish_of_two_people_is_no_clash(shop: Shop) -> None:
    change(shop, {"emails": OLD}, {"emails": MINE}, actor=shop.other_agent)
    change(shop, {"emails": OLD}, {"emails": MINE})
    assert suggestions(shop) == {}


def test_ones_own_edits_follow_each_other(shop: Shop) -> None:
    """Two edits made offline, the second on the sight of the first."""
    change(shop, {"emails": OLD}, {"emails": THEIRS})
    change(shop, {"emails": THEIRS}, {"emails": MINE})
    assert customer(shop).emails == MINE
    assert suggestions(shop) == {}


def test_of_one_person_the_newest_word_about_a_field_is_kept(shop: Shop) -> None:
    clash(shop)
    change(shop, {"emails": MINE}, {"emails": ["newer@example.org"]})
    _, kept = one_suggestion(shop)
    assert kept.values.emails == ["newer@example.org"]


def test_mine_is_put_in_its_place_after_a_look(shop: Shop) -> None:
    clash(shop)
    suggestion_id, _ = one_suggestion(shop)
    shop.clock.advance(timedelta(minutes=1))

    change(shop, {"emails": THEIRS}, {"emails": MINE}, settles=[suggestion_id])

    assert customer(shop).emails == MINE
    settled = suggestions(shop)[suggestion_id]
    assert (settled.state, settled.settled_at) == (SuggestionState.USED, shop.clock.now())


def test_theirs_is_left_after_a_look(shop: Shop) -> None:
    clash(shop)
    suggestion_id, _ = one_suggestion(shop)

    result = change(shop, {}, {}, settles=[suggestion_id])

    assert customer(shop).emails == THEIRS
    assert suggestions(shop)[suggestion_id].state is SuggestionState.LEFT
    assert suggestion_id in {row.id for row in result.rows}


def test_somebody_was_first_again_while_one_looked(shop: Shop) -> None:
    clash(shop)
    suggestion_id, _ = one_suggestion(shop)
    change(shop, {"emails": THEIRS}, {"emails": ["third@example.org"]}, actor=shop.other_agent)

    change(shop, {"emails": THEIRS}, {"emails": MINE}, settles=[suggestion_id])

    assert customer(shop).emails == ["third@example.org"]
    assert suggestions(shop)[suggestion_id].state is SuggestionState.OPEN


def test_a_suggestion_of_another_customer_is_not_settled(shop: Shop) -> None:
    clash(shop)
    suggestion_id, _ = one_suggestion(shop)
    change(shop, {}, {}, settles=[suggestion_id], customer_id=shop.customer())
    assert suggestions(shop)[suggestion_id].state is SuggestionState.OPEN


def verified_contact(shop: Shop) -> str:
    contact = shop.begin_contact()
    verify = {"interaction_id": contact, "customer_id": shop.customer_id}
    shop.do(shop.agent, shop.make(messages.VerifyCaller, **verify))
    return contact


def test_a_consent_is_given_in_a_verified_contact_and_withdrawn_at_a_word(shop: Shop) -> None:
    yes = [Consent("e-mail", granted=True, at=shop.clock.now())]
    no = [Consent("e-mail", granted=False, at=shop.clock.now())]

    unverified = change(shop, {}, {"consents": yes}, interaction_id=shop.begin_contact())
    given = change(shop, {}, {"consents": yes}, interaction_id=verified_contact(shop))
    withdrawn = change(shop, {"consents": yes}, {"consents": no})

    assert (unverified.outcome, unverified.code) == (Outcome.REJECTED, "consent_not_verified")
    assert given.outcome is Outcome.APPLIED
    assert withdrawn.outcome is Outcome.APPLIED
    assert customer(shop).consents == no


def test_of_two_consents_each_is_its_own(shop: Shop) -> None:
    at = shop.clock.now()
    both = [Consent("e-mail", granted=True, at=at), Consent("sms", granted=True, at=at)]
    body = customer(shop)
    body.consents = both
    shop.save(Entity.CUSTOMER, body, shop.customer_id)
    off = {purpose: Consent(purpose, granted=False, at=at) for purpose in ("e-mail", "sms")}

    change(shop, {"consents": both}, {"consents": [off["sms"]]}, actor=shop.other_agent)
    change(shop, {"consents": both}, {"consents": [off["e-mail"]]})

    assert customer(shop).consents == [off["e-mail"], off["sms"]]
    assert suggestions(shop) == {}


def merge(shop: Shop, former_id: str, into_id: str) -> None:
    command = shop.make(messages.MergeCustomers, customer_id=former_id, into_customer_id=into_id)
    assert shop.do(shop.supervisor, command).outcome is Outcome.APPLIED


def test_an_edit_of_a_customer_who_was_merged_waits_with_the_one_who_is_left(shop: Shop) -> None:
    other_id = shop.customer()
    merge(shop, shop.customer_id, other_id)

    result = change(shop, {"emails": OLD}, {"emails": MINE})

    assert result.outcome is Outcome.APPLIED
    assert MINE[0] not in customer(shop, other_id).emails
    _, kept = one_suggestion(shop, other_id)
    assert (kept.why, kept.values.emails, kept.until) == (Why.CUSTOMER_MERGED, MINE, None)


def test_what_was_kept_goes_along_when_the_customer_is_merged(shop: Shop) -> None:
    clash(shop)
    other_id = shop.customer()
    merge(shop, shop.customer_id, other_id)
    _, kept = one_suggestion(shop, other_id)
    assert kept.customer_id == other_id


def test_an_edit_of_a_customer_who_was_removed_is_kept_for_thirty_days(shop: Shop) -> None:
    with shop.database.write() as unit:
        unit.records.delete(Entity.CUSTOMER, shop.customer_id)

    result = change(shop, {"emails": OLD}, {"emails": MINE})

    assert result.outcome is Outcome.APPLIED
    with shop.database.read() as unit:
        assert unit.records.row(Entity.CUSTOMER, shop.customer_id) is None, "removed stays removed"
    _, kept = one_suggestion(shop)
    assert (kept.why, kept.values.emails) == (Why.CUSTOMER_REMOVED, MINE)
    shop.clock.advance(timedelta(days=29, hours=23))
    sweep(shop.database)
    assert len(suggestions(shop)) == 1
    shop.clock.advance(timedelta(hours=1))
    sweep(shop.database)
    assert suggestions(shop) == {}


def test_nobody_is_edited_who_never_was(shop: Shop) -> None:
    result = change(shop, {"emails": OLD}, {"emails": MINE}, customer_id=shop.new_id())
    assert (result.outcome, result.code) == (Outcome.REJECTED, "no_such_customer")


def test_the_trail_says_which_fields_and_never_what_stands_in_them(shop: Shop) -> None:
    clash(shop)
    with shop.database.read() as unit:
        entries = unit.connection.exec_driver_sql("SELECT action, detail FROM audit").all()
    told = [detail for action, detail in entries if action.startswith(("customer.", "suggestion."))]
    assert any("emails" in str(detail) for detail in told)
    assert not any("example.org" in str(detail) for detail in told)
