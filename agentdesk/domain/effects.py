"""What leaves the house after a plan is posted: its kinds, its states, what follows each answer.

Whoever carries an effect out knows it by its key. The same key is never done twice, so that it may
be sent again whenever it is certain that it was not done, and is looked up whenever it is not.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from agentdesk.domain.errors import Conflict


class EffectKind(StrEnum):
    REFUND = "refund"  # money, to the payment it came from
    CREDIT = "credit"
    VOUCHER = "voucher"
    POINTS = "points"
    CREDIT_TAKEN_BACK = "credit_taken_back"
    VOUCHER_TAKEN_BACK = "voucher_taken_back"
    POINTS_TAKEN_BACK = "points_taken_back"  # given, or earned with goods that come back
    SHIPMENT = "shipment"
    PAYMENT_LINK = "payment_link"  # the customer pays: never a card number by voice


class EffectState(StrEnum):
    HELD = "held"  # until the parcel is back
    QUEUED = "queued"
    SENT = "sent"
    CONFIRMED = "confirmed"
    FAILED = "failed"  # refused: not done, and never under this key
    UNKNOWN = "unknown"  # sent, and nobody knows: looked up before it is sent again


class Adapter(StrEnum):
    """Who carries an effect out."""

    BOOK = "book"  # our own: credits, vouchers, points
    PAYMENTS = "payments"  # a payment provider
    OUTSIDE = "outside"  # another system or a person, who says so by `effect.settle`


class Fate(StrEnum):
    """What whoever carries it out says of an effect."""

    DONE = "done"
    UNDER_WAY = "under_way"  # accepted: ask again later
    REFUSED = "refused"  # not done, and it will not be
    NOT_NOW = "not_now"  # not done: try again later
    ABSENT = "absent"  # looked up: never heard of
    UNKNOWN = "unknown"  # no answer, or none that says


@dataclass(frozen=True, slots=True)
class Answer:
    """`reference` is their name for it; `problem` a stable code of theirs or ours.

    `key_is_spent`: whatever is sent under this key is answered by the same fault for ever.
    """

    fate: Fate
    reference: str = ""
    problem: str = ""
    key_is_spent: bool = False


@dataclass(frozen=True, slots=True)
class Errand:
    """One effect as whoever carries it out gets to see it; it acts once per key."""

    effect_id: str
    key: str
    kind: EffectKind
    customer_id: str
    amount_minor: int
    currency: str
    points: int = 0
    payment_id: str = ""
    expires_on: date | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """Where an effect stands after an answer; without a wait nothing more happens by itself."""

    state: EffectState
    wait_s: int | None = None

    @property
    def needs_person(self) -> bool:
        return self.state is EffectState.FAILED or (
            self.state is EffectState.UNKNOWN and self.wait_s is None
        )


MAX_ATTEMPTS = 12  # about three quarters of an hour
LONGEST_WAIT_S = 900
# What was accepted may take days: asked about every hour, for two weeks.
_UNDER_WAY_WAIT_S = 3_600
MAX_LOOKS = 14 * 24
# For whoever took an effect to come back; then it counts as unknown.
ERRAND_LIFE_S = 60

_CARD_LIKE = frozenset({"card", "wallet"})
BOOKED = frozenset(
    {
        EffectKind.CREDIT,
        EffectKind.VOUCHER,
        EffectKind.POINTS,
        EffectKind.CREDIT_TAKEN_BACK,
        EffectKind.VOUCHER_TAKEN_BACK,
        EffectKind.POINTS_TAKEN_BACK,
    }
)
TAKES_BACK = frozenset(kind for kind in EffectKind if kind.value.endswith("_taken_back"))
_ON_ANSWER = {
    Fate.DONE: EffectState.CONFIRMED,
    Fate.REFUSED: EffectState.FAILED,
    Fate.UNDER_WAY: EffectState.SENT,
    Fate.NOT_NOW: EffectState.QUEUED,
    Fate.ABSENT: EffectState.QUEUED,
    Fate.UNKNOWN: EffectState.UNKNOWN,
}
_OVER = frozenset({EffectState.CONFIRMED, EffectState.FAILED})
_TAKEN_UP_AGAIN = frozenset({EffectState.FAILED, EffectState.UNKNOWN})


def adapter_for(kind: EffectKind, means: str) -> Adapter:
    if kind in BOOKED:
        return Adapter.BOOK
    if kind is EffectKind.REFUND and means in _CARD_LIKE:
        return Adapter.PAYMENTS
    return Adapter.OUTSIDE


def key_of(effect_id: str, round_: int) -> str:
    """A new try of what was refused is a new round: the refusal stays with its own key."""
    return effect_id if round_ == 1 else f"{effect_id}.{round_}"


def after(answer: Answer, attempts: int) -> Step:
    """Return where an effect stands when this is the answer to its latest attempt."""
    state = _ON_ANSWER[answer.fate]
    if state in _OVER:
        return Step(state)
    if answer.fate is Fate.UNDER_WAY and attempts < MAX_LOOKS:
        return Step(state, _UNDER_WAY_WAIT_S)
    if attempts >= MAX_ATTEMPTS:
        return Step(EffectState.UNKNOWN)  # patience ends: a person finds out
    return Step(state, 0 if answer.fate is Fate.ABSENT else wait_s(attempts))


def wait_s(attempts: int) -> int:
    """Twice as long each time: 2 seconds after the first attempt."""
    return int(min(2**attempts, LONGEST_WAIT_S))


def check_retry(state: EffectState) -> None:
    if state not in _TAKEN_UP_AGAIN:
        raise Conflict(f"the effect is {state}", code=f"effect_{state}")


def check_settle(state: EffectState, adapter: Adapter) -> None:
    """By hand only what nobody is at: an errand under way is answered by whoever has it."""
    waits_outside = state is EffectState.QUEUED and adapter is not Adapter.BOOK
    if not waits_outside and state not in _TAKEN_UP_AGAIN:
        raise Conflict(f"the effect is {state}", code=f"effect_{state}")
