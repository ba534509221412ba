"""Who is calling: services know the actor without knowing how they signed in."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a person (or a program) may do; tests add `disabled` and `anonymous`."""

    AGENT = "agent"
    SENIOR = "senior"
    SUPERVISOR = "supervisor"
    ADMIN = "admin"
    AUDITOR = "auditor"
    INTEGRATION = "integration"


@dataclass(frozen=True, slots=True)
class Actor:
    """The caller: a user of a team in a role, through one session."""

    user_id: str
    person_id: str
    role: Role
    team_id: str
    session_id: str
    display_name: str
