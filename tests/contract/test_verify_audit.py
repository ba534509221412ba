"""`agentdesk doctor --verify-audit` on a database that a server has sealed and somebody altered."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from agentdesk import cli
from agentdesk.domain.actor import Role
from agentdesk.protocol import routes
from tests.plugins.live_server import LiveServer

Ask = Callable[..., tuple[int, list[dict[str, str]]]]


@pytest.fixture
def server(database_url: str, make_server: Callable[..., LiveServer], tmp_path: Path) -> LiveServer:
    """Somebody has looked at a customer, and the server went down having sealed it."""
    server = make_server(database_url, audit_roots=str(tmp_path / "roots"))
    agent = server.desk(Role.AGENT, server.add_team())
    agent.client.get(routes.card(server.add_customer()))
    server.stop()
    return server


@pytest.fixture
def ask(server: LiveServer, capsys: pytest.CaptureFixture[str]) -> Ask:
    def doctor(*words: str) -> tuple[int, list[dict[str, str]]]:
        flags = ["--database", server.database_url, "--secrets", str(server.secrets)]
        code = cli.run(["doctor", "--json", "--verify-audit", *flags, *words])
        return code, json.loads(capsys.readouterr().out)

    return doctor


def alter(server: LiveServer, statement: str) -> None:
    with server.database() as database, database.engine.writing() as connection:
        for table in ("audit", "audit_leaf", "audit_seal"):
            if connection.dialect.name == "sqlite":
                connection.execute(text(f"DROP TRIGGER {table}_not_changed"))
                connection.execute(text(f"DROP TRIGGER {table}_not_deleted"))
            else:
                connection.execute(text(f"ALTER TABLE {table} DISABLE TRIGGER USER"))
        for one in statement.split(";"):
            connection.execute(text(one))


def test_a_whole_trail_is_good_and_nothing_else_is_looked_at(ask: Ask) -> None:
    code, found = ask()
    assert (code, [one["state"] for one in found]) == (0, ["good"])
    assert "entries are what they were" in found[0]["says"]


def test_the_first_broken_entry_is_named_and_the_exit_code_says_so(
    server: LiveServer, ask: Ask
) -> None:
    alter(server, "UPDATE audit SET user_id = NULL WHERE action = 'customer.read'")
    with server.database() as database, database.read() as unit:
        read = next(leaf.seq for leaf in unit.audit_seals.leaves()
                    if leaf.entry and leaf.entry.action == "customer.read")  # fmt: skip
    code, found = ask()
    assert code == 1
    assert found[0]["says"] == f"entry {read} is not what it was when it was sealed"


def test_a_trail_cut_short_is_seen_by_the_roots_kept_beside(
    server: LiveServer, ask: Ask, tmp_path: Path
) -> None:
    alter(server, "DELETE FROM audit; DELETE FROM audit_leaf; DELETE FROM audit_seal")
    assert ask()[0] == 0
    code, found = ask("--roots", str(tmp_path / "roots"))
    assert code == 1
    assert "sealed entries the last" in found[0]["says"]


def test_a_root_that_somebody_else_signed_is_no_witness(
    server: LiveServer, ask: Ask, tmp_path: Path
) -> None:
    roots = tmp_path / "roots"
    roots.write_bytes(roots.read_bytes().replace(b'"size":', b'"size":1'))
    code, found = ask("--roots", str(roots))
    assert (code, found[0]["state"]) == (1, "wrong")
    assert "not signed by us" in found[0]["says"]


def test_without_secrets_or_database_nothing_is_made_and_nothing_is_claimed(
    server: LiveServer, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    nowhere = tmp_path / "nowhere"
    for words in (
        ["--database", server.database_url, "--secrets", str(nowhere)],
        ["--database", f"sqlite:///{nowhere}", "--secrets", str(server.secrets)],
    ):
        assert cli.run(["doctor", "--verify-audit", *words]) == 1
        assert "is not there" in capsys.readouterr().out
        assert not nowhere.exists()
