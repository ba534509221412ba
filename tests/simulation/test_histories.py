"""Sixty-four clients over real HTTP, with servers dying under them: one order explains it all."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from agentdesk.server.services import audit_budgets
from tests.plugins.effort import effort
from tests.plugins.live_server import LiveServer
from tests.simulation.histories import stage
from tests.simulation.histories.clients import with_unknown
from tests.simulation.histories.history import Answer
from tests.simulation.histories.order_check import check, presence
from tests.simulation.histories.rush import Rush, gather
from tests.simulation.seeded.racing_bugs import READ_THEN_WRITE
from tests.simulation.seeded.server import SeededServer

CLIENTS = 64
DEEDS_EACH = effort(20, 300)
DEEDS_OF_THE_NAIVE = 30
KILLS = 3
_WALLS = text(
    "SELECT format('ALTER TABLE bucket DROP CONSTRAINT %I', conname)"
    " FROM pg_constraint WHERE conrelid = 'bucket'::regclass AND contype = 'c'"
)


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


@pytest.mark.timeout(900)
def test_reading_first_and_writing_afterwards_is_found(postgresql_url: str, tmp_path: Path) -> None:
    """The control: a naive server without the walls of the database, under the same check."""
    server = SeededServer(postgresql_url, tmp_path, bug=READ_THEN_WRITE)
    server.start()
    try:
        take_the_walls_away(server)
        rush = gather([server], CLIENTS // 2)
        rush.run(DEEDS_OF_THE_NAIVE)
        found = judge(rush)
    finally:
        server.close()
    assert any("overspent" in line for line in found), found


def take_the_walls_away(server: LiveServer) -> None:
    """The last CHECK would stop what the check of histories has to see."""
    with server.database() as database, database.write() as unit:
        for statement in unit.connection.scalars(_WALLS).all():
            unit.connection.execute(text(statement))
