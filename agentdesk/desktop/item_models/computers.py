"""Where the team is signed in: one line for each computer, to be found again when it is lost."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.protocol.sessions import SessionInfo


@dataclass(frozen=True, slots=True)
class Computer:
    device_id: str
    text: str


def computers(sessions: Iterable[SessionInfo], user_id: str, now: datetime) -> list[Computer]:
    """Return the others' computers, the one not seen for longest first: it may be the lost one."""
    others = [one for one in sessions if one.device_id and one.user_id != user_id]
    return [
        Computer(one.device_id, _text(one, now))
        for one in sorted(others, key=lambda one: (one.seen_at, one.session_id))
    ]


def _text(session: SessionInfo, now: datetime) -> str:
    words = tr("Computers", "{name}: {computer}, last seen {age}")
    return words.format(
        name=i18n.plain(session.display_name),
        computer=i18n.plain(session.device_name),
        age=i18n.age(session.seen_at, now),
    )
