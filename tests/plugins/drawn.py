"""What a window draws, letter by letter: Qt paints it as SVG, where each text has its colour."""

import re
from collections import Counter
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

from agentdesk.desktop.views.palette.palette import Palette
from agentdesk.desktop.widgets.popover import Popover
from agentdesk.desktop.widgets.toast import Toast

_DOTS_PER_INCH = 96
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e-?\d+)?")
_SVG = "{http://www.w3.org/2000/svg}"
_ELLIPSIS = "…"
_SAME = 24  # so near to the ink is ink
_NEAR = 0.35  # how far ink may be from its colour: thin letters never reach it


@dataclass(frozen=True)
class DrawnText:
    """One run of letters: what it says, in which colour, and the box it fills in the window."""

    text: str
    color: QColor
    box: QRect

    @property
    def is_elided(self) -> bool:
        return self.text.endswith(_ELLIPSIS)


def drawn_texts(window: QWidget) -> list[DrawnText]:
    """Return every text that painting the window draws, in the order it is drawn."""
    drawing = ET.fromstring(_svg(window))  # noqa: S314  Qt has just written it
    return [_text_of(group, text) for group, text in _groups(drawing)]


def _svg(window: QWidget) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(window.size())
    generator.setViewBox(window.rect())
    generator.setResolution(_DOTS_PER_INCH)
    window.render(generator)
    buffer.close()
    return bytes(content.data())


def _groups(root: ET.Element) -> list[tuple[ET.Element, ET.Element]]:
    return [
        (group, text) for group in root.iter(f"{_SVG}g") for text in group.findall(f"{_SVG}text")
    ]


def _text_of(group: ET.Element, text: ET.Element) -> DrawnText:
    words = "".join(text.itertext()).strip("\n")
    _a, _b, _c, _d, right, down = (float(n) for n in _NUMBER.findall(group.get("transform", "")))
    font = QFont()
    font.setFamilies([name.strip("' ") for name in text.get("font-family", "").split(",")])
    font.setPixelSize(max(1, round(float(text.get("font-size", "13")))))
    font.setWeight(QFont.Weight(int(text.get("font-weight", "400"))))
    metrics = QFontMetricsF(font)
    left = right + float(text.get("x", "0"))
    base = down + float(text.get("y", "0"))
    box = QRect(
        round(left),
        round(base - metrics.ascent()),
        max(1, round(metrics.horizontalAdvance(words))),
        max(1, round(metrics.height())),
    )
    return DrawnText(words, QColor(text.get("fill", "black")), box)


# ---- contrast ------------------------------------------------------------------------------------


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def luminance(color: QColor) -> float:
    """Return the relative luminance of WCAG 2.2."""
    red, green, blue = (_linear(part) for part in (color.redF(), color.greenF(), color.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def ground_under(text: DrawnText, picture: QImage) -> QColor | None:
    """Return the colour most of the box has; None where the letters are not seen there."""
    box = text.box.adjusted(-2, -1, 2, 1).intersected(picture.rect())
    if box.isEmpty():
        return None
    counts, ink = _colors_in(box, picture), text.color.rgb()
    away = {one: _distance(one, ink) for one in counts}
    behind = [one for one, far in away.items() if far > _SAME]
    ground = max(behind or counts, key=counts.__getitem__)
    seen = min(away.values()) <= _NEAR * _distance(ground, ink)
    return QColor(ground) if seen else None


def _colors_in(box: QRect, picture: QImage) -> Counter[int]:
    """Return how often each colour is in the box."""
    pixels = memoryview(picture.constBits()).cast("B").cast("I")
    across = picture.bytesPerLine() // 4
    counts: Counter[int] = Counter()
    for y in range(box.top(), box.bottom() + 1):
        start = y * across + box.left()
        counts.update(pixels[start : start + box.width()].tolist())
    return counts


def _distance(one: int, other: int) -> int:
    """Of two colours as 0xRRGGBB; as numbers: a picture has tens of thousands of such pairs."""
    red = (one >> 16 & 255) - (other >> 16 & 255)
    green = (one >> 8 & 255) - (other >> 8 & 255)
    return abs(red) + abs(green) + abs((one & 255) - (other & 255))


def weak_pairs(
    window: QWidget, drawn: list[DrawnText] | None = None, least: float = 4.5
) -> list[str]:
    """Return the texts that are drawn with less contrast than can be read.

    What lies over the window is looked at by itself: what it hides is drawn as well. `drawn` is
    what the window draws, where that is known already.
    """
    picture = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    over = [
        part
        for kind in (Palette, Popover, Toast)
        for part in window.findChildren(kind)
        if part.isVisibleTo(window)
    ]
    covered = [QRect(part.mapTo(window, QPoint(0, 0)), part.size()) for part in over]
    found = [weak for part in over for weak in weak_pairs(part, least=least)]
    for text in drawn_texts(window) if drawn is None else drawn:
        if not text.text.strip() or any(place.intersects(text.box) for place in covered):
            continue
        ground = ground_under(text, picture)
        if ground is not None and (ratio := contrast(text.color, ground)) < least:
            found.append(f"{text.text!r} {text.color.name()} on {ground.name()}: {ratio:.2f}")
    return found
