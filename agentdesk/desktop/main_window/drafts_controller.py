"""What was begun finds its customer again: after a tab switch, a lock, a crash."""

from PySide6.QtCore import QObject

from agentdesk.cache.shapes import DraftKind
from agentdesk.desktop.item_models import drafts as kept
from agentdesk.desktop.item_models.drafts import WrapUpDraft
from agentdesk.desktop.main_window.workplace import Workplace
from agentdesk.desktop.views.desk.desk_view import DeskView


class DraftsController(QObject):
    """Notes and after-contact work; plans and searches see to their own."""

    def __init__(self, view: DeskView, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._drafts = view, work.drafts
        self._ended = False
        view.notes.turn_to("", "")
        view.turned_to.connect(self._turned)
        view.notes.typed.connect(self._note_typed)
        view.wrap_up.changed.connect(self._wrap_up_changed)

    def end(self) -> None:
        """From here on tabs are closed because the desk is: what was begun stays as it is."""
        self._ended = True

    def _turned(self, key: str) -> None:
        if self._ended:
            return
        self._view.notes.turn_to(key, kept.read_words(self._drafts, key, DraftKind.NOTE))
        self._view.wrap_up.turn_to(key, kept.read_wrap_up(self._drafts, key))

    def _note_typed(self, customer_id: str, words: str) -> None:
        if customer_id:
            kept.keep_words(self._drafts, customer_id, DraftKind.NOTE, words)

    def _wrap_up_changed(self, customer_id: str, draft: WrapUpDraft) -> None:
        if customer_id:
            kept.keep_wrap_up(self._drafts, customer_id, draft)
