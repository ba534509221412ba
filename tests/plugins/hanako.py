"""One customer's whole life as rows, in the words of the target picture; all of it is made up."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import msgspec

from agentdesk.domain.actor import Role
from agentdesk.domain.approvals import RequestState
from agentdesk.domain.cases import CaseState, PromiseState
from agentdesk.domain.interactions import Channel, Direction, InteractionState, Presence
from agentdesk.domain.remedies import Basis, PlanState, RemedyKind
from agentdesk.protocol.empowerment import (
    ApprovalBody,
    PolicyBody,
    Remedy,
    RemedyPlanBody,
)
from agentdesk.protocol.entities import (
    AdvisoryBody,
    Body,
    CaseBody,
    ChurnRisk,
    Consent,
    CustomerBody,
    InteractionBody,
    OrderBody,
    OrderLine,
    OutcomeBody,
    Parcel,
    Payment,
    PersonName,
    Phone,
    Preferences,
    ProductBody,
    PromiseBody,
    ReceiptBody,
    SubscriptionBody,
    SurveyBody,
    TeamBody,
    ToldFact,
    UserBody,
    WebVisitBody,
)
from agentdesk.protocol.fields import MoneyBody, Source
from agentdesk.protocol.push import Ring
from agentdesk.protocol.rows import Entity, Row
from agentdesk.protocol.sessions import Me
from agentdesk.runtime.clock import to_us
from tests.plugins.dials import (
    AGENT_DAY,
    CUSTOMER_HARD,
    CUSTOMER_YEAR,
    INCIDENT,
    TEAM_POOL_DAY,
    budget,
    limit,
)

NOW = datetime(2026, 11, 21, 5, 6, tzinfo=UTC)
_SOURCE = Source("service desk", NOW - timedelta(days=3), synthetic=True)
_SHOP = Source("shop", NOW - timedelta(hours=5), synthetic=True)


def made_id(number: int) -> str:
    return f"01930000-0000-7000-8000-{number:012x}"


HANAKO, ROBERT, YIJUN = made_id(1), made_id(2), made_id(3)
MIKA, YUKI, TEAM = made_id(11), made_id(12), made_id(19)
CASE, ORDER, REPLACEMENT, CALL = made_id(21), made_id(31), made_id(33), made_id(41)
ROBERTS_CASE, ROBERTS_REQUEST = made_id(22), made_id(51)

ME = Me(MIKA, MIKA, "mika", "Mika Sato", Role.AGENT, TEAM)
SUPERVISOR = Me(YUKI, YUKI, "yuki", "Yuki Tanaka", Role.SUPERVISOR, TEAM)


def hanakos_ring() -> Ring:
    return Ring(
        interaction_id=CALL,
        channel=Channel.VOICE,
        started_at=NOW - timedelta(seconds=38),
        expires_at=NOW + timedelta(minutes=1),
        customer_id=HANAKO,
        from_number="+819012345678",
        line="0120-····",
        menu_choice="subscriptions",
        waited_s=38,
    )


def at(day: int, month: int = 11, hour: int = 3) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=UTC)


def row(  # noqa: PLR0913, PLR0917  the fields of a row
    entity: Entity,
    row_id: str,
    body: Body,
    customer_id: str | None = None,
    when: datetime | None = None,
    version: int = 1,
) -> Row:
    raw = msgspec.Raw(msgspec.json.encode(body))
    at_us = to_us(when) if when is not None else None
    return Row(entity, row_id, version, raw, customer_id, at_us)


def all_rows() -> list[Row]:
    return [*reference(), *customers(), *hanakos_case(), *hanakos_timeline(), *budgets()]


def reference() -> Iterator[Row]:
    for user_id, login, name, role in (
        (MIKA, "mika", "Mika Sato", Role.AGENT),
        (YUKI, "yuki", "Yuki Tanaka", Role.SUPERVISOR),
    ):
        body = UserBody(
            source=_SOURCE,
            login=login,
            display_name=name,
            role=role,
            team_id=TEAM,
            person_id=user_id,
            presence=Presence.AVAILABLE,
        )
        yield row(Entity.USER, user_id, body)
    yield row(Entity.TEAM, TEAM, TeamBody(source=_SOURCE, name="Team Tokyo"))
    yield row(Entity.POLICY, made_id(81), policy())
    yield row(Entity.ADVISORY, made_id(82), advisory())
    for number, (sku, name, price) in enumerate(
        (("GF-5", "Grain-free 5 kg", 3460), ("DS-1", "Dental sticks", 1280))
    ):
        product = ProductBody(
            source=_SHOP,
            sku=sku,
            name=name,
            price=MoneyBody(price, "USD"),
            cost=MoneyBody(price // 2, "USD"),
            stock=40,
        )
        yield row(Entity.PRODUCT, made_id(90 + number), product)


def policy() -> PolicyBody:
    limits = [
        limit(INCIDENT, 20_000),
        limit(AGENT_DAY, 50_000),
        limit(CUSTOMER_YEAR, 40_000),
        limit(TEAM_POOL_DAY, 800_000),
        limit(CUSTOMER_HARD, 100_000),
    ]
    return PolicyBody(
        source=_SOURCE,
        version=7,
        effective_from=at(1),
        currency="USD",
        limits=limits,
        reasons=["Delivery damage", "Late delivery", "Wrong item"],
    )


def advisory() -> AdvisoryBody:
    return AdvisoryBody(
        source=_SOURCE,
        title="Courier damage, 5 kg",
        text="Packaging fix ships 24 Nov.",
        instruction="Replace without return.",
        replace_without_return=True,
        skus=["GF-5"],
        since=at(10),
    )


def customers() -> Iterator[Row]:
    yield row(Entity.CUSTOMER, HANAKO, hanako(), HANAKO)
    yield row(Entity.CUSTOMER, ROBERT, robert(), ROBERT)
    names = [PersonName("Hant", "陳怡君"), PersonName("Latn", "Chen Yi-chun")]
    yijun = CustomerBody(
        source=_SOURCE,
        names=names,
        tier="gold",
        phones=[Phone("+886912345678")],
        preferences=Preferences(language="zh-TW", honorific="小姐"),
    )
    yield row(Entity.CUSTOMER, YIJUN, yijun, YIJUN)


def hanako() -> CustomerBody:
    return CustomerBody(
        source=_SOURCE,
        sources={"lifetime_value": _SHOP},
        names=[
            PersonName("Jpan", "山田 花子", "山田", "花子"),
            PersonName("Kana", "ヤマダ ハナコ"),
            PersonName("Latn", "Hanako Yamada", "Yamada", "Hanako"),
        ],
        tier="platinum",
        customer_since=date(2016, 8, 14),
        lifetime_value=MoneyBody(1_842_000, "USD"),
        churn_risk=ChurnRisk("elevated", "low"),
        phones=[Phone("+819012345678")],
        emails=["hanako@example.jp"],
        preferences=Preferences(Channel.CHAT, "18–21 JST", "ja"),
        consents=[Consent("e-mail", granted=True, at=at(2, 3))],
    )


def robert() -> CustomerBody:
    return CustomerBody(
        source=_SOURCE,
        names=[PersonName("Latn", "Robert Klein", "Klein", "Robert")],
        tier="silver",
        customer_since=date(2020, 10, 2),
        lifetime_value=MoneyBody(1_240_000, "USD"),
        phones=[Phone("+14155550123")],
        emails=["robert@example.com"],
    )


def hanakos_case() -> Iterator[Row]:
    told = [
        ToldFact("Box arrived crushed, one 5 kg bag torn.", at(16), Channel.CHAT, ["order number"]),
        ToldFact("Photos sent by chat, 16 Nov.", at(16), Channel.CHAT, ["photos", "address"]),
    ]
    case = CaseBody(
        source=_SOURCE,
        number="48213",
        customer_id=HANAKO,
        subject="Torn bag",
        reason="Delivery damage",
        state=CaseState.OPEN,
        opened_at=at(16),
        told=told,
    )
    yield row(Entity.CASE, CASE, case, HANAKO, at(16))
    promise = PromiseBody(
        source=_SOURCE,
        customer_id=HANAKO,
        text="A replacement was promised and never ordered",
        made_at=at(18),
        due_at=at(19),
        state=PromiseState.BROKEN,
        case_id=CASE,
        made_by="K. Ito",
    )
    yield row(Entity.PROMISE, made_id(61), promise, HANAKO)
    outcome = OutcomeBody(
        source=_SOURCE,
        customer_id=HANAKO,
        text="Momo (dog) digests well",
        state="improving",
        next_check_in=date(2026, 11, 28),
    )
    yield row(Entity.OUTCOME, made_id(62), outcome, HANAKO)
    for number, price in enumerate((2900, 1300)):
        subscription = SubscriptionBody(
            source=_SHOP,
            customer_id=HANAKO,
            name="Grain-free monthly",
            state="active",
            price=MoneyBody(price, "USD"),
        )
        yield row(Entity.SUBSCRIPTION, made_id(70 + number), subscription, HANAKO)


def hanakos_timeline() -> Iterator[Row]:
    yield from _contacts()
    yield from _orders()
    yield from _campaigns()
    visit = WebVisitBody(
        source=_SHOP,
        customer_id=HANAKO,
        at=at(20),
        summary="Order status 4 times, “Where is my order”, then the cancel-plan page",
        pages=9,
        self_service_failed=True,
    )
    yield row(Entity.WEB_VISIT, made_id(131), visit, HANAKO, at(20))
    survey = SurveyBody(
        source=_SOURCE,
        customer_id=HANAKO,
        at=at(2, 10, 5),
        measure="csat",
        score=4,
        words="Quick, kind. Hope it does not happen again.",
    )
    yield row(Entity.SURVEY, made_id(132), survey, HANAKO, at(2, 10, 5))
    plan = RemedyPlanBody(
        source=_SOURCE,
        customer_id=HANAKO,
        case_id=CASE,
        state=PlanState.POSTED,
        currency="USD",
        remedies=[Remedy(RemedyKind.POINTS, Basis.GOODWILL, 500, 500)],
        goodwill_minor=500,
        owed_minor=0,
        at=at(2, 10),
        given_by=MIKA,
        given_by_name="A. Mori",
        reason="torn bag",
    )
    yield row(Entity.REMEDY_PLAN, made_id(133), plan, HANAKO, at(2, 10))


def _contacts() -> Iterator[Row]:
    contacts = (
        (18, Channel.VOICE, "K. Ito", 420, "Promised a replacement. No order was created.", False),
        (16, Channel.CHAT, "A. Mori", 840, "3 photos. “The second torn bag this autumn.”", None),
    )
    for number, (day, channel, agent, handled_s, summary, resolved) in enumerate(contacts):
        body = InteractionBody(
            source=_SOURCE,
            customer_id=HANAKO,
            channel=channel,
            direction=Direction.INBOUND,
            state=InteractionState.WRAPPED_UP,
            started_at=at(day),
            case_id=CASE,
            agent_name=agent,
            reason="Delivery damage",
            summary=summary,
            handled_s=handled_s,
            resolved=resolved,
        )
        yield row(Entity.INTERACTION, made_id(101 + number), body, HANAKO, at(day))
    message = InteractionBody(
        source=_SOURCE,
        customer_id=HANAKO,
        channel=Channel.MESSAGE,
        direction=Direction.INBOUND,
        state=InteractionState.WRAPPED_UP,
        started_at=at(9, 9),
        reason="Ingredients",
        summary="Moved Momo to grain-free. Check-in agreed.",
        resolved=True,
    )
    yield row(Entity.INTERACTION, made_id(105), message, HANAKO, at(9, 9))


def _orders() -> Iterator[Row]:
    first = OrderBody(
        source=_SHOP,
        number="2026-118842",
        customer_id=HANAKO,
        placed_at=at(15),
        state="delivered",
        currency="USD",
        total_minor=8640,
        lines=[
            OrderLine("1", "GF-5", "Grain-free 5 kg", 2, 6920),
            OrderLine("2", "DS-1", "Dental sticks", 1, 1720),
        ],
        payments=[Payment("p1", "card", 8640)],
        coupon_code="AUTUMN15",
        coupon_minor=1525,
    )
    yield row(Entity.ORDER, ORDER, first, HANAKO, at(15))
    old = OrderBody(
        source=_SHOP,
        number="2026-104417",
        customer_id=HANAKO,
        placed_at=at(21, 9),
        state="delivered",
        currency="USD",
        total_minor=6410,
        lines=[OrderLine("1", "GF-5", "Grain-free 5 kg", 1, 6410)],
    )
    yield row(Entity.ORDER, made_id(32), old, HANAKO, at(21, 9))
    replacement = OrderBody(
        source=_SHOP,
        number="2026-119002",
        customer_id=HANAKO,
        placed_at=at(18, hour=4),
        state="placed",
        currency="USD",
        total_minor=0,
        lines=[OrderLine("1", "GF-5", "Grain-free 5 kg", 1, 0)],
        parcel=Parcel("not_shipped"),
        replaces_order_id=ORDER,
    )
    yield row(Entity.ORDER, REPLACEMENT, replacement, HANAKO, at(18, hour=4))


def _campaigns() -> Iterator[Row]:
    receipts = (
        ("Autumn loyalty 15 %", "redeemed", at(12)),
        ("Free shipping week", "opened", at(28, 10)),
        ("Try salmon recipe", "sent", at(9, 10)),
        ("Spring puppies", "clicked", at(1, 9)),
    )
    for number, (name, state, when) in enumerate(receipts):
        body = ReceiptBody(
            source=_SHOP,
            customer_id=HANAKO,
            campaign_id=made_id(141),
            campaign_name=name,
            at=when,
            state=state,
        )
        yield row(Entity.RECEIPT, made_id(151 + number), body, HANAKO, when)


def budgets() -> Iterator[Row]:
    amounts = (
        (INCIDENT, CASE, "case", 20_000, 0),
        (AGENT_DAY, MIKA, "2026-11-21", 50_000, 13_170),
        (CUSTOMER_YEAR, HANAKO, "2026", 40_000, 500),
        (TEAM_POOL_DAY, TEAM, "2026-11-21", 800_000, 311_800),
    )
    for number, (dial, subject, period, cap, posted) in enumerate(amounts):
        body = budget(dial, subject, period, cap, posted=posted)
        yield row(Entity.BUDGET, made_id(161 + number), body)


def roberts_request(
    state: RequestState = RequestState.PENDING, version: int = 1, offered_minor: int = 0
) -> Row:
    remedy = Remedy(RemedyKind.CREDIT, Basis.GOODWILL, 26_000, 26_000)
    offer = Remedy(RemedyKind.CREDIT, Basis.GOODWILL, offered_minor, offered_minor)
    body = ApprovalBody(
        source=_SOURCE,
        plan_id=made_id(52),
        customer_id=ROBERT,
        customer_name="R. Klein",
        case_id=ROBERTS_CASE,
        case_number="48107",
        state=state,
        version=version,
        currency="USD",
        asked_minor=26_000,
        over_minor=6_000,
        most_minor=31_000,
        held_budget_id=made_id(164),
        requester_id=MIKA,
        requester_name="M. Sato",
        requester_words="Second outage this month.",
        reason="Outage",
        customer_on_line=True,
        asked_at=NOW - timedelta(seconds=72),
        expires_at=NOW + timedelta(minutes=14),
        escalates_at=NOW + timedelta(minutes=4),
        policy_version=7,
        rules=[],
        remedies=[remedy],
        offered=[offer] if offered_minor else [],
        offered_minor=offered_minor,
        decided_by=YUKI if offered_minor else None,
        decided_by_name="Y. Tanaka" if offered_minor else "",
    )
    return row(Entity.APPROVAL, ROBERTS_REQUEST, body, ROBERT, version=version)
