"""A customer's own data as it stands in fields while somebody edits it, and back again.

What was seen when the first key was pressed is kept with it: the server compares by that, however
long the computer was off the network, locked or dead in between.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, fields, replace
from datetime import datetime

from agentdesk.domain.errors import InvalidPhone
from agentdesk.domain.interactions import Channel
from agentdesk.domain.phones import national, region_of, to_e164
from agentdesk.protocol.customer_fields import WHOLE, CustomerFields
from agentdesk.protocol.entities import Address, Consent, CustomerBody, Phone, Preferences

USUAL_PURPOSES = ("marketing_email", "marketing_message", "recording")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_COUNTRY = re.compile(r"[A-Z]{2}")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class AddressForm:
    lines: str = ""
    postal_code: str = ""
    city: str = ""
    region: str = ""
    country: str = ""

    def is_empty(self) -> bool:
        return not any(getattr(self, one.name).strip() for one in fields(self))


@dataclass(frozen=True, slots=True)
class DetailsForm:
    """What stands in the fields, as it was typed."""

    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    address: AddressForm = field(default_factory=AddressForm)
    channel: str = ""
    hours: str = ""
    language: str = ""
    honorific: str = ""
    consents: tuple[tuple[str, bool], ...] = ()


@dataclass(frozen=True, slots=True)
class DetailsDraft:
    """An edit that was begun: what was seen, what it became, which suggestions it answers."""

    seen: CustomerFields = field(default_factory=CustomerFields)
    form: DetailsForm = field(default_factory=DetailsForm)
    settles: tuple[str, ...] = ()

    def is_empty(self) -> bool:
        return not self.settles and self.form == form_of(self.seen)


@dataclass(frozen=True, slots=True)
class BadField:
    """A field that cannot be sent as it is, and what was typed there."""

    field: str
    text: str


def seen_of(body: CustomerBody) -> CustomerFields:
    """Return what the screen shows of a customer, as it travels with an edit."""
    return CustomerFields(
        phones=list(body.phones),
        emails=list(body.emails),
        addresses=list(body.addresses),
        preferences=body.preferences,
        consents=list(body.consents),
    )


def form_of(seen: CustomerFields) -> DetailsForm:
    """Return the fields filled with what is known; of several addresses the first is edited."""
    if not isinstance(seen.preferences, Preferences):
        return DetailsForm()
    wishes = seen.preferences
    return DetailsForm(
        phones=tuple(national(one.e164) for one in _list(seen.phones)),
        emails=tuple(_list(seen.emails)),
        address=_address_form(_list(seen.addresses)),
        channel=wishes.channel.value if wishes.channel is not None else "",
        hours=wishes.hours,
        language=wishes.language,
        honorific=wishes.honorific,
        consents=_wills(_list(seen.consents)),
    )


def _wills(consents: list[Consent]) -> tuple[tuple[str, bool], ...]:
    """Return what was said, and what may be asked: nothing was said of that yet."""
    said = {one.purpose: one.granted for one in consents}
    return tuple((dict.fromkeys(USUAL_PURPOSES, False) | said).items())


def _list(values: object) -> list:  # type: ignore[type-arg]  # of whichever kind, or not spoken of
    return values if isinstance(values, list) else []


def _address_form(addresses: list[Address]) -> AddressForm:
    if not addresses:
        return AddressForm()
    one = addresses[0]
    return AddressForm(one.lines, one.postal_code, one.city, one.region, one.country)


def rebased(draft: DetailsDraft, now: CustomerFields) -> DetailsDraft:
    """Let what was not touched follow the customer's row; what was touched keeps what was seen."""
    before, fresh = form_of(draft.seen), form_of(now)
    if not isinstance(draft.seen.preferences, Preferences):  # nothing was begun
        return replace(draft, seen=now, form=fresh)
    touched = {
        one.name
        for one in fields(DetailsForm)
        if getattr(draft.form, one.name) != getattr(before, one.name)
    }
    form = replace(fresh, **{name: getattr(draft.form, name) for name in touched})
    seen = {
        name: getattr(draft.seen if name in _PARTS and _PARTS[name] in touched else now, name)
        for name in (*WHOLE, "consents")
    }
    wishes = {
        name: getattr(draft.seen.preferences if name in touched else now.preferences, name)
        for name in Preferences.__struct_fields__
    }
    return replace(draft, seen=CustomerFields(preferences=Preferences(**wishes), **seen), form=form)


# The part of a customer that a field of the form is written into, where their names differ.
_PARTS = {"phones": "phones", "emails": "emails", "addresses": "address", "consents": "consents"}


def read_form(
    form: DetailsForm, seen: CustomerFields, now: datetime, *, with_contact: bool
) -> CustomerFields | BadField:
    """Return the values to send, or the first field that nobody could read.

    Without `with_contact` numbers and addresses were masked, and nothing is said of them.
    """
    if not _LANGUAGE.fullmatch(form.language):
        return BadField("language", form.language)
    wishes = Preferences(
        channel=Channel(form.channel) if form.channel else None,
        hours=form.hours.strip(),
        language=form.language,
        honorific=form.honorific.strip(),
    )
    consents = _consents(form, _list(seen.consents), now)
    if not with_contact:
        return CustomerFields(preferences=wishes, consents=consents)
    try:
        phones = _phones(form, _list(seen.phones), _list(seen.addresses))
        emails = [_email(text) for text in _typed(form.emails)]
        addresses = _addresses(form.address, _list(seen.addresses))
    except _UnreadableError as error:
        return error.field
    return CustomerFields(
        phones=phones, emails=emails, addresses=addresses, preferences=wishes, consents=consents
    )


class _UnreadableError(ValueError):
    def __init__(self, field: BadField) -> None:
        super().__init__(field.field)
        self.field = field


def _typed(lines: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(text.strip() for text in lines if text.strip()))


def _phones(form: DetailsForm, known: list[Phone], addresses: list[Address]) -> list[Phone]:
    """Return the numbers; one that stands there as it was is the same, kind and all."""
    as_shown = {national(one.e164): one for one in known}
    region = region_of(known[0].e164) if known else None
    region = region or next((one.country for one in addresses), None)
    return [as_shown.get(text) or _phone(text, region) for text in _typed(form.phones)]


def _phone(text: str, region: str | None) -> Phone:
    try:
        return Phone(to_e164(text, region))
    except InvalidPhone as error:
        raise _UnreadableError(BadField("phones", text)) from error


def _email(text: str) -> str:
    if len(text) > _LONGEST or not _EMAIL.fullmatch(text):
        raise _UnreadableError(BadField("emails", text))
    return text


def _addresses(form: AddressForm, known: list[Address]) -> list[Address]:
    rest = known[1:]
    if form == _address_form(known):
        return known
    if form.is_empty():
        return rest
    country = form.country.strip().upper()
    if not form.lines.strip() or not _COUNTRY.fullmatch(country):
        raise _UnreadableError(BadField("address", form.country))
    place = Address(
        country,
        form.lines.strip(),
        form.postal_code.strip(),
        form.region.strip(),
        form.city.strip(),
    )
    return [place, *rest]


def _consents(form: DetailsForm, known: list[Consent], now: datetime) -> list[Consent]:
    """Return what was said of each purpose; what is as it was keeps its time."""
    before = {one.purpose: one for one in known}
    said = []
    for purpose, granted in form.consents:
        there = before.get(purpose)
        if there is not None and there.granted == granted:
            said.append(there)
        elif there is not None or granted:
            said.append(Consent(purpose, granted=granted, at=now))
    return said
