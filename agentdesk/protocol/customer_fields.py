"""A customer's own data as it is edited: field by field, each compared and written by itself.

Of the preferences each is a field, and of the consents each purpose: who changes the language has
not touched the hours, and whoever withdraws one consent has said nothing of another.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as part
from datetime import datetime
from typing import Annotated, Any, Protocol

import msgspec
from msgspec import UNSET, Meta, UnsetType

from agentdesk.domain.field_merge import SuggestionState, Why
from agentdesk.protocol.entities import Address, Body, Consent, Phone, Preferences
from agentdesk.protocol.fields import Id, Line, Timestamp, Word

MOST_VALUES = 50
_FEW = Meta(max_length=MOST_VALUES)
Phones = Annotated[list[Phone], _FEW]
Emails = Annotated[list[Line], _FEW]
Addresses = Annotated[list[Address], _FEW]
Consents = Annotated[list[Consent], _FEW]

WHOLE = ("phones", "emails", "addresses")
_PREFERENCE, _CONSENT = "preferences.", "consents."
PREFERENCES = tuple(_PREFERENCE + name for name in Preferences.__struct_fields__)


class CustomerFields(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """Values of a customer's fields; one that is left out is not spoken of."""

    phones: Phones | UnsetType = UNSET
    emails: Emails | UnsetType = UNSET
    addresses: Addresses | UnsetType = UNSET
    preferences: Preferences | UnsetType = UNSET
    consents: Consents | UnsetType = UNSET


class SuggestionBody(Body, kw_only=True):
    """What somebody wanted to write and another had changed meanwhile; `field` names which.

    `until`: kept so long and no longer, because whoever it is about is gone.
    """

    customer_id: Id
    field: Word
    values: CustomerFields
    why: Why
    state: SuggestionState
    made_by: Id
    made_by_name: Line = ""
    made_at: Timestamp
    settled_by: Id | None = None
    settled_by_name: Line = ""
    settled_at: Timestamp | None = None
    until: Timestamp | None = None


@dataclass(frozen=True, slots=True)
class Will:
    """What somebody said about one purpose; said again it is the same will, at another time."""

    granted: bool
    at: datetime = part(compare=False)


class Speaks(Protocol):
    """What has these fields: a customer's body, a command, values of their own."""

    @property
    def phones(self) -> Any: ...
    @property
    def emails(self) -> Any: ...
    @property
    def addresses(self) -> Any: ...
    @property
    def preferences(self) -> Any: ...
    @property
    def consents(self) -> Any: ...


def spoken(fields: Speaks) -> dict[str, Any]:
    """Return each field that is spoken of, by its name."""
    said = {name: getattr(fields, name) for name in WHOLE}
    values = {name: value for name, value in said.items() if value is not UNSET}
    if fields.preferences is not UNSET:
        for name in PREFERENCES:
            values[name] = getattr(fields.preferences, name.removeprefix(_PREFERENCE))
    if fields.consents is not UNSET:
        values |= {_CONSENT + one.purpose: Will(one.granted, one.at) for one in fields.consents}
    return values


def purpose_of(field: str) -> str | None:
    """Return the purpose a field is the consent to; None: it is no consent."""
    return field.removeprefix(_CONSENT) if field.startswith(_CONSENT) else None


def written(onto: Speaks, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the parts of a customer with these values written into them, by the parts' names."""
    parts: dict[str, Any] = {name: values[name] for name in WHOLE if name in values}
    wishes = {
        name.removeprefix(_PREFERENCE): values[name] for name in PREFERENCES if name in values
    }
    if wishes:
        before = Preferences() if onto.preferences is UNSET else onto.preferences
        parts["preferences"] = msgspec.structs.replace(before, **wishes)
    wills = {purpose: values[name] for name in values if (purpose := purpose_of(name))}
    if wills:
        before = [] if onto.consents is UNSET else onto.consents
        said = {one.purpose: one for one in before}
        said |= {of: Consent(of, will.granted, will.at) for of, will in wills.items()}
        parts["consents"] = list(said.values())
    return parts


def meant(fields: Speaks, base: Speaks | None) -> dict[str, Any]:
    """Return the fields of which something else was made than what was seen."""
    seen = {} if base is None else spoken(base)
    return {name: one for name, one in spoken(fields).items() if one != seen.get(name)}


def fields_of(values: Mapping[str, Any]) -> CustomerFields:
    """Return the values as they travel."""
    return CustomerFields(**written(CustomerFields(), values))
