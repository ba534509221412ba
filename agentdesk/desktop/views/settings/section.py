"""What every section of the settings is: a name for the list, and rows that say what is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.item_models.settings import SettingsView
from agentdesk.desktop.widgets.card import Card
from agentdesk.desktop.widgets.surface import Divider
from agentdesk.desktop.widgets.text import Text


class SettingsSection(QWidget):
    """`chosen` carries the name of a choice (preferences.Choices) and its new value."""

    chosen = Signal(str, object)

    def __init__(self, key: str, icon: str, title: str, words: str = "") -> None:
        super().__init__()
        self.key, self.icon, self.title = key, icon, title
        worn = theme.current()
        self.column = QVBoxLayout(self)
        edge = worn.space("page")
        self.column.setContentsMargins(edge, edge, edge, edge)
        self.column.setSpacing(worn.space("inset"))
        self.column.addWidget(Text(title, "title"))
        if words:
            self.column.addWidget(Text(words, "small", "muted", wrap=True))
        self.setMaximumWidth(2 * worn.size("column_queue"))
        self.setAccessibleName(title)

    def show_settings(self, view: SettingsView) -> None:
        """Show what is chosen now, without saying that anybody chose it."""

    def add_card(self, parts: Sequence[QWidget]) -> Card:
        """Add rows on one card, a hairline between them."""
        card = Card()
        card.column.setSpacing(theme.current().space("gap"))
        for place, part in enumerate(parts):
            if place:
                card.column.addWidget(Divider(across=True))
            card.column.addWidget(part)
        self.column.addWidget(card)
        return card

    def close_up(self) -> None:
        """Nothing more comes below."""
        self.column.addStretch(1)


class SettingRow(QWidget):
    """What is chosen and what that means on the left, how to choose on the right."""

    def __init__(self, title: str, words: str, control: QWidget) -> None:
        super().__init__()
        worn = theme.current()
        control.setAccessibleName(title)
        control.setAccessibleDescription(words)
        said = QVBoxLayout()
        said.setSpacing(worn.space("hair"))
        said.addWidget(Text(title, "body_strong", wrap=True))
        if words:
            said.addWidget(Text(words, "small", "muted", wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(worn.space("page"))
        row.addLayout(said, 1)
        row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
