"""Requests that wait for somebody: mine at the foot, my team's on the rail, decisions as news."""

from typing import Any

from PySide6.QtCore import QObject, Signal

from agentdesk.cache.shapes import Held
from agentdesk.desktop.item_models.request_talk import RequestTalk, build_talk, question_value
from agentdesk.desktop.item_models.requests import (
    RequestLine,
    decision_value,
    is_bad_news,
    my_requests,
)
from agentdesk.desktop.main_window.workplace import Workplace
from agentdesk.desktop.operations.approvals import (
    answer_offer,
    answer_question,
    hand_up,
    withdraw,
)
from agentdesk.desktop.tasks import Ticker
from agentdesk.domain.approvals import TERMINAL, RequestState
from agentdesk.domain.deciders import default_levels
from agentdesk.protocol import domain_values
from agentdesk.protocol.empowerment import ApprovalBody
from agentdesk.protocol.rows import Entity

_TICK_MS = 1000
_SHOWN = frozenset(
    {
        RequestState.PENDING,
        RequestState.OFFERED,
        RequestState.DECLINED,
        RequestState.EXPIRED,
    }
)


class RequestsController(QObject):
    """Nobody asks whether a decision has come: it says so itself."""

    mine_changed = Signal(object)  # tuple of RequestLine
    decided = Signal(object, str)  # Value, and whom it is about
    asked = Signal(object, str)
    acted_on = Signal(str)  # about whom: what was said of their request is out of date

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._mine: tuple[RequestLine, ...] = ()
        self._states: dict[str, RequestState] = {}
        self._heard: set[tuple[str, str]] = set()  # questions, by request and words
        self._refused: set[str] = set()  # offers refused here: that they ended is no news
        self._held: dict[str, Held[ApprovalBody]] = {}
        self._unread: set[str] = set()  # declined or expired here, and not looked at yet
        self._read(say=False)
        work.bridge.rows_changed.connect(self._rows_changed)
        self._ticker = Ticker(self, _TICK_MS, self._tick)
        self._ticker.start()

    @property
    def lines(self) -> tuple[RequestLine, ...]:
        """What stands at the foot now."""
        return self._mine

    def end(self) -> None:
        self._ticker.stop()

    def _rows_changed(self, changed: frozenset[tuple[Any, str | None]]) -> None:
        if any(entity is Entity.APPROVAL for entity, _customer in changed):
            self._read(say=True)

    def read(self) -> None:
        """Look again: an act of ours may have changed a request."""
        self._read(say=True)

    def _read(self, *, say: bool) -> None:
        held = self._work.queries.approvals()
        me = self._work.me
        for one in held:
            before = self._states.get(one.id)
            self._states[one.id] = one.body.state
            if say and one.body.requester_id == me.user_id and before is not one.body.state:
                value = decision_value(one.body)
                if value is not None and one.id not in self._refused:
                    self.decided.emit(value, one.body.customer_id)
                if is_bad_news(one.body) and one.id not in self._refused:
                    self._unread.add(one.id)
            self._hear_question(one, say=say)
        self._held = {one.id: one for one in held if one.body.requester_id == me.user_id}
        self._show(self._lines(held))

    def _hear_question(self, one: Held[ApprovalBody], *, say: bool) -> None:
        """Say a question once, when it has come."""
        value = question_value(one.body)
        mine = one.body.requester_id == self._work.me.user_id
        if value is not None and mine:
            if say and (one.id, value.text) not in self._heard:
                self.asked.emit(value, one.body.customer_id)
            self._heard.add((one.id, value.text))

    def _show(self, lines: tuple[RequestLine, ...]) -> None:
        self._mine = lines
        self.mine_changed.emit(lines)

    def _tick(self) -> None:
        """Let the clocks of what waits run on."""
        if self._mine:
            self._show(self._lines(self._work.queries.approvals(states=_SHOWN)))

    def _lines(self, held: list[Held[ApprovalBody]]) -> tuple[RequestLine, ...]:
        return my_requests(held, self._work.me.user_id, self._work.clock.now(), self._unread)

    def read_by_agent(self, line: RequestLine) -> None:
        """Bad news was looked at: it stands in the timeline from now on."""
        self._unread.discard(line.request_id)
        self.read()

    def waiting_for(self, customer_id: str) -> RequestLine | None:
        """Return this customer's request that can still be taken back."""
        own = (line for line in self._mine if line.customer_id == customer_id)
        return next((line for line in own if not line.ended), None)

    def withdraw(self, line: RequestLine) -> None:
        """Take a request, or an offer for it, back; what was held is free again."""
        withdraw(self._work.door, line.request_id, line.customer_id, seen_version=line.version)
        self._acted(line.customer_id)

    def offer_for(self, customer_id: str) -> RequestLine | None:
        """Return the offer that one key accepts: this customer's, else the only one there is."""
        offers = [line for line in self._mine if line.offered]
        own = [line for line in offers if line.customer_id == customer_id]
        if own:
            return own[0]
        return offers[0] if len(offers) == 1 else None

    def talk_of(self, customer_id: str) -> RequestTalk | None:
        """Return the request of this customer that can be talked about: a question first."""
        own = [line for line in self._mine if line.customer_id == customer_id and not line.ended]
        return None if not own else self.talk(own[0].request_id)

    def talk(self, request_id: str) -> RequestTalk | None:
        held = self._held.get(request_id)
        if held is None or held.body.state in TERMINAL:
            return None
        policy = self._work.queries.policy()
        levels = default_levels(0)
        if policy is not None and policy.currency == held.body.currency:
            levels = domain_values.policy(policy).deciding_levels
        return build_talk(held.id, held.body, len(levels))

    def answer(self, talk: RequestTalk, words: str) -> None:
        answer_question(self._work.door, talk.request_id, talk.customer_id, words)
        self._acted(talk.customer_id)

    def refuse(self, talk: RequestTalk, words: str) -> None:
        """Refuse an offer in one's own words."""
        self._refused.add(talk.request_id)
        self._answer_offer(talk, accept=False, words=words)

    def take(self, talk: RequestTalk) -> None:
        self._answer_offer(talk, accept=True)

    def hand_up(self, talk: RequestTalk, words: str) -> None:
        hand_up(
            self._work.door,
            talk.request_id,
            talk.customer_id,
            seen_version=talk.version,
            words=words,
        )
        self._acted(talk.customer_id)

    def _answer_offer(self, talk: RequestTalk, *, accept: bool, words: str = "") -> None:
        answer_offer(
            self._work.door,
            talk.request_id,
            talk.customer_id,
            accept=accept,
            seen_version=talk.version,
            words=words,
        )
        self._acted(talk.customer_id)

    def accept(self, line: RequestLine) -> None:
        answer_offer(
            self._work.door,
            line.request_id,
            line.customer_id,
            accept=True,
            seen_version=line.version,
        )
        self._acted(line.customer_id)

    def _acted(self, customer_id: str) -> None:
        self.acted_on.emit(customer_id)
        self.read()
