"""What became of an act that was granted offline: given, waiting for somebody, or refused."""

from collections.abc import Iterable

import msgspec

from agentdesk.cache.shapes import OutboxEntry
from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.values import Tone, Value
from agentdesk.domain.remedies import PlanState
from agentdesk.protocol.empowerment import RemedyPlanBody
from agentdesk.protocol.messages import CommandResult, GivePlan
from agentdesk.protocol.rows import Entity


def settled_value(result: CommandResult, entries: Iterable[OutboxEntry]) -> Value | None:
    """Return what must be said; a grant that was posted has only come true, and says it itself."""
    acts = (one.command for one in entries if one.command_id == result.command_id)
    act = next(acts, None)
    if not isinstance(act, GivePlan) or act.draw is None:
        return None
    rows = (row for row in result.rows if (row.entity, row.id) == (Entity.REMEDY_PLAN, act.plan_id))
    row = next(rows, None)
    return None if row is None else _said(msgspec.json.decode(row.body, type=RemedyPlanBody))


def _said(plan: RemedyPlanBody) -> Value | None:
    amount = i18n.money(plan.goodwill_minor, plan.currency)
    if plan.state is PlanState.PENDING:
        words = tr("Settled", "{amount} granted offline went to review: a supervisor decides")
        return Value(words.format(amount=amount), tone=Tone.WARN, icon="hourglass")
    if plan.state is PlanState.REJECTED:
        words = tr("Settled", "{amount} granted offline cannot be given: tell the customer")
        return Value(words.format(amount=amount), tone=Tone.BAD, icon="circle-x")
    return None
