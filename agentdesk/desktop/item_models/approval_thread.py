"""What was said about a request, ready to read: questions, answers, conditions, hands up."""

from dataclasses import dataclass

from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.values import Tone
from agentdesk.domain.request_threads import Said, is_question_open
from agentdesk.protocol.empowerment import ApprovalBody
from agentdesk.protocol.request_threads import ThreadEntry

_LOOKS = {
    Said.QUESTION: (Tone.WARN, "circle-help"),
    Said.ANSWER: (Tone.NEUTRAL, "message-square"),
    Said.CONDITION: (Tone.ACCENT, "calendar"),
    Said.ESCALATION: (Tone.NEUTRAL, "trending-up"),
    Said.REFUSAL: (Tone.BAD, "circle-x"),
}


@dataclass(frozen=True, slots=True)
class EntryView:
    """`head` says who said what kind of thing and when; `text` is theirs, and plain."""

    head: str
    text: str
    tone: Tone
    icon: str


def build_thread(body: ApprovalBody) -> tuple[EntryView, ...]:
    return tuple(_entry(entry) for entry in body.thread)


def has_open_question(body: ApprovalBody) -> bool:
    return is_question_open([entry.kind for entry in body.thread])


def open_question(body: ApprovalBody) -> ThreadEntry | None:
    """Return what the requester has to answer."""
    if not has_open_question(body):
        return None
    return next(entry for entry in reversed(body.thread) if entry.kind is Said.QUESTION)


def _entry(entry: ThreadEntry) -> EntryView:
    tone, icon = _LOOKS[entry.kind]
    head = _head(entry).format(who=i18n.plain(entry.by_name), time=i18n.clock_time(entry.at))
    return EntryView(head, i18n.plain(entry.text), tone, icon)


def _head(entry: ThreadEntry) -> str:
    if entry.kind is Said.ESCALATION and entry.by is None:
        return tr("Approvals", "Nobody answered in time: handed one level up · {time}")
    return {
        Said.QUESTION: tr("Approvals", "{who} asks · {time}"),
        Said.ANSWER: tr("Approvals", "{who} answers · {time}"),
        Said.CONDITION: tr("Approvals", "{who}, on condition · {time}"),
        Said.ESCALATION: tr("Approvals", "{who} handed it one level up · {time}"),
        Said.REFUSAL: tr("Approvals", "{who} refused the offer · {time}"),
    }[entry.kind]
