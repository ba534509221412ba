"""One customer's page: header and strip as its head, background and timeline as its body."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agentdesk.desktop.item_models.customer_card import CardView
from agentdesk.desktop.item_models.timeline_model import TimelineModel
from agentdesk.desktop.views.desk.background_column import BackgroundColumn
from agentdesk.desktop.views.desk.header import CustomerHeader
from agentdesk.desktop.views.desk.strip import Strip
from agentdesk.desktop.views.desk.timeline_view import TimelineView
from agentdesk.desktop.widgets.surface import Surface


class CustomerPage(Surface):
    """One page for all customers: shows a CardView, and draws only what differs from the last."""

    verify_asked = Signal()
    case_asked = Signal()
    details_asked = Signal()

    def __init__(self, keys: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__("bg", "", parent)
        self._view: CardView | None = None
        self.header = CustomerHeader(keys.get("edit", ""))
        self.strip = Strip(keys.get("verify", ""), keys.get("case", ""), keys.get("edit", ""))
        self.background = BackgroundColumn()
        self.timeline = TimelineView(keys.get("find", ""), self, jump_key=keys.get("jump", ""))
        self.strip.verify_asked.connect(self.verify_asked)
        self.strip.case_asked.connect(self.case_asked)
        self.strip.details_asked.connect(self.details_asked)
        self.header.edit.clicked.connect(self.details_asked)
        self.head = QWidget()
        head = QVBoxLayout(self.head)
        body = QHBoxLayout(self)
        for layout, parts in (
            (head, (self.header, self.strip)),
            (body, (self.background, self.timeline)),
        ):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
            for part in parts:
                layout.addWidget(part)
        body.setStretch(1, 1)

    def set_compact(self, *, compact: bool) -> None:
        """Stand beside another: who it is and what happened; the rest comes back with the room."""
        self.background.setVisible(not compact)
        self.header.set_compact(compact=compact)

    def show_card(self, view: CardView, timeline: TimelineModel) -> None:
        seen, self._view = self._view, view
        if seen is None or seen.header != view.header:
            self.header.show_header(view.header)
        if seen is None or seen.strip != view.strip:
            self.strip.show_strip(view.strip)
        if seen is None or seen.background != view.background:
            self.background.show_background(view.background)
        timeline.show(view.rows, server_has_more=view.server_has_more)
        self.timeline.turn_to(timeline)
        self.timeline.show_filters(view.filters)
        self.timeline.settle()
