"""What a policy says besides its limits: points, times, taking back, and the reasons there are."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.policy_settings import SettingsView
from agentdesk.desktop.widgets.card import Card
from agentdesk.desktop.widgets.check import CheckLine
from agentdesk.desktop.widgets.count_edit import CountEdit
from agentdesk.desktop.widgets.money_edit import MoneyEdit
from agentdesk.desktop.widgets.section import Section
from agentdesk.desktop.widgets.text import Text


class SettingsCard(Card):
    """`edited` carries the whole form at each change."""

    edited = Signal(object)  # SettingsForm

    def __init__(self) -> None:
        super().__init__()
        worn = theme.current()
        self._view: SettingsView | None = None
        self.column.setSpacing(worn.space("small"))
        self.column.addWidget(Section(tr("Policy", "Besides the limits")))
        self.point_value, self.four_eyes = MoneyEdit(), MoneyEdit()
        self.points_days, self.expires, self.escalates = CountEdit(), CountEdit(), CountEdit()
        self.restores = CheckLine(tr("Policy", "What is taken back is room again"))
        self.reasons = QPlainTextEdit()
        self.reasons.setObjectName("policy_reasons")
        self.reasons.setTabChangesFocus(True)
        self.reasons.setFixedHeight(worn.size("words") * 2)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(worn.space("inset"))
        self._grid.setVerticalSpacing(worn.space("snug"))
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnMinimumWidth(1, worn.size("avatar") * 5 // 2)
        self._names: dict[QWidget, Text] = {}
        self._arrange()
        self._join()
        self.setAccessibleName(tr("Policy", "Besides the limits"))

    def _arrange(self) -> None:
        rows: tuple[tuple[str, QWidget], ...] = (
            (tr("Policy", "One point is worth"), self.point_value),
            (tr("Policy", "Points expire after so many days (0: never)"), self.points_days),
            (tr("Policy", "A request expires after so many minutes"), self.expires),
            (tr("Policy", "It goes further up after so many minutes"), self.escalates),
            (tr("Policy", "Two people take back above"), self.four_eyes),
        )
        for line, (words, part) in enumerate(rows):
            self._names[part] = Text(words, "small", wrap=True)
            part.setAccessibleName(words)
            self._grid.addWidget(self._names[part], line, 0)
            self._grid.addWidget(part, line, 1)
        self.column.addLayout(self._grid)
        self.column.addWidget(self.restores)
        words = tr("Policy", "Reasons there are, one in a line")
        self.reasons.setAccessibleName(words)
        self.column.addWidget(Section(words))
        self.column.addWidget(self.reasons)

    def _join(self) -> None:
        for amount in (self.point_value, self.four_eyes):
            amount.amount_changed.connect(self._tell)
        for count in (self.points_days, self.expires, self.escalates):
            count.count_changed.connect(self._tell)
        self.restores.stepped.connect(self._tell)
        self.reasons.textChanged.connect(self._tell)

    def show_settings(self, view: SettingsView) -> None:
        self._view = None  # what is shown here is no change
        form = view.form
        self.point_value.set_amount(form.point_value_minor, view.currency)
        self.four_eyes.set_amount(form.four_eyes_minor, view.currency)
        self.points_days.set_count(form.points_expire_days)
        self.expires.set_count(form.expires_min)
        self.escalates.set_count(form.escalates_min)
        for part in (self.escalates, self._names[self.escalates]):
            part.setVisible(not view.own_levels)  # levels of its own have their own times
        self.restores.setChecked(form.restores)
        if _lines(self.reasons.toPlainText()) != _lines(form.reasons):
            self.reasons.setPlainText(form.reasons)
        self._view = view

    def _tell(self) -> None:
        view = self._view
        if view is None:
            return
        self.edited.emit(
            replace(
                view.form,
                point_value_minor=self.point_value.amount_minor,
                points_expire_days=self.points_days.count,
                expires_min=self.expires.count,
                escalates_min=self.escalates.count,
                four_eyes_minor=self.four_eyes.amount_minor,
                restores=self.restores.isChecked(),
                reasons=self.reasons.toPlainText(),
            )
        )


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
