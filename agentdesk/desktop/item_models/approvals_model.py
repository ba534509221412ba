"""The approvals view's state: what is open, and the decision that leaves it."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from agentdesk.cache.shapes import Held
from agentdesk.desktop.item_models.approval_choices import DECIDES, Choice, Confirmed
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
    condition: str = ""


@dataclass(frozen=True, slots=True)
class Talked:
    """A question or a hand up as it leaves the screen."""

    request_id: str
    customer_id: str
    seen_version: int
    words: str


class ApprovalsModel(QObject):
    """`changed` carries an ApprovalsView, `decided` a Decided, the others a Talked."""

    changed = Signal(object)
    decided = Signal(object)
    talked = Signal(object)
    handed_up = Signal(object)

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

    def act(self, confirmed: Confirmed) -> None:
        """Let an act leave, if the request is still one that is here."""
        held = next((h for h in self._facts.requests if h.id == confirmed.request_id), None)
        if held is None:
            return
        if confirmed.choice in DECIDES:
            self.decided.emit(_decided(held, confirmed))
            return
        body = held.body
        talked = Talked(held.id, body.customer_id, body.version, confirmed.words)
        leaves = self.talked if confirmed.choice is Choice.QUESTION else self.handed_up
        leaves.emit(talked)


def _decided(held: Held[ApprovalBody], confirmed: Confirmed) -> Decided:
    body = held.body
    offer: tuple[RemedyDraft, ...] = ()
    if confirmed.choice is Choice.OFFER:
        offer = tuple(_offer(body, RemedyKind(confirmed.offer_kind), confirmed.offer_minor))
    return Decided(
        request_id=held.id,
        customer_id=body.customer_id,
        decision=Decision(confirmed.choice.value),
        seen_version=body.version,
        seen_minor=body.asked_minor,
        words=confirmed.words,
        offer=offer,
        condition=confirmed.condition,
    )


def _offer(body: ApprovalBody, kind: RemedyKind, amount_minor: int) -> Iterable[RemedyDraft]:
    """What is owed stays as it was asked; the goodwill becomes the offer."""
    for part in body.remedies:
        if part.basis is Basis.OWED:
            yield wire_draft(domain_values.draft(part))
    yield RemedyDraft(kind=kind, basis=Basis.GOODWILL, amount_minor=amount_minor)
