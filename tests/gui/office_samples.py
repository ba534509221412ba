"""A made-up office as the server and the cache tell it: synthetic, every name and figure."""

from datetime import UTC, date, datetime, timedelta

from agentdesk.cache.shapes import Held
from agentdesk.desktop.item_models.day_books import build_day
from agentdesk.desktop.item_models.money_facts import (
    MoneyFacts,
    agents_of,
    policy_aside,
    pools_of,
)
from agentdesk.desktop.item_models.policy import PolicyView
from agentdesk.desktop.item_models.policy_draft import with_amount
from agentdesk.desktop.item_models.policy_facts import PolicyFacts, build_policy
from agentdesk.desktop.item_models.rehearsed import build_rehearsal
from agentdesk.desktop.item_models.team_money import MoneyView
from agentdesk.domain.actor import Role
from agentdesk.domain.approvals import RequestState
from agentdesk.domain.dials import Measure, Scope, Strength, Window
from agentdesk.domain.empowerment import Answer
from agentdesk.domain.policy_versions import PolicyState
from agentdesk.domain.remedies import RemedyKind
from agentdesk.protocol import domain_values
from agentdesk.protocol.empowerment import BudgetBody, PolicyBody, PolicyLimit
from agentdesk.protocol.entities import UserBody
from agentdesk.protocol.fields import Source
from agentdesk.protocol.journal import (
    AccountSum,
    ControlTotal,
    DayTotals,
    JournalDay,
    UnsettledEffect,
)
from agentdesk.protocol.precedent import (
    DeclineReason,
    PastRequest,
    Precedent,
    TiedGoodwill,
    TieKind,
)
from agentdesk.protocol.rehearsal import Rehearsal, RehearsedAct

NOW = datetime(2026, 11, 21, 14, 7, tzinfo=UTC)
TODAY = date(2026, 11, 21)
MADE_UP = Source("shop", NOW, synthetic=True)
ME, AYA = "person-me", "person-aya"
LIMITS = [
    PolicyLimit(Scope.INCIDENT, Window.CASE, Strength.ALONE, 24_000, roles=[Role.AGENT]),
    PolicyLimit(Scope.INCIDENT, Window.CASE, Strength.ALONE, 40_000, roles=[Role.SENIOR]),
    PolicyLimit(Scope.AGENT, Window.DAY, Strength.ALONE, 50_000),
    PolicyLimit(Scope.CUSTOMER, Window.YEAR, Strength.ALONE, 6, measure=Measure.COUNT),
    PolicyLimit(Scope.CUSTOMER, Window.YEAR, Strength.HARD, 80_000, lifetime_value_share_bp=250),
    PolicyLimit(
        Scope.CUSTOMER,
        Window.YEAR,
        Strength.HARD,
        20_000,
        name="gifts",
        kinds=[RemedyKind.BONUS, RemedyKind.POINTS],
        place="JP",
        legal_source="景品表示法",
    ),
    PolicyLimit(Scope.TEAM_POOL, Window.DAY, Strength.APPROVAL, 800_000),
]


def version(number: int, state: PolicyState, proposer: str | None = None) -> Held[PolicyBody]:
    body = PolicyBody(
        source=MADE_UP,
        version=number,
        effective_from=NOW - timedelta(days=20 - number),
        currency="USD",
        limits=LIMITS,
        state=state,
        proposed_by_name="森 彩" if proposer else "",
        proposed_by_person=proposer,
    )
    return Held(str(number), 1, body)


POLICIES = (
    version(8, PolicyState.PROPOSED, AYA),
    version(7, PolicyState.ACTIVE),
    version(6, PolicyState.ACTIVE),
)
REHEARSAL = Rehearsal(
    currency="USD",
    from_day=date(2026, 10, 23),
    to_day=TODAY,
    policy_version=7,
    acts=412,
    same=381,
    reproduced=False,
    goodwill_minor=812_300,
    asked_before=60,
    asked_after=29,
    approvals_avoided=31,
    approvals_added=0,
    impossible_added=0,
    impossible_minor=0,
    waiting_saved_s=3_120,
    extra_minor=64_000,
    changed=[
        RehearsedAct(
            "plan",
            NOW - timedelta(days=3),
            "mika",
            "klein",
            24_000,
            Answer.ASKS,
            Answer.ALONE,
            kinds=[RemedyKind.CREDIT, RemedyKind.POINTS],
            user_name="佐藤 美香",
        )
    ],
)


