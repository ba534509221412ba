"""Signing in, keeping signed in, and who is signed in."""

from typing import Annotated

import msgspec
from msgspec import Meta

from agentdesk.domain.actor import Role
from agentdesk.protocol.fields import Count, Id, Line, Timestamp, Word

_TOKEN = r"^[A-Za-z0-9_-]{43}\Z"  # noqa: S105 - the form of tokens, not one of them
Token = Annotated[str, Meta(pattern=_TOKEN)]


class SignIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    login: Word
    password: Annotated[str, Meta(min_length=1, max_length=256, pattern=r"^[^\x00]*$")]
    device_id: Id
    device_name: Line = ""


class Refresh(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`request_id` is made once per attempt, so that a lost reply can be asked for again."""

    refresh_token: Token
    request_id: Id
    device_id: Id


class Tenant(msgspec.Struct, frozen=True):
    """Whose data it is: the zone of their days, their money, and if it is made up."""

    time_zone: Line
    currency: Word
    languages: list[Word]
    synthetic: bool = False
    desk_days: Count = 30  # whom nobody dealt with for so long, a desktop lets go of


class Me(msgspec.Struct, frozen=True):
    user_id: Id
    person_id: Id
    login: Word
    display_name: Line
    role: Role
    team_id: Id
    tenant: Tenant | None = None  # kept with the person, so that a start offline knows it too


class TokenPair(msgspec.Struct, frozen=True):
    session_id: Id
    access_token: Token
    refresh_token: Token
    expires_in_s: Count
    me: Me


class SessionInfo(msgspec.Struct, frozen=True):
    session_id: Id
    user_id: Id
    display_name: Line
    device_name: Line
    signed_in_at: Timestamp
    seen_at: Timestamp
    device_id: Word = ""
