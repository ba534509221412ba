"""How money, dates and masked contacts are written, and how typed amounts are understood."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication

from agentdesk.desktop import i18n
from agentdesk.domain.money import MAX_MINOR

NOW = datetime(2026, 11, 21, 14, 0, tzinfo=UTC)
FULL_WIDTH = str.maketrans("0123456789.,", "０１２３４５６７８９．，")


@pytest.fixture(autouse=True)
def english(qapp: QCoreApplication) -> None:
    i18n.install(qapp, "en")
    i18n.use_zone(UTC)


def bare(text: str) -> str:
    return text.strip("\u2068\u2069")


@pytest.mark.parametrize(
    ("amount_minor", "currency", "shown"),
    [
        (26_000, "USD", "$260"),
        (34_830, "USD", "$348.30"),
        (-1_525, "USD", "\u2212$15.25"),
        (940_000, "TWD", "NT$9,400"),
        (5_800, "JPY", "¥5,800"),
        (1_234, "KWD", "KWD\u00a01.234"),
    ],
)
def test_money_is_written_from_its_integer(amount_minor: int, currency: str, shown: str) -> None:
    assert bare(i18n.money(amount_minor, currency)) == shown


def test_shops_in_taipei_write_no_cents_even_where_others_do() -> None:
    assert bare(i18n.money(940_000, "TWD", decimals=True)) == "NT$9,400"
    assert bare(i18n.money(940_050, "TWD", decimals=True)) == "NT$9,400.50"  # nothing is hidden
    assert bare(i18n.money(9_400, "USD", decimals=True)) == "$94.00"


def test_one_sign_is_two_currencies(qapp: QCoreApplication) -> None:
    i18n.install(qapp, "ja")
    yen = bare(i18n.money(5_800, "JPY"))
    i18n.install(qapp, "zh_CN")
    yuan = bare(i18n.money(5_800, "CNY"))
    assert (yen, yuan) == ("5,800円", "58元")


def test_an_amount_is_isolated_from_the_text_around_it() -> None:
    assert i18n.money(1, "USD").startswith("\u2068")
    assert i18n.money(1, "USD").endswith("\u2069")


@given(st.integers(0, MAX_MINOR), st.sampled_from(["USD", "JPY", "KWD", "TWD"]))
def test_what_is_written_is_understood_again(amount_minor: int, currency: str) -> None:
    written = i18n.amount_text(amount_minor, currency)
    assert i18n.parse_minor(written, currency) == amount_minor
    assert i18n.parse_minor(written.translate(FULL_WIDTH), currency) == amount_minor


@pytest.mark.parametrize("text", ["", ".", "1,5", "1.234", "-5", "1e3", "٣", "12 34", "1,23,456"])
def test_what_is_no_amount_is_refused(text: str) -> None:
    assert i18n.parse_minor(text, "USD") is None


def test_days_are_said_as_people_say_them() -> None:
    days = [timedelta(0), timedelta(hours=1), timedelta(days=1), timedelta(days=3)]
    said = [i18n.day(NOW - ago, NOW) for ago in days]
    assert said == ["now", "13:00", "yesterday", "18 Nov"]
    assert i18n.day(datetime(2024, 9, 9, tzinfo=UTC), NOW) == "9 Sep 2024"


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0, "0:00"), (222, "3:42"), (3_725, "1:02:05"), (-4, "0:00")]
)
def test_clocks_run_in_minutes_and_seconds(seconds: int, shown: str) -> None:
    assert i18n.duration_clock(seconds) == shown


def test_contacts_are_masked_until_the_caller_is_verified() -> None:
    assert i18n.mask_phone("090-1234-5678") == "090-····-5678"
    assert i18n.mask_phone("+819012345678") == "····-5678"
    assert i18n.mask_phone("1234") == "····"
    assert i18n.mask_email("hanako@example.jp") == "h····@example.jp"


@given(st.text(max_size=60))
def test_outside_text_keeps_no_trick(text: str) -> None:
    shown = i18n.plain(text)
    tricks = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u200b\u2060\u3164\xad\x00\x1b\ud800"
    assert not set(shown) & set(tricks)
    assert shown.count("\u2068") == shown.count("\u2069")
    assert i18n.plain(shown) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ha\u200b\u200b\u2060nako", "Ha\ufffdnako"),
        ("one\r\ntwo\u2028three", "one\ntwo\nthree"),
        ("👩\u200d👧", "👩\u200d👧"),
        ("Ann\u200da", "Ann\ufffda"),
        ("e" + "\u0301" * 30 + "x", "e" + "\u0301" * 4 + "\ufffdx"),
        ("Tiếng Việt, ภาษาไทย, देवनागरी", "Tiếng Việt, ภาษาไทย, देवनागरी"),
    ],
)
def test_what_hides_or_piles_up_is_made_visible_and_what_is_spelling_stays(
    text: str, shown: str
) -> None:
    assert i18n.plain(text) == shown


def test_what_is_read_from_right_to_left_is_kept_together() -> None:
    amount = i18n.money(26_000, "USD")
    assert i18n.plain(f"אב 5 גד, {amount}") == f"\u2068אב 5 גד\u2069, {amount}"
    assert i18n.plain("\u2069אב") == "\ufffd\u2068אב\u2069"


@pytest.mark.parametrize("text", ["\u2068open", "closed\u2069", "\u2069back\u2068"])
def test_an_isolate_that_is_not_closed_is_made_visible(text: str) -> None:
    assert not set(i18n.plain(text)) & {"\u2068", "\u2069"}


def test_an_amount_stays_together_on_its_way_to_the_screen() -> None:
    amount = i18n.money(23_000, "USD")
    assert i18n.plain(f"{amount} was offered") == f"{amount} was offered"
