"""One customer's page: header, strip, and the three columns."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.item_models.customer_card import CardView
from agentdesk.desktop.item_models.timeline_model import TimelineModel
from agentdesk.desktop.views.desk.background_column import BackgroundColumn
from agentdesk.desktop.views.desk.header import CustomerHeader
from agentdesk.desktop.views.desk.strip import Strip
from agentdesk.desktop.views.desk.timeline_view import TimelineView
from agentdesk.desktop.widgets.surface import Surface


class CustomerPage(Surface):
    """Shows one CardView; what changes is only repainted where it differs."""

    verify_asked = Signal()

    def __init__(
        self, model: TimelineModel, keys: dict[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__("bg", "", parent)
        self._view: CardView | None = None
        self._model = model
        model.setParent(self)
        self.header = CustomerHeader()
        self.strip = Strip(keys.get("verify", ""))
        self.background = BackgroundColumn()
        self.timeline = TimelineView(model, keys.get("find", ""), self)
        self._right = _RightColumn()
        self.strip.verify_asked.connect(self.verify_asked)
        columns = QHBoxLayout()
        columns.setSpacing(0)
        columns.addWidget(self.background)
        columns.addWidget(self.timeline, 1)
        columns.addWidget(self._right)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.header)
        page.addWidget(self.strip)
        page.addLayout(columns, 1)

    def show_card(self, view: CardView) -> None:
        seen = self._view
        self._view = view
        if seen is None or seen.header != view.header:
            self.header.show_header(view.header)
        if seen is None or seen.strip != view.strip:
            self.strip.show_strip(view.strip)
        if seen is None or seen.background != view.background:
            self.background.show_background(view.background)
        self.timeline.show_filters(view.filters)
        self._model.show(view.rows, server_has_more=view.server_has_more)

    def older_arrived(self) -> None:
        self._model.older_arrived()

    def set_right_panel(self, panel: QWidget) -> None:
        """Put the panel of another screen's making into the right column."""
        self._right.put(panel)


class _RightColumn(Surface):
    def __init__(self) -> None:
        super().__init__("surface", "l")
        self.setFixedWidth(theme.current().size("column_right"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 0, 0, 0)
        self.hide()

    def put(self, panel: QWidget) -> None:
        self._column.addWidget(panel)
        self.show()
