"""Made-up requests for the approvals view: synthetic, after the picture."""

from datetime import date, timedelta

from agentdesk.cache.shapes import CustomerCard, Held
from agentdesk.desktop.item_models.approval_facts import ApprovalFacts
from agentdesk.domain.actor import Role
from agentdesk.domain.approvals import Decision, RequestState
from agentdesk.domain.dials import Dial
from agentdesk.domain.interactions import Presence
from agentdesk.domain.remedies import Basis, RemedyKind
from agentdesk.protocol.empowerment import (
    ApprovalBody,
    PolicyBody,
    Remedy,
    RuleLine,
)
from agentdesk.protocol.entities import CustomerBody, PersonName, UserBody
from agentdesk.protocol.fields import MoneyBody
from tests.gui.remedy_samples import MADE_UP, NOW
from tests.plugins.dials import AGENT_DAY, CUSTOMER_HARD, INCIDENT, TEAM_POOL_DAY, budget, limit

TEAM, SUPERVISOR, AGENT = "team", "supervisor", "agent"
KLEIN, CHEN = "klein", "chen"
FIRST, SECOND, DONE = "request-1", "request-2", "request-0"

POLICY = PolicyBody(
    source=MADE_UP,
    version=7,
    effective_from=NOW - timedelta(days=20),
    currency="USD",
    limits=[
        limit(AGENT_DAY, 50_000),
        limit(TEAM_POOL_DAY, 800_000),
    ],
)


def rule(dial: Dial, limit: int, used: int = 0, over: int = 0) -> RuleLine:
    return RuleLine(dial.scope, dial.window, dial.strength, limit, used, 0, 26_000, over)


RULES = [
    rule(INCIDENT, 20_000, over=6_000),
    rule(CUSTOMER_HARD, 31_000),
    rule(TEAM_POOL_DAY, 800_000, used=311_800),
]


def request(  # noqa: PLR0913  a request's traits
    request_id: str,
    customer: str,
    name: str,
    words: str,
    *,
    waited_s: int = 72,
    state: RequestState = RequestState.PENDING,
    requester: str = AGENT,
    version: int = 1,
) -> Held[ApprovalBody]:
    asked_at = NOW - timedelta(seconds=waited_s)
    credit = Remedy(RemedyKind.CREDIT, Basis.GOODWILL, 26_000, 26_000)
    body = ApprovalBody(
        source=MADE_UP,
        plan_id=request_id,
        customer_id=customer,
        customer_name=name,
        case_id="case",
        case_number="48107",
        state=state,
        version=version,
        currency="USD",
        asked_minor=26_000,
        over_minor=6_000,
        most_minor=31_000,
        held_budget_id="pool",
        requester_id=requester,
        requester_name="M. Sato",
        requester_words=words,
        customer_on_line=True,
        asked_at=asked_at,
        expires_at=asked_at + timedelta(seconds=900),
        escalates_at=asked_at + timedelta(seconds=300),
        policy_version=7,
        rules=RULES,
        remedies=[credit],
        decision=Decision.APPROVE if state is RequestState.POSTED else None,
        decided_by_name="Y. Tanaka" if state is RequestState.POSTED else "",
        decided_at=NOW - timedelta(minutes=9) if state is RequestState.POSTED else None,
    )
    return Held(request_id, 1, body)


def user(name: str, presence: Presence, *, minutes: int = 3, user_id: str = "") -> Held[UserBody]:
    body = UserBody(
        source=MADE_UP,
        login=name,
        display_name=name,
        role=Role.AGENT,
        team_id=TEAM,
        person_id=f"person of {name}",
        presence=presence,
        presence_since=NOW - timedelta(minutes=minutes, seconds=2),
    )
    return Held(user_id or name, 1, body)


def card() -> CustomerCard:
    body = CustomerBody(
        source=MADE_UP,
        names=[PersonName("Latn", "Robert Klein")],
        customer_since=date(2020, 10, 20),
        lifetime_value=MoneyBody(1_240_000, "USD"),
    )
    return CustomerCard(customer=Held(KLEIN, 1, body))


WORDS = (
    "“Second outage this month, works from home. I want to credit the whole month. "
    "$200 would look like haggling.”"
)


def facts(*requests: Held[ApprovalBody]) -> ApprovalFacts:
    shown = requests or (
        request(FIRST, KLEIN, "Robert Klein", WORDS),
        request(SECOND, CHEN, "陳怡君", "包裹破損第二次", waited_s=20),
        request(DONE, "other", "Ana Souza", "", waited_s=900, state=RequestState.POSTED),
    )
    pool = budget(TEAM_POOL_DAY, TEAM, "2026-11-21", 800_000, posted=311_800, pending=26_000)
    return ApprovalFacts(
        user_id=SUPERVISOR,
        person_id="person of the supervisor",
        team_id=TEAM,
        now=NOW,
        requests=shown,
        users=(
            user("M. Sato", Presence.ON_CONTACT, minutes=12, user_id=AGENT),
            user("K. Ito", Presence.ON_CONTACT),
            user("A. Mori", Presence.AFTER_CONTACT_WORK, minutes=0),
            user("林志明", Presence.BREAK, minutes=6),
            user("P. Novak", Presence.AVAILABLE, minutes=1),
        ),
        budgets=(Held("pool", 3, pool),),
        policy=POLICY,
        cards={KLEIN: card()},
    )
