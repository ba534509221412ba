"""The approvals page: the queue and the team at the left, the open request at the right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.approval_choices import Choice
from agentdesk.desktop.item_models.approvals import ApprovalsView
from agentdesk.desktop.item_models.approvals_model import ApprovalsModel
from agentdesk.desktop.views.approvals.detail_page import DetailPage
from agentdesk.desktop.views.approvals.key_guard import KeyGuard
from agentdesk.desktop.views.approvals.queue_list import QueueList
from agentdesk.desktop.views.approvals.stand_in_block import StandInBlock
from agentdesk.desktop.views.approvals.team_block import TeamBlock
from agentdesk.desktop.widgets.chip import ChipButton, ChipLook
from agentdesk.desktop.widgets.scroll_column import ScrollColumn
from agentdesk.desktop.widgets.surface import Surface
from agentdesk.desktop.widgets.text import Text
from agentdesk.runtime.clock import Clock

_MOST_ROWS = 6


class ApprovalsPage(Surface):
    """Shows ApprovalsViews; `confirmed` is an act a person has armed and confirmed."""

    selected = Signal(str)
    shows_decided = Signal(bool)
    confirmed = Signal(object)  # Confirmed

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__("bg", "", parent)
        self._guard = KeyGuard(clock.monotonic_s)
        self._shown_id = ""
        self._listens = False  # a page may be hidden before it was ever shown
        self._waiting = ChipButton("", checkable=True)
        self._decided = ChipButton("", checkable=True)
        self._waiting.clicked.connect(lambda: self.shows_decided.emit(False))
        self._decided.clicked.connect(lambda: self.shows_decided.emit(True))
        self._queue = QueueList()
        self._queue.selected.connect(self.selected)
        self._team = TeamBlock()
        self.stand_ins = StandInBlock()
        self.detail = DetailPage(clock.monotonic_s)
        self.detail.confirmed.connect(self.confirmed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left())
        row.addWidget(self.detail, 1)
        self.setAccessibleName(tr("Approvals", "Approvals"))

    def _left(self) -> QWidget:
        worn = theme.current()
        side = Surface("surface", "r")
        side.setFixedWidth(worn.size("column_queue"))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(self._queue)
        below = QWidget()
        blocks = QVBoxLayout(below)
        blocks.setContentsMargins(0, 0, 0, 0)
        blocks.setSpacing(0)
        blocks.addWidget(self._team)
        blocks.addWidget(self.stand_ins)
        blocks.addStretch(1)
        column.addWidget(ScrollColumn(below), 1)
        return side

    def _head(self) -> QHBoxLayout:
        worn = theme.current()
        head = QHBoxLayout()
        edge = worn.space("bar")
        head.setContentsMargins(edge, worn.space("inset"), edge, worn.space("tight"))
        head.setSpacing(worn.space("snug"))
        head.addWidget(Text(tr("Approvals", "Approvals"), "heading"))
        head.addStretch(1)
        head.addWidget(self._waiting)
        head.addWidget(self._decided)
        return head

    def show_view(self, view: ApprovalsView) -> None:
        if view.selected_id != self._shown_id:
            self._shown_id = view.selected_id
            self._guard.touch()
        self._waiting.show_look(ChipLook(view.waiting_text))
        self._decided.show_look(ChipLook(view.decided_text))
        self._waiting.setChecked(not view.shows_decided)
        self._decided.setChecked(view.shows_decided)
        self._queue.show_rows(view.rows, view.selected_id)
        rows = min(max(len(view.rows), 1), _MOST_ROWS)
        self._queue.setFixedHeight(self._queue.height_of(rows))
        self._team.show_team(view.team)
        self.stand_ins.show_stand_ins(view.stand_ins)
        self.detail.show_detail(view.detail)

    def arm(self, choice: Choice) -> None:
        """Arm by key: it counts only when nothing moved for half a second."""
        if self._guard.open() and self.detail.decide.armed is not choice:
            self.detail.decide.press(choice)

    def confirm(self) -> None:
        """Confirm by key, under the same rule."""
        if self._guard.open():
            self.detail.decide.confirm()

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.isAncestorOf(new):
            self._guard.touch()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Escape leaves what is armed, wherever the focus is: A leaves it in the queue."""
        if event.key() == Qt.Key.Key_Escape and self.detail.decide.armed is not None:
            self.detail.decide.disarm()
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        super().showEvent(event)
        self._guard.touch()
        self._queue.setFocus()
        app = QApplication.instance()
        if isinstance(app, QApplication) and not self._listens:
            app.focusChanged.connect(self._focus_moved)
            self._listens = True

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  Qt's name
        """Stop listening: a page that is being taken down must not be called."""
        super().hideEvent(event)
        app = QApplication.instance()
        if isinstance(app, QApplication) and self._listens:
            app.focusChanged.disconnect(self._focus_moved)
            self._listens = False


def bind(page: ApprovalsPage, model: ApprovalsModel) -> None:
    """Join the page and its model; the model's `decided` is what leaves."""
    model.changed.connect(page.show_view)
    page.selected.connect(model.select)
    page.shows_decided.connect(model.show_decided)
    page.confirmed.connect(model.act)
    page.show_view(model.view())
