"""The API fuzzed by its own OpenAPI document: all checks, thousands of requests, no fault of ours.

The stream and the end of one's own session are left out: they have tests of their own.
"""

import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from agentdesk.domain.actor import Role
from agentdesk.protocol import routes
from tests.plugins.effort import effort
from tests.plugins.live_server import LiveServer

ROOT = Path(__file__).parents[2]
CONFIG = Path(__file__).with_name("schemathesis.toml")
# What ends the session of whoever asks would end the asking too.
_ENDS_IT = r"^/v1/(sessions/(current|\{)|devices/\{[^}]*\}/(wipe|lost))"
LEFT_OUT = ["--exclude-path", routes.PUSH, "--exclude-path-regex", _ENDS_IT]
MOST_S = effort(600, 3_600)
EXAMPLES = f"--max-examples={effort(8, 40)}"  # of each place
LEAST = effort(3_000, 8_000)
Make = Callable[..., LiveServer]


def fuzz(server: LiveServer, role: Role, *options: str) -> None:
    desk = server.desk(role, server.add_team())
    command = [sys.executable, "-m", "schemathesis.cli", "--config-file", str(CONFIG), "run"]
    command += [f"{server.url}/openapi.json", "--checks", "all", "--continue-on-failure"]
    command += ["--header", f"Authorization: Bearer {desk.tokens.access_token}"]
    command += ["--seed", "1", "--no-shrink", *options]
    environment = os.environ | {
        "SCHEMATHESIS_HOOKS": "tests.contract.fuzz_hooks",
        "PYTHONPATH": str(ROOT),
    }
    done = subprocess.run(
        command, cwd=server.folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-20_000:] + done.stderr[-5_000:]
    assert not server.faults()


def answers(server: LiveServer) -> Counter[str]:
    """How many requests were answered with which status, and whether a command failed inside."""
    admin = server.desk(Role.ADMIN, server.add_team())
    counted = admin.client.get(routes.METRICS).text
    assert "internal_error" not in counted
    totals: Counter[str] = Counter()
    for status, count in re.findall(r'requests_total\{.*status="(\d+)"\} (\d+)', counted):
        totals[status] += int(count)
    return totals


@pytest.mark.timeout(MOST_S)
def test_everything_a_supervisor_may_ask(sqlite_url: str, make_server: Make) -> None:
    server = make_server(sqlite_url, sign_in_tries=1_000_000)
    fuzz(
        server,
        Role.SUPERVISOR,
        "--phases=coverage,fuzzing,stateful",
        EXAMPLES,
        *LEFT_OUT,
    )
    seen = answers(server)
    assert seen.total() >= LEAST
    assert not [status for status in seen if status.startswith("5")]


@pytest.mark.timeout(MOST_S)
@pytest.mark.parametrize(
    ("role", "paths"),
    [
        (Role.ADMIN, "^/v1/(users|teams|customers|metrics)"),
        (Role.INTEGRATION, "^/v1/(telephony|customers|cases|interactions|commands)"),
        (Role.AGENT, "^/v1/(commands|notes|promises|remedies|changes|bootstrap)"),
    ],
)
def test_what_the_other_roles_may_ask(
    postgresql_url: str, make_server: Make, role: Role, paths: str
) -> None:
    server = make_server(postgresql_url)
    fuzz(server, role, "--phases=fuzzing", EXAMPLES, "--include-path-regex", paths)
    assert not [status for status in answers(server) if status.startswith("5")]
