"""Making a customer: what an administrator or another system sends."""

from datetime import date
from typing import Annotated

import msgspec
from msgspec import Meta

from agentdesk.protocol.entities import Address, Consent, PersonName, Phone, Preferences
from agentdesk.protocol.fields import Id, Line, Word

_MOST = Meta(max_length=50)


class NewCustomer(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """The id is made by who asks, so that asking twice makes one customer."""

    customer_id: Id
    names: Annotated[list[PersonName], Meta(min_length=1, max_length=50)]
    tier: Word = "standard"
    phones: Annotated[list[Phone], _MOST] = []
    emails: Annotated[list[Line], _MOST] = []
    addresses: Annotated[list[Address], _MOST] = []
    preferences: Preferences = msgspec.field(default_factory=Preferences)
    consents: Annotated[list[Consent], _MOST] = []
    customer_since: date | None = None
    birth_date: date | None = None
    account_id: Id | None = None
    external_reference: Line = ""
