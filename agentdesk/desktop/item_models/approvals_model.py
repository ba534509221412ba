"""The approvals view's state: what is open, and the decision that leaves it."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from agentdesk.cache.shapes import Held
from agentdesk.desktop.item_models.approval_facts import ApprovalFacts
from agentdesk.desktop.item_models.approvals import ApprovalsView, build_approvals
from agentdesk.desktop.item_models.remedy_wire import wire_draft
from agentdesk.domain.approvals import Decision
from agentdesk.domain.remedies import Basis, RemedyKind
from agentdesk.protocol import domain_values
from agentdesk.protocol.empowerment import ApprovalBody, RemedyDraft


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision as it leaves the screen: with the version and the amount that were on it."""

    request_id: str
    customer_id: str
    decision: Decision
    seen_version: int
    seen_minor: int
    words: str
    offer: tuple[RemedyDraft, ...] = ()


class ApprovalsModel(QObject):
    """`changed` carries an ApprovalsView, `decided` a Decided."""

    changed = Signal(object)
    decided = Signal(object)

    def __init__(self, facts: ApprovalFacts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._facts = facts
        self._selected_id = ""
        self._shows_decided = False

    def view(self) -> ApprovalsView:
        shown = build_approvals(
            self._facts, selected_id=self._selected_id, shows_decided=self._shows_decided
        )
        self._selected_id = shown.selected_id
        return shown

    def show_facts(self, facts: ApprovalFacts) -> None:
        self._facts = facts
        self.changed.emit(self.view())

    def select(self, request_id: str) -> None:
        if request_id != self._selected_id:
            self._selected_id = request_id
            self.changed.emit(self.view())

    def show_decided(self, on: bool) -> None:
        self._shows_decided = on
        self.changed.emit(self.view())

    def decide(
        self, request_id: str, decision: str, words: str, offer_kind: str, offer_minor: int
    ) -> None:
        """Let a decision leave, if the request is still the one that was on screen."""
        held = next((h for h in self._facts.requests if h.id == request_id), None)
        if held is None:
            return
        choice = Decision(decision)
        offer: tuple[RemedyDraft, ...] = ()
        if choice is Decision.OFFER_INSTEAD:
            offer = tuple(_offer(held.body, RemedyKind(offer_kind), offer_minor))
        self.decided.emit(_decided(held, choice, words.strip(), offer))


def _decided(
    held: Held[ApprovalBody], choice: Decision, words: str, offer: tuple[RemedyDraft, ...]
) -> Decided:
    body = held.body
    return Decided(held.id, body.customer_id, choice, body.version, body.asked_minor, words, offer)


def _offer(body: ApprovalBody, kind: RemedyKind, amount_minor: int) -> Iterable[RemedyDraft]:
    """What is owed stays as it was asked; the goodwill becomes the offer."""
    for part in body.remedies:
        if part.basis is Basis.OWED:
            yield wire_draft(domain_values.draft(part))
    yield RemedyDraft(kind=kind, basis=Basis.GOODWILL, amount_minor=amount_minor)
