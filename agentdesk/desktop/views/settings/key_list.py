"""Every act with its key; pressing the key of an act lets another take its place."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.key_rows import KeyGroup, KeyRow
from agentdesk.desktop.widgets.button import Button
from agentdesk.desktop.widgets.card import Card
from agentdesk.desktop.widgets.key_capture import KeyCapture
from agentdesk.desktop.widgets.surface import Divider
from agentdesk.desktop.widgets.text import Text


class KeyList(QWidget):
    """`caught` carries an act and the key pressed for it; `freed` an act to have its first key."""

    caught = Signal(str, object)  # action id, QKeyCombination
    freed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[str, _Row] = {}
        self._groups: tuple[KeyGroup, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.current().space("gap"))

    def show_groups(self, groups: Sequence[KeyGroup]) -> None:
        if tuple(groups) == self._groups:
            return
        self._groups = tuple(groups)
        self._clear()
        for group in groups:
            self._column.addWidget(Text(group.title, "caption", "muted"))
            self._column.addWidget(self._card(group))

    def refuse(self, action_id: str, words: str) -> None:
        """Say beside the act why it cannot have that key."""
        self._rows[action_id].refuse(words)

    def _card(self, group: KeyGroup) -> Card:
        card = Card()
        card.column.setSpacing(theme.current().space("small"))
        for place, row in enumerate(group.rows):
            if place:
                card.column.addWidget(Divider(across=True))
            shown = self._rows[row.action_id] = _Row(row)
            shown.key.caught.connect(partial(self.caught.emit, row.action_id))
            shown.first.clicked.connect(partial(self._free, row.action_id))
            card.column.addWidget(shown)
        return card

    def _free(self, action_id: str, _checked: bool) -> None:
        self.freed.emit(action_id)

    def _clear(self) -> None:
        self._rows.clear()
        while (item := self._column.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.deleteLater()


class _Row(QWidget):
    """An act, why it cannot have a key, the way back to the first one, its key."""

    def __init__(self, row: KeyRow) -> None:
        super().__init__()
        worn = theme.current()
        self.key = KeyCapture(row.text, row.key)
        self.key.setObjectName(f"key_{row.action_id}")
        self.first = Button(tr("Keys", "As at first"), "quiet")
        self.first.setAccessibleName(tr("Keys", "{act}: key as at first").format(act=row.text))
        self.first.setVisible(row.chosen)
        self._problem = Text("", "small", "bad", wrap=True)
        self._problem.hide()
        said = QVBoxLayout()
        said.setSpacing(worn.space("hair"))
        said.addWidget(Text(row.text, "body", wrap=True))
        said.addWidget(self._problem)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(worn.space("small"))
        line.addLayout(said, 1)
        for part in (self.first, self.key):
            line.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)

    def refuse(self, words: str) -> None:
        self._problem.setText(words)
        self._problem.show()
