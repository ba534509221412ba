"""Made-up facts for the remedy panel and the approvals view: synthetic, after the pictures."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from agentdesk.desktop.item_models.offline_budget import OfflineBudget
from agentdesk.desktop.item_models.remedy_facts import RemedyFacts, Suggestion
from agentdesk.domain.actor import Role
from agentdesk.domain.empowerment import Act, Limit, Policy, Used
from agentdesk.domain.leases import DeviceBook, Lease, Moment
from agentdesk.domain.ledger import Subjects, Vector, claims, vector
from agentdesk.domain.refunds import LinePick
from agentdesk.domain.remedies import Basis, Draft, Evidence, RemedyKind
from agentdesk.protocol.entities import (
    CustomerBody,
    OrderBody,
    OrderLine,
    Payment,
    PersonName,
    ProductBody,
)
from agentdesk.protocol.fields import MoneyBody, Source
from agentdesk.protocol.sessions import Me
from tests.plugins.dials import (
    AGENT_DAY,
    CUSTOMER_HARD,
    CUSTOMER_YEAR,
    INCIDENT,
    INCIDENT_HARD,
    TEAM_POOL_DAY,
)

NOW = datetime(2026, 11, 21, 14, 7, 12, tzinfo=UTC)
TODAY = date(2026, 11, 21)
MADE_UP = Source(system="sample", at=NOW, synthetic=True)
ORDER = "00000000-0000-7000-8000-000000000001"
CASE = "00000000-0000-7000-8000-000000000002"
CUSTOMER = "00000000-0000-7000-8000-000000000003"
ME = Me(
    user_id="00000000-0000-7000-8000-000000000006",
    person_id="00000000-0000-7000-8000-000000000007",
    login="ann",
    display_name="Ann Agent",
    role=Role.AGENT,
    team_id="00000000-0000-7000-8000-000000000008",
)

POLICY = Policy(
    version=7,
    currency="USD",
    limits=(
        Limit(INCIDENT, 20_000),
        Limit(AGENT_DAY, 50_000),
        Limit(CUSTOMER_YEAR, 40_000),
        Limit(TEAM_POOL_DAY, 800_000),
        Limit(INCIDENT_HARD, 100_000),
        Limit(CUSTOMER_HARD, 60_000),
    ),
    reasons=("Delivery damage", "Late delivery", "Wrong item"),
)

BAG = OrderLine(
    line_id="1", sku="GF5", name="Grain-free 5 kg", quantity=2, gross_minor=7200, synthetic=True
)
STICKS = OrderLine(
    line_id="2", sku="DS", name="Dental sticks", quantity=1, gross_minor=1440, synthetic=True
)


def order() -> OrderBody:
    return OrderBody(
        source=MADE_UP,
        number="2026-118842",
        customer_id=CUSTOMER,
        placed_at=NOW,
        state="delivered",
        currency="USD",
        total_minor=8640,
        lines=[BAG, STICKS],
        payments=[Payment(payment_id="p1", means="card", amount_minor=8640)],
    )


def product(sku: str, name: str, stock: int) -> ProductBody:
    return ProductBody(
        source=MADE_UP,
        sku=sku,
        name=name,
        price=MoneyBody(3600, "USD"),
        cost=MoneyBody(1900, "USD"),
        stock=stock,
    )


SUGGESTION = Suggestion(
    title="Re-ship the torn bag today, add a goodwill credit",
    because="3rd contact, a broken promise, ten years with us; the advisory says replace without "
    "return.",
    why=(
        "A replacement was promised for 19 Nov and never ordered.",
        "An advisory on Grain-free 5 kg says: replace without return.",
    ),
    parts=(
        Draft(
            RemedyKind.RESHIP,
            Basis.OWED,
            order_id=ORDER,
            lines=(LinePick("1", 1),),
            evidence=Evidence.DAMAGED_ON_ARRIVAL,
        ),
        Draft(RemedyKind.CREDIT, Basis.GOODWILL, amount_minor=2000),
    ),
    reason="Delivery damage",
)


def facts(*, online: bool = True, agent_day_used: int = 13_170) -> RemedyFacts:
    return RemedyFacts(
        customer_id=CUSTOMER,
        case_id=CASE,
        case_reason="Delivery damage",
        role=Role.AGENT,
        today=TODAY,
        online=online,
        policy=POLICY,
        used={
            AGENT_DAY: Used(agent_day_used),
            CUSTOMER_YEAR: Used(500),
            TEAM_POOL_DAY: Used(311_800, 26_000),
        },
        lifetime_value_minor=1_842_000,
        orders={ORDER: order()},
        products={
            "GF5": product("GF5", "Grain-free 5 kg", 12),
            "DS": product("DS", "Dental sticks", 40),
        },
        suggestion=SUGGESTION,
    )


def offline(along: OfflineBudget | None = None) -> RemedyFacts:
    """The server is away; a tenth of the day came along for this customer and this case."""
    return replace(facts(online=False), offline=along or budget_along())


def budget_along(left_minor: int = 5_000, *, most_minor: int = 5_000) -> OfflineBudget:
    act = Act(0, Role.AGENT).giving({RemedyKind.CREDIT: 1})
    subjects = Subjects(CASE, ME.user_id, CUSTOMER, ME.team_id)
    own = vector(claims(POLICY, act, subjects, TODAY), Vector.OWN)
    amounts = {claim.bucket_id: 5_000 for claim in own}
    lease = Lease(
        lease_id="00000000-0000-7000-8000-000000000004",
        version=1,
        device_id="00000000-0000-7000-8000-000000000005",
        agent_id=ME.user_id,
        currency="USD",
        amounts=amounts,
        most_minor=most_minor,
        kinds=frozenset({RemedyKind.CREDIT, RemedyKind.POINTS, RemedyKind.DISCOUNT}),
        issued_at=NOW,
        spend_by=NOW + timedelta(hours=4),
        settle_by=NOW + timedelta(hours=76),
        policy_version=POLICY.version,
        epoch="sample",
    )
    moment = Moment(NOW, 0.0, "boot")
    book = DeviceBook(lease, dict.fromkeys(amounts, left_minor), moment, moment)
    return OfflineBudget(
        book=book,
        policy=POLICY,
        me=ME,
        customer_id=CUSTOMER,
        customer=CustomerBody(source=MADE_UP, names=[PersonName("Latn", "Ann Example")]),
        case_id=CASE,
        channel=None,
        zone=ZoneInfo("UTC"),
        now=moment,
    )
