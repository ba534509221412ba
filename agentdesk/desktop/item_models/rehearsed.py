"""A rehearsal's answer, ready to show: one sentence, three figures, the acts that change."""

from datetime import date, timedelta

from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.figures import Figure
from agentdesk.desktop.item_models.policy import ChangedAct, RehearsalView
from agentdesk.desktop.item_models.policy_words import verdict_value
from agentdesk.desktop.item_models.values import Tone, Value
from agentdesk.desktop.item_models.words import remedy_name
from agentdesk.protocol.rehearsal import Rehearsal, RehearsedAct

_MOST_ACTS = 6
_SPANS = (7, 30, 90)
FIRST_SPAN = "30"


def spans() -> tuple[tuple[str, str], ...]:
    words = tr("Policy", "last {days} days")
    return tuple((str(days), words.format(days=i18n.number(days))) for days in _SPANS)


def days_of(span: str, today: date) -> tuple[date, date]:
    """Return the first and the last day of a span that ends today."""
    return today - timedelta(days=int(span) - 1), today


def idle(span: str = FIRST_SPAN) -> RehearsalView:
    return RehearsalView(span=span, spans=spans())


def running(span: str) -> RehearsalView:
    return RehearsalView(span=span, spans=spans(), running=True)


def failed(span: str, *, away: bool) -> RehearsalView:
    words = tr("Policy", "The server cannot rehearse these figures.")
    if away:
        words = tr("Policy", "Rehearsals are made on the server; it cannot be reached now.")
    return RehearsalView(span, spans(), answer=Value(words, tone=Tone.WARN, icon="wifi-off"))


def build_rehearsal(found: Rehearsal, span: str) -> RehearsalView:
    changed = found.changed[:_MOST_ACTS]
    more = max(0, found.acts - found.same - len(changed))
    return RehearsalView(
        span=span,
        spans=spans(),
        answer=_answer(found),
        figures=tuple(_figures(found)),
        changed=tuple(_act(one, found) for one in changed),
        more=tr("Policy", "%n more act(s) change.", "", more) if more else "",
    )


def _answer(found: Rehearsal) -> Value:
    if not found.acts:
        return Value(tr("Policy", "Nothing was given or asked for in these days."), icon="info")
    if found.same == found.acts:
        words = tr("Policy", "All %n act(s) would have gone the same way.", "", found.acts)
        return Value(words, tone=Tone.OK, icon="circle-check")
    if found.impossible_added:
        words = tr(
            "Policy", "%n act(s) could not have been given at all.", "", found.impossible_added
        )
        return Value(words, tone=Tone.BAD, icon="lock")
    if found.approvals_added > found.approvals_avoided:
        words = tr(
            "Policy",
            "%n more act(s) would have needed a supervisor.",
            "",
            found.approvals_added - found.approvals_avoided,
        )
        return Value(words, tone=Tone.WARN, icon="hand")
    words = tr("Policy", "%n act(s) would not have needed anybody.", "", found.approvals_avoided)
    return Value(words, tone=Tone.OK, icon="circle-check")


def _figures(found: Rehearsal) -> list[Figure]:
    shown = [
        Figure(i18n.number(found.approvals_avoided), tr("Policy", "approvals avoided")),
        Figure(
            i18n.duration_words(found.waiting_saved_s) if found.waiting_saved_s else "0",
            tr("Policy", "waiting saved"),
        ),
        Figure(
            i18n.money(found.extra_minor, found.currency),
            tr("Policy", "more without a look"),
            Tone.WARN if found.extra_minor else Tone.NEUTRAL,
        ),
    ]
    if found.approvals_added:
        words = tr("Policy", "approvals added")
        shown.append(Figure(i18n.number(found.approvals_added), words, Tone.WARN))
    if found.impossible_added:
        words = tr("Policy", "not possible any more")
        shown.append(Figure(i18n.number(found.impossible_added), words, Tone.BAD))
    return shown


def _act(act: RehearsedAct, found: Rehearsal) -> ChangedAct:
    kinds = i18n.listed(dict.fromkeys(remedy_name(kind) for kind in act.kinds))
    return ChangedAct(
        when=i18n.date_text(i18n.local(act.at).date(), found.to_day),
        who=i18n.plain(act.user_name),
        what=kinds,
        amount=i18n.money(act.goodwill_minor, found.currency),
        before=verdict_value(act.recorded),
        after=verdict_value(act.rehearsed),
    )
