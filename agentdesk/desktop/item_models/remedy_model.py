"""The remedy panel's state for one customer: facts from the cache, the plan put together here."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from agentdesk.desktop.item_models import remedy_draft as steps
from agentdesk.desktop.item_models.remedies import PanelView, build_panel, reason_choice
from agentdesk.desktop.item_models.remedy_draft import PlanDraft
from agentdesk.desktop.item_models.remedy_facts import RemedyFacts
from agentdesk.desktop.item_models.remedy_wire import wire_draft
from agentdesk.domain.remedies import Basis, Evidence, RemedyKind
from agentdesk.protocol.empowerment import RemedyDraft


class RemedyModel(QObject):
    """`changed` carries a PanelView; the plan survives new facts, a tab switch, a reconnect."""

    changed = Signal(object)

    def __init__(self, facts: RemedyFacts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._facts = facts
        self._plan = PlanDraft()
        self._view: PanelView | None = None  # of these facts and this plan

    @property
    def facts(self) -> RemedyFacts:
        return self._facts

    @property
    def plan(self) -> PlanDraft:
        return self._plan

    def view(self) -> PanelView:
        """Return what the panel shows; every part of it was priced twice for one card."""
        if self._view is None:
            self._view = build_panel(self._facts, self._plan)
        return self._view

    def show_facts(self, facts: RemedyFacts) -> None:
        """Work the panel out anew: a budget moved, the network went, the case changed."""
        if facts != self._facts:
            self._facts, self._view = facts, None
            self.changed.emit(self.view())

    def restore(self, plan: PlanDraft) -> None:
        self._become(plan)

    def clear(self) -> None:
        """Start again, after the plan was handed to the outbox."""
        self._become(PlanDraft(suggestion_hidden=self._plan.suggestion_hidden))

    def _become(self, plan: PlanDraft) -> None:
        self._plan, self._view = plan, None
        self.changed.emit(self.view())

    def toggle_kind(self, kind: RemedyKind) -> None:
        self._become(steps.toggle_kind(self._plan, kind, self._facts))

    def set_basis(self, kind: RemedyKind, key: str) -> None:
        """Make it goodwill, or owed for the evidence the key names."""
        evidence = None if key == Basis.GOODWILL else Evidence(key)
        self._become(steps.with_basis(self._plan, kind, evidence))

    def step_line(self, kind: RemedyKind, line_id: str) -> None:
        self._become(steps.step_line(self._plan, kind, line_id, self._facts))

    def set_amount(self, kind: RemedyKind, amount_minor: int) -> None:
        self._become(steps.with_amount(self._plan, kind, amount_minor))

    def set_order(self, kind: RemedyKind, order_id: str) -> None:
        self._become(steps.with_order(self._plan, kind, order_id, self._facts))

    def set_detail(self, kind: RemedyKind, detail: str) -> None:
        self._become(steps.with_detail(self._plan, kind, detail))

    def set_subscription(self, kind: RemedyKind, subscription_id: str) -> None:
        self._become(steps.with_subscription(self._plan, kind, subscription_id))

    def set_reason(self, reason: str) -> None:
        self._become(replace(self._plan, reason=reason))

    def set_words(self, words: str) -> None:
        """Keep why it is asked, in the agent's own words."""
        self._become(replace(self._plan, words=words))

    def use_suggestion(self) -> None:
        if self._facts.suggestion is not None and not self._plan.suggestion_hidden:
            self._become(steps.use_suggestion(self._plan, self._facts.suggestion))

    def hide_suggestion(self) -> None:
        self._become(replace(self._plan, suggestion_hidden=True))

    def reason(self) -> str:
        return reason_choice(self._facts, self._plan).chosen

    def words(self) -> str:
        """Return what the supervisor shall read; nothing is sent to nobody."""
        return self._plan.words.strip() if self.view().give.asks else ""

    def drafts(self) -> list[RemedyDraft]:
        """Return the plan as it goes onto the wire."""
        return [wire_draft(part) for part in self._plan.parts]
