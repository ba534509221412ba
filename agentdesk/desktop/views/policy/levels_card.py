"""Who decides what is above an agent's limits: level by level, how much, and after what time."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.policy_settings import LevelForm, SettingsView, level_title
from agentdesk.desktop.widgets.button import Button
from agentdesk.desktop.widgets.card import Card
from agentdesk.desktop.widgets.check import CheckLine
from agentdesk.desktop.widgets.chip import ChipButton
from agentdesk.desktop.widgets.chip_choice import ChipChoice
from agentdesk.desktop.widgets.count_edit import CountEdit
from agentdesk.desktop.widgets.money_edit import MoneyEdit
from agentdesk.desktop.widgets.section import Section
from agentdesk.desktop.widgets.surface import Divider
from agentdesk.desktop.widgets.text import Text

_NEW = LevelForm(frozenset(), other_teams=True, most_minor=0, escalates_min=0)


class LevelsCard(Card):
    """`edited` carries all levels at each change."""

    edited = Signal(object)  # tuple[LevelForm, ...]

    def __init__(self) -> None:
        super().__init__()
        worn = theme.current()
        self._blocks: list[_Level] = []
        self.column.setSpacing(worn.space("small"))
        self.column.addWidget(Section(tr("Policy", "Who decides")))
        self._list = QVBoxLayout()
        self._list.setSpacing(worn.space("small"))
        self.column.addLayout(self._list)
        self._more = Button(tr("Policy", "Add a level"), icon="plus")
        self._more.clicked.connect(self._add)
        self.column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self.setAccessibleName(tr("Policy", "Who decides"))

    def show_levels(self, view: SettingsView) -> None:
        levels = view.form.levels
        if len(levels) != len(self._blocks):
            self._rebuild(len(levels))
        for block, level in zip(self._blocks, levels, strict=True):
            block.show_level(level, view, alone=len(levels) == 1)
        self._more.setVisible(len(levels) < view.most_levels)

    def _rebuild(self, count: int) -> None:
        while (item := self._list.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        self._blocks = [_Level(number + 1) for number in range(count)]
        for place, block in enumerate(self._blocks):
            if place:
                self._list.addWidget(Divider(across=True))
            self._list.addWidget(block)
            block.changed.connect(lambda: self.edited.emit(self._levels()))
            block.gone.connect(lambda at=place: self._take_out(at))

    def _levels(self) -> tuple[LevelForm, ...]:
        return tuple(block.level() for block in self._blocks)

    def _add(self) -> None:
        self.edited.emit((*self._levels(), _NEW))

    def _take_out(self, place: int) -> None:
        levels = self._levels()
        self.edited.emit(levels[:place] + levels[place + 1 :])


class _Level(QWidget):
    changed = Signal()
    gone = Signal()

    def __init__(self, number: int) -> None:
        super().__init__()
        worn = theme.current()
        title = level_title(number)
        self.setAccessibleName(title)  # what is in it is called alike in every level
        self._roles = ChipChoice(title)
        self._other_teams = CheckLine(tr("Policy", "of any team, not only the agent's"))
        self._most = MoneyEdit()
        self._after = CountEdit()
        self._remove = ChipButton(tr("Policy", "Take out"), icon="x")
        head = QHBoxLayout()
        head.addWidget(Text(title, "small_strong"))
        head.addStretch(1)
        head.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(worn.space("snug"))
        column.addLayout(head)
        column.addWidget(self._roles)
        column.addWidget(self._other_teams)
        column.addLayout(self._fields())
        self._join()

    def _fields(self) -> QGridLayout:
        worn = theme.current()
        grid = QGridLayout()
        grid.setHorizontalSpacing(worn.space("inset"))
        grid.setVerticalSpacing(worn.space("snug"))
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(1, worn.size("avatar") * 5 // 2)
        rows: tuple[tuple[str, QWidget], ...] = (
            (tr("Policy", "Most of one decision (0: no limit)"), self._most),
            (tr("Policy", "Goes further up after so many minutes (0: never)"), self._after),
        )
        for line, (words, part) in enumerate(rows):
            part.setAccessibleName(words)
            grid.addWidget(Text(words, "small", wrap=True), line, 0)
            grid.addWidget(part, line, 1)
        return grid

    def _join(self) -> None:
        self._roles.picked.connect(self.changed)
        self._other_teams.stepped.connect(self.changed)
        self._most.amount_changed.connect(self.changed)
        self._after.count_changed.connect(self.changed)
        self._remove.clicked.connect(self.gone)

    def show_level(self, level: LevelForm, view: SettingsView, *, alone: bool) -> None:
        self._roles.show_options(view.roles, level.roles)
        self._other_teams.setChecked(level.other_teams)
        self._most.set_amount(level.most_minor, view.currency)
        self._after.set_count(level.escalates_min)
        self._remove.setVisible(not alone)

    def level(self) -> LevelForm:
        return LevelForm(
            self._roles.taken(),
            self._other_teams.isChecked(),
            self._most.amount_minor,
            self._after.count,
        )
