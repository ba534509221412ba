"""Words of anyone's own file become values, or are refused with the reason."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.errors import InvalidAmount, InvalidInput
from agentdesk.server.imports.own_files.fields import Fields, Reading, parse_map
from agentdesk.server.imports.own_files.kinds import script_of

TOKYO = Reading(ZoneInfo("Asia/Tokyo"), "JP", "USD")


def fields(**values: str) -> Fields:
    return Fields(values, {name: name for name in values}, TOKYO)


def test_a_map_names_columns_by_field() -> None:
    assert parse_map(["name=Full name", "phone=Tel=1"], ("name", "phone")) == {
        "name": "Full name",
        "phone": "Tel=1",
    }


@pytest.mark.parametrize("pair", ["name", "name=", "colour=Red", "=x"])
def test_a_map_that_makes_no_sense_is_refused(pair: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        parse_map([pair], ("name",))
    assert refused.value.code == "invalid_map"


def test_a_time_without_an_offset_is_read_in_the_files_zone() -> None:
    said = fields(at="2026-11-01T09:00", exact="2026-11-01T09:00:00-05:00")
    assert said.moment("at") == datetime(2026, 11, 1, 0, 0, tzinfo=UTC)
    assert said.moment("exact") == datetime(2026, 11, 1, 14, 0, tzinfo=UTC)
    assert said.moment_or_none("none") is None


def test_days_and_answers() -> None:
    said = fields(day="2026-11-01", yes="Yes", no="0", maybe="perhaps")
    assert said.day("day") == date(2026, 11, 1)
    assert said.day_or_none("none") is None
    assert (said.yes_or_no("yes"), said.yes_or_no("no"), said.yes_or_no("none")) == (
        True, False, None,
    )  # fmt: skip
    with pytest.raises(InvalidInput, match="neither yes nor no"):
        said.yes_or_no("maybe")


@given(minor=st.integers(0, 10**12))
def test_an_amount_written_with_two_digits_reads_back_exactly(minor: int) -> None:
    text = f"{minor // 100}.{minor % 100:02d}"
    assert fields(total=text).minor("total") == minor


@pytest.mark.parametrize(
    ("amount", "currency"),
    [("1.005", "USD"), ("1.5", "JPY"), ("ten", "USD"), ("NaN", "USD"), ("Infinity", "USD")],
)
def test_an_amount_is_never_rounded_or_guessed(amount: str, currency: str) -> None:
    with pytest.raises(InvalidAmount):
        fields(total=amount, currency=currency).minor("total")


def test_a_yen_has_no_cents_and_a_dinar_has_a_thousand() -> None:
    assert fields(total="500", currency="jpy").minor("total") == 500
    assert fields(total="1.234", currency="KWD").minor("total") == 1_234
    assert fields().minor("total") == 0


@pytest.mark.parametrize(
    ("name", "language", "script"),
    [
        ("山田 太郎", "ja", "Jpan"),
        ("さくら", "en", "Jpan"),
        ("張偉", "zh-Hant", "Hant"),
        ("張偉", "zh-TW", "Hant"),
        ("张伟", "zh-Hans", "Hans"),
        ("Zoë", "en", "Latn"),
    ],
)
def test_a_names_script_is_seen_from_its_letters(name: str, language: str, script: str) -> None:
    assert script_of(name, language) == script
