"""A figure above its caption, as in the header and the customer at a glance."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.widgets.provenance import Provenance
from agentdesk.desktop.widgets.text import Text


class Stat(QWidget):
    """`origin` answers "where from, how old" on hover and, with the focus here, by key."""

    def __init__(  # noqa: PLR0913  a figure's traits
        self,
        figure: str,
        caption: str,
        *,
        color: str = "text",
        origin: str = "",
        divided: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        worn = theme.current()
        self._divided = divided
        self._figure = Text(figure, "figure", color, tabular=True)
        self._caption = Text(caption, "caption", "muted")
        column = QVBoxLayout(self)
        left = worn.space("wide") if divided else 0
        column.setContentsMargins(left, 0, worn.space("wide"), 0)
        column.setSpacing(0)
        column.addWidget(self._figure)
        column.addWidget(self._caption)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{figure}, {caption}")
        self._provenance = Provenance(self, origin)

    def show_value(self, figure: str, caption: str, color: str = "text", origin: str = "") -> None:
        self._figure.setText(figure)
        self._figure.set_color(color)
        self._caption.setText(caption)
        self.setAccessibleName(f"{figure}, {caption}")
        self._provenance.say(origin)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        painter = QPainter(self)
        if self._divided:
            painter.fillRect(0, 0, 1, self.height(), theme.current().color("line"))
        if self.hasFocus():
            painter.fillRect(0, 0, 2, self.height(), theme.current().color("accent"))
