"""The policy page: versions at the left, limits in the middle, people and rehearsal beside them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.policy import PolicyView
from agentdesk.desktop.views.policy.acts_card import ActsCard
from agentdesk.desktop.views.policy.levels_card import LevelsCard
from agentdesk.desktop.views.policy.limit_card import LimitCard
from agentdesk.desktop.views.policy.limits_card import LimitsCard
from agentdesk.desktop.views.policy.rehearsal_card import RehearsalCard
from agentdesk.desktop.views.policy.settings_card import SettingsCard
from agentdesk.desktop.views.policy.version_column import VersionColumn
from agentdesk.desktop.widgets.chip import Chip, ChipLook
from agentdesk.desktop.widgets.empty_state import EmptyState
from agentdesk.desktop.widgets.scroll_column import ScrollColumn
from agentdesk.desktop.widgets.surface import Surface
from agentdesk.desktop.widgets.text import Text

_SIDE_BY_SIDE_PX = 860


class PolicyPage(Surface):
    """Shows PolicyViews and says what a person wants; it decides nothing itself."""

    version_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("bg", "", parent)
        self._chosen = ""
        self._versions = VersionColumn()
        self._versions.chosen.connect(self.version_chosen)
        self._title = Text("", "title", wrap=True)
        self._subtitle = Text("", "small", "muted", wrap=True)
        self._state = Chip("")
        self.limits, self.limit = LimitsCard(), LimitCard()
        self.settings, self.levels = SettingsCard(), LevelsCard()
        self.acts = ActsCard()
        self.rehearsal = RehearsalCard()
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._more = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._scroll = ScrollColumn(self._content())
        self._empty = EmptyState(
            tr("Policy", "No policy has come yet"),
            tr("Policy", "It arrives with the first sync."),
            icon="shield",
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._versions)
        row.addWidget(self._scroll, 1)
        row.addWidget(self._empty, 1)
        self.setAccessibleName(tr("Policy", "Policy"))

    def _content(self) -> QWidget:
        worn = theme.current()
        content = QWidget()
        column = QVBoxLayout(content)
        edge = worn.space("page")
        column.setContentsMargins(edge, edge - worn.space("tight"), edge, edge)
        column.setSpacing(worn.space("inset"))
        column.addLayout(self._head())
        self._body.setSpacing(worn.space("column"))
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self.limits)
        left.addStretch(1)
        right.setSpacing(worn.space("inset"))
        for part in (self.limit, self.acts, self.rehearsal):
            right.addWidget(part)
        right.addStretch(1)
        self._body.addLayout(left, 5)
        self._body.addLayout(right, 4)
        column.addLayout(self._body)
        self._more.setSpacing(worn.space("column"))
        self._more.addWidget(self.settings, 5, Qt.AlignmentFlag.AlignTop)
        self._more.addWidget(self.levels, 4, Qt.AlignmentFlag.AlignTop)
        column.addLayout(self._more)
        column.addStretch(1)
        return content

    def _head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(theme.current().space("hair"))
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        row = QHBoxLayout()
        row.addLayout(words, 1)
        row.addWidget(self._state)
        return row

    def show_policy(self, view: PolicyView) -> None:
        other, self._chosen = view.chosen != self._chosen, view.chosen
        acting = self.acts.isAncestorOf(QApplication.focusWidget() or self)
        self._versions.show_versions(view)
        self._scroll.setVisible(not view.empty)
        self._empty.setVisible(bool(view.empty))
        self._title.setText(view.title)
        self._subtitle.setText(view.subtitle)
        self._state.show_look(ChipLook(view.state.text, view.state.tone, view.state.icon))
        self.limits.show_limits(view.limits)
        self._show_limit(view)
        if view.settings is not None:
            self.settings.show_settings(view.settings)
            self.levels.show_levels(view.settings)
        self.acts.show_acts(view.acts, other=other)
        self.acts.setVisible(view.acts != type(view.acts)())
        self.rehearsal.show_rehearsal(view.rehearsal)
        if other and acting:  # a button that goes must not leave the cursor in the words
            self._versions.focus_chosen()

    def _show_limit(self, view: PolicyView) -> None:
        """A limit that is opened stands beside the list, wherever that was scrolled to."""
        opens = view.form is not None and not self.limit.isVisibleTo(self)
        self.limit.show_form(view.form)
        if opens:
            self._scroll.ensureWidgetVisible(self.limit)

    def do(self) -> None:
        """Ctrl+Enter: keep the limit that is being filled in, else do what is armed."""
        if self.limit.isAncestorOf(QApplication.focusWidget() or self):
            self.limit.keep()
        else:
            self.acts.confirm_armed()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Begin where no letter is typed: single keys act from the first moment."""
        super().showEvent(event)
        self._versions.focus_chosen()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        room = event.size().width() - self._versions.width()
        wide = room >= theme.current().grown(_SIDE_BY_SIDE_PX)
        direction = QBoxLayout.Direction
        for row in (self._body, self._more):
            row.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
