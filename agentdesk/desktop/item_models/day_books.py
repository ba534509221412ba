"""One day's books as the server tells them, made ready to show."""

from collections.abc import Sequence
from datetime import date, datetime

from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.day_close import (
    AccountLine,
    DayChip,
    DayView,
    MatchLine,
    OpenEffect,
)
from agentdesk.desktop.item_models.effect_words import effect_name, effect_state, problem_of
from agentdesk.desktop.item_models.values import Tone, Value
from agentdesk.desktop.item_models.words import customer_words, means_name
from agentdesk.domain.effects import BOOKED, EffectKind, EffectState
from agentdesk.protocol.journal import (
    AccountSum,
    CloseObstacle,
    ControlTotal,
    DayTotals,
    JournalDay,
    UnsettledEffect,
)

_RETRIED = frozenset({EffectState.FAILED, EffectState.UNKNOWN})


def away_day() -> DayView:
    return DayView("", "", "", Value(""), problem="away")


def build_day(
    totals: DayTotals, days: Sequence[JournalDay], today: date, *, acts: bool = True
) -> DayView:
    """`acts`: whoever looks may also close the day and settle what is open."""
    return DayView(
        key=totals.day.isoformat(),
        title=i18n.date_text(totals.day),
        subtitle=_subtitle(totals),
        state=_state(totals),
        days=_chips(totals, days, today),
        match=tuple(line for total in totals.totals for line in _match(total)),
        verdict=_verdict(totals),
        accounts=tuple(_account(one) for one in totals.accounts),
        unsettled=tuple(_effect(one, acts=acts) for one in totals.unsettled),
        can_close=acts and totals.obstacle is CloseObstacle.NONE and totals.closed_at is None,
        why_not=obstacle_words(totals.obstacle),
        digest=totals.digest,
    )


def _subtitle(totals: DayTotals) -> str:
    entries = tr("Money", "%n posting(s)", "", totals.entries)
    if totals.closed_at is None:
        return entries
    words = tr("Money", "{entries} · closed by {who}, {when}")
    who, when = i18n.plain(totals.closed_by_name), i18n.date_time(totals.closed_at)
    return words.format(entries=entries, who=who, when=when)


def _state(totals: DayTotals) -> Value:
    if totals.closed_at is not None:
        return Value(tr("Money", "closed"), tone=Tone.NEUTRAL, icon="lock")
    return Value(tr("Money", "open"), tone=Tone.ACCENT, icon="clock")


def _chips(totals: DayTotals, days: Sequence[JournalDay], today: date) -> tuple[DayChip, ...]:
    """Return the newest days; the one shown is among them."""
    closed: dict[date, datetime | None] = {one.day: one.closed_at for one in days}
    closed.setdefault(totals.day, totals.closed_at)
    newest = sorted(closed, reverse=True)
    return tuple(
        DayChip(day.isoformat(), i18n.date_text(day, today), closed=closed[day] is not None)
        for day in newest
    )


def _match(total: ControlTotal) -> tuple[MatchLine, ...]:
    pairs = (
        (
            tr("Money", "Ledger"),
            tr("Money", "goodwill"),
            total.ledger_goodwill_minor,
            total.journal_goodwill_minor,
        ),
        (
            tr("Money", "Plans"),
            tr("Money", "owed"),
            total.plans_owed_minor,
            total.journal_owed_minor,
        ),
        (
            tr("Money", "Effects"),
            tr("Money", "what left the house"),
            total.effects_minor,
            total.journal_means_minor,
        ),
    )
    return tuple(_line(book, what, one, other, total.currency) for book, what, one, other in pairs)


def _line(book: str, what: str, says: int, journal: int, currency: str) -> MatchLine:
    return MatchLine(
        book,
        what,
        i18n.money(says, currency),
        i18n.money(journal, currency),
        i18n.money(abs(says - journal), currency),
        agrees=says == journal,
    )


def _verdict(totals: DayTotals) -> Value | None:
    if not totals.totals:
        return None
    off = [total for total in totals.totals if total.difference_minor]
    if not off and not totals.differences:
        return Value(tr("Money", "The books agree to the unit."), tone=Tone.OK, icon="circle-check")
    words = tr(
        "Money",
        "The books differ in %n deed(s); each is named in the export.",
        "",
        max(len(totals.differences), 1),
    )
    return Value(words, tone=Tone.BAD, icon="circle-x")


def _account(one: AccountSum) -> AccountLine:
    name = tr("Money", "{account} {number}")
    tax = i18n.percent(one.tax_rate_bp) if one.tax_rate_bp else ""
    return AccountLine(
        account=name.format(account=i18n.plain(one.account_name), number=one.account).strip(),
        cost_centre=i18n.plain(one.cost_centre_name),
        means=means_name(one.means),
        tax=tr("Money", "tax {rate}").format(rate=tax) if tax else "",
        postings=i18n.number(one.postings),
        debit=i18n.money(one.debit_minor, one.currency) if one.debit_minor else "",
        credit=i18n.money(one.credit_minor, one.currency) if one.credit_minor else "",
    )


def _customer(name: str) -> str:
    gone = tr("Money", "a customer who has gone")
    return i18n.plain(customer_words(name, "")) or gone


def _effect(one: UnsettledEffect, *, acts: bool) -> OpenEffect:
    state = next((known for known in EffectState if known == one.state), None)
    kind = next((known for known in EffectKind if known == one.kind), None)
    waits_outside = state is EffectState.QUEUED and kind not in BOOKED
    words = tr("Money", "{effect} {amount} · {customer}")
    what = words.format(
        effect=effect_name(kind) if kind else i18n.plain(one.kind),
        amount=i18n.money(one.amount_minor, one.currency),
        customer=_customer(one.customer_name),
    )
    return OpenEffect(
        one.effect_id,
        one.customer_id,
        what,
        problem_of(one.problem),
        effect_state(state) if state else Value(i18n.plain(one.state)),  # a newer server's word
        can_retry=acts and state in _RETRIED,
        can_settle=acts and (state in _RETRIED or waits_outside),
    )


def obstacle_words(obstacle: CloseObstacle) -> str:
    return {
        CloseObstacle.NONE: "",
        CloseObstacle.NOT_OVER: tr("Money", "The day is not over yet."),
        CloseObstacle.CLOSED: tr("Money", "The day is closed."),
        CloseObstacle.EARLIER_OPEN: tr("Money", "An earlier day is still open; close it first."),
        CloseObstacle.BOOKS_DIFFER: tr(
            "Money", "The books differ; until they agree it stays open."
        ),
    }[obstacle]
