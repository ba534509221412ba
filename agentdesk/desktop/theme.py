"""The look: tokens by name become palette, fonts and style sheet; nothing else holds a colour.

`load(mode, language, scale)` reads `resources/theme/tokens.toml`, `apply(app, theme)` puts it on,
and parts that paint themselves ask `current()` while they paint, so that a change of theme is one
repaint and no restart. Another scale changes sizes, which parts are built with: the window is
then made anew.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from string import Template
from typing import Any, Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QGuiApplication,
    QPalette,
    qt_set_sequence_auto_mnemonic,
)
from PySide6.QtWidgets import QApplication

from agentdesk.runtime.resources import resource

Mode = Literal["light", "dark"]

_INTER = "Inter"
_INTER_FILES = ("Inter-Regular", "Inter-Medium", "Inter-SemiBold", "Inter-Bold")
# Han glyphs differ by language: the family decides, or Chinese comes out in Japanese forms.
_CJK_FAMILIES = {
    "ja": ("Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic UI", "Meiryo"),
    "zh_TW": ("Noto Sans CJK TC", "PingFang TC", "Microsoft JhengHei UI"),
    "zh_CN": ("Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei UI"),
}
_CJK_LEAST_PX = 12.5
_CJK = re.compile("[\u2e80-\U0010ffff]")
_POINTS_PER_INCH = 72
NORMAL_SCALE = 100  # percent
_MOST_WIDTHS = 4096
_QSS = ("base", "fields", "menus")


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """One step of the type scale; `line_px` is the distance between two baselines."""

    px: float
    weight: int
    line_px: int
    tracking: float = 0.0
    capitals: bool = False


@dataclass(frozen=True, slots=True)
class Tokens:
    """The values of one mode, by name."""

    colors: Mapping[str, str]
    lengths: Mapping[str, int]  # "space_gap", "radius_card", "size_chip"
    types: Mapping[str, TypeStyle]


def read_tokens(mode: Mode) -> Tokens:
    """Return the tokens of one mode; the file is read once per process."""
    document = _document()
    lengths = {
        f"{prefix}_{name}": int(token["px"])
        for prefix, table in (("space", "spaces"), ("radius", "radii"), ("size", "sizes"))
        for name, token in document[table].items()
    }
    colors = {name: str(token[mode]) for name, token in document["colors"].items()}
    return Tokens(colors, lengths, {n: _type_style(t) for n, t in document["type"].items()})


def scaled(tokens: Tokens, scale: int) -> Tokens:
    """Return the tokens with every length and letter at this percentage."""
    if scale == NORMAL_SCALE:
        return tokens
    lengths = {name: _grown(px, scale) for name, px in tokens.lengths.items()}
    types = {
        name: replace(
            style,
            px=style.px * scale / NORMAL_SCALE,
            line_px=_grown(style.line_px, scale),
            tracking=style.tracking * scale / NORMAL_SCALE,
        )
        for name, style in tokens.types.items()
    }
    return Tokens(tokens.colors, lengths, types)


def _grown(px: int, scale: int) -> int:
    return round(px * scale / NORMAL_SCALE)


@cache
def _document() -> dict[str, Any]:
    with resource("theme", "tokens.toml").open("rb") as file:
        return tomllib.load(file)


def _type_style(token: Mapping[str, Any]) -> TypeStyle:
    return TypeStyle(
        px=float(token["px"]),
        weight=int(token["weight"]),
        line_px=int(token["line"]),
        tracking=float(token.get("tracking", 0.0)),
        capitals=bool(token.get("capitals", False)),
    )


@dataclass(frozen=True)
class Theme:
    """One mode in one language, ready to paint with."""

    mode: Mode
    language: str
    tokens: Tokens
    scale: int = NORMAL_SCALE  # of letters and all that holds them, in percent
    _colors: dict[str, QColor] = field(default_factory=dict, repr=False)
    _fonts: dict[tuple[str, bool, bool], QFont] = field(default_factory=dict, repr=False)
    _keys: dict[int, tuple[str, bool, bool]] = field(default_factory=dict, repr=False)
    _measures: dict[tuple[str, bool, bool], QFontMetricsF] = field(default_factory=dict, repr=False)
    _widths: dict[tuple[tuple[str, bool, bool], str], float] = field(
        default_factory=dict, repr=False
    )

    def color(self, name: str) -> QColor:
        """Return a colour; do not change it, it is shared."""
        found = self._colors.get(name)
        if found is None:
            found = self._colors[name] = QColor(self.tokens.colors[name])
        return found

    def space(self, name: str) -> int:
        return self.tokens.lengths[f"space_{name}"]

    def radius(self, name: str) -> int:
        return self.tokens.lengths[f"radius_{name}"]

    def size(self, name: str) -> int:
        return self.tokens.lengths[f"size_{name}"]

    def grown(self, px: int) -> int:
        """Return a part's own measure at the scale that is on."""
        return _grown(px, self.scale)

    def line_px(self, role: str) -> int:
        return self.tokens.types[role].line_px

    def font(self, role: str, text: str = "", *, tabular: bool = False) -> QFont:
        """Return the font of a type role; the text decides whether it must suit CJK."""
        cjk = self.language in _CJK_FAMILIES or has_cjk(text)
        key = (role, tabular, cjk)
        found = self._fonts.get(key)
        if found is None:
            found = self._fonts[key] = self._make_font(role, tabular=tabular, cjk=cjk)
            self._keys[id(found)] = key
        return found

    def metrics(self, role: str, text: str = "", *, tabular: bool = False) -> QFontMetricsF:
        """Return the measures of a type role's font; made once."""
        font = self.font(role, text, tabular=tabular)
        key = self._keys[id(font)]
        found = self._measures.get(key)
        if found is None:
            found = self._measures[key] = QFontMetricsF(font)
        return found

    def width(self, role: str, text: str, *, tabular: bool = False) -> float:
        """Return how wide a text is in a type role; the same words are measured once."""
        return self.width_in(self.font(role, text, tabular=tabular), text)

    def width_in(self, font: QFont, text: str) -> float:
        """Return how wide a text is in a font; in one of ours the same words are measured once."""
        key = self._keys.get(id(font))
        if key is None:
            return QFontMetricsF(font).horizontalAdvance(text)
        found = self._widths.get((key, text))
        if found is None:
            if len(self._widths) >= _MOST_WIDTHS:
                self._widths.clear()
            measures = self._measures.get(key) or QFontMetricsF(font)
            found = self._widths[key, text] = measures.horizontalAdvance(text)
        return found

    def _make_font(self, role: str, *, tabular: bool, cjk: bool) -> QFont:
        style = self.tokens.types[role]
        font = QFont()
        font.setFamilies([_INTER, *_CJK_FAMILIES.get(self.language, _CJK_FAMILIES["ja"])])
        least_px = _CJK_LEAST_PX * self.scale / NORMAL_SCALE if cjk else 0
        font.setPointSizeF(_points(max(style.px, least_px)))
        font.setWeight(QFont.Weight(style.weight))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if style.tracking and not cjk:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, style.tracking)
        if style.capitals and not cjk:  # beside 様 a name in capitals would shout
            font.setCapitalization(QFont.Capitalization.AllUppercase)
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def palette(self) -> QPalette:
        """Return the palette of the Fusion style in these colours."""
        palette = QPalette()
        for role, name in _PALETTE.items():
            palette.setColor(role, self.color(name))
        for role in (
            QPalette.ColorRole.Text,
            QPalette.ColorRole.ButtonText,
            QPalette.ColorRole.WindowText,
        ):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("faint"))
        return palette

    def style_sheet(self) -> str:
        """Return the QSS of the native controls, filled from the templates."""
        values = self._template_values()
        return "\n".join(Template(_template(name)).substitute(values) for name in _QSS)

    def _template_values(self) -> dict[str, str]:
        lengths = {name: f"{px}px" for name, px in self.tokens.lengths.items()}
        points = {
            f"type_{name}": f"{_points(style.px):.3f}pt"
            for name, style in self.tokens.types.items()
        }
        icons = {"icons": resource("icons").as_posix()}
        return {**self.tokens.colors, **lengths, **points, **icons}


