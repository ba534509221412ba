"""What each language makes of the same day, discount and amount."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QCoreApplication

from agentdesk.desktop import i18n
from agentdesk.desktop.item_models.words import customer_words, means_name


@pytest.fixture(autouse=True)
def as_before(qapp: QCoreApplication) -> object:
    i18n.use_zone(UTC)
    yield
    i18n.use_japanese_era(False)
    i18n.use_zone(None)
    i18n.install(qapp, "en")


@pytest.mark.parametrize(
    ("on", "said"),
    [
        (date(2026, 11, 21), "令和8年11月21日"),
        (date(2019, 5, 1), "令和元年5月1日"),
        (date(2019, 4, 30), "平成31年4月30日"),
        (date(1989, 1, 7), "昭和64年1月7日"),
        (date(1926, 12, 24), "大正15年12月24日"),
        (date(1868, 1, 25), "明治元年1月25日"),
        (date(1868, 1, 24), "1868年1月24日"),
    ],
)
def test_years_are_counted_by_era_where_somebody_wants_it(
    qapp: QCoreApplication, on: date, said: str
) -> None:
    i18n.install(qapp, "ja")
    common = i18n.date_text(on)
    i18n.use_japanese_era(True)
    assert common.startswith(f"{on.year}年")
    assert i18n.date_text(on) == said
    i18n.install(qapp, "zh_TW")
    assert i18n.date_text(on).startswith(f"{on.year}年")  # no other language counts so


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "15\u00a0% off"), ("ja", "15%割引"), ("zh_TW", "85折"), ("zh_CN", "8.5折")],
)
def test_a_discount_is_said_as_shops_say_it(
    qapp: QCoreApplication, language: str, said: str
) -> None:
    i18n.install(qapp, language)
    assert i18n.discount(1_500) == said


@pytest.mark.parametrize(
    ("off_bp", "in_taipei", "in_beijing"),
    [(2_000, "8折", "8折"), (500, "95折", "9.5折"), (1_250, "87.5折", "8.75折")],
)
def test_whole_tenths_are_one_figure_everywhere(
    qapp: QCoreApplication, off_bp: int, in_taipei: str, in_beijing: str
) -> None:
    i18n.install(qapp, "zh_TW")
    assert i18n.discount(off_bp) == in_taipei
    i18n.install(qapp, "zh_CN")
    assert i18n.discount(off_bp) == in_beijing
    assert "折" not in i18n.discount(10_000)  # nothing is left: no 折 of anything


def test_a_moment_is_written_in_the_order_of_the_language(qapp: QCoreApplication) -> None:
    at = datetime(2026, 11, 21, 5, 6, tzinfo=UTC)
    said = {}
    for language in i18n.LANGUAGES:
        i18n.install(qapp, language)
        said[language] = i18n.date_time(at)
    assert said["en"] == "21 Nov 2026, 05:06"
    assert said["ja"] == "2026年11月21日 05:06"
    assert said["zh_CN"].startswith("2026年11月21日")
    assert said["zh_TW"].startswith("2026年11月21日")


@pytest.mark.parametrize(
    ("language", "said"), [("ja", "元に戻す(&U)"), ("zh_TW", "復原(&U)"), ("zh_CN", "撤消(&U)")]
)
def test_the_menu_of_a_text_field_speaks_the_language_too(
    qapp: QCoreApplication, language: str, said: str
) -> None:
    i18n.install(qapp, language)
    assert QCoreApplication.translate("QWidgetTextControl", "&Undo") == said
    i18n.install(qapp, "en")
    assert QCoreApplication.translate("QWidgetTextControl", "&Undo") == "&Undo"


def test_in_japanese_no_list_names_a_customer_without_the_honorific(
    qapp: QCoreApplication,
) -> None:
    i18n.install(qapp, "ja")
    assert customer_words("Robert Klein", "") == "Robert Klein 様"
    assert customer_words("", "") == ""  # who has gone has no name to honour
    i18n.install(qapp, "en")
    assert customer_words("Robert Klein", "") == "Robert Klein"


def test_means_of_payment_are_words_and_a_strange_one_stays_as_written(
    qapp: QCoreApplication,
) -> None:
    i18n.install(qapp, "ja")
    assert means_name("card") == "カード"
    assert means_name("gift_box") == "gift_box"
