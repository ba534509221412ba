"""What the server did not take: which act it was, and why."""

from collections.abc import Iterable

from agentdesk.cache.shapes import OutboxEntry
from agentdesk.desktop.errors import refusal_words
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.act_names import act_name
from agentdesk.desktop.item_models.values import Tone, Value
from agentdesk.protocol.messages import CommandResult


def refused_value(result: CommandResult, entries: Iterable[OutboxEntry]) -> Value:
    """Return it as one line that can be read long after the act: it names the act."""
    words = refusal_words(result.code)
    act = next((one.command for one in entries if one.command_id == result.command_id), None)
    if act is not None:
        words = tr("Alert", "{act} refused: {reason}").format(act=act_name(act), reason=words)
    return Value(words, tone=Tone.BAD, icon="circle-x")
