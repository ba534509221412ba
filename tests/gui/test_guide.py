"""The guide: in each language the same topics, with pictures, and nothing of it is rich text."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from agentdesk.desktop import i18n, theme
from agentdesk.desktop.item_models.guide import Paragraph, RunKind, Shot, Topic, read_guide
from agentdesk.desktop.views.help.page import HelpPage
from agentdesk.desktop.views.help.shot import ShotView
from tests.plugins.hands import find, focused, press
from tests.plugins.look import SIZES, cut_parts, keep_picture
from tests.plugins.seat import Seat

RAIL_PX, TOP_PX = 56, 52
_DIM = 128  # of 255


def shape(topics: tuple[Topic, ...]) -> list[tuple[str, list[str]]]:
    return [
        (one.key, [f"{type(part).__name__}{getattr(part, 'listed', '')}" for part in one.blocks])
        for one in topics
    ]


def keys_in(topics: tuple[Topic, ...]) -> list[list[str]]:
    return [
        sorted(
            run.text
            for part in one.blocks
            if isinstance(part, Paragraph)
            for run in part.runs
            if run.kind is RunKind.KEY
        )
        for one in topics
    ]


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_each_language_has_the_same_topics_pictures_and_keys(language: str) -> None:
    english, here = read_guide("en"), read_guide(language)
    assert len(here) >= 6
    assert shape(here) == shape(english)
    assert keys_in(here) == keys_in(english)
    for topic in here:
        for part in topic.blocks:
            if isinstance(part, Shot):
                assert part.words
                assert not QImage(str(part.path)).isNull(), part.path


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_in_the_dark_each_picture_is_a_dark_one_of_the_same_part(language: str) -> None:
    def pictures(mode: str) -> list[QImage]:
        parts = [part for topic in read_guide(language, mode) for part in topic.blocks]
        return [QImage(str(part.path)) for part in parts if isinstance(part, Shot)]

    light, dark = pictures("light"), pictures("dark")
    assert [one.size() for one in dark] == [one.size() for one in light]
    for day, night in zip(light, dark, strict=True):
        assert mean_light(night) < _DIM < mean_light(day)


def mean_light(picture: QImage) -> int:
    """Return the lightness of a picture drawn down to one dot."""
    dot = picture.scaled(1, 1, mode=Qt.TransformationMode.SmoothTransformation)
    return dot.pixelColor(0, 0).lightness()


def test_the_keys_it_names_are_the_keys_there_are(seat: Seat) -> None:
    registry = seat.window.registry
    specs = [action.spec for scope in ("window", "desk") for action in registry.in_scope(scope)]
    known = {key for spec in specs for key in (spec.shortcut, spec.single_key)}
    known |= {"Ctrl+Enter", *"1234567890", "P"}  # the remedy panel's own
    for named in keys_in(read_guide("en")):
        assert set(named) <= known


def test_nothing_of_it_is_rich_text(qtbot: QtBot) -> None:
    page = HelpPage()
    qtbot.addWidget(page)
    labels = page.findChildren(QLabel)
    assert labels
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_f1_opens_it_and_arrows_walk_through_it(seat: Seat, qtbot: QtBot) -> None:
    with qtbot.waitActive(seat.window):
        seat.window.activateWindow()
    press(Qt.Key.Key_F1, at=seat.window)
    page = find(seat.window, HelpPage)
    assert page.isVisible()
    assert focused().objectName() == "help_start"
    press(Qt.Key.Key_Down)
    assert page.open_key == "contact"


@pytest.fixture(params=i18n.LANGUAGES)
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    spoken = str(request.param)
    i18n.install(qapp, spoken)
    theme.apply(qapp, theme.load("light", spoken))
    yield spoken
    i18n.install(qapp, "en")
    theme.apply(qapp, theme.load("light"))


def test_no_word_of_it_is_cut(qtbot: QtBot, language: str) -> None:
    page = HelpPage()
    qtbot.addWidget(page)
    page.show()
    for size, (width, height) in SIZES.items():
        page.resize(width - RAIL_PX, height - TOP_PX)
        for topic in page.topics:
            page.turn_to(topic.key)
            QApplication.processEvents()
            keep_picture(page, f"help_{topic.key}_{language}_{size}")
            assert cut_parts(page) == []
    shots = [shot for shot in page.findChildren(ShotView) if shot.isVisible()]
    assert shots[0].accessibleName()
