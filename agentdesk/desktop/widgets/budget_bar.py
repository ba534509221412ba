"""Budgets before the click: used, held and set aside (hatched), this act, and what is left."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from agentdesk.desktop import i18n, theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.widgets.drawing import rounded
from agentdesk.desktop.widgets.heard import HeardWords
from agentdesk.desktop.widgets.provenance import Provenance
from agentdesk.desktop.widgets.text import Text

_STRIPE_PX = 7
_STRIPE_INK_PX = 3
# What is not free though nobody has it yet: its ink, and whether its stripes rise.
_HATCHED = {"held": ("warn", True), "leased": ("violet", False)}


@dataclass(frozen=True, slots=True)
class BudgetLook:
    """One budget, ready to show; the words are made where money is known."""

    label: str
    left_text: str
    used_minor: int
    held_minor: int
    act_minor: int
    cap_minor: int
    over: str = ""  # the tone of an act that does not fit: "warn" can be asked for, "bad" not
    told: str = ""  # used, held, this act and left, in words
    leased_minor: int = 0  # set aside for desktops that are offline


class BudgetBar(QWidget):
    """The bar alone; its words are in the accessible name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = BudgetLook("", "", 0, 0, 0, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_look(self, look: BudgetLook) -> None:
        self._look = look
        self.setAccessibleName(i18n.named(look.label, look.left_text))
        self.setAccessibleDescription(look.told)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        worn = theme.current()
        return QSize(worn.size("avatar"), worn.size("bar"))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        worn = theme.current()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        rounded(painter, rect, worn.radius("bar"), "sunken")
        clip = QPainterPath()
        clip.addRoundedRect(rect, worn.radius("bar"), worn.radius("bar"))
        painter.setClipPath(clip)
        for role, left, right in self._parts(rect.width()):
            part = QRectF(left, 0, right - left, rect.height())
            if role in _HATCHED:
                hatch(painter, part, role)
            else:
                self._fill(painter, part, role)

    def _parts(self, width: float) -> list[tuple[str, float, float]]:
        """Return what is painted, later ones above: this act first, what is used last."""
        look = self._look
        cap, end = max(look.cap_minor, 1), 0
        amounts = {
            "accent": look.used_minor,
            "held": look.held_minor,
            "leased": look.leased_minor,
            look.over or "ok": look.act_minor,
        }
        parts = []
        for role, amount in amounts.items():
            start, end = end, end + amount
            left, right = (min(edge / cap, 1) * width for edge in (start, end))
            if right > left:
                parts.append((role, left, right))
        return parts[::-1]

    def _fill(self, painter: QPainter, part: QRectF, role: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.current().color(role))
        radius = theme.current().radius("bar")
        behind = part.adjusted(-radius if part.left() > 0 else 0, 0, 0, 0)
        painter.drawRoundedRect(behind, radius, radius)


def hatch(painter: QPainter, part: QRectF, role: str = "held") -> None:
    """Paint the stripes that mean held, or set aside, whatever the colours are to the eye."""
    worn = theme.current()
    ink, rises = _HATCHED[role]
    painter.save()
    painter.setClipRect(part, Qt.ClipOperation.IntersectClip)
    painter.fillRect(part, worn.color(f"{ink}_weak"))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(worn.color(ink), worn.grown(_STRIPE_INK_PX)))
    below, above = part.bottom() + 1, part.top() - 1
    start, end = (below, above) if rises else (above, below)
    left = part.left() - part.height()
    while left < part.right() + part.height():
        painter.drawLine(QPointF(left, start), QPointF(left + part.height() + 2, end))
        left += worn.grown(_STRIPE_PX)
    painter.restore()


class BudgetRow(QWidget):
    """A budget's name, what is left of it, and its bar; `told` writes its figures below.

    Where there is no room for them they are said on hover, and to a screen reader.
    """

    heard_as = HeardWords

    def __init__(
        self, look: BudgetLook, *, told: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._label = Text("", "small", elide=True)
        self._left = Text("", "small", "muted", tabular=True)
        self._bar = BudgetBar()
        words = QHBoxLayout()
        words.addWidget(self._label, 1)
        words.addWidget(self._left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(words)
        column.addWidget(self._bar)
        self._told = Text("", "legend", "muted", tabular=True, elide=True) if told else None
        if self._told is not None:
            column.addWidget(self._told)
        self._answer = Provenance(self, stop=False)
        self.show_look(look)

    def show_look(self, look: BudgetLook) -> None:
        self._label.setText(look.label)
        self._left.setText(look.left_text)
        self._left.set_color(look.over or "muted")
        self._bar.show_look(look)
        self.setAccessibleName(i18n.named(look.label, look.left_text))
        self._answer.say(look.told)
        if self._told is not None:
            self._told.setText(look.told)


class _LegendMark(QWidget):
    """A square in the colour, or the stripes, of a part of the bar."""

    def __init__(self, role: str) -> None:
        super().__init__()
        self._role = role
        side = theme.current().size("legend_mark")
        self.setFixedSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        painter = QPainter(self)
        if self._role in _HATCHED:
            hatch(painter, QRectF(self.rect()), self._role)
        else:
            rounded(painter, QRectF(self.rect()), theme.current().radius("mark"), self._role)


class BudgetLegend(QWidget):
    """What the parts of a bar mean, in words; without acts there is no "this one".

    `show_leased` says what is set aside for offline, where some is.
    """

    def __init__(self, *, acts: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._leased = _entry("leased", tr("Budget", "for offline"))
        self._leased.hide()
        entries = [_entry("accent", tr("Budget", "used")), _entry("held", tr("Budget", "held"))]
        entries.append(self._leased)
        if acts:
            entries.append(_entry("ok", tr("Budget", "this one")))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().space("tight") + 1)
        for entry in entries:
            row.addWidget(entry)
        row.addStretch(1)

    def show_leased(self, *, shown: bool) -> None:
        self._leased.setVisible(shown)


def _entry(role: str, words: str) -> QWidget:
    worn, entry = theme.current(), QWidget()
    row = QHBoxLayout(entry)
    row.setContentsMargins(0, 0, worn.space("snug"), 0)
    row.setSpacing(worn.space("tight") + 1)
    row.addWidget(_LegendMark(role))
    row.addWidget(Text(words, "legend", "muted"))
    return entry
