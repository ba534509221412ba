"""What is sold, what is known to be wrong with it, what may be given, and how much is left."""

from collections.abc import Iterator

from agentdesk.desktop.scenes.people import (
    DESK,
    HANAKO,
    ITO,
    LIN,
    MIKA,
    MORI,
    NOVAK,
    SHOP,
    TEAM,
    row,
)
from agentdesk.desktop.scenes.words import Words, at, made_id
from agentdesk.domain.actor import Role
from agentdesk.domain.dials import Scope, Strength, Window
from agentdesk.domain.policy_versions import PolicyState
from agentdesk.protocol.empowerment import BudgetBody, PolicyBody, PolicyLimit
from agentdesk.protocol.entities import AdvisoryBody, ProductBody
from agentdesk.protocol.rows import Entity, Row

BAG, STICKS = "GF-5", "DS-1"
CASE, ROBERTS_CASE = made_id(21), made_id(22)
POOL = made_id(164)
DAY, YEAR = "2026-11-21", "2026"


def reference(words: Words) -> Iterator[Row]:
    for version, state in (
        (6, PolicyState.ACTIVE),
        (7, PolicyState.ACTIVE),
        (8, PolicyState.PROPOSED),
    ):
        yield row(Entity.POLICY, policy_id(version), policy(words, version, state))
    body = AdvisoryBody(
        source=DESK,
        title=words("shop.advisory"),
        text=words("shop.advisory_text"),
        instruction=words("shop.advisory_act"),
        replace_without_return=True,
        skus=[BAG],
        since=at(10),
    )
    yield row(Entity.ADVISORY, made_id(82), body)
    for number, (sku, name, cents) in enumerate(((BAG, "bag", 3460), (STICKS, "sticks", 1280))):
        product = ProductBody(
            source=SHOP,
            sku=sku,
            name=words(f"shop.{name}"),
            price=words.money(cents),
            cost=words.money(cents // 2),
            stock=40,
        )
        yield row(Entity.PRODUCT, made_id(90 + number), product)


def policy_id(version: int) -> str:
    return made_id(0x180 + version)


def policy(words: Words, version: int, state: PolicyState) -> PolicyBody:
    def limit(
        scope: Scope, window: Window, strength: Strength, cents: int, *roles: Role
    ) -> PolicyLimit:
        return PolicyLimit(scope, window, strength, words.amount(cents), roles=list(roles))

    alone, hard = Strength.ALONE, Strength.HARD
    return PolicyBody(
        source=DESK,
        version=version,
        effective_from=at(version - 6) if version > 6 else at(1, 3),
        currency=words.currency,
        limits=[
            limit(Scope.INCIDENT, Window.CASE, alone, 20_000, Role.AGENT),
            limit(Scope.INCIDENT, Window.CASE, alone, 40_000, Role.SENIOR),
            limit(Scope.AGENT, Window.DAY, alone, 50_000),
            limit(Scope.CUSTOMER, Window.YEAR, alone, 40_000),
            limit(Scope.TEAM_POOL, Window.DAY, Strength.APPROVAL, 800_000),
            limit(Scope.CUSTOMER, Window.YEAR, hard, 100_000),
        ],
        reasons=words.all("reasons.all"),
        state=state,
        proposed_by_name=words("people.mori") if state is PolicyState.PROPOSED else "",
        proposed_by_person=MORI if state is PolicyState.PROPOSED else None,
    )


def budgets(words: Words) -> Iterator[Row]:
    incident = (Scope.INCIDENT, Window.CASE, Strength.ALONE)
    day = (Scope.AGENT, Window.DAY, Strength.ALONE)
    year = (Scope.CUSTOMER, Window.YEAR, Strength.ALONE)
    pool = (Scope.TEAM_POOL, Window.DAY, Strength.APPROVAL)
    amounts = (
        (161, incident, CASE, "case", 20_000, 0, 0),
        (162, day, MIKA, DAY, 50_000, 13_170, 0),
        (163, year, HANAKO, YEAR, 40_000, 500, 0),
        (164, pool, TEAM, DAY, 800_000, 311_800, 26_000),
        (165, day, ITO, DAY, 50_000, 12_000, 0),
        (166, day, MORI, DAY, 50_000, 9_000, 0),
        (167, day, LIN, DAY, 50_000, 37_900, 6_000),
        (168, day, NOVAK, DAY, 50_000, 0, 0),
    )
    for number, dial, subject, period, cap, posted, pending in amounts:
        scope, window, strength = dial
        body = BudgetBody(
            source=DESK,
            scope=scope,
            window=window,
            strength=strength,
            subject_id=subject,
            currency=words.currency,
            period=period,
            target_minor=words.amount(cap),
            cap_minor=words.amount(cap),
            posted_minor=words.amount(posted),
            pending_minor=words.amount(pending),
            leased_minor=0,
            version=1,
        )
        yield row(Entity.BUDGET, made_id(number), body)
