"""Two commands at the same moment, under one name or about one person: neither undoes the other."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest

from agentdesk.domain.actor import Role
from agentdesk.domain.interactions import Presence
from agentdesk.domain.remedies import RemedyKind
from agentdesk.protocol import messages
from agentdesk.protocol.empowerment import RemedyDraft
from agentdesk.protocol.entities import OrderLine, UserBody
from agentdesk.protocol.messages import Outcome
from agentdesk.protocol.rows import Entity
from agentdesk.protocol.users import UserChange
from agentdesk.server.services import users
from tests.plugins.shop import Shop, by_lines, credit
from tests.plugins.storage import SOURCE

ROUNDS = 12


def together(*acts: Callable[[], messages.CommandResult]) -> list[messages.CommandResult]:
    start = threading.Barrier(len(acts))

    def act(one: Callable[[], messages.CommandResult]) -> messages.CommandResult:
        start.wait(30)
        return one()

    with ThreadPoolExecutor(len(acts)) as threads:
        return list(threads.map(act, acts))


def outcomes(results: list[messages.CommandResult]) -> list[Outcome]:
    return sorted(result.outcome for result in results)


def test_of_two_notes_under_one_name_one_is_written(shop: Shop) -> None:
    for _ in range(ROUNDS):
        names = {"note_id": shop.new_id(), "customer_id": shop.customer_id}
        acts = [
            partial(shop.do, shop.agent, shop.make(messages.AddNote, text=text, **names))
            for text in ("one", "another")
        ]
        assert outcomes(together(*acts)) == [Outcome.APPLIED, Outcome.CONFLICT]


def give(shop: Shop, plan_id: str, remedy: RemedyDraft) -> messages.Command:
    return shop.make(
        messages.GivePlan,
        plan_id=plan_id,
        customer_id=shop.customer_id,
        case_id=shop.case_id,
        remedies=[remedy],
        reason="Delivery damage",
    )


@pytest.mark.parametrize("basis", ["owed", "goodwill"])
def test_of_two_plans_under_one_name_one_is_given(shop: Shop, basis: str) -> None:
    """The other one's remedies must not be carried out under a plan that does not show them."""
    for _ in range(ROUNDS // 2):
        plan_id, acts = shop.new_id(), []
        for _ in range(2):
            shop.case_id = shop.open_case()  # each in a case of its own: nothing else is in common
            order_id = shop.order(OrderLine("1", "bag", "Bag", 1, 1_000))
            remedy = (
                credit(1)
                if basis == "goodwill"
                else by_lines(RemedyKind.REFUND, order_id, ("1", 1))
            )
            acts.append(partial(shop.do, shop.agent, give(shop, plan_id, remedy)))
        assert outcomes(together(*acts)) == [Outcome.APPLIED, Outcome.CONFLICT]


def test_who_is_disabled_stays_so_whatever_they_do_meanwhile(shop: Shop) -> None:
    agent = shop.agent
    body = UserBody(
        source=SOURCE,
        login="sato",
        display_name="M. Sato",
        role=Role.AGENT,
        team_id=agent.team_id,
        person_id=agent.person_id,
    )

    def disable() -> messages.CommandResult:
        with shop.database.write() as unit:
            users.change_user(unit, shop.supervisor, agent.user_id, UserChange(disabled=True))
        return messages.CommandResult(shop.new_id(), Outcome.APPLIED)

    for _ in range(ROUNDS):
        shop.save(Entity.USER, body, agent.user_id)
        takes_break = shop.make(messages.SetPresence, presence=Presence.BREAK)
        together(disable, partial(shop.do, agent, takes_break))
        assert shop.body(Entity.USER, agent.user_id, UserBody).disabled
