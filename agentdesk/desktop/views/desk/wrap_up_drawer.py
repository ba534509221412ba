"""After-contact work: how it ended, whether it is solved, a few words."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.drafts import WrapUpDraft
from agentdesk.desktop.item_models.wrap_up import Disposition
from agentdesk.desktop.views.desk.note_drawer import WordsEdit
from agentdesk.desktop.widgets.button import Button
from agentdesk.desktop.widgets.choice import Select
from agentdesk.desktop.widgets.section import Section
from agentdesk.desktop.widgets.segmented import SegmentedControl
from agentdesk.desktop.widgets.surface import Surface


class WrapUpDrawer(Surface):
    """Ctrl+Enter finishes the contact; Escape goes back to it with everything kept."""

    finished = Signal(str, bool, str)  # disposition key, resolved, summary
    changed = Signal(str, object)  # customer id, WrapUpDraft
    left = Signal()
    stands = Signal(bool)  # while it is open its own key is the one to press

    def __init__(
        self, dispositions: tuple[Disposition, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__("surface", "t", parent)
        worn = theme.current()
        self._dispositions = dispositions
        self._customer_id = ""
        self._resolved = True
        self._choice = Select([item.text for item in dispositions])
        self._choice.setAccessibleName(tr("WrapUp", "How it ended"))
        self._choice.setFixedWidth(worn.size("popover"))
        self._choice.picked.connect(lambda _key: self._say_changed())
        solved = self._solved = SegmentedControl(
            [tr("WrapUp", "Resolved"), tr("WrapUp", "Not resolved")]
        )
        solved.chosen.connect(self._set_resolved)
        self._summary = WordsEdit(tr("WrapUp", "What was said and agreed"))
        self._summary.setObjectName("summary")
        self._summary.finished.connect(self._finish)
        self._summary.left.connect(self.left)
        self._summary.textChanged.connect(self._say_changed)
        row = QHBoxLayout()
        row.setSpacing(worn.space("inset"))
        for part in (self._choice, solved):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._summary, 1)
        row.addWidget(self._button(tr("WrapUp", "Back"), "Esc", self.left.emit))
        row.addWidget(self._button(tr("WrapUp", "Finish"), "Ctrl ↵", self._finish))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[worn.space("bar"), worn.space("gap")] * 2)
        column.addWidget(Section(tr("WrapUp", "After-contact work")))
        column.addLayout(row)
        self.hide()

    def _button(self, text: str, key: str, act: Callable[[], object]) -> Button:
        button = Button(text, "quiet" if key == "Esc" else "primary", keys=[key])
        button.clicked.connect(act)
        return button

    def open(self) -> None:
        self.show()
        self._summary.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        super().showEvent(event)
        self.stands.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  Qt's name
        super().hideEvent(event)
        self.stands.emit(False)

    def turn_to(self, customer_id: str, begun: WrapUpDraft) -> None:
        """Bring out what was begun for a customer; it is shown when it is asked for."""
        self._customer_id = ""  # what the program puts in was not chosen
        keys = [item.key for item in self._dispositions]
        known = begun.disposition in keys
        self._choice.setCurrentIndex(keys.index(begun.disposition) if known else 0)
        self._resolved = begun.resolved
        self._solved.choose(0 if begun.resolved else 1)
        self._summary.setPlainText(begun.summary)
        self._customer_id = customer_id
        self.hide()

    def done(self) -> None:
        """The contact is wrapped up: the next one begins with nothing said."""
        self.turn_to(self._customer_id, WrapUpDraft())

    def _set_resolved(self, index: int) -> None:
        self._resolved = index == 0
        self._say_changed()

    def _say_changed(self) -> None:
        if self._customer_id:
            self.changed.emit(self._customer_id, self._said())

    def _said(self) -> WrapUpDraft:
        place = max(0, self._choice.currentIndex())
        chosen = self._dispositions[place].key if place else ""
        return WrapUpDraft(chosen, self._resolved, self._summary.toPlainText())

    def _finish(self) -> None:
        chosen = self._dispositions[max(0, self._choice.currentIndex())]
        self.finished.emit(chosen.key, self._resolved, self._summary.words())
