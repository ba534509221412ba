"""What is known of two customers who are one: the one that stays, and what only the other had."""

from typing import Any

import msgspec

from agentdesk.domain import merging
from agentdesk.protocol.entities import Consent, CustomerBody
from agentdesk.protocol.fields import MoneyBody

_LISTS = ("phones", "emails", "addresses")
_ELSE_THEIRS = ("churn_risk", "birth_date", "account_id", "external_reference")
_EARLIER = ("customer_since", "buying_since_at_least")


def of(former: CustomerBody, into: CustomerBody) -> CustomerBody:
    """Return the second with what only the first knew, and both ways to reach them."""
    values: dict[str, Any] = {
        name: _joined(getattr(into, name), getattr(former, name)) for name in _LISTS
    }
    values |= {name: getattr(into, name) or getattr(former, name) for name in _ELSE_THEIRS}
    values |= {name: _earlier(getattr(into, name), getattr(former, name)) for name in _EARLIER}
    scripts = {name.script for name in into.names}
    return msgspec.structs.replace(
        into,
        names=[*into.names, *(name for name in former.names if name.script not in scripts)],
        lifetime_value=_sum(into.lifetime_value, former.lifetime_value),
        consents=_latest([*into.consents, *former.consents]),
        household=former.household | into.household,
        person_id=merging.person_of_both(former.person_id, into.person_id),
        **values,
    )


def changed(before: CustomerBody, after: CustomerBody) -> list[str]:
    """Return the names of the fields that are not what they were."""
    names = before.__struct_fields__
    return sorted(name for name in names if getattr(before, name) != getattr(after, name))


def _joined(first: list[object], second: list[object]) -> list[object]:
    return [*first, *(one for one in second if one not in first)]


def _earlier(*days: object) -> object:
    return min((day for day in days if day is not None), default=None)  # type: ignore[type-var]


def _sum(first: MoneyBody | None, second: MoneyBody | None) -> MoneyBody | None:
    """In two currencies there is no sum: the one that stays is believed."""
    if first is None or second is None:
        return first or second
    if first.currency != second.currency:
        return first
    return MoneyBody(first.amount_minor + second.amount_minor, first.currency)


def _latest(said: list[Consent]) -> list[Consent]:
    """What was said last about each purpose counts."""
    by_purpose = {one.purpose: one for one in sorted(said, key=lambda one: one.at)}
    return list(by_purpose.values())
