"""What the panel does not know of a household: tenure, tier, churn risk, preferences, consents."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from agentdesk.domain.interactions import Channel
from agentdesk.protocol.entities import ChurnRisk, Consent, Preferences
from agentdesk.server.imports.dice import Dice

# A tier is earned by a year's purchases, in US cents.
TIERS = ((600_000, "platinum"), (300_000, "gold"), (120_000, "silver"))
LEVELS = ("low", "moderate", "elevated", "high")
_CHANNELS = {Channel.VOICE: 4, Channel.CHAT: 4, Channel.EMAIL: 3, Channel.MESSAGE: 3}
_HOURS = ("9-12", "12-14", "18-21", "any time")
_PURPOSES = (("marketing_email", 0.62), ("marketing_message", 0.35), ("recording", 0.9))
_DAYS_IN_A_YEAR = 365


@dataclass(frozen=True, slots=True)
class Known:
    """What the panel does know, and the draws are bound by."""

    household_id: str
    language: str
    honorific: str
    first_purchase: date
    last_purchase: date
    sales_minor: int
    now: datetime


@dataclass(frozen=True, slots=True)
class Traits:
    tier: str
    customer_since: date
    churn_risk: ChurnRisk
    preferences: Preferences
    consents: tuple[Consent, ...]


def tier_of(sales_minor: int) -> str:
    return next((tier for least, tier in TIERS if sales_minor >= least), "standard")


def draw(seed: int, known: Known) -> Traits:
    dice = Dice(seed, "traits", known.household_id)
    return Traits(
        tier=tier_of(known.sales_minor),
        customer_since=_since(dice, known),
        churn_risk=_churn(dice, known),
        preferences=Preferences(
            channel=dice.weighted(_CHANNELS),
            hours=dice.pick(_HOURS),
            language=known.language,
            honorific=known.honorific,
        ),
        consents=_consents(dice, known),
    )


def _since(dice: Dice, known: Known) -> date:
    """Before the first purchase that is known; most came in the last five years."""
    years = dice.weighted({1: 5, 2: 5, 3: 4, 4: 4, 5: 4, 7: 3, 9: 3, 11: 2, 14: 1})
    days = dice.between(0, years * _DAYS_IN_A_YEAR)
    return known.first_purchase - timedelta(days=days)


def _churn(dice: Dice, known: Known) -> ChurnRisk:
    """Who has not bought for long is at risk; a few draws move it one level."""
    idle_days = (known.now.date() - known.last_purchase).days
    level = sum(idle_days > days for days in (21, 60, 150))
    previous = min(len(LEVELS) - 1, max(0, level + dice.between(-1, 1)))
    return ChurnRisk(level=LEVELS[level], previous=LEVELS[previous])


def _consents(dice: Dice, known: Known) -> tuple[Consent, ...]:
    first = datetime.combine(known.first_purchase, known.now.timetz())
    return tuple(
        Consent(
            purpose=purpose,
            granted=dice.chance(share),
            at=first + timedelta(days=dice.between(0, 30)),
        )
        for purpose, share in _PURPOSES
    )
