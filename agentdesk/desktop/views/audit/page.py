"""The audit page: what should be looked at on the left, the trail on the right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.audit import AuditView
from agentdesk.desktop.views.audit.flag_column import FlagColumn
from agentdesk.desktop.views.audit.trail_pane import TrailPane
from agentdesk.desktop.widgets.surface import Surface


class AuditPage(Surface):
    """Shows AuditViews; nothing can be changed here."""

    customer_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("bg", "", parent)
        self._flags = FlagColumn()
        self._flags.customer_chosen.connect(self.customer_chosen)
        self.trail = TrailPane()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._flags)
        row.addWidget(self.trail, 1)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(tr("Audit", "Audit"))

    def show_audit(self, view: AuditView) -> None:
        self._flags.show_flags(view.flags)
        self.trail.show_trail(view)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Begin where no letter is typed: single keys act from the first moment."""
        super().showEvent(event)
        self.setFocus()
