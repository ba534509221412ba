"""Two people wrote at the same time: both values, and three kind ways out of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.details import ConflictView
from agentdesk.desktop.widgets.button import Button
from agentdesk.desktop.widgets.card import Card
from agentdesk.desktop.widgets.provenance import Provenance
from agentdesk.desktop.widgets.text import Text


class ConflictCard(Card):
    """Keep mine, take theirs, or write something else; whatever is not chosen was never lost."""

    kept = Signal(str)  # suggestion id
    left = Signal(str)
    edit_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(chosen=True, parent=parent)
        worn = theme.current()
        self._id = ""
        self._title = Text("", "body_strong", wrap=True)
        self._count = Text("", "small", "muted")
        self._one_label, self._other_label = Text("", "small", "muted"), Text("", "small", "muted")
        self._one, self._other = Text("", "body_strong", wrap=True), Text("", "body", wrap=True)
        self._age = Text("", "small", "muted")
        self._origin = Provenance(self._other)
        self._keep = Button("", "primary")
        self._leave, self._edit = Button(""), Button(tr("Details", "Write something else"), "quiet")
        self._keep.clicked.connect(lambda: self.kept.emit(self._id))
        self._leave.clicked.connect(lambda: self.left.emit(self._id))
        self._edit.clicked.connect(lambda: self.edit_asked.emit(self._id))
        row = QHBoxLayout()
        row.setSpacing(worn.space("inset"))
        row.addLayout(self._words(), 1)
        for button in (self._keep, self._leave, self._edit):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        self.column.addLayout(row)

    def _words(self) -> QVBoxLayout:
        worn = theme.current()
        head = QHBoxLayout()
        head.setSpacing(worn.space("gap"))
        head.addWidget(self._title, 1)
        head.addWidget(self._count, 0, Qt.AlignmentFlag.AlignTop)
        grid = QGridLayout()
        grid.setHorizontalSpacing(worn.space("gap"))
        grid.setVerticalSpacing(worn.space("hair"))
        grid.setColumnStretch(1, 1)
        for line, parts in enumerate(
            ((self._one_label, self._one, self._age), (self._other_label, self._other))
        ):
            for place, part in enumerate(parts):
                grid.addWidget(part, line, place, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(worn.space("tight"))
        column.addLayout(head)
        column.addLayout(grid)
        return column

    def show_conflict(self, view: ConflictView | None) -> None:
        self.setVisible(view is not None)
        if view is None:
            return
        self._id = view.suggestion_id
        title = tr("Details", "{field}: {what}").format(field=view.field, what=view.title)
        self._title.setText(title)
        self.setAccessibleName(title)
        self._count.setText(view.count)
        self._count.setVisible(bool(view.count))
        self._one_label.setText(view.one_label)
        self._one.setText(view.one.text)
        self._age.setText(view.one.origin)
        self._age.setVisible(bool(view.one.origin))
        self._other_label.setText(tr("Details", "Now here"))
        self._other.setText(view.other.text)
        self._origin.say(view.other.origin)
        self._keep.set_words(view.keep_text)
        self._keep.setEnabled(view.may_keep)
        self._leave.set_words(view.leave_text)
        self._edit.setVisible(view.may_edit)

    def take_focus(self) -> None:
        first = self._keep if self._keep.isEnabled() else self._leave
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)
