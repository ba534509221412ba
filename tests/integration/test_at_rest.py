"""A day at the desk, a crash in the midst of it, and a lock: in no file can anything be read."""

import os
import secrets
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import msgspec
import pytest

from agentdesk.cli.processes import stop
from agentdesk.domain.actor import Role
from agentdesk.protocol.entities import CustomerBody, InteractionBody
from agentdesk.protocol.rows import Entity
from agentdesk.server.storage.repositories.records import NewRecord
from tests.integration.at_rest.story import LOCK, WORK, Words
from tests.plugins.live_server import PASSWORD, LiveServer
from tests.plugins.secret_service import SecretService
from tests.plugins.stores import customer, interaction

PEOPLE, OPENED, TYPED = 40, 12, 10
ROOT = Path(__file__).resolve().parents[2]
FORMS = ("utf-8", "utf-16-le")  # Qt's own words are of the second


def canary() -> str:
    """Letters and digits that folding and escaping leave as they are, and that nobody else has."""
    return f"canary{secrets.token_hex(7)}"


@pytest.fixture
def server(sqlite_url: str, make_server: Callable[..., LiveServer]) -> LiveServer:
    return make_server(sqlite_url)


def people_at(server: LiveServer, count: int) -> dict[str, tuple[str, str]]:
    """Customers with a contact each; by id their names and what was said, canaries both."""
    words = {(row := customer(canary())).id: (row, canary()) for _ in range(count)}
    with server.database() as database, database.write() as unit:
        unit.records.save_many(
            Entity.CUSTOMER,
            [
                NewRecord(row.id, msgspec.json.decode(row.body, type=CustomerBody))
                for row, _ in words.values()
            ],
        )
        contacts = [interaction(who, 1, f"said {said}") for who, (_, said) in words.items()]
        unit.records.save_many(
            Entity.INTERACTION,
            [
                NewRecord(row.id, msgspec.json.decode(row.body, type=InteractionBody))
                for row in contacts
            ],
        )
    return {
        who: (msgspec.json.decode(row.body, type=CustomerBody).names[0].display, said)
        for who, (row, said) in words.items()
    }


def words_for(people: dict[str, tuple[str, str]]) -> Words:
    opened = dict(list(people.items())[:OPENED])
    return Words(
        password=PASSWORD,
        names={who: name for who, (name, _) in opened.items()},
        notes={who: [canary() for _ in range(9)] for who in opened},
        drafts={who: canary() for who in opened},
        typed=[canary() for _ in range(TYPED)],
    )


def canaries_of(people: dict[str, tuple[str, str]], words: Words) -> set[str]:
    noted = {one for notes in words.notes.values() for one in notes}
    said = {one for both in people.values() for one in both}
    return said | noted | set(words.drafts.values()) | set(words.typed) | {words.password}


def found_in(folder: Path, canaries: set[str]) -> dict[str, set[Path]]:
    """Every canary that can be read in a file below the folder, in any of the forms."""
    found: dict[str, set[Path]] = {}
    for path in [one for one in folder.rglob("*") if one.is_file() and not one.is_symlink()]:
        content = path.read_bytes()
        for one in canaries:
            if any(one.encode(form) in content for form in FORMS):
                found.setdefault(one, set()).add(path)
    return found


class Computer:
    """The desktop's home and temporary folders, and nothing else of this machine."""

    def __init__(self, secret_service: SecretService, folder: Path, server: LiveServer) -> None:
        self.folder, self._server = folder, server
        home, temporary = folder / "home", folder / "tmp"
        for place in (home, temporary):
            place.mkdir(mode=0o700, parents=True)
        self._cwd = home
        self._environment = os.environ | secret_service.environment
        self._environment |= {name: str(home / name) for name in ("XDG_DATA_HOME",)}
        self._environment |= {f"XDG_{name}_HOME": str(home / name) for name in ("CACHE", "CONFIG")}
        self._environment |= {"HOME": str(home), "TMPDIR": str(temporary)}
        self._environment |= {"QT_QPA_PLATFORM": "offscreen"}
        self._environment |= {"PYTHONPATH": os.pathsep.join([str(ROOT), *filter(None, sys.path)])}

    def begin(self, login: str, how: str, words: Words) -> "subprocess.Popen[bytes]":
        program = [sys.executable, "-m", "tests.integration.at_rest.story"]
        story = subprocess.Popen(
            [*program, self._server.url, login, how],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=self._environment,
            cwd=self._cwd,
        )
        assert story.stdin is not None
        story.stdin.write(msgspec.json.encode(words) + b"\n")
        story.stdin.close()
        return story


def words_of(process: "subprocess.Popen[bytes]") -> list[str]:
    return Path(f"/proc/{process.pid}/cmdline").read_text().split("\0")


def memory_holds(process: "subprocess.Popen[bytes]", canaries: set[str]) -> bool:
    """Whether a core file of this moment would tell: the control of where we look."""
    with Path(f"/proc/{process.pid}/mem").open("rb", 0) as memory:
        for line in Path(f"/proc/{process.pid}/maps").read_text().splitlines():
            place, rights = line.split()[:2]
            start, end = (int(part, 16) for part in place.split("-"))
            if not rights.startswith("rw"):
                continue
            with suppress(OSError):  # let go of meanwhile
                memory.seek(start)
                content = memory.read(end - start)
                if any(one.encode() in content for one in canaries):
                    return True
    return False


def hears(process: "subprocess.Popen[bytes]", line: bytes) -> bool:
    assert process.stdout is not None
    return any(said == line for said in process.stdout)


def test_after_a_day_a_crash_and_a_lock_nothing_can_be_read_in_any_file(
    server: LiveServer, secret_service: SecretService, tmp_path: Path
) -> None:
    agent = server.add_user(Role.AGENT, server.add_team(), "mika")
    people = people_at(server, PEOPLE)
    words = words_for(people)
    canaries = canaries_of(people, words)
    assert len(canaries) > 200
    computer = Computer(secret_service, tmp_path / "computer", server)

    with computer.begin(agent.login, WORK, words) as day:
        assert hears(day, b"worked\n")
        assert found_in(computer.folder, canaries) == {}
        assert memory_holds(day, canaries)
        os.kill(day.pid, signal.SIGABRT)
    assert day.returncode == -signal.SIGABRT
    assert found_in(computer.folder, canaries) == {}

    with computer.begin(agent.login, LOCK, words) as locked:
        assert hears(locked, b"locked\n")
        while "lock" not in words_of(locked):
            with pytest.raises(subprocess.TimeoutExpired):
                locked.wait(0.1)
        assert found_in(computer.folder, canaries) == {}
        stop(locked)
    assert found_in(computer.folder, canaries) == {}
    assert found_in(secret_service.folder, canaries) == {}
    stores = {path.name for path in computer.folder.rglob("*.db")}
    assert stores == {"cache.db", "outbox.db"}
    # The control: the server's own file, which is not encrypted, tells everything it was told.
    told = found_in(Path(server.database_url.removeprefix("sqlite:///")).parent, canaries)
    assert len(told) > 100
