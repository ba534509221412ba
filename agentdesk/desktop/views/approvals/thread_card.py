"""What was said about the open request: who, when, and their words under it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.approval_thread import EntryView
from agentdesk.desktop.widgets.card import Card
from agentdesk.desktop.widgets.section import Section
from agentdesk.desktop.widgets.surface import Divider
from agentdesk.desktop.widgets.text import Text


class ThreadCard(Card):
    """Oldest first, as it was said."""

    def __init__(self, thread: Sequence[EntryView]) -> None:
        super().__init__()
        worn = theme.current()
        title = tr("Approvals", "What was said")
        self.column.setSpacing(worn.space("snug"))
        self.column.addWidget(Section(title))
        for place, entry in enumerate(thread):
            if place:
                self.column.addWidget(Divider(across=True))
            self.column.addLayout(_entry(entry))
        self.setAccessibleName(title)


def _entry(entry: EntryView) -> QVBoxLayout:
    lines = QVBoxLayout()
    lines.setSpacing(theme.current().space("hair"))
    lines.addWidget(Text(entry.head, "caption", "muted", wrap=True))
    if entry.text:
        lines.addWidget(Text(entry.text, "body", "text", wrap=True))
    return lines
