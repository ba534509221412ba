"""The chips above a timeline: which kinds of entry they let through, and how many there are."""

from collections.abc import Mapping
from dataclasses import dataclass

from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.protocol.rows import TIMELINE_ENTITIES, Entity

_GROUPS: Mapping[str, frozenset[Entity]] = {
    "contacts": frozenset({Entity.INTERACTION}),
    "orders": frozenset({Entity.ORDER}),
    "campaigns": frozenset({Entity.RECEIPT}),
    "web": frozenset({Entity.WEB_VISIT}),
    "remedies": frozenset({Entity.REMEDY_PLAN}),
    "notes": frozenset({Entity.NOTE}),
    "surveys": frozenset({Entity.SURVEY}),
    "sales": frozenset({Entity.SALES_INTERACTION}),
}
# These stand as chips of their own; the others are behind "More".
_ALWAYS = ("contacts", "orders", "campaigns", "web")


@dataclass(frozen=True, slots=True)
class TimelineFilter:
    """`entities` None lets everything through; `beside` puts it behind "More"."""

    key: str
    text: str
    entities: frozenset[Entity] | None
    beside: bool = False


def build_filters(counts: Mapping[Entity, int]) -> tuple[TimelineFilter, ...]:
    """Return the filters that would show something, with how much."""
    every = sum(counts.get(entity, 0) for entity in TIMELINE_ENTITIES)
    filters = [TimelineFilter("all", _label(tr("Timeline", "All {count}"), every), None)]
    for key, words in _labels().items():
        count = sum(counts.get(entity, 0) for entity in _GROUPS[key])
        if count:
            shown = TimelineFilter(key, _label(words, count), _GROUPS[key], key not in _ALWAYS)
            filters.append(shown)
    return tuple(filters)


def _label(words: str, count: int) -> str:
    return words.format(count=i18n.number(count))


def _labels() -> Mapping[str, str]:
    return {
        "contacts": tr("Timeline", "Contacts {count}"),
        "orders": tr("Timeline", "Orders {count}"),
        "campaigns": tr("Timeline", "Campaigns {count}"),
        "web": tr("Timeline", "Web {count}"),
        "remedies": tr("Timeline", "Remedies {count}"),
        "notes": tr("Timeline", "Notes {count}"),
        "surveys": tr("Timeline", "Surveys {count}"),
        "sales": tr("Timeline", "Sales {count}"),
    }
