"""The demo's story: three customers of the population with an open matter, all marked made up."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from agentdesk.domain.errors import InvalidInput
from agentdesk.protocol.rows import Entity
from agentdesk.server.imports import demo_files
from agentdesk.server.imports.identities import load_people
from agentdesk.server.imports.sources import Sources
from agentdesk.server.imports.staff import (
    ADMIN_LOGIN,
    AGENT_LOGIN,
    PBX_LOGIN,
    SUPERVISOR_LOGIN,
    agents,
)
from agentdesk.server.imports.stages import Made
from agentdesk.server.imports.story import open_matters, torn_bag
from agentdesk.server.imports.story.cast import COUPON, LATE, TORN_BAG, story_id
from agentdesk.server.imports.story.scenes import Scene

__all__ = [
    "ADMIN_LOGIN",
    "AGENT_LOGIN",
    "PBX_LOGIN",
    "SUPERVISOR_LOGIN",
    "StoryCall",
    "story_call",
    "story_rows",
]


@dataclass(frozen=True, slots=True)
class StoryCall:
    """Who calls when the demo begins, and about what."""

    customer_id: str
    from_number: str
    case_id: str
    case_number: str
    family_name: str  # in Latin script, as an English desktop shows it
    order_number_end: str


def story_call(names: Path | None = None) -> StoryCall:
    people = load_people(names or demo_files.names_folder())
    person = next((who for who in people if who.person_id == TORN_BAG.person_id), None)
    if person is None:
        raise InvalidInput("the story's caller is not among the names", code="no_people")
    return StoryCall(
        customer_id=TORN_BAG.customer_id,
        from_number=person.phone.e164,
        case_id=story_id(Entity.CASE.value, TORN_BAG.household_id, torn_bag.CASE_KEY),
        case_number=torn_bag.CASE_NUMBER,
        family_name=person.latin_name.split()[-1],
        order_number_end=str(torn_bag.ORDER_NUMBER),
    )


def story_rows(now: datetime) -> Iterator[Made]:
    """Return every row of the story; the same moment gives the same rows."""
    source = Sources(now).generator("story")
    _sato, ito, mori, lin, novak = agents()
    yield from torn_bag.rows(Scene(TORN_BAG, now, source), mori, ito)
    yield from open_matters.coupon_rows(Scene(COUPON, now, source), novak)
    yield from open_matters.late_rows(Scene(LATE, now, source), lin)
