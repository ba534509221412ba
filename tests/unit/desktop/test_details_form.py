"""What is typed of a customer's data becomes what is sent, and nothing else does."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
import pytest

from agentdesk.desktop.item_models.details_form import (
    AddressForm,
    BadField,
    DetailsDraft,
    form_of,
    read_form,
    rebased,
)
from agentdesk.domain.interactions import Channel
from agentdesk.protocol.customer_fields import CustomerFields, meant
from agentdesk.protocol.entities import Address, Consent, Phone, Preferences

NOW = datetime(2026, 11, 21, 5, 6, tzinfo=UTC)
SEEN = CustomerFields(
    phones=[Phone("+819012345678", "home")],
    emails=["hanako@example.jp"],
    addresses=[Address("JP", "1-2-3 Ginza", "104-0061", "Tokyo", "Chuo")],
    preferences=Preferences(Channel.CHAT, "18–21 JST", "ja"),
    consents=[Consent("marketing_email", granted=True, at=NOW - timedelta(days=9))],
)


def sent(*, with_contact: bool = True, **typed: Any) -> dict[str, Any]:
    """Return what of the form is something else than what was seen."""
    found = read_form(replace(form_of(SEEN), **typed), SEEN, NOW, with_contact=with_contact)
    assert isinstance(found, CustomerFields), found
    return meant(found, SEEN)


def test_what_was_only_looked_at_is_not_sent() -> None:
    assert sent() == {}


def test_a_national_number_is_read_in_the_customers_own_country() -> None:
    typed = (*form_of(SEEN).phones, "03-1234-5678", "  ")
    assert sent(phones=typed) == {"phones": [Phone("+819012345678", "home"), Phone("+81312345678")]}


def test_emptied_lines_are_gone() -> None:
    assert sent(phones=("",), emails=(), address=AddressForm()) == {
        "phones": [],
        "emails": [],
        "addresses": [],
    }


@pytest.mark.parametrize(
    ("typed", "bad"),
    [
        ({"phones": ("call me",)}, BadField("phones", "call me")),
        ({"emails": ("hanako at home",)}, BadField("emails", "hanako at home")),
        ({"address": AddressForm("Ginza", country="Japan")}, BadField("address", "Japan")),
        ({"language": ""}, BadField("language", "")),
    ],
)
def test_what_nobody_could_read_is_said_and_not_sent(typed: dict[str, Any], bad: BadField) -> None:
    assert read_form(replace(form_of(SEEN), **typed), SEEN, NOW, with_contact=True) == bad


def test_of_masked_fields_nothing_is_said() -> None:
    assert sent(with_contact=False, phones=("090-····-5678",), hours="9–12") == {
        "preferences.hours": "9–12"
    }


def test_a_consent_is_withdrawn_now_and_a_purpose_nobody_spoke_of_stays_unspoken() -> None:
    wills = dict(form_of(SEEN).consents)
    assert wills["recording"] is False
    withdrawn = sent(consents=tuple((wills | {"marketing_email": False}).items()))
    assert {name: (will.granted, will.at) for name, will in withdrawn.items()} == {
        "consents.marketing_email": (False, NOW)
    }


def test_what_was_not_touched_follows_and_what_was_keeps_what_was_seen() -> None:
    begun = DetailsDraft(SEEN, replace(form_of(SEEN), hours="9–12"))
    now = msgspec.structs.replace(
        SEEN,
        emails=["new@example.jp"],
        preferences=Preferences(Channel.VOICE, "20–22", "ja"),
    )

    after = rebased(begun, now)

    assert (after.form.emails, after.form.channel) == (("new@example.jp",), "voice")
    assert after.form.hours == "9–12"
    found = read_form(after.form, after.seen, NOW, with_contact=True)
    assert isinstance(found, CustomerFields)
    assert meant(found, after.seen) == {"preferences.hours": "9–12"}
    assert isinstance(after.seen.preferences, Preferences)
    assert after.seen.preferences.hours == "18–21 JST", "what was on screen when it was typed"


def test_a_draft_survives_being_kept() -> None:
    begun = DetailsDraft(SEEN, replace(form_of(SEEN), hours="9–12"))
    assert msgspec.json.decode(msgspec.json.encode(begun), type=DetailsDraft) == begun
    assert not begun.is_empty()
    assert DetailsDraft(SEEN, form_of(SEEN)).is_empty()
    assert DetailsDraft().is_empty()
