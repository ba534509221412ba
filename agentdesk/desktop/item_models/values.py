"""What a screen shows of one fact: the words, their tone, and where they come from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from agentdesk.cache.shapes import RowStatus
from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.protocol.entities import Body
from agentdesk.protocol.fields import Source


class Tone(StrEnum):
    """The role of a colour, never the only sign: a word and an icon always stand beside it."""

    NEUTRAL = "neutral"
    ACCENT = "accent"
    OK = "ok"
    WARN = "warn"
    BAD = "bad"
    VIOLET = "violet"


@dataclass(frozen=True, slots=True)
class Value:
    """Words for the screen; `origin` answers "where from, how old, made up?"."""

    text: str
    origin: str = ""
    tone: Tone = Tone.NEUTRAL
    icon: str = ""


def source_of(body: Body, field: str = "") -> Source:
    """Return the source of one field: its own where it differs from the row's."""
    return body.sources.get(field, body.source)


def origin_text(source: Source, now: datetime) -> str:
    """Return where a value is from, how old it is and, where it applies, that it is made up."""
    lines = [
        tr("Provenance", "Source: {system}").format(system=_system_name(source)),
        tr("Provenance", "As of {day}, {age}").format(
            day=i18n.date_text(i18n.local(source.at).date()), age=i18n.age(source.at, now)
        ),
    ]
    if source.synthetic:
        lines.append(tr("Provenance", "Synthetic: made up for the demonstration"))
    return "\n".join(lines)


def _system_name(source: Source) -> str:
    return f"{source.system} · {source.reference}" if source.reference else source.system


def origin_of(body: Body, now: datetime, field: str = "") -> str:
    return origin_text(source_of(body, field), now)


def status_value(status: RowStatus, problem: str = "") -> Value | None:
    """Return how a row that is not confirmed says so (icon, word and colour); None: confirmed."""
    if status is RowStatus.CONFIRMED:
        return None
    words, icon, tone = _status_words()[status]
    return Value(words, origin=problem, tone=tone, icon=icon)


def _status_words() -> Mapping[RowStatus, tuple[str, str, Tone]]:
    return {
        RowStatus.PENDING: (tr("RowStatus", "not sent yet"), "clock", Tone.NEUTRAL),
        RowStatus.GRANTED: (
            tr("RowStatus", "granted offline, confirmed when online"),
            "wallet",
            Tone.ACCENT,
        ),
        RowStatus.SENT: (tr("RowStatus", "sending"), "refresh-cw", Tone.NEUTRAL),
        RowStatus.UNKNOWN: (tr("RowStatus", "not confirmed yet"), "circle-help", Tone.WARN),
        RowStatus.HELD: (tr("RowStatus", "held, waiting for a decision"), "hourglass", Tone.WARN),
        RowStatus.REJECTED: (tr("RowStatus", "refused"), "circle-x", Tone.BAD),
    }
