"""What was decided in like cases, beside a request that waits for a decision."""

from enum import StrEnum

import msgspec

from agentdesk.domain.approvals import RequestState
from agentdesk.domain.remedies import RemedyKind
from agentdesk.protocol.fields import Count, Currency, Id, Line, NotNegativeMinor, Text, Timestamp


class DeclineReason(msgspec.Struct, frozen=True):
    """Words with which like requests were declined, and how often."""

    words: Text
    count: Count


class PastRequest(msgspec.Struct, frozen=True, omit_defaults=True):
    """An earlier request of the same agent; `granted_minor` is 0 unless it was given."""

    request_id: Id
    state: RequestState
    asked_at: Timestamp
    currency: Currency
    asked_minor: NotNegativeMinor
    granted_minor: NotNegativeMinor = 0


class TieKind(StrEnum):
    """What two customers have in common."""

    HOUSEHOLD = "household"  # a telephone number or an e-mail address
    ADDRESS = "address"
    PAYMENT = "payment"  # the same card, account or wallet


class TiedGoodwill(msgspec.Struct, frozen=True, omit_defaults=True):
    """Goodwill of twelve months to somebody tied to this customer, or to the customer."""

    customer_id: Id
    customer_name: Line
    currency: Currency
    plans: Count
    goodwill_minor: NotNegativeMinor
    latest_at: Timestamp
    ties: list[TieKind] = []  # empty: the customer themselves


class Precedent(msgspec.Struct, frozen=True, omit_defaults=True):
    """Like cases: same reason, same leading kind of goodwill, same currency, decided lately.

    With too few of them (`enough` is false) there are no figures: a number would be believed.
    """

    request_id: Id
    reason: Line
    kind: RemedyKind
    currency: Currency
    asked_minor: NotNegativeMinor
    days: Count
    count: Count
    least_count: Count  # so many are needed
    enough: bool
    granted: Count = 0
    granted_less: Count = 0  # of these, with an offer below what was asked
    declined: Count = 0
    granted_share_bp: Count | None = None
    lower_quartile_minor: NotNegativeMinor | None = None
    median_minor: NotNegativeMinor | None = None
    upper_quartile_minor: NotNegativeMinor | None = None
    percentile: Count | None = None  # share of what was granted that is not above this asking
    reasons: list[DeclineReason] = []
    last_five: list[PastRequest] = []
    tied: list[TiedGoodwill] = []
