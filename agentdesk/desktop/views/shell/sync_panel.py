"""Opened by the sync chip: what is on its way, what was refused, and what to tell the help desk."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.sync_notices import Notice
from agentdesk.desktop.item_models.sync_panel import SyncPanelView
from agentdesk.desktop.views.shell.queue_row import QueueRow
from agentdesk.desktop.widgets.button import Button
from agentdesk.desktop.widgets.card import Box
from agentdesk.desktop.widgets.chip import Chip, ChipLook
from agentdesk.desktop.widgets.drawing import TONES, rounded
from agentdesk.desktop.widgets.picture import Picture
from agentdesk.desktop.widgets.scroll_column import ScrollColumn
from agentdesk.desktop.widgets.section import Section
from agentdesk.desktop.widgets.surface import Divider
from agentdesk.desktop.widgets.text import Text

_MOST_OF_WINDOW = 0.75  # of its height; what is more scrolls


class SyncPanel(QFrame):
    """Lies over the window under its chip; Escape, or a click beside it, closes it."""

    retry_asked = Signal()
    sign_in_asked = Signal()
    copy_asked = Signal()
    dismissed = Signal(str)  # command id

    def __init__(self, chip: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._chip = chip
        self._view: SyncPanelView | None = None
        self._state = Chip("")
        self._since = Text("", "small", "muted")
        self._content = QWidget()
        self._body = QVBoxLayout(self._content)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(theme.current().space("gap"))
        self._scroll = ScrollColumn(self._content)
        self._act = Button("", "primary")
        self._act.clicked.connect(self._do)
        copy = Button(tr("Sync", "Copy for the help desk"), "quiet", icon="copy")
        copy.clicked.connect(self.copy_asked)
        self._lay_out(copy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Sync", "Sync"))
        self.hide()

    def _lay_out(self, copy: Button) -> None:
        worn = theme.current()
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(Text(tr("Sync", "Sync"), "heading"))
        head.addStretch(1)
        head.addWidget(self._state)
        foot.addWidget(copy)
        foot.addStretch(1)
        foot.addWidget(self._act)
        side, edge = worn.space("bar"), worn.space("inset")
        column = QVBoxLayout(self)
        column.setContentsMargins(side, edge, side, edge)
        column.setSpacing(worn.space("gap"))
        column.addLayout(head)
        column.addWidget(self._since)
        column.addWidget(self._scroll, 1)
        column.addWidget(Divider(across=True))
        column.addLayout(foot)

    # ---- opening and closing -------------------------------------------------------------

    def open(self, view: SyncPanelView) -> None:
        self.show_view(view)
        self.show()
        self.raise_()
        self.fit()
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        self._watch_clicks(watch=True)

    def leave(self) -> None:
        if self.isVisible():
            self._watch_clicks(watch=False)
            self.hide()
            self._chip.setFocus(Qt.FocusReason.PopupFocusReason)

    def _watch_clicks(self, *, watch: bool) -> None:
        app = QApplication.instance()
        if app is not None:
            (app.installEventFilter if watch else app.removeEventFilter)(self)

    def fit(self) -> None:
        """Take the right column's width under the chip, and the height the words need."""
        window = self.parentWidget()
        if window is None:
            return
        worn = theme.current()
        width = min(worn.size("column_queue"), window.width())
        inner = width - 2 * worn.space("bar")
        needed = self._body.totalHeightForWidth(inner)
        self._scroll.setFixedHeight(min(max(needed, 0), int(window.height() * _MOST_OF_WINDOW)))
        under = self._chip.mapTo(window, QPoint(self._chip.width(), self._chip.height()))
        left = max(0, min(under.x(), window.width() - worn.space("bar")) - width)
        self.setGeometry(left, under.y() + worn.space("small"), width, self.sizeHint().height())

    # ---- what it shows -------------------------------------------------------------------

    def show_view(self, view: SyncPanelView) -> None:
        if view == self._view:
            return
        self._view = view
        chip = view.chip
        self._state.show_look(ChipLook(chip.text, chip.tone.value, chip.icon))
        self._since.setText(view.since)
        words = tr("Sync", "Sign in again") if view.needs_sign_in else tr("Sync", "Try now")
        self._act.set_words(words)
        self._act.set_keys([] if view.needs_sign_in else ["F5"])
        self._rebuild(view)
        if self.isVisible():
            self.fit()

    def _rebuild(self, view: SyncPanelView) -> None:
        while (item := self._body.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        for part in self._parts(view):
            self._body.addWidget(part)
            part.show()  # Qt would do it later, after its height has been asked for
        self._body.addStretch(1)

    def _parts(self, view: SyncPanelView) -> Iterator[QWidget]:
        yield from (_notice_box(notice) for notice in view.notices)
        yield Section(tr("Sync", "Not yet with the server"), view.more)
        if not view.lines:
            yield Text(tr("Sync", "Everything you did has arrived."), "small", "muted", wrap=True)
        for place, line in enumerate(view.lines):
            if place:
                yield Divider(across=True)
            row = QueueRow(line)
            row.dismissed.connect(self.dismissed)
            yield row
        if view.troubles:
            yield Section(tr("Sync", "Trouble lately"))
        yield from (_trouble(when, words) for when, words in view.troubles)

    # ---- hands ---------------------------------------------------------------------------

    def _do(self) -> None:
        if self._view is not None and self._view.needs_sign_in:
            self.leave()
            self.sign_in_asked.emit()
        else:
            self.retry_asked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonPress:
            at = event.globalPosition().toPoint()
            if not self._holds(self, at) and not self._holds(self._chip, at):
                self.leave()
        return False

    @staticmethod
    def _holds(part: QWidget, at: QPoint) -> bool:
        return part.rect().contains(part.mapFromGlobal(at))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        radius = theme.current().radius("card")
        rounded(QPainter(self), QRectF(self.rect()), radius, "surface", "line_strong")


def _notice_box(notice: Notice) -> Box:
    box = Box(notice.tone.value)
    ink = TONES[notice.tone.value][1]
    head = QHBoxLayout()
    head.setSpacing(theme.current().space("small"))
    head.addWidget(Picture("triangle-alert", ink), 0, Qt.AlignmentFlag.AlignTop)
    head.addWidget(Text(notice.title, "body_strong", ink, wrap=True), 1)
    box.column.addLayout(head)
    box.column.addWidget(Text(notice.words, "small", wrap=True))
    box.setAccessibleName(notice.title)
    return box


def _trouble(when: str, words: str) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(Text(words, "small", "muted", elide=True), 1)
    row.addWidget(Text(when, "caption", "faint", tabular=True))
    return line
