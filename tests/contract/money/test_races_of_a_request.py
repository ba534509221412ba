"""Everybody acts on one request at the same moment: one end each, and every act is on a sight."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from agentdesk.domain.actor import Actor, Role
from agentdesk.domain.approvals import Decision, RequestState
from agentdesk.domain.errors import Unavailable
from agentdesk.domain.interactions import Presence
from agentdesk.protocol.messages import CommandResult, Outcome
from agentdesk.protocol.rows import Entity
from agentdesk.server.services import audit_budgets
from tests.plugins.deciding import hand_up, hire, lend, question, stand
from tests.plugins.shop import Shop, credit

ROUNDS = 12
_Act = Callable[[], CommandResult]


def together(acts: list[_Act]) -> list[CommandResult]:
    start = threading.Barrier(len(acts))

    def act(one: _Act) -> CommandResult:
        start.wait(30)
        while True:
            try:
                return one()
            except Unavailable:
                continue

    with ThreadPoolExecutor(len(acts)) as threads:
        return list(threads.map(act, acts))


def test_whoever_acts_at_once_there_is_one_end_and_no_act_is_lost(shop: Shop) -> None:
    senior = hire(shop, Role.SENIOR, shop.agent.team_id)
    lend(shop, senior)
    for _ in range(ROUNDS):
        customer_id = shop.customer()
        case_id = shop.open_case(customer_id)
        asked = shop.give(credit(21_000), ask=True, case_id=case_id, customer_id=customer_id)
        request_id = next(row.id for row in asked.rows if row.entity is Entity.APPROVAL)

        applied = contest(shop, request_id, senior)

        body = shop.approval(request_id)
        with shop.database.read() as unit:
            standing = unit.requests.get(request_id)
        assert (body.state, body.version, body.level) == (
            standing.state,
            standing.version,
            standing.level,
        )
        assert body.version == 1 + len(applied)  # every act that was applied was on its own sight
        assert len(body.thread) == sum(name in {"question", "hand up"} for name in applied)
        ends = [name for name in applied if name in {"approve", "stand-in", "decline", "withdraw"}]
        assert len(ends) == (body.state is not RequestState.PENDING)
        if not ends:
            shop.withdraw(request_id, seen_version=body.version)
    with shop.database.read() as unit:
        assert audit_budgets.check(unit) == []


def contest(shop: Shop, request_id: str, senior: Actor) -> list[str]:
    """Return the names of the acts that were applied."""
    acts: dict[str, _Act] = {
        "approve": lambda: shop.decide(request_id, Decision.APPROVE),
        "stand-in": lambda: shop.decide(request_id, Decision.APPROVE, actor=senior),
        "decline": lambda: shop.decide(request_id, Decision.DECLINE),
        "withdraw": lambda: shop.withdraw(request_id),
        "hand up": lambda: hand_up(shop, request_id),
        "question": lambda: question(shop, request_id),
        "comes": lambda: stand(shop, shop.supervisor, Presence.AVAILABLE),
        "goes": lambda: stand(shop, shop.supervisor, Presence.SIGNED_OUT),
    }
    results = together(list(acts.values()))
    return [
        name
        for name, result in zip(acts, results, strict=True)
        if result.outcome is Outcome.APPLIED and name not in {"comes", "goes"}
    ]
