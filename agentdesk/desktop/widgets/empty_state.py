"""What stands where there is nothing yet: why, and what can be done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from agentdesk.desktop import icons, theme
from agentdesk.desktop.widgets.button import Button
from agentdesk.desktop.widgets.text import Text

_ICON_PX = 28


class EmptyState(QWidget):
    """An icon, one line, an explanation (a line each), at most one act and its key."""

    acted = Signal()

    def __init__(  # noqa: PLR0913  what an empty place may say
        self,
        title: str,
        text: str = "",
        *,
        icon: str = "info",
        act: str = "",
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon, worn = icon, theme.current()
        self._picture = QLabel()
        self._picture.setTextFormat(Qt.TextFormat.PlainText)
        side, scale = worn.grown(_ICON_PX), self.devicePixelRatioF()
        self._picture.setPixmap(icons.pixmap(icon, "faint", side, scale))
        column = QVBoxLayout(self)
        column.setSpacing(worn.space("snug"))
        column.addStretch(1)
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(self._picture, 0, middle)
        column.addWidget(Text(title, "heading", "text", align=middle), 0, middle)
        for line in text.splitlines():
            column.addWidget(Text(line, "small", "muted", align=middle), 0, middle)
        if act:
            button = Button(act, keys=[key] if key else [])
            button.clicked.connect(self.acted)
            column.addWidget(button, 0, middle)
        column.addStretch(1)
        self.setAccessibleName(title)
