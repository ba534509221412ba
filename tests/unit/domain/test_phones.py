"""Phone numbers become E.164 where they come in, or are refused with a reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.errors import InvalidPhone
from agentdesk.domain.phones import national, to_e164


@pytest.mark.parametrize(
    ("text", "region", "e164"),
    [
        ("090-1234-5678", "JP", "+819012345678"),
        ("+81 90 1234 5678", None, "+819012345678"),
        ("(443) 555-0142", "US", "+14435550142"),
        ("020 7946 0123", "GB", "+442079460123"),
        ("0958 321 039", "TW", "+886958321039"),
        ("159 6498 0387", "CN", "+8615964980387"),
        ("０９０－１２３４－５６７８", "JP", "+819012345678"),
    ],
)
def test_national_and_international_forms_become_one(
    text: str, region: str | None, e164: str
) -> None:
    assert to_e164(text, region) == e164


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("", "JP"),
        ("Emma", "JP"),
        ("090-1234-5678", None),
        ("+81 1", None),
        ("+999 123 456 789", None),
        ("1" * 41, "JP"),
    ],
)
def test_what_is_no_number_is_refused(text: str, region: str | None) -> None:
    with pytest.raises(InvalidPhone) as caught:
        to_e164(text, region)
    assert caught.value.code == "invalid_phone"


def test_a_number_is_shown_as_its_country_writes_it() -> None:
    assert national("+819012345678") == "090-1234-5678"
    assert national("nonsense") == "nonsense"


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        e164 = to_e164(text, "JP")
    except InvalidPhone:
        return
    assert e164.startswith("+")
    assert to_e164(e164) == e164
