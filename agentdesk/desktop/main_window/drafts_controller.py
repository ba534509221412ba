"""What was begun finds its customer again: after a tab switch, a lock, a crash."""

from PySide6.QtCore import QObject

from agentdesk.cache.shapes import DraftKind
from agentdesk.desktop.item_models import drafts as kept
from agentdesk.desktop.item_models.drafts import OpenTabs, WrapUpDraft
from agentdesk.desktop.main_window.desk_controller import DeskController
from agentdesk.desktop.main_window.workplace import Workplace
from agentdesk.desktop.views.desk.desk_view import DeskView

_MOST_TABS = 20


class DraftsController(QObject):
    """Notes, after-contact work and the tabs themselves; plans and searches see to their own."""

    def __init__(
        self,
        view: DeskView,
        desk: DeskController,
        work: Workplace,
        parent: QObject,
        *,
        keeps_tabs: bool = True,
    ) -> None:
        super().__init__(parent)
        self._keeps_tabs = keeps_tabs
        self._view, self._desk, self._drafts = view, desk, work.drafts
        self._ended = False
        view.notes.turn_to("", "")
        view.turned_to.connect(self._turned)
        view.notes.typed.connect(self._note_typed)
        view.wrap_up.changed.connect(self._wrap_up_changed)
        desk.closed.connect(self._keep_tabs)

    def reopen(self) -> None:
        """Open the tabs that were open when the desk was left, was locked or died."""
        tabs = kept.read_tabs(self._drafts)
        for customer_id in tabs.customers[:_MOST_TABS]:
            self._desk.open(customer_id, in_front=False)
        if tabs.front in tabs.customers:
            self._view.turn_to(tabs.front)

    def end(self) -> None:
        """From here on tabs are closed because the desk is: that is not what was wanted."""
        self._ended = True

    def _turned(self, key: str) -> None:
        if self._ended:
            return
        self._view.notes.turn_to(key, kept.read_words(self._drafts, key, DraftKind.NOTE))
        self._view.wrap_up.turn_to(key, kept.read_wrap_up(self._drafts, key))
        self._keep_tabs()

    def _note_typed(self, customer_id: str, words: str) -> None:
        if customer_id:
            kept.keep_words(self._drafts, customer_id, DraftKind.NOTE, words)

    def _wrap_up_changed(self, customer_id: str, draft: WrapUpDraft) -> None:
        if customer_id:
            kept.keep_wrap_up(self._drafts, customer_id, draft)

    def _keep_tabs(self, _closed: str = "") -> None:
        if self._ended or not self._keeps_tabs:
            return
        customers = tuple(filter(self._desk.is_customer, self._view.open_keys()))
        front = self._desk.front_customer()
        kept.keep_tabs(self._drafts, OpenTabs(customers, front if front in customers else ""))
