"""What becomes of a plan later: the drawer filled from the customer's card, the act sent out."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from agentdesk.cache.shapes import CustomerCard, DraftKind
from agentdesk.desktop.item_models.drafts import ReversalDraft, keep_reversal, read_reversal
from agentdesk.desktop.item_models.reversal import Rights, build_reversal, reversible_plans
from agentdesk.desktop.main_window.workplace import Workplace
from agentdesk.desktop.operations.books import parcel_arrived
from agentdesk.desktop.operations.reversals import agree, refuse, take_back
from agentdesk.desktop.views.desk.desk_view import DeskView
from agentdesk.domain.commands import ALLOWED_ROLES, CommandType


class ReversalsController(QObject):
    """Only what is on the card of the customer in front can be taken back."""

    changed = Signal()

    def __init__(self, view: DeskView, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._drawer, self._work = view.reversal, work
        self._customer_id = self._plan_id = ""
        self._card: CustomerCard | None = None
        me = work.me
        self._rights = Rights(
            me.user_id,
            asks=me.role in ALLOWED_ROLES[CommandType.REVERSE_PLAN],
            decides=me.role in ALLOWED_ROLES[CommandType.CONFIRM_REVERSAL],
            receives=me.role in ALLOWED_ROLES[CommandType.RETURN_ARRIVED],
        )
        self._drawer.plan_chosen.connect(self._choose)
        self._drawer.typed.connect(self._typed)
        self._drawer.asked.connect(self._take_back)
        self._drawer.agreed.connect(self._agree)
        self._drawer.refused.connect(self._refuse)
        self._drawer.parcel_arrived.connect(self._arrived)
        view.entry_opened.connect(self.open_entry)

    def end(self) -> None:
        self._drawer.hide()

    def show(self, customer_id: str, card: CustomerCard) -> None:
        """Another card is in front, or the same one has changed."""
        self._customer_id, self._card = customer_id, card
        if self._drawer.isVisible():
            self._drawer.show_reversal(build_reversal(card, self._plan_id, self._rights))

    def can_open(self, customer_id: str) -> bool:
        """Return whether there is anything this person could take back, or decide about."""
        may = self._rights.asks or self._rights.decides or self._rights.receives
        card = self._card if customer_id == self._customer_id else None
        return may and card is not None and bool(reversible_plans(card))

    def open(self) -> None:
        """Open the drawer for the newest plan."""
        self._open("")

    def open_entry(self, entry_id: str) -> None:
        """Open it for a plan somebody pointed at in the timeline; other entries open nothing."""
        plans = [] if self._card is None else reversible_plans(self._card)
        if any(plan.id == entry_id for plan in plans):
            self._open(entry_id)

    def _open(self, plan_id: str) -> None:
        if self._card is None or not self.can_open(self._customer_id):
            return
        view = build_reversal(self._card, plan_id, self._rights)
        self._plan_id = view.chosen
        self._drawer.open(view, read_reversal(self._work.drafts, view.chosen))

    def _choose(self, plan_id: str) -> None:
        """Each plan has words of its own."""
        if self._card is not None:
            self._open(plan_id)

    def _typed(self, plan_id: str, draft: ReversalDraft) -> None:
        keep_reversal(self._work.drafts, plan_id, draft)

    def _done(self) -> None:
        keep_reversal(self._work.drafts, self._plan_id, ReversalDraft())

    def _take_back(self, plan_id: str, parts: Mapping[int, int], words: str) -> None:
        self._work.drafts.hand_over(plan_id, DraftKind.REVERSAL)
        take_back(self._work.door, plan_id, self._customer_id, parts, words)

    def _agree(self, reversal_id: str, seen_minor: int) -> None:
        agree(self._work.door, reversal_id, self._customer_id, seen_minor=seen_minor)
        self._done()

    def _refuse(self, reversal_id: str, words: str) -> None:
        refuse(self._work.door, reversal_id, self._customer_id, words)
        self._done()

    def _arrived(self, plan_id: str, order_id: str) -> None:
        parcel_arrived(self._work.door, plan_id, self._customer_id, order_id)
