"""Beside each customer, what can make it right: facts in, one plan out, through the outbox."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QMetaObject, QObject

from agentdesk.cache.shapes import CustomerCard, DraftKind
from agentdesk.desktop import i18n
from agentdesk.desktop.item_models.contact import Contact
from agentdesk.desktop.item_models.drafts import keep_plan, read_plan
from agentdesk.desktop.item_models.header import case_in_hand, effort_of
from agentdesk.desktop.item_models.remedy_facts import RemedyFacts, Standing, build_facts
from agentdesk.desktop.item_models.remedy_model import RemedyModel
from agentdesk.desktop.item_models.suggestion import suggest
from agentdesk.desktop.main_window.workplace import Workplace
from agentdesk.desktop.operations.remedies import give_plan
from agentdesk.desktop.views.remedies.panel import RemedyPanel, steps_of
from agentdesk.sync.status import SyncState, SyncStatus

ContactOf = Callable[[str], Contact | None]


class RemediesController(QObject):
    """One panel for whoever is in front; a plan half put together stays with its customer."""

    def __init__(
        self, panel: RemedyPanel, work: Workplace, contact_of: ContactOf, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._panel, self._work, self._contact_of = panel, work, contact_of
        self._models: dict[str, RemedyModel] = {}
        self._front = ""
        self._online = True
        self._joins = list(self._join(panel))
        work.bridge.status_changed.connect(self._sync_changed)

    def _join(self, panel: RemedyPanel) -> Iterator[QMetaObject.Connection]:
        """Let what the person does reach the plan of the customer in front."""
        for signal, change in steps_of(panel):
            yield signal.connect(partial(self._change, change))
        yield panel.give_asked.connect(self._give)

    def _change(self, change: Callable[..., None], *said: object) -> None:
        model = self._models.get(self._front)
        if model is not None:
            change(model, *said)
            keep_plan(self._work.drafts, self._front, model.plan)
            self._panel.show_panel(model.view())

    def show(self, customer_id: str, card: CustomerCard) -> None:
        """Show the plan of the customer in front, worked out from what the cache holds now."""
        self._front = customer_id
        facts = self._facts(customer_id, card)
        model = self._models.get(customer_id)
        if model is None:
            model = self._models[customer_id] = RemedyModel(facts, self)
            model.restore(read_plan(self._work.drafts, customer_id))
        else:
            model.show_facts(facts)
        self._panel.show_panel(model.view())

    def forget(self, customer_id: str) -> None:
        model = self._models.pop(customer_id, None)
        if model is not None:
            model.deleteLater()

    def end(self) -> None:
        for join in self._joins:
            QObject.disconnect(join)

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
            in_hand=self._contact_of(customer_id) is not None,
        )
        products = {held.body.sku: held.body for held in queries.products()}
        facts = build_facts(card, standing, queries.policy(), products)
        effort = effort_of(card, self._contact_of(customer_id), now)
        contacts = effort.contacts if effort is not None else 0
        suggestion = suggest(card, facts, queries.advisories(), contacts, now)
        return replace(facts, suggestion=suggestion)

    def _give(self) -> None:
        """Send the plan; whether it is given, asked or refused, the server's answer says."""
        customer_id = self._front
        model = self._models.get(customer_id)
        if model is None:
            return
        facts, drafts = model.facts, model.drafts()
        if facts.case_id is None or not drafts:
            return
        contact = self._contact_of(customer_id)
        reason, words, asks = model.reason(), model.words(), model.view().give.asks
        self._work.drafts.hand_over(customer_id, DraftKind.PLAN)
        model.clear()
        give_plan(
            self._work.door,
            customer_id,
            facts.case_id,
            drafts,
            reason=reason,
            words=words,
            ask=asks,
            interaction_id=contact.interaction_id if contact is not None else None,
        )

    def _sync_changed(self, status: SyncStatus) -> None:
        online = status.state in (SyncState.SYNCED, SyncState.SYNCING)
        if online != self._online:
            self._online = online
            card = self._work.queries.card(self._front) if self._front in self._models else None
            if card is not None:
                self.show(self._front, card)
