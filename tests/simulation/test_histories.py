"""Sixty-four clients over real HTTP, with servers dying under them: one order explains it all."""

from collections import Counter
from collections.abc import Callable

import pytest

from agentdesk.server.services import audit_budgets
from tests.plugins.live_server import LiveServer
from tests.simulation.histories import stage
from tests.simulation.histories.clients import with_unknown
from tests.simulation.histories.history import Answer
from tests.simulation.histories.order_check import check, presence
from tests.simulation.histories.rush import Rush, gather

CLIENTS = 64
DEEDS_EACH = 30
KILLS = 3


def judge(rush: Rush) -> list[str]:
    """Everything the history and the books say against each other."""
    with rush.servers[0].database() as database:
        found = list(presence(with_unknown(rush.history, rush.clients), stage.ledger(database)))
        rush.find_out()
        found += check(rush.history, stage.ledger(database))
        with database.read() as unit:
            found += audit_budgets.check(unit)
    return found


@pytest.mark.timeout(900)
def test_one_order_explains_every_answer(
    database_url: str, make_server: Callable[..., LiveServer]
) -> None:
    settings = {"access_token_life_s": 86_400.0, "threads": 16}
    servers = [make_server(database_url, **settings)]
    if database_url.startswith("postgresql"):
        servers.append(make_server(database_url, **settings))
    rush = gather(servers, CLIENTS)

    rush.run(DEEDS_EACH, kills=KILLS)

    assert judge(rush) == []
    answers = Counter(op.answer for op in rush.history)
    assert min(answers[Answer.OK], answers[Answer.REFUSED]) > 100, answers
