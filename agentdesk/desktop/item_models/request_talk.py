"""My request, opened: what was said, what I am asked, and what I may answer."""

from dataclasses import dataclass

from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.approval_thread import EntryView, build_thread, open_question
from agentdesk.desktop.item_models.values import Tone, Value
from agentdesk.desktop.item_models.words import customer_said
from agentdesk.domain.approvals import RequestState
from agentdesk.protocol.empowerment import ApprovalBody


@dataclass(frozen=True, slots=True)
class RequestTalk:
    """`answers` what the words are for: a question, an offer, or nothing but a hand up."""

    request_id: str
    customer_id: str
    version: int
    title: str
    thread: tuple[EntryView, ...]
    said: Value  # what stands in front: the question, the offer, or who looks at it
    answers_question: bool
    answers_offer: bool
    accept_text: str
    can_hand_up: bool
    words_hint: str


def build_talk(request_id: str, body: ApprovalBody, levels: int) -> RequestTalk:
    offered = body.state is RequestState.OFFERED
    asked = None if offered else open_question(body)
    accept = tr("Request", "Accept {amount}")
    return RequestTalk(
        request_id=request_id,
        customer_id=body.customer_id,
        version=body.version,
        title=_title(body),
        thread=_before(body),
        said=_said(body),
        answers_question=asked is not None,
        answers_offer=offered,
        accept_text=accept.format(amount=i18n.money(body.offered_minor, body.currency)),
        can_hand_up=body.state is RequestState.PENDING and body.level < levels,
        words_hint=_hint(answers_question=asked is not None, answers_offer=offered),
    )


def question_value(body: ApprovalBody) -> Value | None:
    """Return what is said when a question arrives by itself; None when there is none."""
    asked = open_question(body)
    if asked is None or body.state is not RequestState.PENDING:
        return None
    words = tr("Request", "{who} asks about {customer}: {question}")
    text = words.format(
        who=i18n.plain(asked.by_name),
        customer=i18n.plain(customer_said(body.customer_name, body.customer_latin)),
        question=i18n.plain(asked.text),
    )
    return Value(text, asked.text, Tone.WARN, "circle-help")


def _before(body: ApprovalBody) -> tuple[EntryView, ...]:
    """What was said before the question that stands in front."""
    thread = build_thread(body)
    asked = open_question(body)
    return thread if asked is None else thread[: body.thread.index(asked)]


def _title(body: ApprovalBody) -> str:
    words = tr("Request", "{amount} for {customer}, case {number}")
    return words.format(
        amount=i18n.money(body.asked_minor, body.currency),
        customer=i18n.plain(customer_said(body.customer_name, body.customer_latin)),
        number=body.case_number,
    )


def _said(body: ApprovalBody) -> Value:
    if body.state is RequestState.OFFERED:
        words = tr("Request", "{who} offers {amount} instead: {words}")
        text = words.format(
            who=i18n.plain(body.decided_by_name),
            amount=i18n.money(body.offered_minor, body.currency),
            words=i18n.plain(body.decision_words),
        )
        return Value(text, tone=Tone.ACCENT, icon="heart-handshake")
    asked = question_value(body)
    if asked is not None:
        return asked
    if body.assigned_to_name:
        words = tr("Request", "{who} has it; others may decide it as well")
        return Value(words.format(who=i18n.plain(body.assigned_to_name)), icon="user")
    return Value(tr("Request", "Nobody who decides is here; it goes up by itself"), icon="clock")


def _hint(*, answers_question: bool, answers_offer: bool) -> str:
    if answers_offer:
        return tr("Request", "Why it is refused, in your own words")
    if answers_question:
        return tr("Request", "Your answer")
    return tr("Request", "Why it should go up")
