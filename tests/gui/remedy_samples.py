"""Made-up facts for the remedy panel and the approvals view: synthetic, after the pictures."""

from datetime import UTC, date, datetime

from agentdesk.desktop.item_models.remedy_facts import RemedyFacts, Suggestion
from agentdesk.domain.actor import Role
from agentdesk.domain.empowerment import Limit, Policy, Used
from agentdesk.domain.refunds import LinePick
from agentdesk.domain.remedies import Basis, Draft, Evidence, RemedyKind
from agentdesk.protocol.entities import OrderBody, OrderLine, Payment, ProductBody
from agentdesk.protocol.fields import MoneyBody, Source
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
