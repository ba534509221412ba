"""The first quiet moment: what the first contact of the day would else pay for is done then."""

import gc
from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QGuiApplication, QPainter, QPixmap

from agentdesk.desktop import i18n
from agentdesk.desktop.item_models.timeline_rows import TimelineRow
from agentdesk.desktop.item_models.values import Tone, Value
from agentdesk.desktop.item_models.words import channel_icon
from agentdesk.desktop.tasks import after
from agentdesk.desktop.widgets.timeline_row import TimelineDelegate
from agentdesk.domain.interactions import Channel
from agentdesk.protocol.sessions import Me

# Of what comes after, hardly anything is in cycles. At the interpreter's own 700 new objects the
# collector ran in every card that opened, once in twenty a second time: half a millisecond each.
_YOUNG, _OLDER, _OLD = 20_000, 10, 10
_WORDS = ("Aa 0123456789", "\u6f22\u5b57\u304b\u306a")  # letters of each script a name may have
_LINE = QRectF(0, 0, 480, 60)

Step = Callable[[], object]


def settle(owner: QObject, me: Me) -> None:
    """Get ready one thing in each turn of the loop, so that nobody waits for all of them.

    The first card took four times as long as every other one: the words of a currency are read
    (30 ms), each font is looked for at its first letter, each icon is drawn at its first place.
    """
    _go_on(owner, _preparations(me))


def _go_on(owner: QObject, steps: Iterator[Step]) -> None:
    step = next(steps, None)
    if step is None:
        settle_memory()
        return
    step()
    after(owner, 0, partial(_go_on, owner, steps))


def _preparations(me: Me) -> Iterator[Step]:
    if me.tenant is not None:
        yield partial(i18n.money, 0, me.tenant.currency)
    for words in _WORDS:
        yield partial(_draw_line, "package", Tone.OK, words)
    for channel in Channel:
        yield partial(_draw_line, *channel_icon(channel), _WORDS[0])


def _draw_line(icon: str, tone: Tone, words: str) -> None:
    """Draw one line of a timeline where nobody sees it."""
    scale = QGuiApplication.primaryScreen().devicePixelRatio()
    ground = QPixmap((_LINE.size() * scale).toSize())
    ground.setDevicePixelRatio(scale)
    row = TimelineRow("", 0, words, icon, tone, words, words, words, (Value(words, tone=tone),))
    painter = QPainter(ground)
    TimelineDelegate().draw(painter, _LINE, row, focused=False)
    painter.end()


def settle_memory() -> None:
    """Everything made at start stands: the collector need not look at it again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(_YOUNG, _OLDER, _OLD)
