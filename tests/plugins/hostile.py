"""Words nobody writes by accident: each tries to read, to fetch, to hide, to turn round, to stall.

`hostile_words(seed, bait)` goes on for ever, the same ones for the same seed. What they point at is
the bait: whoever touches it is seen (tests.plugins.bait).
"""

import random
from collections.abc import Callable, Iterator
from itertools import count

from tests.plugins.bait import Bait

Family = Callable[[random.Random, Bait], str]

_HEBREW, _ARABIC = "אבגדהוזחטיכלמנסעפצקרשת", "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
_TURNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
_UNSEEN = "\u200b\u200c\u200d\u2060\u2061\u2063\u2064\ufeff\xad\u034f\u115f\u3164\uffa0\u180e"
_MARKS = [
    chr(code) for code in (*range(0x300, 0x370), *range(0x483, 0x48A), *range(0x1AB0, 0x1AC0))
]
_PILES = ("Z", "é", "山", "ก", "ब", "ཀ", "ا", "ש")
_PILED = ("\u0e47", "\u0e49", "\u0f74", "\u064b", "\u05b4", "\u093c", "\u20dd", "\u0489")
_LONGEST = 4_000  # of any text on the wire
_DIGITS = (
    "０１２３４５６７８９",
    "٠١٢٣٤٥٦٧٨٩",
    "۰۱۲۳۴۵۶۷۸۹",
    "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗",
    "⁰¹²³⁴⁵⁶⁷⁸⁹",
    "OlZEASGTBg",
)
_PLANES = ((0x21, 0x2FF), (0x370, 0x2FFF), (0x3000, 0xD7FF), (0xE000, 0xFFFF), (0x10000, 0x10FFFF))


def _markup(chance: random.Random, bait: Bait) -> str:
    file, url = bait.file, bait.url
    return chance.choice(
        (
            f'<img src="{file}">',
            f"<b>Hanako</b><img src='file://{file}' width=9999 height=9999>",
            f'<img src="{url}/pixel.png">',
            f'<html><head><link rel=stylesheet href="{url}/a.css"></head><body>x',
            f'<style>body{{background:url("file://{file}")}}</style>paid',
            f'<p style="background-image:url({url}/b.png)">refund approved</p>',
            f'<a href="{url}/">$9,999</a>',
            f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file://{file}">]><a>&b;</a>',
            f'<svg xmlns="http://www.w3.org/2000/svg"><image href="file://{file}"/></svg>',
            f"![note](file://{file}) [here]({url}/c)",
            f'<iframe src="{url}/d"></iframe><script>fetch("{url}")</script>',
            f"<qt><font size=999 color=white><img src={file}>",
            "&lt;img&gt; &amp; &#x202e; &nbsp; <br/> <!-- ",
            f"<object data='file://{file}'><embed src={url}/e>",
        )
    )


def _bomb(chance: random.Random, bait: Bait) -> str:
    """Nested tables froze a text document for half a minute."""
    deep = chance.randrange(20, 45)
    return "<table><tr><td>" * deep + f"<img src='{bait.file}'>"


def _links(chance: random.Random, bait: Bait) -> str:
    return chance.choice(
        (
            f"file://{bait.file}",
            f"{bait.url}/f",
            r"\\127.0.0.1\share\g.png",
            "//127.0.0.1/share/h",
            "tel:*21*0900555%23",
            "javascript:alert(1)",
            "ms-msdt:/id PCWDiagnostic",
            "qrc:/qt-project.org/i",
            "data:image/png;base64,iVBORw0KGgo=",
            "mailto:a@example.com?body=" + "x" * 300,
        )
    )


def _turned(chance: random.Random, _bait: Bait) -> str:
    parts = [
        chance.choice((_word(chance), _figure(chance), chance.choice(_TURNS))) for _ in "12345"
    ]
    return "".join(parts) + chance.choice(_TURNS)


def _leftward(chance: random.Random, _bait: Bait) -> str:
    """Scripts that are read from right to left, with figures, signs and Latin words between."""
    parts = (_word(chance), _figure(chance), chance.choice("-−–/:,.()$€% "), "Anna", " of ", "·")
    return _word(chance) + "".join(chance.choice(parts) for _ in range(chance.randrange(5)))


def _word(chance: random.Random) -> str:
    letters = chance.choice((_HEBREW, _ARABIC))
    return "".join(chance.choices(letters, k=chance.randrange(1, 7)))


def _figure(chance: random.Random) -> str:
    return f"{chance.choice('-−$¥€ ')}{chance.randrange(1, 99_999):,}"


