"""Real databases for tests: SQLite files, and a PostgreSQL cluster of the suite's own.

The cluster lives in a folder of its own, on a free port of 127.0.0.1, and starts only when the
first test of a worker asks for it. Root runs it as the user `postgres`, who must own its folder.
"""

import contextlib
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from psycopg import sql

START_WAIT_S = 60
START_TRIES = 5
# Durable writes prove nothing here and cost seconds; everything else is as installed.
SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "100",
    "shared_buffers": "64MB",
}


def binaries() -> Path:
    """Debian keeps them by version outside PATH; elsewhere they are on it."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    initdb = str(found[-1]) if found else shutil.which("initdb")
    if initdb is None:
        pytest.fail("PostgreSQL is not installed; `make test` installs it", pytrace=False)
    return Path(initdb).parent


def as_postgres() -> dict[str, Any]:
    """PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return {}
    return {"user": "postgres", "group": "postgres", "extra_groups": []}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Cluster:
    folder: Path
    port: int
    process: subprocess.Popen[bytes]

    def url(self, database: str) -> str:
        return f"postgresql+psycopg://postgres@127.0.0.1:{self.port}/{database}"

    def connect(self, database: str = "postgres") -> psycopg.Connection[Any]:
        return psycopg.connect(
            host="127.0.0.1", port=self.port, user="postgres", dbname=database, autocommit=True
        )

    def create_database(self, template: str = "template0") -> str:
        """A new database, empty or a copy of `template`; answers its name."""
        name = f"test_{uuid4().hex}"
        statement = sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(
            sql.Identifier(name), sql.Identifier(template)
        )
        with self.connect() as connection:
            connection.execute(statement)
        return name

    def drop_database(self, name: str) -> None:
        statement = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
        with self.connect() as connection:
            connection.execute(statement)

    def wait_until_ready(self) -> bool:
        ready = [str(binaries() / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(self.port)]
        for _ in range(START_WAIT_S * 10):
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(0.1)
                return False
            if subprocess.run(ready, check=False).returncode == 0:
                return True
        return False

    def check_is_ours(self) -> None:
        """Before anything is written: whoever answers on this port serves our folder."""
        with self.connect() as connection:
            row = connection.execute("SHOW data_directory").fetchone()
        if row is None or Path(row[0]) != self.folder / "data":
            pytest.fail(f"port {self.port} serves another data folder", pytrace=False)

    def stop(self) -> None:
        self.process.send_signal(signal.SIGINT)  # PostgreSQL's "fast": clients are cut off
        try:
            self.process.wait(START_WAIT_S)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def make_folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="agentdesk-postgres-"))
    if os.geteuid() == 0:
        owner = pwd.getpwnam("postgres")
        os.chown(folder, owner.pw_uid, owner.pw_gid)
    command = [str(binaries() / "initdb"), "-D", str(folder / "data"), "-U", "postgres"]
    command += ["--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"]
    done = subprocess.run(command, capture_output=True, check=False, cwd=folder, **as_postgres())
    if done.returncode != 0:
        pytest.fail(f"initdb: {done.stderr.decode()}", pytrace=False)
    return folder


def start(folder: Path) -> Cluster:
    for _ in range(START_TRIES):
        port = free_port()
        command = ["setpriv", "--pdeathsig", "INT", str(binaries() / "postgres")]
        command += ["-D", str(folder / "data"), "-p", str(port)]
        for name, value in SETTINGS.items():
            command += ["-c", f"{name}={value}"]
        with (folder / "log").open("ab") as log:
            process = subprocess.Popen(command, stdout=log, stderr=log, cwd=folder, **as_postgres())
        cluster = Cluster(folder, port, process)
        if cluster.wait_until_ready():
            cluster.check_is_ours()
            return cluster
    pytest.fail(f"no start after {START_TRIES} tries: {(folder / 'log').read_text()}")


@pytest.fixture(scope="session")
def postgres() -> Iterator[Cluster]:
    """One cluster per worker."""
    folder = make_folder()
    cluster = start(folder)
    yield cluster
    cluster.stop()
    shutil.rmtree(folder)


@pytest.fixture
def postgresql_url(postgres: Cluster) -> Iterator[str]:
    name = postgres.create_database()
    yield postgres.url(name)
    postgres.drop_database(name)


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'server.db'}"


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """The same test on both databases, each time an empty one."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def lasting_url(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """One empty database for a whole file of tests that do not disturb each other, on both."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path_factory.mktemp('database') / 'server.db'}"
        return
    cluster: Cluster = request.getfixturevalue("postgres")
    name = cluster.create_database()
    yield cluster.url(name)
    cluster.drop_database(name)
