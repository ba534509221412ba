"""What stands behind a tab: a body, and for a known customer a head across the whole width."""

from PySide6.QtWidgets import QWidget

from agentdesk.desktop.widgets.surface import Surface


class Page(Surface):
    """`head` goes above all columns; None where there is nobody to name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("bg", "", parent)
        self.head: QWidget | None = None
