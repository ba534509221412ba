"""The remedy panel, ready to show: pure values worked out from facts and the plan so far."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.live_answer import answer_of, why_not
from agentdesk.desktop.item_models.offline_answer import (
    covered,
    drawing_of,
    granted_words,
    refusal_words,
    to_be_confirmed,
)
from agentdesk.desktop.item_models.offline_budget import Drawing
from agentdesk.desktop.item_models.remedy_budgets import (
    BudgetView,
    budgets_left,
    judge,
    left_title,
    of_lease,
    of_limits,
)
from agentdesk.desktop.item_models.remedy_draft import PlanDraft
from agentdesk.desktop.item_models.remedy_facts import RemedyFacts, Suggestion
from agentdesk.desktop.item_models.remedy_parts import (
    ChoiceView,
    PartView,
    build_part,
)
from agentdesk.desktop.item_models.remedy_words import problem_words
from agentdesk.desktop.item_models.values import Value
from agentdesk.desktop.item_models.words import remedy_name
from agentdesk.domain.empowerment import Answer, Verdict
from agentdesk.domain.errors import AgentdeskError
from agentdesk.domain.leases import Refusal
from agentdesk.domain.pricing import PricedPlan, Shop, price_plan
from agentdesk.domain.remedies import Basis, Draft, Given, RemedyKind
from agentdesk.protocol.drawing import Wanted

# The keys of the kinds, in the order of the tiles.
KIND_KEYS: Mapping[RemedyKind, str] = {
    RemedyKind.REFUND: "1",
    RemedyKind.EXCHANGE: "2",
    RemedyKind.RESHIP: "3",
    RemedyKind.RETURN: "4",
    RemedyKind.CREDIT: "5",
    RemedyKind.DISCOUNT: "6",
    RemedyKind.POINTS: "7",
    RemedyKind.BONUS: "8",
    RemedyKind.PLAN_CHANGE: "9",
    RemedyKind.WAIVER: "0",
}
_BOTH = 2


@dataclass(frozen=True, slots=True)
class TileView:
    kind: RemedyKind
    text: str
    key: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class GiveView:
    """The pinned button: what it truly does, or why it cannot."""

    text: str
    enabled: bool
    reason: str = ""
    tone: str = "muted"  # of the reason: "warn" when something chosen cannot be given
    asks: bool = False
    words: str = ""  # why it is asked, as typed so far
    answer: Value | None = None  # what the policy says of what is chosen
    drawn: Wanted | None = None  # given from this desktop's lease: granted by the click itself


@dataclass(frozen=True, slots=True)
class PanelView:
    suggestion: Suggestion | None
    suggestion_taken: bool  # its parts stand in the plan: they speak for it now
    tiles: tuple[TileView, ...]
    parts: tuple[PartView, ...]
    reason: ChoiceView
    budgets: tuple[BudgetView, ...]
    give: GiveView
    left: tuple[BudgetView, ...] = ()  # what may be given alone, before anything is chosen
    left_title: str = ""


@dataclass(frozen=True, slots=True)
class _Priced:
    """One part with its figures, or with what is wrong with it."""

    draft: Draft
    given: Given | None
    problem: str


def _is_taken(suggestion: Suggestion | None, plan: PlanDraft) -> bool:
    if suggestion is None or not suggestion.parts:
        return False
    return {part.kind for part in suggestion.parts} <= plan.kinds()


def build_panel(facts: RemedyFacts, plan: PlanDraft) -> PanelView:
    priced = _price_each(facts, plan)
    verdict = judge(facts, [part.given for part in priced if part.given], plan.reason)
    drawing = _drawing(facts, plan, priced, verdict)
    return PanelView(
        suggestion=None if plan.suggestion_hidden else facts.suggestion,
        suggestion_taken=_is_taken(facts.suggestion, plan),
        tiles=_tiles(plan),
        parts=tuple(build_part(facts, p.draft, p.given, p.problem) for p in priced),
        reason=reason_choice(facts, plan),
        budgets=_budgets_of(facts, plan, priced, verdict, drawing),
        left=budgets_left(facts) if not priced else (),
        left_title=left_title(facts),
        give=_give(facts, plan, priced, verdict, drawing),
    )


def _drawing(
    facts: RemedyFacts, plan: PlanDraft, priced: tuple[_Priced, ...], verdict: Verdict | None
) -> Drawing | None:
    """Return what the plan draws from the lease; None where nothing need be drawn."""
    if not _goodwill_minor(priced):
        return None
    return drawing_of(facts, plan.parts, plan.reason or facts.case_reason, verdict)


def _goodwill_minor(priced: Sequence[_Priced]) -> int:
    return sum(part.given.goodwill_minor for part in priced if part.given)


def _tiles(plan: PlanDraft) -> tuple[TileView, ...]:
    chosen = plan.kinds()
    return tuple(
        TileView(kind, remedy_name(kind), key, kind in chosen) for kind, key in KIND_KEYS.items()
    )


def reason_choice(facts: RemedyFacts, plan: PlanDraft) -> ChoiceView:
    """Return the policy's reasons, the case's own first among them."""
    listed = list(facts.policy.reasons) if facts.policy is not None else []
    if facts.case_reason and facts.case_reason not in listed:
        listed.insert(0, facts.case_reason)
    chosen = plan.reason or facts.case_reason
    options = tuple((reason, reason) for reason in listed)
    return ChoiceView(tr("Remedies", "Reason"), options, chosen)


def _price_each(facts: RemedyFacts, plan: PlanDraft) -> tuple[_Priced, ...]:
    """Price the parts one after another, each on what the ones before have left."""
    shop: Shop = facts.shop()
    found = []
    for draft in plan.parts:
        try:
            worked_out: PricedPlan = price_plan([draft], shop)
            facts.check_owed(draft)
        except AgentdeskError as refused:
            found.append(_Priced(draft, None, problem_words(refused.code)))
        else:
            found.append(_Priced(draft, worked_out.given[0], ""))
            shop = replace(worked_out.after, products=shop.products)
    return tuple(found)


def _budgets_of(
    facts: RemedyFacts,
    plan: PlanDraft,
    priced: tuple[_Priced, ...],
    verdict: Verdict | None,
    drawing: Drawing | None,
) -> tuple[BudgetView, ...]:
    """Return what the act is weighed by: the lease where it is drawn from, else the limits."""
    # A dearer article in an owed exchange counts as goodwill too.
    has_goodwill = _goodwill_minor(priced) or any(p.draft.basis is Basis.GOODWILL for p in priced)
    if verdict is None or not has_goodwill:
        return ()
    if facts.offline is not None and drawing is not None and _is_by_lease(facts, drawing):
        return of_lease(facts.offline, plan.parts, plan.reason or facts.case_reason)
    return of_limits(verdict, facts)


def _is_by_lease(facts: RemedyFacts, drawing: Drawing) -> bool:
    """What a lease never covers is weighed by the limits, offline too."""
    if drawing.wanted is not None:
        return True
    return not facts.online and drawing.refusal is not Refusal.KIND


def _give(
    facts: RemedyFacts,
    plan: PlanDraft,
    priced: tuple[_Priced, ...],
    verdict: Verdict | None,
    drawing: Drawing | None,
) -> GiveView:
    missing = _missing(facts, plan, priced, verdict)
    answer = answer_of(verdict, _goodwill_minor(priced), facts.currency)
    if verdict is None or missing:
        tone = "warn" if priced else "muted"
        words = _words(facts, priced, verdict)
        return GiveView(words, enabled=False, reason=missing, tone=tone, answer=answer)
    if drawing is not None and drawing.wanted is not None:
        return _from_lease(facts, priced, drawing)
    if verdict.outcome is Answer.IMPOSSIBLE:
        words = tr("Remedies", "Above the hard limit")
        reason = why_not(verdict.blocked_by)
        return GiveView(words, enabled=False, reason=reason, tone="warn", answer=answer)
    if drawing is not None and not facts.online:
        return _for_later(facts, plan, priced, verdict, drawing)
    asks = verdict.outcome is Answer.ASKS
    reason = _held_words(priced, facts) if asks else ""
    text = _words(facts, priced, verdict)
    return GiveView(text, enabled=True, reason=reason, asks=asks, words=plan.words, answer=answer)


def _from_lease(facts: RemedyFacts, priced: tuple[_Priced, ...], drawing: Drawing) -> GiveView:
    """Inside the lease the click itself grants, whatever becomes of the server."""
    words, reason = tr("Remedies", "Give now, from your offline budget"), granted_words()
    if facts.online:
        words, reason = _giving_words(priced), ""
    return GiveView(words, enabled=True, reason=reason, answer=covered(), drawn=drawing.wanted)


def _for_later(
    facts: RemedyFacts,
    plan: PlanDraft,
    priced: tuple[_Priced, ...],
    verdict: Verdict,
    drawing: Drawing,
) -> GiveView:
    """Beyond the lease nothing is granted here: the server gives it, or somebody is asked."""
    asks = verdict.outcome is Answer.ASKS
    answer = answer_of(verdict, _goodwill_minor(priced), facts.currency)
    return GiveView(
        _asking_words(facts, priced),
        enabled=True,
        reason=refusal_words(drawing.refusal, facts),
        asks=True,
        words=plan.words,
        answer=answer if asks else to_be_confirmed(),
    )


def _missing(
    facts: RemedyFacts, plan: PlanDraft, priced: tuple[_Priced, ...], verdict: Verdict | None
) -> str:
    """Return what must be said before anything can be given; empty when nothing is missing."""
    if facts.case_id is None:
        return _caseless_words(facts)
    if not priced:
        return tr("Remedies", "Choose what makes it right.")
    if verdict is None:
        return tr("Remedies", "The policy has not arrived on this desktop yet.")
    problem = next((part.problem for part in priced if part.problem), "")
    if problem:
        return problem
    if not (plan.reason or facts.case_reason):
        return tr("Remedies", "Choose the reason.")
    return ""


def _caseless_words(facts: RemedyFacts) -> str:
    if facts.in_hand:
        return tr("Remedies", "A remedy belongs to a case; this contact has none: C opens one.")
    return tr("Remedies", "A remedy belongs to a case; one is opened during a contact.")


def _held_words(priced: tuple[_Priced, ...], facts: RemedyFacts) -> str:
    words = tr("Remedies", "{amount} is held in the team pool until it is decided.")
    return words.format(amount=i18n.money(_goodwill_minor(priced), facts.currency))


def _words(facts: RemedyFacts, priced: tuple[_Priced, ...], verdict: Verdict | None) -> str:
    """Return what the button truly does, offline as well."""
    if verdict is not None and verdict.outcome is Answer.ASKS:
        return _asking_words(facts, priced)
    if not facts.online:
        return tr("Remedies", "Accept, confirmed when online")
    return _giving_words(priced)


def _asking_words(facts: RemedyFacts, priced: tuple[_Priced, ...]) -> str:
    words = tr("Remedies", "Ask a supervisor for {amount}")
    if not facts.online:
        words = tr("Remedies", "Ask for {amount} when online")
    return words.format(amount=i18n.money(_goodwill_minor(priced), facts.currency))


def _giving_words(priced: tuple[_Priced, ...]) -> str:
    if len(priced) == _BOTH:
        return tr("Remedies", "Give both now")
    if len(priced) > _BOTH:
        return tr("Remedies", "Give all {count} now").format(count=len(priced))
    return tr("Remedies", "Give now")
