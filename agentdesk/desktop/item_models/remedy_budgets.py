"""Budgets before the click: what the limits leave, and what came along for offline."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.budget_lines import budget_line
from agentdesk.desktop.item_models.figures import BudgetLine
from agentdesk.desktop.item_models.offline_budget import OfflineBudget
from agentdesk.desktop.item_models.remedy_facts import RemedyFacts
from agentdesk.desktop.item_models.remedy_words import dial_name
from agentdesk.domain.dials import Strength
from agentdesk.domain.empowerment import Answer, RuleLine, Verdict, evaluate
from agentdesk.domain.remedies import Draft, Given
from agentdesk.protocol import domain_values


@dataclass(frozen=True, slots=True)
class BudgetView:
    """One rule before the click: used, held, this act, left after it."""

    label: str
    left_text: str
    used_minor: int
    held_minor: int
    act_minor: int
    cap_minor: int
    over: str  # "" fits; "warn" can be asked for; "bad" nobody can give
    told: str = ""  # all four figures in words
    leased_minor: int = 0  # set aside for desktops that are offline


def judge(facts: RemedyFacts, given: Sequence[Given], reason: str = "") -> Verdict | None:
    if facts.policy is None:
        return None
    act = replace(facts.nothing, reason=reason or facts.case_reason)
    return evaluate(facts.policy, facts.used, act.giving(domain_values.by_kind(given)))


def of_lease(
    offline: OfflineBudget, parts: Sequence[Draft] = (), reason: str = ""
) -> tuple[BudgetView, ...]:
    """Return what came along and is left; the hard limits only where they say no."""
    currency = offline.policy.currency
    return tuple(
        _view(
            budget_line(
                dial_name(line.dial),
                currency=currency,
                used=line.came_minor - line.left_minor,
                held=0,
                cap=line.came_minor,
                act=line.act_minor,
                measure=line.dial.measure,
            )
        )
        for line in offline.lines(parts, reason)
        if line.dial.strength is Strength.ALONE or line.act_minor > line.left_minor
    )


def of_limits(verdict: Verdict, facts: RemedyFacts) -> tuple[BudgetView, ...]:
    strengths = {Strength.ALONE}
    if verdict.outcome is not Answer.ALONE:
        strengths.add(Strength.APPROVAL)
    shown = [
        line
        for line in verdict.lines
        if line.dial.strength in strengths or (line.over_minor and line == verdict.blocked_by)
    ]
    tone = "bad" if verdict.outcome is Answer.IMPOSSIBLE else "warn"
    return tuple(_budget(line, facts, tone) for line in shown)


def budgets_left(facts: RemedyFacts) -> tuple[BudgetView, ...]:
    if facts.case_id is None:
        return ()
    if not facts.online and facts.offline is not None:
        return of_lease(facts.offline)
    verdict = judge(facts, ())
    return () if verdict is None else of_limits(verdict, facts)


def left_title(facts: RemedyFacts) -> str:
    if facts.online or facts.offline is None:
        return tr("Remedies", "Authority left today")
    return tr("Remedies", "Offline budget left")


def _budget(line: RuleLine, facts: RemedyFacts, over_tone: str) -> BudgetView:
    leased = min(facts.leased.get(line.dial, 0), line.held_minor)
    return _view(
        budget_line(
            dial_name(line.dial),
            currency=facts.currency,
            used=line.used_minor,
            held=line.held_minor - leased,
            cap=line.limit_minor,
            act=line.act_minor,
            over_tone=over_tone,
            measure=line.dial.measure,
            leased=leased,
        )
    )


def _view(shown: BudgetLine) -> BudgetView:
    return BudgetView(
        shown.label,
        shown.left_text,
        shown.used,
        shown.held,
        shown.act,
        shown.cap,
        over=shown.over,
        told=shown.told,
        leased_minor=shown.leased,
    )
