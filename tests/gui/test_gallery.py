"""The gallery: every scene stands, speaks the language that is on, and is found in the index."""

import tomllib
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication

from agentdesk.desktop import i18n, theme
from agentdesk.desktop.scenes.catalogue import SCENES
from agentdesk.desktop.scenes.index_page import write_index
from agentdesk.desktop.scenes.pictures import save_pictures
from agentdesk.desktop.views.gallery.office import OFFICE
from agentdesk.desktop.views.gallery.pages import PAGES
from agentdesk.runtime.resources import resource

GIVING = ("buttons", "controls")  # the pages on which something is given
SOME = ("sign_in", "desk_nobody", "buttons")


def keys(language: str) -> set[str]:
    text = resource("scenes", f"{language}.toml").read_text(encoding="utf-8")
    tables = tomllib.loads(text)
    return {f"{table}.{key}" for table, entries in tables.items() for key in entries}


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_the_made_up_people_say_as_much_in_every_language(language: str) -> None:
    assert keys(language) == keys("en")


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_the_parts_speak_the_language_that_is_on(language: str, qapp: QApplication) -> None:
    i18n.install(qapp, language)
    theme.apply(qapp, theme.load("light", language))
    try:
        for name in PAGES.keys() - OFFICE.keys():
            page = PAGES[name]()  # a sample without words here would be an error
            words = {part.text() for part in page.findChildren(QAbstractButton)}
            in_english = name in GIVING and language == "en"
            assert ("Give both now" in words) is in_english
            page.deleteLater()
    finally:
        i18n.install(qapp, "en")
        theme.apply(qapp, theme.load("light"))


def test_pictures_are_named_by_scene_theme_language_and_size(
    mode: str, tmp_path: Path, qapp: QApplication
) -> None:
    saved = [path.relative_to(tmp_path).as_posix() for path in save_pictures(tmp_path, SOME)]
    assert saved == [
        f"sign_in/{mode}-en-1440x900.png",
        f"sign_in/{mode}-en-1180x760.png",
        f"desk_nobody/{mode}-en-1440x900.png",
        f"desk_nobody/{mode}-en-1180x760.png",
        f"parts_buttons/{mode}-en-100pc.png",
    ]
    assert QImage(str(tmp_path / saved[1])).size().toTuple() == (1180, 760)


def test_a_larger_scale_is_a_larger_picture(qapp: QApplication, tmp_path: Path) -> None:
    theme.apply(qapp, theme.load("light", scale=150))
    (saved,) = save_pictures(tmp_path, ["locked"])
    theme.apply(qapp, theme.load("light"))
    assert saved.name == "light-en-150pc.png"
    assert QImage(str(saved)).size().toTuple() == (1770, 1140)


def test_the_index_shows_every_picture_beside_its_target(tmp_path: Path) -> None:
    targets = tmp_path / "targets_of_ours"
    targets.mkdir()
    (targets / "agent_light.png").write_bytes(b"a picture")
    pictures = tmp_path / "gallery"
    for name in ("desk", "sign_in"):
        (pictures / name).mkdir(parents=True)
        (pictures / name / "light-en-1440x900.png").write_bytes(b"a picture")
    words = write_index(pictures, targets).read_text(encoding="utf-8")
    for source in (
        "desk/light-en-1440x900.png",
        "sign_in/light-en-1440x900.png",
        "targets/agent_light.png",
    ):
        assert f'src="{source}"' in words
        assert (pictures / source).is_file()
    assert "agent_dark" not in words, "a target that is not there"
    for choice in ("light", "en", "1440x900"):
        assert f"<option>{choice}</option>" in words
    assert "<option>dark</option>" not in words, "a look of which there is no picture"


def test_every_scene_has_a_name_that_can_be_a_folder() -> None:
    assert all(name.replace("_", "").isalnum() for name in SCENES)
