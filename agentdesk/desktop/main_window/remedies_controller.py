"""Beside each customer, what can make it right: facts in, one plan out, through the outbox."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from agentdesk.cache.shapes import CustomerCard
from agentdesk.desktop import i18n
from agentdesk.desktop.item_models.contact import Contact
from agentdesk.desktop.item_models.header import case_in_hand, effort_of
from agentdesk.desktop.item_models.remedy_facts import RemedyFacts, Standing, build_facts
from agentdesk.desktop.item_models.remedy_model import RemedyModel
from agentdesk.desktop.item_models.suggestion import suggest
from agentdesk.desktop.main_window.workplace import Workplace
from agentdesk.desktop.operations.remedies import give_plan
from agentdesk.desktop.views.remedies.panel import RemedyPanel, bind
from agentdesk.sync.status import SyncState, SyncStatus

ContactOf = Callable[[str], Contact | None]


class RemediesController(QObject):
    """A plan half put together stays with its customer until it is given."""

    def __init__(self, work: Workplace, contact_of: ContactOf, parent: QObject) -> None:
        super().__init__(parent)
        self._work, self._contact_of = work, contact_of
        self._models: dict[str, RemedyModel] = {}
        self._panels: dict[str, RemedyPanel] = {}
        self._online = True
        work.bridge.status_changed.connect(self._sync_changed)

    def panel(self, customer_id: str) -> RemedyPanel | None:
        return self._panels.get(customer_id)

    def make(self, customer_id: str, card: CustomerCard) -> RemedyPanel:
        panel = RemedyPanel()
        model = RemedyModel(self._facts(customer_id, card), self)
        bind(panel, model)
        panel.give_asked.connect(lambda: self._give(customer_id))
        self._models[customer_id], self._panels[customer_id] = model, panel
        return panel

    def refresh(self, customer_id: str) -> None:
        """Work the panel out anew: budgets moved, the case changed, an order came."""
        model = self._models.get(customer_id)
        card = self._work.queries.card(customer_id) if model is not None else None
        if model is not None and card is not None:
            model.show_facts(self._facts(customer_id, card))

    def forget(self, customer_id: str) -> None:
        model = self._models.pop(customer_id, None)
        self._panels.pop(customer_id, None)
        if model is not None:
            model.deleteLater()

    def _facts(self, customer_id: str, card: CustomerCard) -> RemedyFacts:
        queries, me = self._work.queries, self._work.me
        now = self._work.clock.now()
        case = case_in_hand(card, self._contact_of(customer_id))
        standing = Standing(
            user_id=me.user_id,
            team_id=me.team_id,
            role=me.role,
            today=i18n.local(now).date(),
            online=self._online,
            case_id=case.id if case is not None else None,
        )
        products = {held.body.sku: held.body for held in queries.products()}
        facts = build_facts(card, standing, queries.policy(), products)
        effort = effort_of(card, self._contact_of(customer_id), now)
        contacts = effort.contacts if effort is not None else 0
        suggestion = suggest(card, facts, queries.advisories(), contacts, now)
        return replace(facts, suggestion=suggestion)

    def _give(self, customer_id: str) -> None:
        """Send the plan; whether it is given, asked or refused, the server's answer says."""
        model = self._models[customer_id]
        facts, drafts = model.facts, model.drafts()
        if facts.case_id is None or not drafts:
            return
        contact = self._contact_of(customer_id)
        give_plan(
            self._work.door,
            customer_id,
            facts.case_id,
            drafts,
            reason=model.reason(),
            ask=model.view().give.asks,
            interaction_id=contact.interaction_id if contact is not None else None,
        )
        model.clear()

    def _sync_changed(self, status: SyncStatus) -> None:
        online = status.state in (SyncState.SYNCED, SyncState.SYNCING)
        if online != self._online:
            self._online = online
            for customer_id in list(self._models):
                self.refresh(customer_id)
