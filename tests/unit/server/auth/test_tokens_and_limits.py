"""Tokens that follow from one another, passwords that cost time, and tries that are counted."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from agentdesk.domain.errors import Unavailable
from agentdesk.runtime.clock import FakeClock
from agentdesk.server.auth.password_door import SignInLimits
from agentdesk.server.auth.passwords import PasswordPool, hash_password, is_password
from agentdesk.server.auth.rate_limit import RateLimit, TooManyRequests
from agentdesk.server.auth.tokens import TokenKind, digest, new_token, successor

KEY = b"k" * 32


def test_the_same_request_gets_the_same_successor_and_no_other_does() -> None:
    token = new_token()
    following = successor(KEY, token, "request-1", TokenKind.REFRESH)
    assert following == successor(KEY, token, "request-1", TokenKind.REFRESH)
    others = {
        successor(KEY, token, "request-2", TokenKind.REFRESH),
        successor(KEY, token, "request-1", TokenKind.ACCESS),
        successor(KEY, new_token(), "request-1", TokenKind.REFRESH),
        successor(b"x" * 32, token, "request-1", TokenKind.REFRESH),
        following,
    }
    assert len(others) == 5
    assert {len(one) for one in others} == {43}


def test_a_digest_tells_nothing_of_its_token() -> None:
    token = new_token()
    assert len(digest(token)) == 32
    assert token.encode() not in digest(token)


def test_a_password_fits_its_own_hash_only() -> None:
    stored = hash_password("correct horse")
    assert stored.startswith("$argon2id$")
    assert is_password(stored, "correct horse")
    assert not is_password(stored, "wrong horse")
    assert not is_password(None, "nobody has this password")
    assert not is_password("not a hash", "correct horse")


def test_a_flood_of_sign_ins_is_turned_away_not_queued_for_ever() -> None:
    async def flood() -> list[object]:
        pool = PasswordPool(threads=1, queue=1)
        tries = [pool.verify(None, "x") for _ in range(5)]
        results = await asyncio.gather(*tries, return_exceptions=True)
        pool.close()
        return list(results)

    results = asyncio.run(flood())
    assert results.count(False) == 2
    assert sum(isinstance(result, Unavailable) for result in results) == 3


def test_tries_are_counted_by_key_in_a_sliding_window() -> None:
    clock = FakeClock(datetime(2026, 1, 1, tzinfo=UTC))
    limit = RateLimit(clock, tries=2, window_s=60)
    limit.count("a")
    clock.advance(timedelta(seconds=30))
    limit.count("a")
    with pytest.raises(TooManyRequests) as caught:
        limit.count("a")
    assert caught.value.retry_after_s == 31
    limit.count("b")
    clock.advance(timedelta(seconds=30))
    limit.count("a")


def test_who_proved_themselves_starts_again() -> None:
    limit = RateLimit(FakeClock(datetime(2026, 1, 1, tzinfo=UTC)), tries=1, window_s=60)
    limit.count("a")
    limit.forget("a")
    limit.count("a")
    with pytest.raises(TooManyRequests):
        limit.count("a")


def limits(of_login: int = 2, of_address: int = 300) -> SignInLimits:
    clock = FakeClock(datetime(2026, 1, 1, tzinfo=UTC))
    return SignInLimits(
        RateLimit(clock, tries=of_login, window_s=60),
        RateLimit(clock, tries=of_address, window_s=60),
    )


def is_refused(found: SignInLimits, login: str) -> bool:
    try:
        found.count("10.0.0.1", login)
    except TooManyRequests:
        return True
    return False


def test_tries_at_one_login_are_not_washed_away_by_tries_at_ten_thousand_others() -> None:
    found = limits()
    for _ in range(2):
        found.count("10.0.0.1", "anna")
    refused = sum(is_refused(found, f"nobody-{number}") for number in range(20_000))
    assert refused == 20_000 - 298
    with pytest.raises(TooManyRequests):
        found.count("10.0.0.1", "anna")
    with pytest.raises(TooManyRequests):
        found.of_login.count("10.0.0.1 anna")
    found.count("10.0.0.2", "anna")


def test_an_office_behind_one_address_signs_in_in_the_morning() -> None:
    found = limits(of_address=5)
    for number in range(1_000):
        found.count("10.0.0.1", f"agent-{number}")
        found.proved("10.0.0.1", f"agent-{number}")
    assert not is_refused(found, "one more")
