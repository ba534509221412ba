"""Every scene stands as it was laid out, in every language, theme and size; no word is cut.

What is kept in tests/gui/layouts is written anew by `make layouts`: look at `make gallery` first.
"""

import re
from collections.abc import Sequence

import pytest
from PySide6.QtWidgets import QApplication

from agentdesk.desktop import i18n, theme
from agentdesk.desktop.scenes.catalogue import SCENES
from tests.gui.scene_looks import LONGER, look_at
from tests.plugins.effort import effort
from tests.plugins.layouts import (
    LAYOUTS,
    as_sections,
    as_text,
    beside_each_other,
    difference,
    drawn_with,
    unlike,
)
from tests.plugins.wording import wrong_signs, wrong_words

LARGER = 150
DRAWN_WITH = LAYOUTS / "drawn_with.txt"
# Made to be too long: names that no line holds end in an ellipsis there, and say all on hover.
TOO_LONG = {"desk_long_words", "desk_many_tabs", "came_in"}
# Chips of longer words in the smallest strip, or in half a desk: an ellipsis, and all on hover.
TIGHT_WHEN_LONGER = {"details_unconfirmed", "details_clash", "desk_beside"}
ISOLATES = re.compile(r"\\u206[89]")  # around amounts, as layouts write them

OTHERS = tuple(language for language in i18n.LANGUAGES if language != "en")
KEPT = [name for name, scene in SCENES.items() if scene.kept]
grouped = [pytest.param(name, marks=pytest.mark.xdist_group(f"scene-{name}")) for name in KEPT]


def test_the_layouts_were_kept_with_this_qt_and_these_fonts(renewing: bool) -> None:
    if renewing:
        LAYOUTS.mkdir(exist_ok=True)
        DRAWN_WITH.write_text(drawn_with(), encoding="utf-8")
    assert DRAWN_WITH.read_text(encoding="utf-8") == drawn_with(), "run `make layouts` and look"


@pytest.mark.parametrize("name", grouped)
def test_a_scene_stands_as_it_was_laid_out(qapp: QApplication, name: str, renewing: bool) -> None:
    for language in i18n.LANGUAGES if renewing else languages_of(name):
        stands_as_kept(name, language, renewing=renewing)


def languages_of(name: str) -> Sequence[str]:
    """A scene that shares another's layout is looked at in English and, by turns, in one more.

    Whose layout it shares is looked at in all four, and so is every scene in a long run.
    """
    if not SCENES[name].like:
        return i18n.LANGUAGES
    return ("en", *in_turn(name)[: effort(1, len(OTHERS))])


def larger_languages(name: str) -> Sequence[str]:
    """At 150 percent in English, and in Japanese where the layout is a scene's own."""
    return languages_of(name)[: effort(1 if SCENES[name].like else 2, len(i18n.LANGUAGES))]


def in_turn(name: str) -> Sequence[str]:
    turn = KEPT.index(name) % len(OTHERS)
    return [*OTHERS[turn:], *OTHERS[:turn]]


def stands_as_kept(name: str, language: str, *, renewing: bool) -> None:
    drawn = {
        _title(scale): _unlike_its_base(name, language, scale)
        for scale in (theme.NORMAL_SCALE, LARGER)
        if renewing or scale == theme.NORMAL_SCALE or language in larger_languages(name)
    }
    path = LAYOUTS / f"{name}.{language}.txt"
    if renewing:
        path.write_text(as_text(drawn), encoding="utf-8")
    kept = as_sections(path.read_text(encoding="utf-8"))
    moved = "\n".join(
        difference(kept[title], lines, f"{path.name} {title}") for title, lines in drawn.items()
    ).strip()
    assert not moved, f"\n{moved}\n`make layouts` keeps the new one, once it has been looked at."


def _title(scale: int) -> str:
    return f"{scale}%"


def _unlike_its_base(name: str, language: str, scale: int) -> list[str]:
    """Return where everything stands, side by side for each size, but what its base has as well."""
    own = beside_each_other(look_at(name, language, "light", scale).layouts)
    like = SCENES[name].like
    if not like:
        return own
    return unlike(own, beside_each_other(look_at(like, language, "light", scale).layouts))


def test_nothing_is_kept_of_a_scene_that_is_gone() -> None:
    files = {path.name for path in LAYOUTS.glob("*.*.txt")}
    assert files == {f"{name}.{language}.txt" for name in KEPT for language in i18n.LANGUAGES}


def test_a_part_that_moved_is_seen_whatever_the_scene_is_like() -> None:
    base = beside_each_other({"wide": ["0,0 9x9 Chip 'a", "0,9 9x9 Chip 'a"], "small": []})
    assert base == ["0,0 9x9 | - Chip 'a", "0,9 9x9 | - Chip 'a"]
    moved = [base[0], "0,8 9x9 | - Chip 'a"]
    assert unlike(base, base) == []
    assert unlike(moved, base) == ["0,8 9x9 | - Chip 'a", "gone 0,9 9x9 | - Chip 'a"]


@pytest.mark.parametrize("name", grouped)
def test_the_dark_one_is_laid_out_like_the_light_one(qapp: QApplication, name: str) -> None:
    light, dark = look_at(name, "en").layouts, look_at(name, "en", "dark").layouts
    assert light.keys() == dark.keys()
    assert not [
        difference(light[size], dark[size], size) for size in light if light[size] != dark[size]
    ]


@pytest.mark.parametrize("name", grouped)
def test_at_150_percent_no_word_is_cut(qapp: QApplication, name: str) -> None:
    seen = look_at(name, "en", "light", LARGER)
    assert not {size: parts for size, parts in seen.cut.items() if parts}


@pytest.mark.parametrize("name", grouped)
def test_no_word_is_cut(qapp: QApplication, name: str) -> None:
    for language in (*languages_of(name), LONGER):
        nothing_is_cut(name, language)


def nothing_is_cut(name: str, language: str) -> None:
    seen = look_at(name, language)
    if language != LONGER or name not in TIGHT_WHEN_LONGER:
        assert not {size: parts for size, parts in seen.cut.items() if parts}
    if language != LONGER and name not in TOO_LONG:
        assert not {size: words for size, words in seen.elided.items() if words}


@pytest.mark.parametrize("name", [one for one in grouped if one.values != ("guide",)])
def test_what_is_put_together_has_the_signs_of_its_script_too(
    qapp: QApplication, name: str
) -> None:
    """No Latin comma, stop or bracket between two words of Han or kana, wherever they meet."""
    wrong = {
        text: (wrong_signs(text, language), wrong_words(language, text))
        for language in languages_of(name)
        if language != "en"
        for text in _words_of(name, language)
        if wrong_signs(text, language) or wrong_words(language, text)
    }
    assert wrong == {}


def _words_of(name: str, language: str) -> set[str]:
    lines = [line for kept in look_at(name, language).layouts.values() for line in kept]
    said = (line.partition(" '")[2].removesuffix("'") for line in lines)
    return {ISOLATES.sub("", words) for words in said}


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("name", grouped)
def test_every_word_can_be_read_on_what_is_painted_behind_it(
    qapp: QApplication, name: str, mode: str
) -> None:
    assert not look_at(name, "en", "dark" if mode == "dark" else "light").weak