def policy_facts(**changes: object) -> PolicyFacts:
    values: dict[str, object] = {
        "now": NOW,
        "person_id": ME,
        "proposes": True,
        "policies": POLICIES,
        "in_force": 7,
        "chosen": "7",
    }
    return PolicyFacts(**(values | changes))  # type: ignore[arg-type]  # the fields of the facts


def policy_view() -> PolicyView:
    rehearsed = build_rehearsal(REHEARSAL, "30")
    draft = with_amount(POLICIES[1].body, 0, 26_000)
    return build_policy(policy_facts(draft=draft, rehearsal=rehearsed))


def bucket(  # noqa: PLR0913, PLR0917  the fields of a bucket
    scope: Scope,
    strength: Strength,
    subject: str,
    posted: int,
    pending: int,
    cap: int,
    currency: str = "USD",
    leased: int = 0,
) -> Held[BudgetBody]:
    body = BudgetBody(
        source=MADE_UP,
        scope=scope,
        window=Window.DAY,
        strength=strength,
        subject_id=subject,
        currency=currency,
        period=TODAY.isoformat(),
        target_minor=cap,
        cap_minor=cap,
        posted_minor=posted,
        pending_minor=pending,
        leased_minor=leased,
        version=1,
    )
    return Held(f"{subject}-{currency}", 1, body)


def user(user_id: str, name: str, role: Role = Role.AGENT) -> Held[UserBody]:
    body = UserBody(
        source=MADE_UP,
        login=user_id,
        display_name=name,
        role=role,
        team_id="team",
        person_id=user_id,
    )
    return Held(user_id, 1, body)


BUDGETS = (
    bucket(Scope.TEAM_POOL, Strength.APPROVAL, "team", 311_800, 26_000, 800_000),
    bucket(Scope.TEAM_POOL, Strength.APPROVAL, "team", 5_420_000, 940_000, 16_000_000, "TWD"),
    bucket(Scope.AGENT, Strength.ALONE, "mika", 13_170, 2_000, 50_000),
)
USERS = (user("mika", "佐藤 美香"), user("lin", "林志明"), user("yuki", "Yuki", Role.SUPERVISOR))


def money_facts() -> MoneyFacts:
    policy = domain_values.policy(POLICIES[1].body)
    return MoneyFacts(TODAY, policy, (("team", "Team Tokyo"),), USERS, BUDGETS)


def day_totals(**changes: object) -> DayTotals:
    values: dict[str, object] = {
        "day": date(2026, 11, 20),
        "entries": 29,
        "digest": "a" * 64,
        "totals": [ControlTotal("USD", 42_110, 42_110, 86_320, 86_320, 128_430, 128_430)],
        "accounts": [
            AccountSum("4730", "返金", "tokyo", "USD", 14, 86_320, 0, "東京", "card", 1_000),
            AccountSum("1360", "Card clearing", "tokyo", "USD", 14, 0, 86_320, "東京", "card"),
        ],
        "unsettled": [
            UnsettledEffect("effect", "klein", "refund", "failed", "USD", 2_400, "expired_card")
        ],
    }
    return DayTotals(**(values | changes))  # type: ignore[arg-type]  # the fields of a day


DAYS = (JournalDay(date(2026, 11, 20), 29), JournalDay(date(2026, 11, 19), 18, NOW, "Yuki"))


def money_view() -> MoneyView:
    facts = money_facts()
    day = build_day(day_totals(), DAYS, TODAY)
    return MoneyView(pools_of(facts), agents_of(facts), policy_aside(facts.policy), day)


def precedent(**changes: object) -> Precedent:
    values: dict[str, object] = {
        "request_id": "request",
        "reason": "Outage",
        "kind": RemedyKind.CREDIT,
        "currency": "USD",
        "asked_minor": 26_000,
        "days": 90,
        "count": 37,
        "least_count": 8,
        "enough": True,
        "granted": 34,
        "granted_less": 4,
        "declined": 3,
        "granted_share_bp": 9_189,
        "lower_quartile_minor": 18_000,
        "median_minor": 24_500,
        "upper_quartile_minor": 26_000,
        "percentile": 62,
        "reasons": [DeclineReason("no outage there", 2), DeclineReason("credited before", 1)],
        "last_five": [
            PastRequest(str(n), RequestState.POSTED if n else RequestState.DECLINED, NOW, "USD", 9)
            for n in range(5)
        ],
        "tied": [TiedGoodwill("jana", "Jana Klein", "USD", 2, 4_000, NOW, [TieKind.ADDRESS])],
    }
    return Precedent(**(values | changes))  # type: ignore[arg-type]  # the fields of a precedent
