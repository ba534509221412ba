"""The tokens: readable in both themes, explained one by one, and the only place with colours."""

import re
import tomllib
from pathlib import Path

import pytest
from PySide6.QtGui import QFont

import agentdesk
from agentdesk.desktop.theme import Mode, load, read_tokens
from agentdesk.runtime.resources import resource

MODES: tuple[Mode, ...] = ("light", "dark")
GROUNDS = ("bg", "surface", "sunken")
PAIRS = [
    *((ink, ground) for ink in ("text", "muted", "faint") for ground in GROUNDS),
    *((tone, f"{tone}_weak") for tone in ("ok", "warn", "bad", "violet")),
    *(("text", f"{tone}_weak") for tone in ("accent", "ok", "warn", "bad", "violet")),
    *((ink, "accent_weak") for ink in ("accent_text", "muted", "warn")),
    *((tone, "surface") for tone in ("ok", "warn", "bad", "accent_text")),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("rail_text", "rail"),
    ("rail_on_text", "rail_on"),
    ("badge_text", "badge"),
    ("avatar_text", "avatar_from"),
    ("avatar_text", "avatar_to"),
    ("tooltip_text", "tooltip"),
]
COLOR = re.compile(r"#[0-9A-Fa-f]{6}\b")


def luminance(color: str) -> float:
    """Return the relative luminance of WCAG 2.2."""
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_words_can_be_read_on_their_ground(mode: Mode, ink: str, ground: str) -> None:
    colors = read_tokens(mode).colors
    assert contrast(colors[ink], colors[ground]) >= 4.5


@pytest.mark.parametrize("mode", MODES)
def test_what_has_the_focus_is_seen_on_every_ground(mode: Mode) -> None:
    colors = read_tokens(mode).colors
    assert all(contrast(colors["accent"], colors[ground]) >= 3.0 for ground in GROUNDS)


def test_every_token_is_explained_in_one_sentence() -> None:
    document = tomllib.loads(resource("theme", "tokens.toml").read_text(encoding="utf-8"))
    unexplained = [
        f"{table}.{name}"
        for table, tokens in document.items()
        for name, token in tokens.items()
        if not re.fullmatch(r"[A-Z\"][^.]*\.", token["about"])
    ]
    assert unexplained == []


def test_no_color_is_written_anywhere_else() -> None:
    package = Path(agentdesk.__file__).parent
    files = [*(package / "desktop").rglob("*.py"), *resource("theme").glob("*.qss")]
    colored = [path.name for path in files if COLOR.search(path.read_text(encoding="utf-8"))]
    assert colored == []


@pytest.mark.parametrize("mode", MODES)
def test_the_style_sheet_has_no_hole(mode: Mode, qapp: object) -> None:
    sheet = load(mode).style_sheet()
    assert "${" not in sheet
    assert load(mode).tokens.colors["accent"] in sheet


@pytest.mark.parametrize("scale", [125, 150, 200])
def test_letters_grow_with_what_holds_them(scale: int, qapp: object) -> None:
    small, large = load("light"), load("light", scale=scale)
    for role, style in small.tokens.types.items():
        grown = large.tokens.types[role]
        assert grown.px == pytest.approx(style.px * scale / 100)
        assert large.line_px(role) >= grown.px, role
    held = small.tokens.lengths
    assert all(
        abs(px - held[name] * scale / 100) <= 0.5 for name, px in large.tokens.lengths.items()
    )
    assert large.font("body").pointSizeF() > small.font("body").pointSizeF()


def test_a_heading_has_capitals_only_where_its_words_are_latin(qapp: object) -> None:
    plain, capitals = QFont.Capitalization.MixedCase, QFont.Capitalization.AllUppercase
    english, japanese = load("light", "en"), load("light", "ja")
    assert english.font("section", "Robert Klein").capitalization() == capitals
    assert english.font("section", "山田 花子").capitalization() == plain
    assert japanese.font("section", "Robert Klein 様").capitalization() == plain
