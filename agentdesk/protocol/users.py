"""Making and changing users and teams: what an administrator sends."""

from typing import Annotated

import msgspec
from msgspec import Meta

from agentdesk.domain.actor import Role
from agentdesk.domain.interactions import WrapUpMode
from agentdesk.protocol.fields import Id, Word

Password = Annotated[str, Meta(min_length=12, max_length=256, pattern=r"^[^\x00]*$")]
WrapUpSeconds = Annotated[int, Meta(ge=0, le=3600)]
Name = Annotated[str, Meta(min_length=1, max_length=200, pattern=r"^[^\x00]*$")]


class NewTeam(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The id is made by who asks, so that asking twice makes one team."""

    team_id: Id
    name: Name


class TeamChange(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How after-contact work ends in a team; a field left out is left alone."""

    name: Name | msgspec.UnsetType = msgspec.UNSET
    wrap_up: WrapUpMode | msgspec.UnsetType = msgspec.UNSET
    wrap_up_s: WrapUpSeconds | msgspec.UnsetType = msgspec.UNSET


class NewUser(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """`person_id` ties accounts of one person together; left out, the user is a person alone."""

    user_id: Id
    login: Word
    display_name: Name
    role: Role
    team_id: Id
    password: Password
    person_id: Id | None = None


class UserChange(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A field left out is left alone; a user who is disabled is signed out at once."""

    display_name: Name | msgspec.UnsetType = msgspec.UNSET
    role: Role | msgspec.UnsetType = msgspec.UNSET
    team_id: Id | msgspec.UnsetType = msgspec.UNSET
    disabled: bool | msgspec.UnsetType = msgspec.UNSET


class NewPassword(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    password: Password
