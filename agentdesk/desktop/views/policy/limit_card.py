"""One limit filled in: what it counts, over whom, in which time, how strictly, of which acts."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.limit_form import LimitFormView
from agentdesk.desktop.widgets.button import Button
from agentdesk.desktop.widgets.card import Card
from agentdesk.desktop.widgets.chip_choice import ChipChoice
from agentdesk.desktop.widgets.choice import Select
from agentdesk.desktop.widgets.count_edit import CountEdit, PercentEdit
from agentdesk.desktop.widgets.money_edit import MoneyEdit
from agentdesk.desktop.widgets.section import Section
from agentdesk.desktop.widgets.text import Text

_LINE, _SLUG, _PLACE = 200, 40, 2


class LimitCard(Card):
    """`edited` carries the whole form at each change; Ctrl+Enter keeps it, Escape leaves it."""

    edited = Signal(object)  # LimitForm
    kept = Signal()
    removed = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__(chosen=True)
        worn = theme.current()
        self._view: LimitFormView | None = None
        self._title = Text("", "lead", wrap=True)
        self.column.setSpacing(worn.space("small"))
        self.column.addWidget(self._title)
        self._make_choices()
        self._make_fields()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(worn.space("small"))
        self._grid.setVerticalSpacing(worn.space("snug"))
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 3)
        self.column.addLayout(self._grid)
        self._arrange()
        self._join()
        self.hide()

    def _make_choices(self) -> None:
        self.scope, self.window_, self.strength, self.measure = (Select() for _each in range(4))
        self.roles = ChipChoice(tr("Policy", "Who gives"))
        self.kinds = ChipChoice(tr("Policy", "Kinds"))
        self.reasons = ChipChoice(tr("Policy", "Reasons"))
        self.channels = ChipChoice(tr("Policy", "Channels"))

    def _make_fields(self) -> None:
        self.amount, self.count = MoneyEdit(), CountEdit()
        self.share = PercentEdit()
        self.name = _line(tr("Policy", "its own, where several count alike"), _SLUG)
        self.name.setObjectName("limit_name")
        self.place = _line(tr("Policy", "country, such as JP"), _PLACE)
        self.place.setObjectName("limit_place")
        self.source = _line(tr("Policy", "law or agreement"), _LINE)
        self.source.setObjectName("limit_source")
        self._problem = Text("", "small", "warn", wrap=True)
        self._keep = Button(tr("Policy", "Keep it"), "primary", keys=["Ctrl ↵"])
        self._remove = Button(tr("Policy", "Take the limit out"), "danger")
        self._leave = Button(tr("Policy", "Leave it"), "quiet", keys=["Esc"])

    def _arrange(self) -> None:
        rows: tuple[tuple[str, QWidget], ...] = (
            (tr("Policy", "Counted over"), self.scope),
            (tr("Policy", "In which time"), self.window_),
            (tr("Policy", "What is counted"), self.measure),
            (tr("Policy", "How strict"), self.strength),
            (tr("Policy", "At most"), self.amount),
            (tr("Policy", "At most"), self.count),
            (tr("Policy", "Or of lifetime value"), self.share),
            (tr("Policy", "Name"), self.name),
            (tr("Policy", "Place"), self.place),
            (tr("Policy", "Legal source"), self.source),
        )
        self._names: dict[QWidget, Text] = {}
        self._heads: dict[QWidget, Section] = {}
        for line, (words, part) in enumerate(rows):
            self._names[part] = Text(words, "small", "muted", wrap=True)
            part.setAccessibleName(words)
            self._grid.addWidget(self._names[part], line, 0)
            self._grid.addWidget(part, line, 1)
        for words, chips in (
            (tr("Policy", "Who gives"), self.roles),
            (tr("Policy", "Kinds"), self.kinds),
            (tr("Policy", "Reasons"), self.reasons),
            (tr("Policy", "Channels"), self.channels),
        ):
            self._heads[chips] = Section(words, tr("Policy", "none is all"))
            self.column.addWidget(self._heads[chips])
            self.column.addWidget(chips)
        self.column.addWidget(self._problem)
        foot = QHBoxLayout()
        foot.setSpacing(theme.current().space("small"))
        foot.addWidget(self._keep)
        foot.addWidget(self._leave)
        foot.addStretch(1)
        self.column.addLayout(foot)
        self.column.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignLeft)

    def _join(self) -> None:
        for choice in (self.scope, self.window_, self.strength, self.measure):
            choice.picked.connect(self._tell)
        for chips in (self.roles, self.kinds, self.reasons, self.channels):
            chips.picked.connect(self._tell)
        for field in (self.name, self.place, self.source):
            field.textEdited.connect(self._tell)
        self.amount.amount_changed.connect(self._tell)
        for number in (self.count, self.share):
            number.count_changed.connect(self._tell)
        self._keep.clicked.connect(self.keep)
        self._remove.clicked.connect(self.removed)
        self._leave.clicked.connect(self.left)

    def show_form(self, view: LimitFormView | None) -> None:
        begins = view is not None and self._view is None
        self._view = view
        self.setVisible(view is not None)
        if view is None:
            return
        self._show_choices(view)
        self._show_fields(view)
        self._title.setText(view.title)
        self.setAccessibleName(view.title)
        self._problem.setText(view.problem)
        self._problem.setVisible(bool(view.problem))
        self._keep.setEnabled(not view.problem)
        self._remove.setVisible(view.can_remove)
        if begins:
            self.scope.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_choices(self, view: LimitFormView) -> None:
        form = view.form
        self.scope.set_options(view.scopes, form.scope)
        self.window_.set_options(view.windows, form.window)
        self.strength.set_options(view.strengths, form.strength)
        self.measure.set_options(view.measures, form.measure)
        self.roles.show_options(view.roles, form.roles)
        self.kinds.show_options(view.kinds, form.kinds)
        self.reasons.show_options(view.reasons, form.reasons)
        self.channels.show_options(view.channels, form.channels)
        self._heads[self.reasons].setVisible(bool(view.reasons))

    def _show_fields(self, view: LimitFormView) -> None:
        form = view.form
        self.amount.set_amount(form.amount, view.currency)
        self.count.set_count(form.amount)
        self.share.set_count(form.share_bp)
        for field, text in (
            (self.name, form.name),
            (self.place, form.place),
            (self.source, form.legal_source),
        ):
            if field.text() != text:
                field.setText(text)
        for part, counts in ((self.amount, False), (self.share, False), (self.count, True)):
            part.setVisible(view.counts_acts is counts)
            self._names[part].setVisible(view.counts_acts is counts)

    def _tell(self, *_changed: object) -> None:
        view = self._view
        if view is None:
            return
        amount = self.count.count if view.counts_acts else self.amount.amount_minor
        self.edited.emit(
            replace(
                view.form,
                scope=self.scope.key(),
                window=self.window_.key(),
                strength=self.strength.key(),
                measure=self.measure.key(),
                amount=amount,
                share_bp=self.share.count,
                name=self.name.text(),
                roles=self.roles.taken(),
                kinds=self.kinds.taken(),
                reasons=self.reasons.taken(),
                channels=self.channels.taken(),
                place=self.place.text(),
                legal_source=self.source.text(),
            )
        )

    def keep(self) -> None:
        """Keep what was filled in, where nothing is missing."""
        if self._keep.isEnabled():
            self.kept.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)


def _line(words: str, most: int) -> QLineEdit:
    field = QLineEdit()
    field.setMaxLength(most)
    field.setPlaceholderText(words)
    field.setFixedHeight(theme.current().size("field"))
    return field
