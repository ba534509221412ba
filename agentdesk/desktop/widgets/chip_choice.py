"""Some of a few: chips that are taken or not, in a row that goes on below."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from agentdesk.desktop.widgets.chip import ChipButton
from agentdesk.desktop.widgets.flow_row import FlowRow


class ChipChoice(FlowRow):
    """`picked` carries the keys of all that are taken now."""

    picked = Signal(object)  # frozenset[str]

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__((), parent)
        self._chips: list[ChipButton] = []
        self._options: tuple[tuple[str, str], ...] = ()
        self.setAccessibleName(name)

    def show_options(self, options: Sequence[tuple[str, str]], taken: frozenset[str]) -> None:
        if tuple(options) != self._options:
            self._rebuild(tuple(options))
        for chip, (key, _words) in zip(self._chips, self._options, strict=True):
            chip.setChecked(key in taken)

    def taken(self) -> frozenset[str]:
        pairs = zip(self._chips, self._options, strict=True)
        return frozenset(key for chip, (key, _words) in pairs if chip.isChecked())

    def _rebuild(self, options: tuple[tuple[str, str], ...]) -> None:
        for chip in self._chips:
            self.remove(chip)
        self._options = options
        self._chips = [ChipButton(words, checkable=True) for _key, words in options]
        for chip in self._chips:
            chip.clicked.connect(lambda _on: self.picked.emit(self.taken()))
            self.add(chip)
            chip.show()
