"""Opened by the sync chip: what is on its way, what was refused, and what to tell the help desk."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.sync_notices import Notice
from agentdesk.desktop.item_models.sync_panel import SyncPanelView
from agentdesk.desktop.views.shell.queue_row import QueueRow
from agentdesk.desktop.widgets.button import Button
from agentdesk.desktop.widgets.card import Box
from agentdesk.desktop.widgets.chip import Chip, ChipLook
from agentdesk.desktop.widgets.drawing import TONES
from agentdesk.desktop.widgets.picture import Picture
from agentdesk.desktop.widgets.popover import Popover
from agentdesk.desktop.widgets.section import Section
from agentdesk.desktop.widgets.surface import Divider
from agentdesk.desktop.widgets.text import Text


class SyncPanel(Popover):
    """What can be done about it stands at its foot, and never scrolls away."""

    retry_asked = Signal()
    sign_in_asked = Signal()
    copy_asked = Signal()
    dismissed = Signal(str)  # command id

    def __init__(self, chip: QWidget, parent: QWidget) -> None:
        super().__init__(chip, tr("Sync", "Sync"), parent)
        self._view: SyncPanelView | None = None
        self._state = Chip("")
        self._since = Text("", "small", "muted")
        self._act = Button("", "primary")
        self._act.clicked.connect(self._do)
        copy = Button(tr("Sync", "Copy for the help desk"), "quiet", icon="copy")
        copy.clicked.connect(self.copy_asked)
        self._lay_out(copy)

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
        column.addWidget(self.area, 1)
        column.addWidget(Divider(across=True))
        column.addLayout(foot)

    def open(self, view: SyncPanelView) -> None:
        self.show_view(view)
        self.pop_up()

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
        self.empty()
        self.put(*self._parts(view))
        self.body.addStretch(1)

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
