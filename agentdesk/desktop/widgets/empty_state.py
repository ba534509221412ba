"""What stands where there is nothing yet: why, and what can be done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from agentdesk.desktop import icons, theme
from agentdesk.desktop.widgets.button import Button
from agentdesk.desktop.widgets.text import Text

_ICON_PX = 28


class EmptyState(QWidget):
    """An icon, one line, one explanation, at most one act."""

    acted = Signal()

    def __init__(
        self,
        title: str,
        text: str = "",
        *,
        icon: str = "info",
        act: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._picture = QLabel()
        self._picture.setTextFormat(Qt.TextFormat.PlainText)
        self._picture.setPixmap(icons.pixmap(icon, "faint", _ICON_PX, self.devicePixelRatioF()))
        column = QVBoxLayout(self)
        column.setSpacing(theme.current().space("snug"))
        column.addStretch(1)
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(self._picture, 0, middle)
        column.addWidget(Text(title, "heading", "text", align=middle), 0, middle)
        if text:
            column.addWidget(Text(text, "small", "muted", align=middle), 0, middle)
        if act:
            button = Button(act)
            button.clicked.connect(self.acted)
            column.addWidget(button, 0, middle)
        column.addStretch(1)
        self.setAccessibleName(title)
