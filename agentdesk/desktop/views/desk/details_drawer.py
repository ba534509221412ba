"""The drawer below the header: a customer's own data to be edited, and what clashed meanwhile."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.details import DetailsView
from agentdesk.desktop.views.desk.conflict_card import ConflictCard
from agentdesk.desktop.views.desk.details_fields import DetailsFields
from agentdesk.desktop.views.desk.note_drawer import SAVE_KEYS
from agentdesk.desktop.views.desk.value_chip import ValueChip
from agentdesk.desktop.widgets.answer_line import AnswerLine
from agentdesk.desktop.widgets.button import Button
from agentdesk.desktop.widgets.scroll_column import ScrollColumn
from agentdesk.desktop.widgets.surface import Surface

_LEAST_ROWS = 3


class _FieldsColumn(ScrollColumn):
    """As high as the fields where there is room; where there is none they scroll."""

    def __init__(self, fields: DetailsFields) -> None:
        super().__init__(fields)
        self._fields = fields
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return self._fields.sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        worn, wanted = theme.current(), self._fields.minimumSizeHint()
        least = _LEAST_ROWS * (worn.size("field") + worn.space("snug"))
        return QSize(wanted.width(), min(wanted.height(), least))


class DetailsDrawer(Surface):
    """Ctrl+Enter saves, Escape leaves with everything kept."""

    saved = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "b", parent)
        worn = theme.current()
        self._view: DetailsView | None = None
        self.conflict = ConflictCard()
        self.fields = DetailsFields()
        self._column = _FieldsColumn(self.fields)
        self._hint = AnswerLine()
        self._status = ValueChip()
        self._later = Button(tr("Details", "Later"), "quiet", keys=["Esc"])
        self._later.clicked.connect(self.left)
        self._save = Button(tr("Details", "Save"), "primary", keys=["Ctrl ↵"])
        self._save.clicked.connect(self._try_save)
        foot = QHBoxLayout()
        foot.setSpacing(worn.space("inset"))
        foot.addWidget(self._hint, 1)
        for part in (self._status, self._later, self._save):
            foot.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self._form = QWidget()
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(worn.space("gap"))
        form.addWidget(self._column)
        form.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[worn.space("bar"), worn.space("gap")] * 2)
        column.setSpacing(worn.space("gap"))
        column.addWidget(self.conflict)
        column.addWidget(self._form)
        self.setAccessibleName(tr("Details", "Customer's details"))
        self.hide()

    @property
    def edits(self) -> bool:
        """Whether the fields are open."""
        return self.isVisible() and not self._form.isHidden()

    def looks_at_conflict(self) -> bool:
        """Whether somebody stands on one of the ways out of a clash."""
        focus = QApplication.focusWidget()
        return focus is not None and self.conflict.isAncestorOf(focus)

    def show_details(self, view: DetailsView, *, fields: bool) -> None:
        """Show the fields where they are wanted, else what is to be looked at: one at a time."""
        self._view = view
        self.conflict.show_conflict(None if fields else view.conflict)
        self._form.setVisible(fields)
        self.fields.show_fields(view)
        self._column.updateGeometry()
        self._hint.say(view.hint.text, view.hint.tone.value, view.hint.icon)
        self._status.show_value(view.status)
        self._save.setEnabled(view.can_save)
        self.setVisible(fields or view.conflict is not None)

    def take_focus(self) -> None:
        """Go to what is asked first: the clash, else the first field that may be changed."""
        if self._view is None:
            return
        if self._view.conflict is not None and self._form.isHidden():
            self.conflict.take_focus()
        else:
            self.fields.take_focus(locked=self._view.locked)

    def _try_save(self) -> None:
        if self._view is not None and self._view.can_save:
            self.saved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in SAVE_KEYS and control:
            self._try_save()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
