"""The sheet of keys (`?`): every act that has a key now, under the place where it acts."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.actions import key_text
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.key_rows import KeyGroup
from agentdesk.desktop.widgets.key_hint import KeyHint
from agentdesk.desktop.widgets.scroll_column import ScrollColumn
from agentdesk.desktop.widgets.section import Section
from agentdesk.desktop.widgets.text import Text

_MOST_COLUMNS = 3


class KeysSheet(QDialog):
    """Escape closes it, as every dialog; arrows scroll it where the window is low."""

    def __init__(self, groups: Sequence[KeyGroup], parent: QWidget) -> None:
        super().__init__(parent)
        worn = theme.current()
        self.setWindowTitle(tr("Shell", "Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        inset = worn.space("page")
        column.setContentsMargins(inset, inset, inset, inset)
        column.setSpacing(worn.space("inset"))
        column.addWidget(Text(tr("Shell", "Keys"), "heading"))
        column.addWidget(self._scrolled(groups, parent))
        words = tr("Shell", "Single keys act when no text field has the cursor.")
        column.addWidget(Text(words, "caption", "muted"))

    @staticmethod
    def _scrolled(groups: Sequence[KeyGroup], window: QWidget) -> ScrollColumn:
        room = window.width() * 4 // 5 - theme.current().size("scroll_bar")
        widths = range(_MOST_COLUMNS, 0, -1)
        made = (_acts(groups, columns) for columns in widths)
        acts = next((one for one in made if one.sizeHint().width() <= room), None)
        acts = acts or _acts(groups, 1)
        scrolled = ScrollColumn(acts)
        scrolled.setAccessibleName(tr("Shell", "Keys"))
        wanted = acts.sizeHint()
        if wanted.height() > window.height() * 3 // 4:  # else there is nothing to scroll
            scrolled.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            acts.setContentsMargins(0, 0, theme.current().size("scroll_bar"), 0)
            wanted = acts.sizeHint()
        scrolled.setMinimumWidth(min(wanted.width(), window.width() * 4 // 5))
        scrolled.setMinimumHeight(min(wanted.height(), window.height() * 3 // 4))
        return scrolled


def _acts(groups: Sequence[KeyGroup], columns: int) -> QWidget:
    """Return all groups below each other, each in so many columns: larger letters need fewer."""
    acts = QWidget()
    grid = QGridLayout(acts)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme.current().space("page"))
    grid.setVerticalSpacing(theme.current().space("snug"))
    for group in groups:
        _add_group(grid, group, columns)
    return acts


def _add_group(grid: QGridLayout, group: KeyGroup, columns: int) -> None:
    """Down the first column, then down the next: as one reads a list."""
    top = grid.rowCount() + 1
    grid.addWidget(Section(group.title), top - 1, 0, 1, -1)
    high = -(-len(group.rows) // columns)
    for place, row in enumerate(group.rows):
        left = place // high * 2
        grid.addWidget(Text(row.text, "small"), top + place % high, left)
        key = KeyHint(key_text(row.key))
        grid.addWidget(key, top + place % high, left + 1, Qt.AlignmentFlag.AlignRight)
