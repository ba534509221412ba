"""The ledger's bench fills budgets to their edge and never beyond; speed is proven elsewhere."""

from collections.abc import Callable
from pathlib import Path

from agentdesk.cli.bench.ledger import GRANTED, asking, raw_commits_per_s, rush
from agentdesk.cli.bench.ledger_stage import overspent, prepare
from agentdesk.server.storage.database import Database

CLIENTS = 4


def test_many_at_once_overspend_nothing(
    database_url: str, open_database: Callable[..., Database]
) -> None:
    database = open_database(database_url)
    stage = prepare(database, agents=CLIENTS, customers=CLIENTS)

    askings = [asking(database, stage, number) for number in range(CLIENTS)]
    answers = rush(askings, stage, seconds=3)

    assert answers[GRANTED] > CLIENTS
    assert overspent(database) == 0


def test_the_peer_on_sqlite_commits(tmp_path: Path) -> None:
    assert raw_commits_per_s(tmp_path / "raw.db", seconds=0.1) > 0
