"""A customer's fields as an agent reads them: their names, and their values on one line."""

import re
from collections.abc import Sequence
from typing import Any

from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.words import channel_name, language_name
from agentdesk.domain.phones import national
from agentdesk.protocol.customer_fields import WHOLE, Will, purpose_of
from agentdesk.protocol.entities import Address, Phone

_MASKED = "····"
_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")  # kana and Han


def field_name(field: str) -> str:
    """Return what a field is called on screen."""
    purpose = purpose_of(field)
    if purpose is not None:
        return tr("Details", "Consent: {purpose}").format(purpose=purpose_name(purpose))
    return {
        "phones": tr("Details", "Phone"),
        "emails": tr("Details", "E-mail"),
        "addresses": tr("Details", "Address"),
        "preferences.channel": tr("Details", "Channel"),
        "preferences.hours": tr("Details", "Hours"),
        "preferences.language": tr("Details", "Language"),
        "preferences.honorific": tr("Details", "Addressed as"),
    }.get(field, field)


def purpose_name(purpose: str) -> str:
    """Return what a consent is to; a purpose of somebody's own stays as it is written."""
    return {
        "marketing_email": tr("Details", "News by e-mail"),
        "marketing_message": tr("Details", "News by message"),
        "recording": tr("Details", "Recording of calls"),
    }.get(purpose, purpose)


def will_text(*, granted: bool) -> str:
    return tr("Details", "allowed") if granted else tr("Details", "not allowed")


def value_text(field: str, value: Any, *, masked: bool) -> str:
    """Return a field's value on one line; how to reach somebody is masked until they are known."""
    if isinstance(value, Will):
        return will_text(granted=value.granted)
    if field in WHOLE:
        return _listed(value or [], masked=masked)
    if not value:
        return tr("Details", "nothing")
    if field == "preferences.channel":
        return channel_name(value)
    return language_name(value) if field == "preferences.language" else str(value)


def _listed(values: Sequence[Any], *, masked: bool) -> str:
    words = " · ".join(one_text(value, masked=masked) for value in values)
    return words or tr("Details", "nothing")


def one_text(value: Any, *, masked: bool) -> str:
    """Return one number, address or place."""
    if isinstance(value, Phone):
        written = national(value.e164)
        return i18n.mask_phone(written) if masked else written
    if isinstance(value, Address):
        return f"{_MASKED} {value.country}" if masked else _place(value)
    return i18n.mask_email(value) if masked else str(value)


def _place(value: Address) -> str:
    """Return an address as its envelope has it: in Han and kana the largest part comes first."""
    if not _HAN.search(f"{value.region}{value.city}{value.lines}"):
        smallest_first = (value.lines, value.postal_code, value.city, value.region, value.country)
        return ", ".join(filter(None, smallest_first))
    region = "" if value.region == value.city else value.region  # 東京都; 北京 is both
    largest_first = (value.postal_code, f"{region}{value.city}{value.lines}", value.country)
    return " ".join(filter(None, largest_first))