def _unseen(chance: random.Random, _bait: Bait) -> str:
    hidden = "".join(chance.choices(_UNSEEN, k=chance.randrange(1, 40)))
    tags = "".join(chr(0xE0000 + ord(letter)) for letter in "pay me")
    return f"Ha{hidden}na{chance.choice((tags, hidden))}ko"


def _tower(chance: random.Random, _bait: Bait) -> str:
    one = "".join(chance.choices(_MARKS, k=chance.randrange(5, 60)))
    other = chance.choice(_PILED) * chance.randrange(5, 60)
    return f"{chance.choice(_PILES)}{one}{chance.choice(_PILES)}{other}" * chance.randrange(1, 5)


def _endless(chance: random.Random, _bait: Bait) -> str:
    letter = chance.choice(
        ("W", "i", "山", "<", "&", "😀", "ﷺ", "א", "é", "\u0301", "1", "ﬃ", "\n")
    )
    return letter * chance.choice((200, 1_000, _LONGEST))


def _pictures(chance: random.Random, _bait: Bait) -> str:
    many = (
        "👩‍👩‍👧‍👦",
        "👍🏽",
        "🏴\U000e0067\U000e0062\U000e007f",
        "🇯🇵🇹🇼",
        "1️⃣",
        "🧑🏿‍🚀",
        "❤️‍🔥",
        "\u200d" * 9,
    )
    return "".join(chance.choices(many, k=chance.randrange(1, 30)))


def _broken(chance: random.Random, _bait: Bait) -> str:
    bad = (
        "\ud800",
        "\udfff",
        "\ud83d",
        "\x00",
        "\x1b[31m",
        "\x07",
        "\x85",
        "\ufffe",
        "\uffff",
        "\u0378",
    )
    more = ("\U0001fffe", "\ue000", "\U00050000", "\x7f", "\r", "\x0b", "\x0c", "\u2028", "\u2029")
    return "name" + "".join(chance.choices(bad + more, k=chance.randrange(1, 12))) + "end"


def _formats(chance: random.Random, _bait: Bait) -> str:
    marks = (
        "%1",
        "%n",
        "%L1",
        "%s",
        "%d",
        "%%",
        "{}",
        "{0}",
        "{name}",
        "{amount}",
        "{",
        "}",
        "{{}}",
    )
    more = ("{name!r}", "{0.__class__}", "${HOME}", "%(x)s", "[*]", "\\n", "{day:%Y}", "{:>99999}")
    return " ".join(chance.choices(marks + more, k=chance.randrange(1, 8)))


def _breaks(chance: random.Random, _bait: Bait) -> str:
    return chance.choice(("\n", "\t", "\r\n", " ", "\u2028", "\u3000", "a\n")) * chance.randrange(
        1, 400
    )


def _digits(chance: random.Random, _bait: Bait) -> str:
    """Figures that look like others, as would stand beside an amount."""
    digits = chance.choice(_DIGITS)
    figure = "".join(chance.choices(digits, k=chance.randrange(1, 9)))
    return chance.choice(("{}", "${}", "\u2068${}\u2069", "{} 円", "−{}", "{},", ".{}")).format(
        figure
    )


def _formula(chance: random.Random, bait: Bait) -> str:
    return chance.choice(
        (f'=HYPERLINK("{bait.url}","x")', "+cmd|' /C calc'!A0", "@SUM(1+1)", "-2+3", "＝1+1")
    )


def _keys(chance: random.Random, _bait: Bait) -> str:
    """A letter after "&" would be a key of Qt's, text after a tab a shortcut."""
    return chance.choice(("&1", "Tom & Jerry", "R&D", "&&", "& ", "&Quit", "Delete\tCtrl+K", "&１"))


def _anything(chance: random.Random, _bait: Bait) -> str:
    some = [chance.choice(_PLANES) for _ in range(chance.randrange(1, 60))]
    return "".join(chr(chance.randint(*plane)) for plane in some)


def _several(chance: random.Random, bait: Bait) -> str:
    return "".join(chance.choice(FAMILIES[:-1])(chance, bait)[:400] for _ in range(3))


FAMILIES: tuple[Family, ...] = (
    _markup,
    _turned,
    _leftward,
    _unseen,
    _tower,
    _endless,
    _pictures,
    _broken,
    _formats,
    _breaks,
    _digits,
    _formula,
    _keys,
    _links,
    _bomb,
    _anything,
    _several,
)


def hostile_words(seed: int, bait: Bait) -> Iterator[str]:
    """Yield one of each family in turn."""
    chance = random.Random(seed)  # noqa: S311  the same words each time
    for number in count():
        yield FAMILIES[number % len(FAMILIES)](chance, bait)


def on_the_wire(text: str, most: int) -> str:
    """Return what of a text can arrive at all: JSON has no half characters, no field a NUL."""
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return whole.replace("\x00", "")[:most]
