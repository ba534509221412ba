"""A version being changed on screen: what is put in, taken out, and whether it makes sense."""

from collections import Counter

import msgspec

from agentdesk.domain.errors import InvalidInput
from agentdesk.protocol import domain_values
from agentdesk.protocol.empowerment import PolicyBody, PolicyLimit
from agentdesk.protocol.policies import PolicyTerms, terms_of

TWICE = "limit_twice"
MALFORMED = "malformed"
_EXPIRES, _ESCALATES = "request_expires_s", "request_escalates_s"
_OUT_OF_RANGE = {_EXPIRES: "expires_range", _ESCALATES: "escalates_range", "name": "limit_slug"}
_SETTINGS = tuple(name for name in PolicyTerms.__struct_fields__ if name != "limits")


def put_limit(body: PolicyBody, number: int | None, limit: PolicyLimit) -> PolicyBody:
    """Return it with this limit in place of one, or as one more."""
    limits = list(body.limits)
    if number is None:
        limits.append(limit)
    else:
        limits[number] = limit
    return msgspec.structs.replace(body, limits=limits)


def without_limit(body: PolicyBody, number: int) -> PolicyBody:
    limits = [limit for place, limit in enumerate(body.limits) if place != number]
    return msgspec.structs.replace(body, limits=limits)


def with_amount(body: PolicyBody, number: int, amount: int) -> PolicyBody:
    limit = msgspec.structs.replace(body.limits[number], amount_minor=amount)
    return put_limit(body, number, limit)


def changes(body: PolicyBody, before: PolicyBody) -> int:
    """Return how many limits and settings are not as they were."""
    now, then = (Counter(map(msgspec.json.encode, one.limits)) for one in (body, before))
    limits = max((now - then).total(), (then - now).total())
    settings = [name for name in _SETTINGS if getattr(body, name) != getattr(before, name)]
    return limits + len(settings)


def problem_of(body: PolicyBody) -> str:
    """Return the code of what would be refused; "" where nothing would."""
    try:
        terms_of(body)
        domain_values.policy(body)
    except msgspec.ValidationError as error:
        return next((code for name, code in _OUT_OF_RANGE.items() if name in str(error)), MALFORMED)
    except InvalidInput as error:
        return error.code
    spoken = Counter(map(speaks_of, body.limits))
    return TWICE if any(count > 1 for count in spoken.values()) else ""


def speaks_of(limit: PolicyLimit) -> bytes:
    """Return what makes a limit another one than the next: all but its figures."""
    bare = msgspec.structs.replace(
        limit,
        amount_minor=0,
        lifetime_value_share_bp=0,
        legal_source="",
        roles=sorted(limit.roles),
        reasons=sorted(limit.reasons),
        tiers=sorted(limit.tiers),
        channels=sorted(limit.channels),
        kinds=[],  # one dial counts the same kinds everywhere
    )
    return msgspec.json.encode(bare)
