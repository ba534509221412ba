"""Opened by the bell: what came in, newest first; what was not looked at is marked."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from agentdesk.desktop import icons, theme
from agentdesk.desktop.i18n import plain, tr
from agentdesk.desktop.item_models.alerts import AlertLine
from agentdesk.desktop.widgets.button import Button
from agentdesk.desktop.widgets.drawing import TONES, focus_ring, rounded
from agentdesk.desktop.widgets.popover import Popover
from agentdesk.desktop.widgets.surface import Divider
from agentdesk.desktop.widgets.text import Text


class AlertPanel(Popover):
    """A line goes to whom it is about; all at once can be marked as seen."""

    chosen = Signal(str)  # the alert's id
    all_seen = Signal()

    def __init__(self, chip: QWidget, parent: QWidget) -> None:
        super().__init__(chip, tr("Alert", "What came in"), parent)
        self._lines: tuple[AlertLine, ...] | None = None
        self.rows: list[AlertRow] = []
        self.body.setSpacing(theme.current().space("hair"))
        self._seen = Button(tr("Alert", "All seen"), "quiet", icon="check")
        self._seen.clicked.connect(self.all_seen)
        worn = theme.current()
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._seen)
        side, edge = worn.space("bar"), worn.space("inset")
        column = QVBoxLayout(self)
        column.setContentsMargins(side, edge, side, edge)
        column.setSpacing(worn.space("gap"))
        column.addWidget(Text(tr("Alert", "What came in"), "heading"))
        column.addWidget(self.area, 1)
        column.addWidget(Divider(across=True))
        column.addLayout(foot)

    def open(self, lines: tuple[AlertLine, ...]) -> None:
        self.show_lines(lines, now=True)
        self.pop_up()
        if self.rows:
            self.rows[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def show_lines(self, lines: tuple[AlertLine, ...], *, now: bool = False) -> None:
        """Show the lines, if anybody looks."""
        if lines == self._lines or not (now or self.isVisible()):
            return
        self._lines = lines
        self._seen.setEnabled(any(not line.seen for line in lines))
        self.empty()
        if not lines:
            words = tr("Alert", "Nothing came in that you could have missed.")
            self.put(Text(words, "small", "muted", wrap=True))
        self.rows = [AlertRow(line) for line in lines]
        for row, line in zip(self.rows, lines, strict=True):
            row.clicked.connect(lambda _on=False, one=line.alert_id: self.chosen.emit(one))
            self.put(row)
        self.body.addStretch(1)
        if self.isVisible():
            self.fit()


class AlertRow(QAbstractButton):
    """The whole row is the target: its icon, its words, how long ago."""

    def __init__(self, line: AlertLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        worn = theme.current()
        self._line = line
        words = plain(line.value.text)
        new = tr("Alert", "{words}, {age}, not looked at") if not line.seen else "{words}, {age}"
        self.setText(words)
        self.setAccessibleName(new.format(words=words, age=line.age))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(self)
        inset = worn.space("small")
        left = inset + worn.size("mark") + worn.space("gap")
        row.setContentsMargins(left, inset, inset, inset)
        row.setSpacing(worn.space("gap"))
        style = "small" if line.seen else "body_strong"
        row.addWidget(Text(words, style, "muted" if line.seen else "text", wrap=True), 1)
        row.addWidget(Text(line.age, "caption", "faint"), 0, Qt.AlignmentFlag.AlignTop)
        for part in self.findChildren(Text):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        inner = self.layout()
        return inner.totalSizeHint() if inner is not None else QSize()

    def hasHeightForWidth(self) -> bool:  # noqa: N802  Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802  Qt's name
        inner = self.layout()
        return inner.totalHeightForWidth(width) if inner is not None else 0

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802  Qt's name
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        worn = theme.current()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self.underMouse():
            rounded(painter, rect, worn.radius("control"), "sunken")
        fill, ink = TONES["neutral" if self._line.seen else self._line.value.tone.value]
        side, inner = worn.size("mark"), worn.size("icon_small")
        left, top = worn.space("small"), worn.space("small")
        rounded(painter, QRectF(left, top, side, side), side / 2, fill)
        inset = (side - inner) / 2
        box = QRectF(left + inset, top + inset, inner, inner)
        icons.paint(painter, self._line.value.icon or "bell", ink, box)
        if self.hasFocus():
            focus_ring(painter, rect, worn.radius("control"))
