"""Who the demo's story is about: three households of the panel, and what is set by hand on them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from agentdesk.domain.ids import stable_id
from agentdesk.domain.interactions import Channel
from agentdesk.protocol.entities import ChurnRisk, Consent, Preferences
from agentdesk.server.imports.household.baskets import customer_id
from agentdesk.server.imports.made_up.traits import Traits

_DAYS_IN_A_YEAR = 365.25


@dataclass(frozen=True, slots=True)
class Role:
    """A household and the made-up person who stands for it, whatever the seed."""

    household_id: str
    person_id: str
    tier: str
    tenure_years: float
    churn_risk: ChurnRisk
    preferences: Preferences

    @property
    def customer_id(self) -> str:
        return customer_id(self.household_id)


# Buys dog food all year, received ten campaigns and redeemed coupons of six.
TORN_BAG = Role(
    household_id="13",
    person_id="P00003",
    tier="platinum",
    tenure_years=10.29,
    churn_risk=ChurnRisk(level="elevated", previous="low"),
    preferences=Preferences(channel=Channel.CHAT, hours="18-21", language="ja", honorific="様"),
)
COUPON = Role(
    household_id="18",
    person_id="P16002",
    tier="gold",
    tenure_years=4.6,
    churn_risk=ChurnRisk(level="moderate", previous="low"),
    preferences=Preferences(
        channel=Channel.EMAIL, hours="any time", language="en-US", honorific="Ms"
    ),
)
LATE = Role(
    household_id="14",
    person_id="P12003",
    tier="silver",
    tenure_years=2.2,
    churn_risk=ChurnRisk(level="low", previous="low"),
    preferences=Preferences(
        channel=Channel.CHAT, hours="12-14", language="zh-Hant", honorific="小姐"
    ),
)
CAST = (TORN_BAG, COUPON, LATE)
PEOPLE: Mapping[str, str] = {role.household_id: role.person_id for role in CAST}


def traits_at(now: datetime) -> dict[str, Traits]:
    """Return what is set by hand, by household."""
    return {role.household_id: _traits(role, now) for role in CAST}


def _traits(role: Role, now: datetime) -> Traits:
    since = _since(now.date(), role.tenure_years)
    return Traits(
        tier=role.tier,
        customer_since=since,
        churn_risk=role.churn_risk,
        preferences=role.preferences,
        consents=(
            Consent(purpose="marketing_email", granted=True, at=now - timedelta(days=300)),
            Consent(purpose="recording", granted=True, at=now - timedelta(days=300)),
        ),
    )


def _since(today: date, years: float) -> date:
    return today - timedelta(days=round(years * _DAYS_IN_A_YEAR))


def story_id(kind: str, *key: str) -> str:
    return stable_id("story", kind, *key)
