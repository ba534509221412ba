"""The dark rail: one icon per place, a badge where something waits."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.widgets.heard import HeardTabs
from agentdesk.desktop.widgets.picture import Picture
from agentdesk.desktop.widgets.rail_button import RailButton
from agentdesk.desktop.widgets.surface import Surface


@dataclass(frozen=True, slots=True)
class Place:
    """One place of the rail; `bottom` ones stand at its foot."""

    key: str
    icon: str
    text: str
    bottom: bool = False


class Rail(Surface):
    """Says which place was asked for; the window shows it."""

    heard_as = HeardTabs
    chosen = Signal(str)

    def __init__(self, places: Sequence[Place], parent: QWidget | None = None) -> None:
        super().__init__("rail", "", parent)
        worn = theme.current()
        self.setFixedWidth(worn.size("rail"))
        self._buttons: dict[str, RailButton] = {}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, worn.space("inset"), 0, worn.space("inset"))
        column.setSpacing(worn.space("snug"))
        mark = QHBoxLayout()
        mark.setContentsMargins(0, worn.space("gap"), 0, worn.space("gap"))
        mark.addWidget(Picture("layers", "rail_text", "rail_icon"))
        column.addLayout(mark)
        for place in (place for place in places if not place.bottom):
            column.addWidget(self._add(place), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        for place in (place for place in places if place.bottom):
            column.addWidget(self._add(place), 0, Qt.AlignmentFlag.AlignHCenter)

    def _add(self, place: Place) -> RailButton:
        button = RailButton(place.icon, place.text, self)
        self._buttons[place.key] = button
        self._group.addButton(button)
        button.clicked.connect(lambda: self.chosen.emit(place.key))
        return button

    def button(self, key: str) -> RailButton:
        return self._buttons[key]

    def choose(self, key: str) -> None:
        self._buttons[key].setChecked(True)
