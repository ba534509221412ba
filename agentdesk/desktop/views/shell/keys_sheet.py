"""The sheet of keys (`?`): every act and the key that does it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.widgets.key_hint import KeyHint
from agentdesk.desktop.widgets.text import Text

_COLUMNS = 2


class KeysSheet(QDialog):
    """Escape closes it, as every dialog."""

    def __init__(self, acts: Sequence[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        worn = theme.current()
        self.setWindowTitle(tr("Shell", "Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        inset = worn.space("page")
        column.setContentsMargins(inset, inset, inset, inset)
        column.setSpacing(worn.space("inset"))
        column.addWidget(Text(tr("Shell", "Keys"), "heading"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(worn.space("page"))
        grid.setVerticalSpacing(worn.space("snug"))
        rows = -(-len(acts) // _COLUMNS)
        for place, (text, key) in enumerate(acts):
            left = place // rows * 2
            grid.addWidget(Text(text, "small"), place % rows, left)
            grid.addWidget(KeyHint(key), place % rows, left + 1, Qt.AlignmentFlag.AlignRight)
        column.addLayout(grid)
        words = tr("Shell", "Single keys act when no text field has the cursor.")
        column.addWidget(Text(words, "caption", "muted"))
