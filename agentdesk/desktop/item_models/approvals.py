"""The approvals view, ready to show: the queue, the request that is open, the team."""

from dataclasses import dataclass

from agentdesk.cache.shapes import Held, RowStatus
from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.approval_detail import (
    DetailView,
    build_detail,
    goodwill_kinds,
    outcome_of,
)
from agentdesk.desktop.item_models.approval_facts import ApprovalFacts
from agentdesk.desktop.item_models.approval_rights import is_mine_to_decide
from agentdesk.desktop.item_models.approval_team import TeamView, build_team
from agentdesk.desktop.item_models.approval_thread import has_open_question
from agentdesk.desktop.item_models.stand_ins import StandInView, build_stand_ins
from agentdesk.desktop.item_models.values import Tone, Value
from agentdesk.desktop.item_models.words import customer_words
from agentdesk.domain.actor import Role
from agentdesk.domain.approvals import RequestState
from agentdesk.domain.deciders import FIRST_LEVEL
from agentdesk.protocol.empowerment import ApprovalBody

_LONG_WAIT_S = 60


@dataclass(frozen=True, slots=True)
class QueueRow:
    request_id: str
    customer: str
    subtitle: str
    asks: str
    over: str
    chip: Value

    def spoken(self) -> str:
        """Return the row as a screen reader says it."""
        over = tr("Approvals", "over by {over}").format(over=self.over)
        return i18n.listed((self.customer, self.subtitle, self.asks, over, self.chip.text))


@dataclass(frozen=True, slots=True)
class ApprovalsView:
    waiting_text: str
    decided_text: str
    shows_decided: bool
    waiting: int
    for_me: int  # of these, how many the person who looks may decide
    rows: tuple[QueueRow, ...]
    selected_id: str
    team: TeamView
    stand_ins: StandInView
    detail: DetailView | None


def build_approvals(
    facts: ApprovalFacts, *, selected_id: str = "", shows_decided: bool = False
) -> ApprovalsView:
    waiting = [held for held in facts.requests if _waits_here(held.body, facts)]
    decided = [held for held in facts.requests if _decided_today(held.body, facts)]
    waiting.sort(key=lambda held: (held.body.assigned_to != facts.user_id, held.body.asked_at))
    decided.sort(key=lambda held: held.body.decided_at or held.body.asked_at, reverse=True)
    shown = decided if shows_decided else waiting
    opened = _opened(shown, selected_id)
    return ApprovalsView(
        waiting_text=tr("Approvals", "Waiting {count}").format(count=i18n.number(len(waiting))),
        decided_text=tr("Approvals", "Decided today {count}").format(
            count=i18n.number(len(decided))
        ),
        shows_decided=shows_decided,
        waiting=len(waiting),
        for_me=sum(is_mine_to_decide(facts, held.body) for held in waiting),
        rows=tuple(_row(held, facts) for held in shown),
        selected_id="" if opened is None else opened.id,
        team=build_team(facts),
        stand_ins=build_stand_ins(facts),
        detail=None if opened is None else build_detail(facts, opened),
    )


def _waits_here(body: ApprovalBody, facts: ApprovalFacts) -> bool:
    """My team's for a supervisor, and whatever I may decide: once come up, or by a lent right."""
    if body.state is not RequestState.PENDING:
        return False
    requester = facts.people.get(body.requester_id)
    team_id = body.team_id or ("" if requester is None else requester.team_id)
    ours = facts.role is Role.SUPERVISOR and team_id in {"", facts.team_id}
    return ours or body.requester_id == facts.user_id or is_mine_to_decide(facts, body)


def _decided_today(body: ApprovalBody, facts: ApprovalFacts) -> bool:
    if body.state is RequestState.PENDING:
        return False
    moment = body.decided_at or body.asked_at
    return i18n.local(moment).date() == facts.today


def _opened(shown: list[Held[ApprovalBody]], selected_id: str) -> Held[ApprovalBody] | None:
    """Return the request that was open; the first one when it has left the queue."""
    chosen = next((held for held in shown if held.id == selected_id), None)
    return chosen or next(iter(shown), None)


def _row(held: Held[ApprovalBody], facts: ApprovalFacts) -> QueueRow:
    body = held.body
    words = _subtitle(body, facts)
    return QueueRow(
        request_id=held.id,
        customer=i18n.plain(customer_words(body.customer_name, body.customer_latin)),
        subtitle=words.format(agent=i18n.plain(body.requester_name), remedy=goodwill_kinds(body)),
        asks=i18n.money(body.asked_minor, body.currency),
        over=i18n.money(body.over_minor, body.currency),
        chip=_chip(held, facts),
    )


def _subtitle(body: ApprovalBody, facts: ApprovalFacts) -> str:
    """Return who asks for what, and the one thing that sets it apart."""
    if has_open_question(body):
        return tr("Approvals", "{agent} · asked back")
    if body.assigned_to == facts.user_id:
        return tr("Approvals", "{agent} · {remedy} · for you")
    if body.level > FIRST_LEVEL:
        return tr("Approvals", "{agent} · {remedy} · handed up")
    return tr("Approvals", "{agent} · {remedy}")


def _chip(held: Held[ApprovalBody], facts: ApprovalFacts) -> Value:
    """Return how long it waits; once decided here, that the server has not confirmed it yet."""
    if held.status in (RowStatus.PENDING, RowStatus.SENT):
        return Value(tr("Approvals", "sending"), icon="refresh-cw")
    if held.status is RowStatus.UNKNOWN:
        return Value(tr("Approvals", "not confirmed yet"), tone=Tone.WARN, icon="hourglass")
    outcome = outcome_of(held.body)
    if outcome is not None:
        return outcome
    waited = int((facts.now - held.body.asked_at).total_seconds())
    tone = Tone.WARN if waited >= _LONG_WAIT_S else Tone.NEUTRAL
    return Value(i18n.duration_clock(waited), tone=tone, icon="clock")
