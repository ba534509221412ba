"""One constant moves all dates, by whole weeks."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.server.imports.dates import DateShift, whole_weeks

DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@given(last_day=DAYS, import_day=DAYS)
def test_the_last_day_lands_in_the_week_before_the_import_on_its_own_weekday(
    last_day: date, import_day: date
) -> None:
    moved = DateShift(whole_weeks(last_day, import_day)).day(last_day.isoformat())
    assert 1 <= (import_day - moved).days <= 7
    assert moved.weekday() == last_day.weekday()


def test_a_moment_moves_by_the_same_days_in_utc() -> None:
    moved = DateShift(7).moment("2017-01-01T06:53:26-05:00")
    assert moved == datetime(2017, 1, 8, 11, 53, 26, tzinfo=UTC)


def test_a_moment_without_its_offset_is_refused() -> None:
    with pytest.raises(ValueError, match="offset"):
        DateShift(7).moment("2017-01-01T06:53:26")
