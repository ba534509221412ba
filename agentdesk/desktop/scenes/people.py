"""Who works here and who calls: their ids, their accounts, the rows of the people themselves."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import msgspec

from agentdesk.desktop.scenes.words import NOW, Words, at, made_id
from agentdesk.domain.actor import Role
from agentdesk.domain.interactions import Channel, Presence
from agentdesk.protocol.entities import (
    Body,
    ChurnRisk,
    Consent,
    CustomerBody,
    PersonName,
    Phone,
    Preferences,
    TeamBody,
    UserBody,
)
from agentdesk.protocol.fields import Source
from agentdesk.protocol.rows import Entity, Row
from agentdesk.protocol.sessions import Me, Tenant
from agentdesk.runtime.clock import to_us

HANAKO, ROBERT, YIJUN, STRANGER = made_id(1), made_id(2), made_id(3), made_id(4)
LONG_NAME = made_id(5)
MIKA, YUKI, ITO, MORI, LIN, NOVAK = (made_id(number) for number in range(11, 17))
TEAM, TEAM_TWO = made_id(19), made_id(20)
DESK = Source("service desk", NOW - timedelta(days=3), synthetic=True)
SHOP = Source("shop", NOW - timedelta(hours=5), synthetic=True)


def row(  # noqa: PLR0913, PLR0917  the fields of a row
    entity: Entity,
    row_id: str,
    body: Body,
    customer_id: str | None = None,
    when: datetime | None = None,
    version: int = 1,
) -> Row:
    raw = msgspec.Raw(msgspec.json.encode(body))
    moment: datetime | None = when if when is not None else getattr(body, "at", None)
    at_us = None if moment is None else to_us(moment)
    return Row(entity, row_id, version, raw, customer_id, at_us)


def agent(words: Words, role: Role = Role.AGENT) -> Me:
    """Return who sits at the desk: Mika, or Yuki who supervises her."""
    tenant = Tenant("Asia/Tokyo", words.currency, ["en", "ja", "zh-CN", "zh-TW"])
    if role in (Role.AGENT, Role.SENIOR):
        return Me(MIKA, MIKA, "mika", words("people.mika"), role, TEAM, tenant)
    return Me(YUKI, YUKI, "yuki", words("people.yuki"), role, TEAM, tenant)


def colleagues(words: Words, mika: Presence = Presence.ON_CONTACT) -> Iterator[Row]:
    yield row(Entity.TEAM, TEAM, TeamBody(source=DESK, name=words("people.team")))
    yield row(Entity.TEAM, TEAM_TWO, TeamBody(source=DESK, name=words("people.team_two")))
    for user_id, name, role, presence, minutes in (
        (MIKA, "mika_short", Role.AGENT, mika, 12.67),
        (YUKI, "yuki", Role.SUPERVISOR, Presence.AVAILABLE, 31.0),
        (ITO, "ito", Role.AGENT, Presence.ON_CONTACT, 3.03),
        (MORI, "mori", Role.AGENT, Presence.AFTER_CONTACT_WORK, 0.8),
        (LIN, "lin", Role.SENIOR, Presence.BREAK, 6.17),
        (NOVAK, "novak", Role.AGENT, Presence.AVAILABLE, 1.25),
    ):
        body = UserBody(
            source=DESK,
            login=name,
            display_name=words(f"people.{name}"),
            role=role,
            team_id=TEAM,
            person_id=user_id,
            presence=presence,
            presence_since=NOW - timedelta(minutes=minutes),
        )
        yield row(Entity.USER, user_id, body)


def customers(words: Words) -> Iterator[Row]:
    yield row(Entity.CUSTOMER, HANAKO, _hanako(words), HANAKO)
    robert = CustomerBody(
        source=DESK,
        names=[PersonName("Latn", "Robert Klein", "Klein", "Robert")],
        tier="silver",
        customer_since=date(2020, 10, 2),
        lifetime_value=words.money(1_240_000),
        phones=[Phone("+14155550123")],
        emails=["robert@example.com"],
    )
    yield row(Entity.CUSTOMER, ROBERT, robert, ROBERT)
    yijun = CustomerBody(
        source=DESK,
        names=[PersonName("Hant", "陳怡君"), PersonName("Latn", "Chen Yi-chun")],
        tier="gold",
        phones=[Phone("+886912345678")],
        preferences=Preferences(language="zh-TW", honorific="小姐"),
    )
    yield row(Entity.CUSTOMER, YIJUN, yijun, YIJUN)


def _hanako(words: Words) -> CustomerBody:
    return CustomerBody(
        source=DESK,
        sources={"lifetime_value": SHOP},
        names=[
            PersonName("Jpan", "山田 花子", "山田", "花子"),
            PersonName("Kana", "ヤマダ ハナコ"),
            PersonName("Latn", "Hanako Yamada", "Yamada", "Hanako"),
        ],
        tier="platinum",
        customer_since=date(2016, 8, 14),
        lifetime_value=words.money(1_842_000),
        churn_risk=ChurnRisk("elevated", "low"),
        phones=[Phone("+819012345678")],
        emails=["hanako@example.jp"],
        preferences=Preferences(Channel.CHAT, words("customer.hours"), "ja"),
        consents=[
            Consent("marketing_email", granted=True, at=at(2, 3)),
            Consent("recording", granted=False, at=at(2, 3)),
        ],
        household={words("customer.home_label"): words("customer.home")},
    )
