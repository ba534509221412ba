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
from agentdesk.desktop.item_models.offline_budget import OfflineBudget, policy_of
from agentdesk.desktop.item_models.remedy_facts import RemedyFacts, Standing, build_facts
from agentdesk.desktop.item_models.remedy_model import RemedyModel
from agentdesk.desktop.item_models.suggestion import suggest
from agentdesk.desktop.item_models.tenant_zone import zone_of
from agentdesk.desktop.main_window.workplace import Workplace
from agentdesk.desktop.operations.remedies import Giving, give_plan, grant_plan
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
        self._online = _is_online(work.bridge.status)
        self._along: tuple[str, str | None] | None = None  # who was last taken along
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
        self._take_along(customer_id, card)
        model = self._models.get(customer_id)
        if model is None:
            model = self._models[customer_id] = RemedyModel(facts, self)
            model.restore(read_plan(self._work.drafts, customer_id))
        else:
            model.show_facts(facts)
        self._panel.show_panel(model.view())

    def _take_along(self, customer_id: str, card: CustomerCard) -> None:
        """What may be given to them offline is asked for while the server can be reached.

        A case the server has not heard of yet has no budgets there.
        """
        case = case_in_hand(card, self._contact_of(customer_id))
        wanted = (customer_id, case.id if case is not None and case.row_version else None)
        if self._online and wanted != self._along:
            self._along = wanted
            self._work.bridge.take_along(*wanted)

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
        return replace(
            facts,
            suggestion=suggestion,
            offline=self._offline(card, facts),
            takes_along=self._work.lease is not None,
        )

    def _offline(self, card: CustomerCard, facts: RemedyFacts) -> OfflineBudget | None:
        """Return the lease as it stands for this customer and case; None where there is none."""
        lease, zone = self._work.lease, zone_of(self._work.me)
        book = None if lease is None else lease.book()
        if lease is None or book is None or zone is None or facts.case_id is None:
            return None
        policy = policy_of(book.lease, self._work.queries.policies())
        if policy is None:
            return None
        contact = self._contact_of(facts.customer_id)
        return OfflineBudget(
            book=book,
            policy=policy,
            me=self._work.me,
            customer_id=facts.customer_id,
            customer=card.customer.body,
            case_id=facts.case_id,
            channel=None if contact is None else contact.channel,
            zone=zone,
            now=lease.moment(),
        )

    def _give(self) -> None:
        """Give from the lease, or send it: then the server says whether it is given."""
        customer_id = self._front
        model = self._models.get(customer_id)
        giving = None if model is None else self._giving(model)
        if model is None or giving is None:
            return
        plan, drawn = model.plan, model.view().give.drawn
        self._work.drafts.hand_over(giving.customer_id, DraftKind.PLAN)
        model.clear()
        if drawn is None:
            give_plan(self._work.door, giving)
        elif grant_plan(self._work.door, giving, drawn) is not None:
            model.restore(plan)  # its time ran out between the look and the click: asked anew
            keep_plan(self._work.drafts, giving.customer_id, plan)
            self._show_anew()

    def _giving(self, model: RemedyModel) -> Giving | None:
        facts, drafts = model.facts, model.drafts()
        if facts.case_id is None or not drafts:
            return None
        contact = self._contact_of(facts.customer_id)
        return Giving(
            customer_id=facts.customer_id,
            case_id=facts.case_id,
            remedies=drafts,
            reason=model.reason(),
            words=model.words(),
            ask=model.view().give.asks,
            interaction_id=contact.interaction_id if contact is not None else None,
        )

    def _show_anew(self) -> None:
        card = self._work.queries.card(self._front) if self._front in self._models else None
        if card is not None:
            self.show(self._front, card)

    def _sync_changed(self, status: SyncStatus) -> None:
        online = _is_online(status)
        if online != self._online:
            self._online = online
            self._show_anew()


def _is_online(status: SyncStatus | None) -> bool:
    """Before anything was told, the server is there: it is asked soon enough."""
    return status is None or status.state in (SyncState.SYNCED, SyncState.SYNCING)
