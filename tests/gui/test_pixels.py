"""The gallery of parts, pixel by pixel at 1x: a part that is drawn otherwise is looked at first.

The marks in tests/gui/pixels.toml are written anew by `make layouts`.
"""

import hashlib
import tomllib
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from agentdesk.desktop.scenes.pictures import parts_page, settle
from agentdesk.desktop.views.gallery.pages import PAGES
from tests.plugins.look import keep_picture

KEPT = Path(__file__).with_name("pixels.toml")


def mark_of(name: str) -> tuple[str, QImage]:
    page = parts_page(name)
    settle()
    picture = page.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    keep_picture(page, f"parts_{name}")
    page.deleteLater()
    return hashlib.sha256(bytes(picture.constBits())).hexdigest()[:24], picture


@pytest.mark.xdist_group("pixels")
def test_the_parts_are_drawn_as_they_were(qapp: QApplication, mode: str, renewing: bool) -> None:
    drawn = {name: mark_of(name)[0] for name in PAGES}
    kept = tomllib.loads(KEPT.read_text(encoding="utf-8")) if KEPT.is_file() else {}
    if renewing:
        kept[mode] = drawn
        lines = [
            line
            for theme, marks in sorted(kept.items())
            for line in (f"[{theme}]", *(f'{name} = "{mark}"' for name, mark in marks.items()), "")
        ]
        KEPT.write_text("\n".join(lines), encoding="utf-8")
    other = [name for name in drawn if kept[mode].get(name) != drawn[name]]
    assert not other, "see build/screens/parts_*.png; `make layouts` keeps them"
    assert drawn.keys() == kept[mode].keys()


def test_one_other_pixel_is_another_mark(qapp: QApplication, light: None) -> None:
    mark, picture = mark_of("buttons")
    picture.setPixel(3, 3, picture.pixel(3, 3) ^ 1)
    assert hashlib.sha256(bytes(picture.constBits())).hexdigest()[:24] != mark
