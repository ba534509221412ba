"""Where one entry stands in a customer's timeline, found by its id or by the case it is about."""

from agentdesk.cache import reading
from agentdesk.cache.held import held_in
from agentdesk.cache.shapes import EntryPlace, SoughtEntry
from agentdesk.protocol.rows import TIMELINE_ENTITIES, Entity
from agentdesk.runtime.sqlcipher import Connection

# What says which case it is about.
_ABOUT_CASES = (Entity.INTERACTION, Entity.NOTE, Entity.REMEDY_PLAN)


def sought_entry(connection: Connection, customer_id: str, row_id: str) -> SoughtEntry:
    """Return where the entry is; of a case, its newest entry. Else how far back one can see."""
    held = held_in(connection, customer_id)
    return SoughtEntry(
        _place_of(connection, customer_id, row_id),
        reading.oldest_entry(connection, customer_id, TIMELINE_ENTITIES),
        more=held is not None and held.more,
    )


def _place_of(connection: Connection, customer_id: str, row_id: str) -> EntryPlace | None:
    for entity in TIMELINE_ENTITIES:
        place = reading.place_of(connection, entity, row_id)
        if place is not None:
            return EntryPlace(*place)
    if reading.one(connection, Entity.CASE, row_id) is None:
        return None
    place = reading.newest_holding(connection, customer_id, _ABOUT_CASES, row_id)
    return None if place is None else EntryPlace(*place)
