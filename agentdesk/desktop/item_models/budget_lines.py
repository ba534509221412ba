"""One budget in words: what is used and held, what this act takes, and what is left after it."""

from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.figures import BudgetLine
from agentdesk.domain.dials import Measure


def figure(amount: int, currency: str, measure: Measure = Measure.VALUE) -> str:
    """Return an amount of money, or a number of acts."""
    return i18n.money(amount, currency) if measure is Measure.VALUE else i18n.number(amount)


def budget_line(  # noqa: PLR0913  the four figures and what they are figures of
    label: str,
    *,
    currency: str,
    used: int,
    held: int,
    cap: int,
    act: int | None = None,
    over_tone: str = "warn",
    measure: Measure = Measure.VALUE,
    leased: int = 0,
) -> BudgetLine:
    """Return the line; without an act nothing is said of one, nor of leases where none is out."""
    wanted = act or 0
    left = max(0, cap - used - held - leased)
    over = max(0, wanted - left)
    return BudgetLine(
        label,
        _left_text(left - wanted, over, cap, currency, measure),
        _told(used, held, act, leased, currency, measure),
        used,
        held,
        wanted,
        cap,
        over_tone if over else "",
        leased,
    )


def _left_text(left: int, over: int, cap: int, currency: str, measure: Measure) -> str:
    limit = figure(cap, currency, measure)
    if over:
        words = tr("Budget", "over by {over} of {limit}")
        return words.format(over=figure(over, currency, measure), limit=limit)
    words = tr("Budget", "{left} left of {limit}")
    return words.format(left=figure(left, currency, measure), limit=limit)


def _told(  # noqa: PLR0913, PLR0917  the four figures and what they are figures of
    used: int, held: int, act: int | None, leased: int, currency: str, measure: Measure
) -> str:
    words = tr("Budget", "used {used} · held {held}")
    if act is not None:
        words = tr("Budget", "used {used} · held {held} · this one {act}")
    elif leased:
        words = tr("Budget", "used {used} · held {held} · offline {offline}")
    if leased and act is not None:
        words = tr("Budget", "used {used} · held {held} · offline {offline} · this one {act}")
    return words.format(
        used=figure(used, currency, measure),
        held=figure(held, currency, measure),
        act=figure(act or 0, currency, measure),
        offline=figure(leased, currency, measure),
    )
