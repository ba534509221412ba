"""A figure above its caption, as in the header and the customer at a glance."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from agentdesk.desktop import i18n, theme
from agentdesk.desktop.widgets.heard import HeardWords
from agentdesk.desktop.widgets.provenance import Provenance
from agentdesk.desktop.widgets.text import Text


class Stat(QWidget):
    """`origin` answers "where from, how old" on hover and, with the focus here, by key."""

    heard_as = HeardWords

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
        self._divided = divided
        self._figure = Text(figure, "figure", color, tabular=True)
        self._caption = Text(caption, "caption", "muted", elide=True)
        column = self._column = QVBoxLayout(self)
        column.setSpacing(0)
        self.set_tight(False)
        column.addWidget(self._figure)
        column.addWidget(self._caption)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(i18n.listed((figure, caption)))
        self._provenance = Provenance(self, origin)

    def show_value(self, figure: str, caption: str, color: str = "text", origin: str = "") -> None:
        self._figure.setText(figure)
        self._figure.set_color(color)
        self._caption.setText(caption)
        self.setAccessibleName(i18n.listed((figure, caption)))
        self._provenance.say(origin)

    def set_tight(self, tight: bool) -> None:
        """Stand closer to the others, where there is no room for all of them."""
        beside = _beside(tight=tight)
        self._column.setContentsMargins(beside if self._divided else 0, 0, beside, 0)

    def wanted_px(self, *, tight: bool) -> int:
        """Return how wide it would like to be, however it stands now."""
        words = max(part.sizeHint().width() for part in (self._figure, self._caption))
        return words + _beside(tight=tight) * (2 if self._divided else 1)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        painter = QPainter(self)
        if self._divided:
            painter.fillRect(0, 0, 1, self.height(), theme.current().color("line"))
        if self.hasFocus():
            painter.fillRect(0, 0, 2, self.height(), theme.current().color("accent"))


def _beside(*, tight: bool) -> int:
    return theme.current().space("small" if tight else "wide")