_PALETTE = {
    QPalette.ColorRole.Window: "bg",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "faint",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "bad",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Link: "accent_text",
    QPalette.ColorRole.LinkVisited: "violet",
    QPalette.ColorRole.ToolTipBase: "tooltip",
    QPalette.ColorRole.ToolTipText: "tooltip_text",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "sunken",
    QPalette.ColorRole.Mid: "line_strong",
    QPalette.ColorRole.Dark: "line_strong",
    QPalette.ColorRole.Shadow: "line_strong",
    QPalette.ColorRole.Accent: "accent",
}


def has_cjk(text: str) -> bool:
    """Return whether the text holds a character of the Chinese or Japanese scripts."""
    return not text.isascii() and _CJK.search(text) is not None


def _points(px: float) -> float:
    """Return the point size that gives these pixels, halves included, on the screen we have."""
    screen = QGuiApplication.primaryScreen()
    dots_per_inch = screen.logicalDotsPerInchY() if screen else 96.0
    return px * _POINTS_PER_INCH / dots_per_inch


@cache
def _template(name: str) -> str:
    return resource("theme", f"{name}.qss").read_text(encoding="utf-8")


@cache
def install_fonts() -> tuple[int, ...]:
    """Load the shipped font files; once per process, after the application exists."""
    return tuple(
        QFontDatabase.addApplicationFont(str(resource("fonts", f"{name}.otf")))
        for name in _INTER_FILES
    )


def load(mode: Mode, language: str = "en", scale: int = NORMAL_SCALE) -> Theme:
    """Return the theme of a mode for a language (it decides the CJK family) at a scale."""
    return Theme(mode, language, scaled(read_tokens(mode), scale), scale)


class _Worn:
    """What is on now: one process has one look."""

    theme: Theme | None = None


def apply(app: QApplication, theme: Theme) -> None:
    """Put the theme on: Fusion in our palette, our style sheet, Inter everywhere."""
    install_fonts()
    qt_set_sequence_auto_mnemonic(False)  # "&" in a name is a letter, and takes nobody's Alt key
    _Worn.theme = theme
    app.setStyle("Fusion")
    app.setPalette(theme.palette())
    app.setFont(theme.font("body"))
    app.setStyleSheet(theme.style_sheet())
    for effect in Qt.UIEffect:  # whatever the system has: what moves says nothing here
        app.setEffectEnabled(effect, False)


def current() -> Theme:
    """Return the theme that is on (light until one was applied)."""
    if _Worn.theme is None:
        _Worn.theme = load("light")
    return _Worn.theme
