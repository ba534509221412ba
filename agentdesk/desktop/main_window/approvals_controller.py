"""The supervisor's queue: facts from the cache once a second, decisions out through the outbox."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from agentdesk.cache.shapes import CustomerCard, DraftKind, Held
from agentdesk.desktop.item_models.approval_facts import ApprovalFacts
from agentdesk.desktop.item_models.approval_rights import is_mine_to_decide
from agentdesk.desktop.item_models.approvals import ApprovalsView
from agentdesk.desktop.item_models.approvals_model import ApprovalsModel, Decided, Talked
from agentdesk.desktop.item_models.drafts import DecisionDraft, keep_decision, read_decision
from agentdesk.desktop.item_models.requests import came_value
from agentdesk.desktop.item_models.stand_ins import end_of
from agentdesk.desktop.main_window.precedent_controller import PrecedentController
from agentdesk.desktop.main_window.workplace import Workplace
from agentdesk.desktop.operations.approvals import ask_question, decide, hand_up
from agentdesk.desktop.operations.delegations import end_lending, lend_right
from agentdesk.desktop.tasks import Ticker
from agentdesk.desktop.views.approvals.page import ApprovalsPage, bind
from agentdesk.domain.approvals import TERMINAL, RequestState
from agentdesk.protocol.empowerment import ApprovalBody
from agentdesk.protocol.rows import Entity

_TICK_MS = 1000
_MOST_CARDS = 50
_WATCHED = frozenset(
    {Entity.APPROVAL, Entity.BUDGET, Entity.DELEGATION, Entity.POLICY, Entity.USER}
)


class ApprovalsController(QObject):
    """A request whose customer is not here yet is fetched behind, so that the card can be seen."""

    waiting_changed = Signal(int)  # how many wait for my decision
    came = Signal(object)  # Value: one more waits for my decision

    def __init__(self, page: ApprovalsPage, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._asked: set[str] = set()
        self._known: set[str] | None = None  # what waits for me already
        self._facts = self._read()
        self._model = ApprovalsModel(self._facts, self)
        self._model.decided.connect(self._decide)
        self._model.talked.connect(self._ask_back)
        self._model.handed_up.connect(self._hand_up)
        page.stand_ins.lent.connect(self._lend)
        page.stand_ins.ended.connect(self._end_lending)
        page.detail.opened.connect(self._bring_back)
        page.detail.typed.connect(self._typed)
        self._fields = page.detail.decide.fields
        bind(page, self._model)
        self._precedent = PrecedentController(page.detail.precedent, work, self)
        self._model.changed.connect(self._ask_precedent)
        self._model.changed.connect(self._count)
        self._ask_precedent(self._model.view())
        work.bridge.rows_changed.connect(self._rows_changed)
        self._ticker = Ticker(self, _TICK_MS, self._tick)
        self._ticker.start()

    def count(self) -> None:
        """Say how many wait for me."""
        self._count(self._model.view())

    def _count(self, view: ApprovalsView) -> None:
        self.waiting_changed.emit(view.for_me)
        self._say_new()

    def _say_new(self) -> None:
        """Say each request that came to me once; those that waited already are no news."""
        facts, known = self._facts, self._known
        waiting = (held for held in facts.requests if held.body.state is RequestState.PENDING)
        mine = [held for held in waiting if is_mine_to_decide(facts, held.body)]
        self._known = {held.id for held in mine}
        for held in mine:
            if known is not None and held.id not in known:
                self.came.emit(came_value(held.body))

    def _ask_precedent(self, view: ApprovalsView) -> None:
        """Look up like cases for the request that is open, as long as somebody decides it."""
        detail = view.detail
        if detail is None or detail.outcome is not None:
            self._precedent.show("", 0, "")
            return
        asked = next(held for held in self._facts.requests if held.id == detail.request_id)
        self._precedent.show(detail.request_id, detail.version, asked.body.requester_name)

    def end(self) -> None:
        self._ticker.stop()

    def read(self) -> None:
        self._facts = self._read()
        self._model.show_facts(self._facts)

    def _read(self) -> ApprovalFacts:
        queries, me = self._work.queries, self._work.me
        requests = tuple(queries.approvals())
        users = tuple(queries.users())
        team = [held.id for held in users if held.body.team_id == me.team_id]
        subjects = (me.team_id, *team)
        return ApprovalFacts(
            user_id=me.user_id,
            person_id=me.person_id,
            team_id=me.team_id,
            role=me.role,
            delegations=tuple(queries.delegations()),
            now=self._work.clock.now(),
            requests=requests,
            users=users,
            budgets=tuple(held for subject in subjects for held in queries.budgets(subject)),
            policy=queries.policy(),
            cards=self._cards(requests),
        )

    def _cards(self, requests: tuple[Held[ApprovalBody], ...]) -> dict[str, CustomerCard]:
        """Return the cards of the requests still open; ask for those that are not here."""
        cards = {}
        open_ones = [held.body for held in requests if held.body.state not in TERMINAL]
        for body in open_ones[:_MOST_CARDS]:
            card = self._work.queries.card(body.customer_id)
            if card is not None:
                cards[body.customer_id] = card
            elif body.customer_id not in self._asked:
                self._asked.add(body.customer_id)
                self._work.bridge.fetch_card(body.customer_id)
        return cards

    def _rows_changed(self, changed: frozenset[tuple[Any, str | None]]) -> None:
        if any(entity in _WATCHED or customer in self._asked for entity, customer in changed):
            self.read()

    def _tick(self) -> None:
        """Let the clocks run on; the rows have not changed."""
        self._facts = replace(self._facts, now=self._work.clock.now())
        self._model.show_facts(self._facts)

    def _bring_back(self, request_id: str) -> None:
        self._fields.go_on(read_decision(self._work.drafts, request_id))

    def _typed(self, request_id: str, draft: DecisionDraft) -> None:
        keep_decision(self._work.drafts, request_id, draft)

    def _decide(self, decided: Decided) -> None:
        self._work.drafts.hand_over(decided.request_id, DraftKind.DECISION)
        decide(
            self._work.door,
            decided.request_id,
            decided.customer_id,
            decided.decision,
            seen_version=decided.seen_version,
            seen_minor=decided.seen_minor,
            offer=decided.offer,
            words=decided.words,
            condition=decided.condition,
        )

    def _ask_back(self, said: Talked) -> None:
        ask_question(
            self._work.door,
            said.request_id,
            said.customer_id,
            seen_version=said.seen_version,
            text=said.words,
        )

    def _hand_up(self, said: Talked) -> None:
        self._work.drafts.hand_over(said.request_id, DraftKind.DECISION)
        hand_up(
            self._work.door,
            said.request_id,
            said.customer_id,
            seen_version=said.seen_version,
            words=said.words,
        )

    def _lend(self, to_user_id: str, lasting: str, most_minor: int, currency: str) -> None:
        until = end_of(lasting, self._work.clock.now())
        lend_right(
            self._work.door, to_user_id, until=until, most_minor=most_minor, currency=currency
        )

    def _end_lending(self, delegation_id: str) -> None:
        end_lending(self._work.door, delegation_id)
