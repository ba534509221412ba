"""Tenure, effort, promises, names and masks: what the header says about a customer."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.cases import PromiseState
from agentdesk.domain.customers import (
    Effort,
    ScriptName,
    Tenure,
    contacts_to_resolve,
    effort,
    initials,
    is_broken,
    name_for,
    never_ask_again,
    other_names,
    said_in,
    tenure,
    with_honorific,
)

DAYS = st.dates(min_value=date(1950, 1, 1), max_value=date(2100, 12, 31))
NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
HANAKO = [
    ScriptName("Jpan", "山田 花子"),
    ScriptName("Kana", "ヤマダ ハナコ"),
    ScriptName("Latn", "Hanako Yamada"),
]


def test_ten_years_and_three_months() -> None:
    assert tenure(date(2016, 8, 14), date(2026, 11, 21)) == Tenure(10, 3)


@pytest.mark.parametrize(
    ("since", "today", "expected"),
    [
        (date(2026, 11, 21), date(2026, 11, 21), Tenure(0, 0)),
        (date(2027, 1, 1), date(2026, 11, 21), Tenure(0, 0)),
        (date(2026, 1, 31), date(2026, 2, 28), Tenure(0, 1)),
        (date(2024, 2, 29), date(2025, 2, 28), Tenure(1, 0)),
        (date(2026, 1, 31), date(2026, 2, 27), Tenure(0, 0)),
        (date(2025, 12, 1), date(2026, 11, 30), Tenure(0, 11)),
    ],
)
def test_months_are_counted_when_they_are_complete(
    since: date, today: date, expected: Tenure
) -> None:
    assert tenure(since, today) == expected


@given(DAYS, DAYS, st.integers(0, 400))
def test_tenure_never_shrinks_as_days_pass(since: date, today: date, later: int) -> None:
    before, after = (tenure(since, day) for day in (today, today + timedelta(days=later)))
    assert (before.years, before.months) <= (after.years, after.months)
    assert 0 <= after.months < 12


@given(DAYS, DAYS)
def test_tenure_stays_near_the_days_that_passed(since: date, today: date) -> None:
    reached = tenure(since, today)
    months = reached.years * 12 + reached.months
    assert months * 28 <= max(0, (today - since).days) <= (months + 1) * 31 or today < since


def test_third_contact_in_six_days() -> None:
    days = [date(2026, 11, 16), date(2026, 11, 18), date(2026, 11, 21)]
    assert effort(days, date(2026, 11, 21)) == Effort(contacts=3, days=6)


def test_nobody_called_yet() -> None:
    assert effort([], date(2026, 11, 21)) is None


@given(st.lists(DAYS, max_size=20), DAYS)
def test_effort_counts_each_contact_until_today_once(days: list[date], today: date) -> None:
    found = effort(days, today)
    until_today = [day for day in days if day <= today]
    assert (found is None) == (not until_today)
    if found is not None:
        assert found.contacts == len(until_today)
        assert found.days >= 1
        assert min(until_today) + timedelta(days=found.days - 1) == today


def test_contacts_after_the_resolution_do_not_count() -> None:
    contacts = [NOW - timedelta(days=3), NOW - timedelta(days=1), NOW]
    assert contacts_to_resolve(contacts, NOW - timedelta(hours=1)) == 2
    assert contacts_to_resolve(contacts, None) == 3


def test_an_open_promise_breaks_when_its_time_has_passed() -> None:
    second = timedelta(seconds=1)
    assert is_broken(PromiseState.OPEN, NOW - second, NOW)
    assert not is_broken(PromiseState.OPEN, NOW, NOW)
    assert is_broken(PromiseState.BROKEN, NOW + second, NOW)
    assert not is_broken(PromiseState.KEPT, NOW - second, NOW)


def test_what_was_answered_is_listed_once_in_the_order_told() -> None:
    told = [["order number", "photos"], [], ["photos", "address", ""]]
    assert never_ask_again(told) == ["order number", "photos", "address"]


@pytest.mark.parametrize(
    ("language", "shown", "others"),
    [
        ("en", "Hanako Yamada", ["山田 花子", "ヤマダ ハナコ"]),
        ("ja", "山田 花子", ["ヤマダ ハナコ", "Hanako Yamada"]),
        ("zh_TW", "山田 花子", ["ヤマダ ハナコ", "Hanako Yamada"]),
        ("xx", "Hanako Yamada", ["山田 花子", "ヤマダ ハナコ"]),
    ],
)
def test_an_agent_reads_the_name_in_a_script_of_theirs(
    language: str, shown: str, others: list[str]
) -> None:
    best = name_for(HANAKO, language)
    assert best.display == shown
    assert [name.display for name in other_names(HANAKO, best)] == others


def test_a_name_in_no_script_of_ours_is_still_shown() -> None:
    only = ScriptName("Cyrl", "Иван Петров")
    assert name_for([only], "ja") is only
    assert other_names([only], only) == []


@pytest.mark.parametrize(
    ("name", "honorific", "said"),
    [
        (ScriptName("Jpan", "山田 花子"), "", "山田 花子 様"),
        (ScriptName("Hant", "陳怡君"), "小姐", "陳怡君小姐"),
        (ScriptName("Hans", "陈怡君"), "", "陈怡君"),
        (ScriptName("Latn", "Robert Klein"), "Mr", "Mr Robert Klein"),
        (ScriptName("Latn", "Hanako Yamada"), "様", "Hanako Yamada"),
        (ScriptName("Hant", "陳怡君"), "Ms", "陳怡君"),
    ],
)
def test_the_honorific_belongs_to_the_language(name: ScriptName, honorific: str, said: str) -> None:
    assert with_honorific(name, honorific) == said


def test_initials_stand_in_the_avatar() -> None:
    assert initials(ScriptName("Jpan", "山田 花子")) == "山"
    assert initials(ScriptName("Latn", "Robert Klein")) == "RK"
    assert initials(ScriptName("Latn", "Cher")) == "C"
    assert initials(ScriptName("Latn", " ")) == "?"


@pytest.mark.parametrize(
    ("language", "script", "honorific", "said"),
    [
        ("en", "Latn", "Mr.", "Mr. Robert Klein"),
        ("ja", "Latn", "", "Robert Klein 様"),
        ("ja", "Latn", "Mr.", "Robert Klein 様"),
        ("ja", "Hant", "小姐", "Robert Klein 様"),
        ("ja", "Jpan", "先生", "Robert Klein 先生"),
        ("ja", "Jpan", "Ms", "Robert Klein 様"),
        ("zh_TW", "Latn", "先生", "Robert Klein 先生"),
        ("zh_CN", "Latn", "Mr.", "Robert Klein"),
    ],
)
def test_a_name_in_another_script_has_the_honorific_of_the_language_too(
    language: str, script: str, honorific: str, said: str
) -> None:
    assert said_in(language, ScriptName(script, "Robert Klein"), honorific) == said
