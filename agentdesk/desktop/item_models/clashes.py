"""What is said at once of an edit that another was before; looked at when there is time."""

import msgspec

from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.field_words import field_name
from agentdesk.desktop.item_models.values import Tone, Value
from agentdesk.domain.field_merge import SuggestionState, Why
from agentdesk.protocol.customer_fields import SuggestionBody
from agentdesk.protocol.messages import CommandResult
from agentdesk.protocol.rows import Entity


def clash_value(result: CommandResult, me_id: str) -> Value | None:
    """Return what must be said; None where everything went through."""
    bodies = [
        msgspec.json.decode(row.body, type=SuggestionBody)
        for row in result.rows
        if row.entity is Entity.SUGGESTION and not row.deleted
    ]
    mine = [one for one in bodies if one.state is SuggestionState.OPEN and one.made_by == me_id]
    if not mine:
        return None
    fields = i18n.listed(field_name(one.field) for one in mine)
    return Value(_words(mine[0].why).format(fields=fields), tone=Tone.WARN, icon="users")


def _words(why: Why) -> str:
    if why is Why.CUSTOMER_REMOVED:
        return tr(
            "Details",
            "The customer was removed meanwhile. What you wrote is kept for 30 days: {fields}",
        )
    if why is Why.CUSTOMER_MERGED:
        return tr(
            "Details",
            "The customer goes on under another entry. What you wrote waits there: {fields}",
        )
    return tr("Details", "Somebody changed this at the same time. Yours is kept: {fields}")
