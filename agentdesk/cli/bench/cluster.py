"""A PostgreSQL cluster of the bench's own: as installed, every commit waits for the disk."""

import contextlib
import os
import pwd
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from agentdesk.cli.processes import free_port, stop, wait_for_port
from agentdesk.domain.errors import Unavailable

CONNECTIONS = 200
_INSTALLED = Path("/usr/lib/postgresql")
_TPS = re.compile(r"^tps = ([\d.]+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Cluster:
    port: int

    @property
    def url(self) -> str:
        return f"postgresql+psycopg://postgres@127.0.0.1:{self.port}/ledger"

    def pgbench(self, *words: str) -> str:
        """Run PostgreSQL's own benchmark on a database of its own; what it says."""
        return self._ask("pgbench", *words, "pgbench")

    def create(self, name: str) -> None:
        self._ask("createdb", name)

    def _ask(self, program: str, *words: str) -> str:
        place = ["-h", "127.0.0.1", "-p", str(self.port), "-U", "postgres"]
        return _done([str(binaries() / program), *place, *words])


def tpcb_per_s(cluster: Cluster, clients: int, seconds: int) -> float:
    """Transactions a second of TPC-B, a branch for each client as its manual advises."""
    cluster.create("pgbench")
    cluster.pgbench("-i", "-q", "-s", str(clients))
    words = ["-c", str(clients), "-j", str(os.cpu_count() or 1), "-T", str(seconds)]
    found = _TPS.search(cluster.pgbench("-M", "prepared", *words))
    if found is None:
        raise Unavailable("pgbench named no figure")
    return float(found.group(1))


def binaries() -> Path:
    """Debian keeps them by version outside PATH; elsewhere they are on it."""
    found = sorted(_INSTALLED.glob("*/bin/initdb"))
    initdb = str(found[-1]) if found else shutil.which("initdb")
    if initdb is None:
        raise Unavailable("PostgreSQL is not installed; `make test` installs it")
    return Path(initdb).parent


@contextlib.contextmanager
def cluster() -> Iterator[Cluster]:
    """Runs until the block ends; nothing of it is left."""
    folder = Path(tempfile.mkdtemp(prefix="agentdesk-bench-"))
    try:
        if os.geteuid() == 0:
            owner = pwd.getpwnam("postgres")
            os.chown(folder, owner.pw_uid, owner.pw_gid)
        data, port = str(folder / "data"), free_port()
        initdb = [str(binaries() / "initdb"), "-D", data, "-U", "postgres", "--auth=trust"]
        _done([*initdb, "--encoding=UTF8", "--locale=C"], cwd=folder, **_as_postgres())
        command = [str(binaries() / "postgres"), "-D", data, "-p", str(port)]
        command += ["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="]
        with _running([*command, "-c", f"max_connections={CONNECTIONS}"], folder, port):
            yield Cluster(port)
    finally:
        shutil.rmtree(folder)


@contextlib.contextmanager
def _running(command: list[str], folder: Path, port: int) -> Iterator[None]:
    log = folder / "log"
    with log.open("ab") as told:
        process = subprocess.Popen(command, stdout=told, stderr=told, cwd=folder, **_as_postgres())
    try:
        wait_for_port(process, port, log)
        yield
    finally:
        stop(process)


def _as_postgres() -> dict[str, Any]:
    """PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return {}
    return {"user": "postgres", "group": "postgres", "extra_groups": []}


def _done(command: list[str], **how: Any) -> str:
    done: subprocess.CompletedProcess[str] = subprocess.run(
        command, capture_output=True, text=True, check=False, **how
    )
    if done.returncode != 0:
        raise Unavailable(f"{Path(command[0]).name}: {done.stderr[-1000:]}")
    return done.stdout
