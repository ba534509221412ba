"""Who it is: names, tier, effort, how to reach them, and the figures of the relation."""

from collections.abc import Iterator
from itertools import zip_longest

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.header import HeaderView
from agentdesk.desktop.item_models.header import Stat as StatValue
from agentdesk.desktop.item_models.values import Tone, Value
from agentdesk.desktop.views.desk.value_chip import ValueChip
from agentdesk.desktop.widgets.avatar import Avatar
from agentdesk.desktop.widgets.chip import ChipButton
from agentdesk.desktop.widgets.provenance import OnHover, Provenance
from agentdesk.desktop.widgets.stat import Stat
from agentdesk.desktop.widgets.surface import Surface
from agentdesk.desktop.widgets.text import Text

_FIGURE_COLORS = {Tone.WARN: "warn", Tone.BAD: "bad", Tone.OK: "ok"}


class CustomerHeader(Surface):
    """Every value answers where it is from: on hover, and by key when it has the focus."""

    def __init__(self, edit_key: str = "", parent: QWidget | None = None) -> None:
        super().__init__("surface", "b", parent)
        worn = theme.current()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._avatar = Avatar()
        self._title = Text("", "title", elide=True)
        self._title_origin = Provenance(self._title)
        self._also = Text("", "body", "muted", elide=True)
        self._also_below = Text("", "small", "muted", elide=True)
        self._also_origins = [
            Provenance(words, stop=False) for words in (self._also, self._also_below)
        ]
        self._chips = QHBoxLayout()
        self._reached = QHBoxLayout()
        self._stats = QHBoxLayout()
        self._tier, self._effort = ValueChip(), ValueChip()
        self.edit = ChipButton("", icon="pencil", key=edit_key)
        self.edit.setAccessibleName(tr("Header", "Edit their details"))
        OnHover(self.edit, tr("Header", "Edit their details"))
        self._ways: list[_Way] = []
        self._figures: list[Stat] = []
        self._compact = False
        row = QHBoxLayout(self)
        margin = worn.space("wide")
        row.setContentsMargins(margin, worn.space("gap"), 0, worn.space("gap"))
        row.setSpacing(worn.space("bar"))
        row.addWidget(self._avatar)
        row.addLayout(self._who(), 1)
        row.addLayout(self._stats)

    def _who(self) -> QVBoxLayout:
        worn = theme.current()
        names = self._names = QHBoxLayout()
        names.setSpacing(worn.space("gap"))
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._also.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        names.addWidget(self._title)
        names.addWidget(self._also)
        self._chips.setSpacing(worn.space("small"))
        for chip in (self._tier, self._effort):
            self._chips.addWidget(chip)
        names.addLayout(self._chips)
        names.addStretch(1)
        self._reached.setSpacing(worn.space("gap"))
        below = QHBoxLayout()
        below.setSpacing(worn.space("gap"))
        below.addWidget(self._also_below)
        self._reached.addWidget(self.edit)
        self._reached.addStretch(1)
        below.addLayout(self._reached)
        below.addStrut(worn.size("chip"))  # as high without the pencil as with it
        column = QVBoxLayout()
        column.setSpacing(worn.space("hair"))
        column.addLayout(names)
        column.addLayout(below)
        return column

    def show_header(self, view: HeaderView) -> None:
        self._avatar.set_letter(view.initials)
        self._title.setText(view.title.text)
        self._title_origin.say(view.title.origin)
        self._title.setMinimumWidth(min(self._title.sizeHint().width(), _TITLE_LEAST))
        for label in (self._also, self._also_below):
            label.setText(view.also)
        for origin in self._also_origins:
            origin.say(view.title.origin)
        self._tier.show_value(view.tier)
        self._effort.show_value(view.effort)
        self._show_reached(view.reached)
        self._show_stats(view.stats)
        self._place_other_names()

    def set_compact(self, *, compact: bool) -> None:
        """Leave the figures away: half a desk has no room for them."""
        self._compact = compact
        for part in self._figures:
            part.setVisible(not compact and bool(part.objectName()))
        self._place_other_names()

    def _place_other_names(self) -> None:
        """Put the other names beside the first where there is room, else below it.

        Where even that is tight the avatar gives way: it only decorates. Worked out from what
        the parts want, never by showing and measuring, which would come back here for ever.
        """
        worn = theme.current()
        gap, avatar = worn.space("gap"), self._avatar.sizeHint().width() + worn.space("bar")
        names = self._title.sizeHint().width() + sum(_widths(self._chips, gap))
        fixed = worn.space("wide") + 2 * worn.space("bar") + names
        fixed += self._fit_figures(self.width() - fixed)
        has_avatar = not self._compact and self.width() >= fixed + avatar
        spare = self.width() - fixed - (avatar if has_avatar else 0)
        wanted = self._also.sizeHint().width() + gap if self._also.text() else 0
        beside = 0 < wanted <= spare
        self._avatar.setVisible(has_avatar)
        self._also.setVisible(beside)
        self._also_below.setVisible(wanted > 0 and not beside)
        self._fit_ways(names + spare - (0 if beside else wanted))

    def _fit_figures(self, room: int) -> int:
        """Let the figures stand closer, then fewer of them; return the width they take."""
        said = [one for one in self._figures if one.objectName() and not self._compact]
        shown, tight, width = said, False, 0
        for tight, gone in _TIGHTER:
            shown = [one for place, one in enumerate(said) if place not in gone]
            width = sum(one.wanted_px(tight=tight) for one in shown)
            if width <= room:
                break
        for figure in self._figures:
            figure.set_tight(tight)
            figure.setVisible(figure in shown)
        return width

    def _fit_ways(self, room: int) -> None:
        """Show as many ways to reach them as fit whole; the column at the left has them all."""
        gap = theme.current().space("gap")
        room -= self._stats.spacing() * sum(not figure.isHidden() for figure in self._figures)
        edit = self.edit.sizeHint().width() + 2 * gap
        # Where it is tight the button gives way to telephone and e-mail: its key stays.
        first = sum(way.words.sizeHint().width() + 2 * gap for way in self._ways[:_WAYS_FIRST])
        self.edit.setVisible(room >= first + edit)
        room -= edit if room >= first + edit else 0
        for place, way in enumerate(self._ways):
            room -= way.words.sizeHint().width() + gap
            if place:
                room -= way.dot.sizeHint().width() + gap
            shown = room >= 0 and bool(way.words.text())
            way.dot.setVisible(shown and place > 0)
            way.words.setVisible(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        self._place_other_names()

    def ask_origin(self) -> None:
        """Answer for the name; Tab goes on to the next value, I answers for each."""
        self._title.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._title_origin.answer()

    def _show_stats(self, stats: tuple[StatValue, ...]) -> None:
        """Say the figures; the parts stay, whoever is shown."""
        while len(self._figures) < len(stats):
            self._figures.append(Stat("", ""))
            self._stats.addWidget(self._figures[-1])
        for place, part in enumerate(self._figures):
            part.setVisible(place < len(stats) and not self._compact)
            if place >= len(stats):  # it was somebody else's: without a name it stays away
                part.setObjectName("")
        for part, stat in zip(self._figures, stats, strict=False):
            part.setObjectName(f"stat_{stat.key}")
            color = _FIGURE_COLORS.get(stat.value.tone, "text")
            part.show_value(stat.value.text, stat.label, color, stat.value.origin)

    def _show_reached(self, values: tuple[Value, ...]) -> None:
        while len(self._ways) < len(values):
            self._ways.append(_Way())
            self._reached.insertWidget(self._reached.count() - _AFTER_WAYS, self._ways[-1].dot)
            self._reached.insertWidget(self._reached.count() - _AFTER_WAYS, self._ways[-1].words)
        for way, value in zip_longest(self._ways, values):
            way.say(value)


_TITLE_LEAST = 180
# Whether the figures stand close, and which are gone where long words leave no room: first the
# subscriptions, then the lifetime value.
_TIGHTER: tuple[tuple[bool, tuple[int, ...]], ...] = (
    (False, ()),
    (True, ()),
    (True, (2,)),
    (True, (2, 1)),
)
_WAYS_FIRST = 2
_AFTER_WAYS = 2  # what stands behind the ways: the pencil, and the stretch


class _Way:
    """One way to reach a customer, and the dot before it."""

    def __init__(self) -> None:
        self.dot = Text("·", "small", "faint")
        self.words = Text("", "small", "muted")
        self._provenance = Provenance(self.words)

    def say(self, value: Value | None) -> None:
        self.words.setText(value.text if value is not None else "")
        self._provenance.say(value.origin if value is not None else "")


def _widths(row: QHBoxLayout, gap: int) -> Iterator[int]:
    """Return what each part of a row wants, with the gap before it."""
    for place in range(row.count()):
        item = row.itemAt(place)
        part = item.widget() if item is not None else None
        if part is not None and not part.isHidden():
            yield part.sizeHint().width() + gap
