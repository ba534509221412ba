"""Who it is: names, tier, effort, how to reach them, and the figures of the relation."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.item_models.header import HeaderView
from agentdesk.desktop.item_models.values import Tone, Value
from agentdesk.desktop.views.desk.rows import emptied
from agentdesk.desktop.widgets.avatar import Avatar
from agentdesk.desktop.widgets.chip import Chip
from agentdesk.desktop.widgets.provenance import Provenance
from agentdesk.desktop.widgets.stat import Stat
from agentdesk.desktop.widgets.surface import Surface
from agentdesk.desktop.widgets.text import Text

_FIGURE_COLORS = {Tone.WARN: "warn", Tone.BAD: "bad", Tone.OK: "ok"}


class CustomerHeader(Surface):
    """Every value answers where it is from: on hover, and by key when it has the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "b", parent)
        worn = theme.current()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._avatar = Avatar()
        self._title = Text("", "title", elide=True)
        self._title_origin = Provenance(self._title)
        self._also = Text("", "body", "muted", elide=True)
        self._also_below = Text("", "small", "muted")
        self._chips = QHBoxLayout()
        self._reached = QHBoxLayout()
        self._stats = QHBoxLayout()
        self._ways: list[tuple[Text | None, Text]] = []
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
        names.addLayout(self._chips)
        names.addStretch(1)
        self._reached.setSpacing(worn.space("gap"))
        below = QHBoxLayout()
        below.setSpacing(worn.space("gap"))
        below.addWidget(self._also_below)
        below.addLayout(self._reached)
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
        self._show_chips(view)
        self._show_reached(view.reached)
        self._show_stats(view)
        self._place_other_names()

    def _place_other_names(self) -> None:
        """Put the other names beside the first where there is room, else below it.

        Where even that is tight the avatar gives way: it only decorates. Worked out from what
        the parts want, never by showing and measuring, which would come back here for ever.
        """
        worn = theme.current()
        gap, avatar = worn.space("gap"), self._avatar.sizeHint().width() + worn.space("bar")
        names = self._title.sizeHint().width() + sum(_widths(self._chips, gap))
        fixed = worn.space("wide") + 2 * worn.space("bar") + names + sum(_widths(self._stats, 0))
        has_avatar = self.width() >= fixed + avatar
        spare = self.width() - fixed - (avatar if has_avatar else 0)
        wanted = self._also.sizeHint().width() + gap if self._also.text() else 0
        beside = 0 < wanted <= spare
        self._avatar.setVisible(has_avatar)
        self._also.setVisible(beside)
        self._also_below.setVisible(wanted > 0 and not beside)
        self._fit_ways(names + spare - (0 if beside else wanted))

    def _fit_ways(self, room: int) -> None:
        """Show as many ways to reach them as fit whole; the column at the left has them all."""
        gap = theme.current().space("gap")
        for dot, label in self._ways:
            room -= label.sizeHint().width() + gap
            if dot is not None:
                room -= dot.sizeHint().width() + gap
                dot.setVisible(room >= 0)
            label.setVisible(room >= 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        self._place_other_names()

    def ask_origin(self) -> None:
        """Answer for the name; Tab goes on to the next value, I answers for each."""
        self._title.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._title_origin.answer()

    def _show_chips(self, view: HeaderView) -> None:
        emptied(self._chips)
        for value in (view.tier, view.effort):
            if value is not None:
                self._chips.addWidget(value_chip(value))

    def _show_reached(self, values: tuple[Value, ...]) -> None:
        emptied(self._reached)
        self._ways = []
        for place, value in enumerate(values):
            dot = Text("·", "small", "faint")
            dot.hide()
            text = Text(value.text, "small", "muted")
            Provenance(text, value.origin)
            self._reached.addWidget(dot)
            self._reached.addWidget(text)
            self._ways.append((dot if place else None, text))
        self._reached.addStretch(1)

    def _show_stats(self, view: HeaderView) -> None:
        emptied(self._stats)
        for stat in view.stats:
            color = _FIGURE_COLORS.get(stat.value.tone, "text")
            figure = Stat(stat.value.text, stat.label, color=color, origin=stat.value.origin)
            figure.setObjectName(f"stat_{stat.key}")
            self._stats.addWidget(figure)


_TITLE_LEAST = 180


def value_chip(value: Value, *, small: bool = False) -> Chip:
    """Return a chip that says the value and answers where it is from."""
    chip = Chip(value.text, value.tone.value, icon=value.icon, small=small)
    Provenance(chip, value.origin)
    return chip


def _widths(row: QHBoxLayout, gap: int) -> Iterator[int]:
    """Return what each part of a row wants, with the gap before it."""
    for place in range(row.count()):
        item = row.itemAt(place)
        if item is not None:
            yield item.sizeHint().width() + gap
