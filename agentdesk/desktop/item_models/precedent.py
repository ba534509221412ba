"""What was decided in like cases, ready to show beside a request; too few cases say so."""

from collections import Counter
from dataclasses import dataclass

from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.figures import Fact
from agentdesk.desktop.item_models.values import Tone
from agentdesk.domain.approvals import RequestState
from agentdesk.protocol.precedent import Precedent, TiedGoodwill, TieKind

_MOST_REASONS = 3
_MOST_TIED = 4


@dataclass(frozen=True, slots=True)
class PrecedentView:
    """`note` stands where figures would mislead, or where the server cannot be asked."""

    title: str
    aside: str = ""
    note: str = ""
    like: tuple[Fact, ...] = ()
    agent: tuple[Fact, ...] = ()


def waiting_view() -> PrecedentView:
    return PrecedentView(tr("Precedent", "Like cases"), note=tr("Precedent", "Looking them up …"))


def away_view() -> PrecedentView:
    words = tr("Precedent", "Like cases are on the server; they come when it can be reached.")
    return PrecedentView(tr("Precedent", "Like cases"), note=words)


def build_precedent(found: Precedent, agent_name: str) -> PrecedentView:
    """Return the two blocks: like cases of everybody, and this agent and this customer."""
    title = tr("Precedent", "Like cases, last {days} days").format(days=i18n.number(found.days))
    return PrecedentView(
        title=title,
        aside=tr("Precedent", "n = {count}").format(count=i18n.number(found.count)),
        note="" if found.enough else _too_few(found),
        like=tuple(_like(found)) if found.enough else (),
        agent=(_last_five(found, agent_name), *_tied(found)),
    )


def _too_few(found: Precedent) -> str:
    words = tr("Precedent", "Too few to compare: {least} are needed before figures mean anything.")
    return words.format(least=i18n.number(found.least_count))


def _like(found: Precedent) -> list[Fact]:
    facts = [Fact(tr("Precedent", "Granted"), _granted(found), Tone.OK)]
    if found.lower_quartile_minor is not None and found.upper_quartile_minor is not None:
        words = tr("Precedent", "{low} to {high}").format(
            low=i18n.money(found.lower_quartile_minor, found.currency),
            high=i18n.money(found.upper_quartile_minor, found.currency),
        )
        facts.append(Fact(tr("Precedent", "Middle half"), words))
    if found.percentile is not None:
        words = tr("Precedent", "{share} of what was granted is not above it")
        share = i18n.percent(found.percentile * 100)
        facts.append(Fact(tr("Precedent", "This one"), words.format(share=share)))
    facts.append(Fact(tr("Precedent", "Declined"), _declined(found)))
    return facts


def _granted(found: Precedent) -> str:
    granted = i18n.number(found.granted)
    share = i18n.percent(round((found.granted_share_bp or 0) / 100) * 100)
    if found.median_minor is None:
        return tr("Precedent", "{granted} ({share})").format(granted=granted, share=share)
    words = tr("Precedent", "{granted} ({share}), median {median}")
    median = i18n.money(found.median_minor, found.currency)
    return words.format(granted=granted, share=share, median=median)


def _declined(found: Precedent) -> str:
    if not found.declined:
        return tr("Precedent", "none")
    words = tr("Precedent", "{words} ({count})")
    reasons = [
        words.format(words=i18n.plain(reason.words), count=i18n.number(reason.count))
        for reason in found.reasons[:_MOST_REASONS]
    ]
    number = i18n.number(found.declined)
    if not reasons:
        return number
    return tr("Precedent", "{number}: {reasons}").format(
        number=number, reasons=i18n.listed(reasons)
    )


def _last_five(found: Precedent, agent_name: str) -> Fact:
    name = tr("Precedent", "{agent}'s last five").format(agent=i18n.plain(agent_name))
    if not found.last_five:
        return Fact(name, tr("Precedent", "none before"))
    ended = Counter(past.state for past in found.last_five)
    said = [
        words.format(count=i18n.number(ended[state]))
        for state, words in _ends().items()
        if ended[state]
    ]
    return Fact(name, i18n.listed(said))


def _ends() -> dict[RequestState, str]:
    return {
        RequestState.POSTED: tr("Precedent", "{count} given"),
        RequestState.DECLINED: tr("Precedent", "{count} declined"),
        RequestState.OFFERED: tr("Precedent", "{count} offered less"),
        RequestState.WITHDRAWN: tr("Precedent", "{count} withdrawn"),
        RequestState.EXPIRED: tr("Precedent", "{count} expired"),
        RequestState.PENDING: tr("Precedent", "{count} waiting"),
    }


def _tied(found: Precedent) -> list[Fact]:
    if not found.tied:
        name = tr("Precedent", "Same household, address, payment means")
        return [Fact(name, tr("Precedent", "no other goodwill in 12 months"), Tone.OK)]
    return [_tie(tied) for tied in found.tied[:_MOST_TIED]]


def _tie(tied: TiedGoodwill) -> Fact:
    amount = i18n.money(tied.goodwill_minor, tied.currency)
    text = tr("Precedent", "{amount} in %n plan(s)", "", tied.plans).format(amount=amount)
    if not tied.ties:
        return Fact(tr("Precedent", "This customer, 12 months"), text)
    shared = i18n.listed(_tie_name(kind) for kind in tied.ties)
    words = tr("Precedent", "{customer} ({shared})")
    name = words.format(customer=i18n.plain(tied.customer_name), shared=shared)
    return Fact(name, text, Tone.WARN)


def _tie_name(kind: TieKind) -> str:
    return {
        TieKind.HOUSEHOLD: tr("Precedent", "same telephone or e-mail"),
        TieKind.ADDRESS: tr("Precedent", "same address"),
        TieKind.PAYMENT: tr("Precedent", "same payment means"),
    }[kind]
