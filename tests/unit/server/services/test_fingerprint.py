"""A deed told twice is known by its words, by whichever version of the program it is read."""

from datetime import UTC, datetime
from typing import Any

from msgspec import structs

from agentdesk.domain.actor import Actor, Role
from agentdesk.protocol.fields import Id
from agentdesk.protocol.messages import AddNote, Command
from agentdesk.server.services.commands import fingerprint

NAMES = [f"01890000-0000-7000-8000-00000000000{number}" for number in range(5)]
ACTOR = Actor(NAMES[0], NAMES[0], Role.AGENT, NAMES[1], NAMES[2], "M. Sato")
AT = datetime(2026, 1, 2, tzinfo=UTC)


class OlderNote(Command, frozen=True, kw_only=True, tag="note.add"):
    """A note as it was before a case could be named."""

    note_id: Id
    customer_id: Id
    text: str


def test_a_field_added_later_makes_no_other_deed_of_one_sent_before() -> None:
    """The reply was lost, the server was renewed, and the desktop asks again."""
    said: dict[str, Any] = {"command_id": NAMES[1], "made_at": AT, "note_id": NAMES[2]}
    said |= {"customer_id": NAMES[3], "text": "x"}
    older = OlderNote(**said)
    newer = AddNote(**said)
    other = structs.replace(newer, text="y")
    assert fingerprint(ACTOR, older) == fingerprint(ACTOR, newer)
    assert fingerprint(ACTOR, newer) != fingerprint(ACTOR, other)
