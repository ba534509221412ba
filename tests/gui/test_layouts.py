"""Every scene stands as it was laid out, in every language, theme and size; no word is cut.

What is kept in tests/gui/layouts is written anew by `make layouts`: look at `make gallery` first.
"""

import pytest
from PySide6.QtWidgets import QApplication

from agentdesk.desktop import i18n
from agentdesk.desktop.scenes.catalogue import SCENES
from tests.gui.scene_looks import LANGUAGES, LONGER, look_at
from tests.plugins.layouts import LAYOUTS, difference, drawn_with

DRAWN_WITH = LAYOUTS / "drawn_with.txt"
# Made to be too long: names that no line holds end in an ellipsis there, and say all on hover.
TOO_LONG = {"desk_long_words"}
# Five chips of longer words in the smallest strip: they end in an ellipsis, and say all on hover.
TIGHT_WHEN_LONGER = {"details_unconfirmed", "details_clash"}

grouped = [pytest.param(name, marks=pytest.mark.xdist_group(f"scene-{name}")) for name in SCENES]


def test_the_layouts_were_kept_with_this_qt_and_these_fonts(renewing: bool) -> None:
    if renewing:
        LAYOUTS.mkdir(exist_ok=True)
        DRAWN_WITH.write_text(drawn_with(), encoding="utf-8")
    assert DRAWN_WITH.read_text(encoding="utf-8") == drawn_with(), "run `make layouts` and look"


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize("name", grouped)
def test_a_scene_stands_as_it_was_laid_out(
    qapp: QApplication, name: str, language: str, renewing: bool
) -> None:
    seen = look_at(name, language).layouts
    drawn = [line for size, lines in seen.items() for line in (f"== {size}", *lines)]
    path = LAYOUTS / f"{name}.{language}.txt"
    if renewing:
        path.write_text("\n".join(drawn) + "\n", encoding="utf-8")
    kept = path.read_text(encoding="utf-8").splitlines()
    moved = difference(kept, drawn, path.name)
    assert not moved, f"\n{moved}\n`make layouts` keeps the new one, once it has been looked at."


@pytest.mark.parametrize("name", grouped)
def test_the_dark_one_is_laid_out_like_the_light_one(qapp: QApplication, name: str) -> None:
    light, dark = look_at(name, "en").layouts, look_at(name, "en", "dark").layouts
    assert light.keys() == dark.keys()
    assert not [
        difference(light[size], dark[size], size) for size in light if light[size] != dark[size]
    ]


@pytest.mark.parametrize("name", grouped)
def test_at_150_percent_no_word_is_cut(qapp: QApplication, name: str) -> None:
    seen = look_at(name, "en", "light", 150)
    assert not {size: parts for size, parts in seen.cut.items() if parts}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", grouped)
def test_no_word_is_cut(qapp: QApplication, name: str, language: str) -> None:
    seen = look_at(name, language)
    if language != LONGER or name not in TIGHT_WHEN_LONGER:
        assert not {size: parts for size, parts in seen.cut.items() if parts}
    if language != LONGER and name not in TOO_LONG:
        assert not {size: words for size, words in seen.elided.items() if words}


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("name", grouped)
def test_every_word_can_be_read_on_what_is_painted_behind_it(
    qapp: QApplication, name: str, mode: str
) -> None:
    assert not look_at(name, "en", "dark" if mode == "dark" else "light").weak
