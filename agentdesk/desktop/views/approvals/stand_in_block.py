"""Stand-ins: whose right is lent until when, and lending one's own."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.stand_ins import LentLine, StandInView
from agentdesk.desktop.widgets.button import Button
from agentdesk.desktop.widgets.choice import Select
from agentdesk.desktop.widgets.money_edit import MoneyEdit
from agentdesk.desktop.widgets.section import Section
from agentdesk.desktop.widgets.text import Text


class StandInBlock(QWidget):
    """The lines are written anew when they change; what is being chosen stays."""

    lent = Signal(str, str, object, str)  # to whom, for how long, the most, its currency
    ended = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        worn = theme.current()
        self._view: StandInView | None = None
        self._person, self._lasting, self.most = Select(), Select(), MoneyEdit()
        self._person.name(tr("Approvals", "Who stands in"))
        self._lasting.name(tr("Approvals", "For how long"))
        self.most.setAccessibleName(tr("Approvals", "The most of one decision"))
        self._lend = Button(tr("Approvals", "Lend my right"), icon="users")
        self._lend.clicked.connect(self._tell)
        self._person.picked.connect(self._say)
        self.most.amount_changed.connect(self._say)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(worn.space("small"))
        self._form = QWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        worn = theme.current()
        grid = QGridLayout(self._form)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(worn.space("small"))
        grid.addWidget(self._person, 0, 0)
        grid.addWidget(self._lasting, 0, 1)
        grid.addWidget(self.most, 1, 0)
        grid.addWidget(self._lend, 1, 1)
        for column in range(2):
            grid.setColumnStretch(column, 1)
        column_ = QVBoxLayout(self)
        edge = worn.space("bar")
        column_.setContentsMargins(edge, 0, edge, edge)
        column_.setSpacing(worn.space("gap"))
        column_.addWidget(Section(tr("Approvals", "Stand-ins")))
        column_.addLayout(self._lines)
        column_.addWidget(self._form)

    def show_stand_ins(self, view: StandInView) -> None:
        before, self._view = self._view, view
        if before is None or before.lines != view.lines:
            self._rebuild(view.lines)
        if before is None or (before.people, before.lasting) != (view.people, view.lasting):
            self._person.set_options(view.people, "")
            self._lasting.set_options(view.lasting, view.lasting[0][0])
        if before is None or before.currency != view.currency:
            self.most.set_amount(view.most_minor, view.currency)
        self._form.setVisible(view.can_lend)
        self.setVisible(view.can_lend or bool(view.lines))
        self._say()

    def take_focus(self) -> None:
        self._person.setFocus()

    def _rebuild(self, lines: tuple[LentLine, ...]) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        for line in lines:
            self._lines.addWidget(self._line(line))

    def _line(self, line: LentLine) -> QWidget:
        shown = QWidget()
        row = QHBoxLayout(shown)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Text(line.text, "small", wrap=True), 1)
        if line.delegation_id:
            end = Button(tr("Approvals", "End"), "quiet", icon="x")
            end.setAccessibleDescription(line.text)
            end.clicked.connect(lambda: self.ended.emit(line.delegation_id))
            row.addWidget(end)
        return shown

    def _say(self, *_changed: object) -> None:
        self._lend.setEnabled(self._person.currentIndex() >= 0 and self.most.amount_minor > 0)

    def _tell(self) -> None:
        view = self._view
        if view is None or not self._lend.isEnabled():
            return
        person = view.people[self._person.currentIndex()][0]
        lasting = view.lasting[max(0, self._lasting.currentIndex())][0]
        self._person.setCurrentIndex(-1)
        self._say()
        self.lent.emit(person, lasting, self.most.amount_minor, view.currency)
