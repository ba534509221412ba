"""One clock for everybody, exact to the microsecond, moved by hand in tests."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.ids import is_id
from agentdesk.runtime.clock import Clock, FakeClock, SystemClock, from_us, to_us
from agentdesk.runtime.identity import new_id

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


@given(st.datetimes(min_value=datetime(1900, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001 - zoned by hypothesis
def test_microseconds_are_exact(at: datetime) -> None:
    assert from_us(to_us(at)) == at


def test_microseconds_do_not_depend_on_the_zone() -> None:
    tokyo = NOON.astimezone(timezone(timedelta(hours=9)))
    assert to_us(tokyo) == to_us(NOON)


@pytest.mark.parametrize("clock", [SystemClock(), FakeClock(NOON)])
def test_every_clock_is_aware(clock: Clock) -> None:
    assert isinstance(clock, Clock)
    assert clock.now().tzinfo is UTC


def test_time_passes_only_when_told() -> None:
    clock = FakeClock(NOON)
    clock.advance(timedelta(seconds=90))
    assert (clock.now() - NOON, clock.monotonic_s()) == (timedelta(seconds=90), 90.0)
    with pytest.raises(ValueError, match="forward"):
        clock.advance(timedelta(seconds=-1))


def test_a_clock_that_is_set_lets_no_time_pass() -> None:
    clock = FakeClock(NOON)
    clock.jump(NOON - timedelta(days=1))
    assert (clock.now(), clock.monotonic_s()) == (NOON - timedelta(days=1), 0.0)


def test_a_clock_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="aware"):
        FakeClock(NOON.replace(tzinfo=None))


def test_ids_made_later_sort_later() -> None:
    clock = FakeClock(NOON)
    made = []
    for _ in range(50):
        made.append(new_id(clock))
        clock.advance(timedelta(milliseconds=1))
    assert made == sorted(made)
    assert all(is_id(one) for one in made)
