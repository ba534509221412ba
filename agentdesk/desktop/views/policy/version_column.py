"""The versions at the left, and what the one on screen says otherwise than the one in force."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.figures import Fact
from agentdesk.desktop.item_models.policy import PolicyView
from agentdesk.desktop.widgets.chip import ChipLook
from agentdesk.desktop.widgets.choice_tile import ChoiceTile
from agentdesk.desktop.widgets.fact_list import FactList
from agentdesk.desktop.widgets.scroll_column import ScrollColumn
from agentdesk.desktop.widgets.section import Section
from agentdesk.desktop.widgets.surface import Surface
from agentdesk.desktop.widgets.text import Text

_INK = {"accent": "accent_text", "bad": "bad"}


class VersionColumn(Surface):
    """`chosen` carries the version a person turned to."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "r", parent)
        worn = theme.current()
        self._tiles: list[ChoiceTile] = []
        self._keys: list[str] = []
        self._differences: tuple[Fact, ...] = ()
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._more = QVBoxLayout()
        self.setFixedWidth(worn.size("column_left"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        edge = worn.space("bar")
        head.setContentsMargins(edge, worn.space("inset"), edge, worn.space("small"))
        head.addWidget(Text(tr("Policy", "Policy"), "heading"))
        column.addLayout(head)
        column.addWidget(ScrollColumn(self._content()), 1)

    def _content(self) -> QWidget:
        worn = theme.current()
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, worn.space("bar"))
        column.setSpacing(0)
        column.addLayout(self._list)
        edge = worn.space("bar")
        self._more.setContentsMargins(edge, edge, edge, 0)
        self._more.setSpacing(worn.space("small"))
        column.addLayout(self._more)
        column.addStretch(1)
        return content

    def show_versions(self, view: PolicyView) -> None:
        while len(self._tiles) < len(view.versions):
            self._add_tile(len(self._tiles))
        self._keys = [line.key for line in view.versions]
        for place, tile in enumerate(self._tiles):
            tile.setVisible(place < len(view.versions))
        for tile, line in zip(self._tiles, view.versions, strict=False):
            chip = ChipLook(line.state.text, line.state.tone, line.state.icon)
            tile.show_choice(line.title, line.text, chip, chosen=line.key == view.chosen)
        self._show_differences(view.differences)

    def focus_chosen(self) -> None:
        """Put the focus on the version that is open."""
        for tile in self._tiles:
            if tile.isChecked() and tile.isVisible():
                tile.setFocus()

    def _add_tile(self, place: int) -> None:
        tile = ChoiceTile()
        tile.clicked.connect(lambda: self._tell(place))
        self._tiles.append(tile)
        self._list.addWidget(tile)

    def _tell(self, place: int) -> None:
        self._tiles[place].setChecked(True)
        self.chosen.emit(self._keys[place])

    def _show_differences(self, differences: tuple[Fact, ...]) -> None:
        if differences == self._differences:
            return
        self._differences = differences
        while (item := self._more.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        if differences:
            self._more.addWidget(Section(tr("Policy", "Otherwise than in force")))
            facts = [(one.name, one.text, _INK[one.tone]) for one in differences]
            self._more.addWidget(FactList(facts))
