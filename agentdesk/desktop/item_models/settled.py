"""What became of giving, and of what was granted offline: given, waiting for somebody, refused."""

from collections.abc import Iterable

import msgspec

from agentdesk.cache.shapes import OutboxEntry
from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.values import Tone, Value
from agentdesk.desktop.item_models.words import remedy_name
from agentdesk.domain.remedies import PlanState
from agentdesk.protocol.empowerment import RemedyPlanBody
from agentdesk.protocol.messages import CommandResult, GivePlan
from agentdesk.protocol.rows import Entity


def settled_value(result: CommandResult, entries: Iterable[OutboxEntry]) -> Value | None:
    """Return what must be said; a grant that was posted has only come true, and says it itself."""
    act = _giving(result, entries)
    plan = _plan_of(result, act)
    return None if plan is None or act is None or act.draw is None else _said(plan)


def _giving(result: CommandResult, entries: Iterable[OutboxEntry]) -> GivePlan | None:
    acts = (one.command for one in entries if one.command_id == result.command_id)
    act = next(acts, None)
    return act if isinstance(act, GivePlan) else None


def _plan_of(result: CommandResult, act: GivePlan | None) -> RemedyPlanBody | None:
    wanted = (Entity.REMEDY_PLAN, "" if act is None else act.plan_id)
    row = next((row for row in result.rows if (row.entity, row.id) == wanted), None)
    return None if row is None else msgspec.json.decode(row.body, type=RemedyPlanBody)


def given_words(result: CommandResult, entries: Iterable[OutboxEntry]) -> str:
    """Return what came of giving, for whoever does not see the timeline; empty: nothing given."""
    plan = _plan_of(result, _giving(result, entries))
    if plan is None or plan.state not in (PlanState.POSTED, PlanState.PENDING):
        return ""
    words = tr("Settled", "Given: {remedies}, {amount}")
    if plan.state is PlanState.PENDING:
        words = tr("Settled", "Asked for: {remedies}, {amount}. It is held until somebody decides.")
    return words.format(
        remedies=i18n.listed(dict.fromkeys(remedy_name(one.kind) for one in plan.remedies)),
        amount=i18n.money(plan.goodwill_minor + plan.owed_minor, plan.currency),
    )


def _said(plan: RemedyPlanBody) -> Value | None:
    amount = i18n.money(plan.goodwill_minor, plan.currency)
    if plan.state is PlanState.PENDING:
        words = tr("Settled", "{amount} granted offline went to review: a supervisor decides")
        return Value(words.format(amount=amount), tone=Tone.WARN, icon="hourglass")
    if plan.state is PlanState.REJECTED:
        words = tr("Settled", "{amount} granted offline cannot be given: tell the customer")
        return Value(words.format(amount=amount), tone=Tone.BAD, icon="circle-x")
    return None
