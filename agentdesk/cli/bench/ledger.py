"""B5: authorisations across four budgets, in process and over HTTP, beside pgbench and SQLite."""

import http.client
import json
import random
from collections import Counter
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from sqlcipher3 import dbapi2

from agentdesk.cli.bench.cluster import cluster, tpcb_per_s
from agentdesk.cli.bench.ledger_stage import POLICY, REASON, Place, Stage, overspent, prepare
from agentdesk.cli.bench.load import SEED
from agentdesk.cli.bench.results import Result
from agentdesk.cli.bench.server_process import Client, serving, signed_in
from agentdesk.domain.actor import Role
from agentdesk.domain.empowerment import Act
from agentdesk.domain.errors import Unavailable
from agentdesk.domain.ledger import Subjects, Vector, claims, vector
from agentdesk.domain.remedies import RemedyKind
from agentdesk.protocol import domain_values, routes
from agentdesk.runtime.clock import SystemClock
from agentdesk.server.storage.database import Database
from agentdesk.server.storage.repositories.ledger import Deed

CLIENTS, CUSTOMERS = 32, 64
SECONDS = 10
GOAL_SHARE, GOAL_HTTP_PER_S = 0.4, 800.0
GRANTED, REFUSED, BUSY = "granted", "refused", "busy"
_POLICY = domain_values.policy(POLICY)
# Asks once and says how it went.
Asking = Callable[[Place, int], str]


def measure(folder: Path) -> list[Result]:
    clock = SystemClock()
    with cluster() as postgres:
        tpcb = tpcb_per_s(postgres, CLIENTS, SECONDS)
        postgres.create("ledger")
        database = Database.open(postgres.url, clock=clock)
        try:
            stage = prepare(database, CLIENTS, CUSTOMERS)
            in_process = rush([asking(database, stage, n) for n in range(CLIENTS)], stage, SECONDS)
            over_http = rush_over_http(postgres.url, folder, stage)
            wrong = float(overspent(database))
        finally:
            database.close()
    embedded, raw = _embedded()
    share, n = in_process[GRANTED] / SECONDS / tpcb, in_process[GRANTED]
    beside = {"pgbench_tpcb_per_s": round(tpcb)}
    return [
        _figure("in_process_per_s", n / SECONDS, n, beside | dict(in_process)),
        _figure("of_pgbench", share, n, beside, GOAL_SHARE),
        _figure("http_per_s", over_http[GRANTED] / SECONDS, over_http[GRANTED],
                beside | dict(over_http), GOAL_HTTP_PER_S),
        _figure("sqlite_per_s", embedded / SECONDS, embedded, {"raw_commits_per_s": raw}),
        Result("B5", CLIENTS, "overspent", wrong, "", n + over_http[GRANTED], {}, 0.0, SEED),
    ]  # fmt: skip


def _figure(
    metric: str, value: float, n: int, beside: Mapping[str, float], goal: float | None = None
) -> Result:
    unit = "" if metric == "of_pgbench" else "1/s"
    return Result("B5", CLIENTS, metric, round(value, 2), unit, n, dict(beside), goal, SEED, True)


def rush(askings: list[Asking], stage: Stage, seconds: float) -> Counter[str]:
    """Everybody asks at once, for so long; how often each answer came."""
    clock = SystemClock()
    end_s = clock.monotonic_s() + seconds

    def work(number: int) -> Counter[str]:
        dice, answers = random.Random(f"{SEED}/{number}"), Counter[str]()  # noqa: S311 - repeats
        while clock.monotonic_s() < end_s:
            answers[askings[number](*stage.anywhere(dice))] += 1
        return answers

    with ThreadPoolExecutor(len(askings)) as clients:
        return sum(clients.map(work, range(len(askings))), Counter())


def asking(database: Database, stage: Stage, number: int) -> Asking:
    """Straight into the ledger, without anything around it."""
    agent_id = stage.agents[number % len(stage.agents)].user_id

    def ask(place: Place, amount: int) -> str:
        goodwill = {RemedyKind.CREDIT: amount}
        act = Act(amount, Role.AGENT, place.lifetime_value_minor, by_kind=goodwill)
        subjects = Subjects(place.case_id, agent_id, place.customer_id, stage.team_id)
        try:
            with database.write() as unit:
                wanted = vector(claims(_POLICY, act, subjects, unit.today()), Vector.OWN)
                unit.ledger.ensure(wanted)
                deed = Deed(str(uuid4()), agent_id, amount, _POLICY.currency, _POLICY.version)
                return REFUSED if unit.ledger.post(deed, wanted) is None else GRANTED
        except Unavailable:
            return BUSY

    return ask


def rush_over_http(url: str, folder: Path, stage: Stage) -> Counter[str]:
    """Whole plans, by the door every desktop uses."""
    with serving(url, folder) as port:
        clients = [signed_in(port, agent.login, agent.password) for agent in stage.agents]
        try:
            return rush([_sending(client) for client in clients], stage, SECONDS)
        finally:
            for client in clients:
                client.close()


def _sending(client: Client) -> Asking:
    def ask(place: Place, amount: int) -> str:
        command = {
            "type": "plan.give",
            "command_id": str(uuid4()),
            "made_at": SystemClock().now().isoformat(),
            "plan_id": str(uuid4()),
            "customer_id": place.customer_id,
            "case_id": place.case_id,
            "remedies": [{"kind": "credit", "basis": "goodwill", "amount_minor": amount}],
            "reason": REASON,
        }
        asked = json.dumps({"commands": [command]}).encode()
        status, body = client.ask("POST", routes.COMMANDS, asked)
        if status != http.client.OK:
            return BUSY
        outcome = json.loads(body)["results"][0]["outcome"]
        return {"applied": GRANTED, "rejected": REFUSED}.get(outcome, BUSY)

    return ask


def _embedded() -> tuple[int, float]:
    """The same on SQLite, and how often SQLite alone commits a row a second."""
    with TemporaryDirectory(prefix="agentdesk-bench-") as name:
        database = Database.open(f"sqlite:///{name}/ledger.db", clock=SystemClock())
        try:
            stage = prepare(database, CLIENTS, CUSTOMERS)
            askings = [asking(database, stage, number) for number in range(CLIENTS)]
            granted = rush(askings, stage, SECONDS)[GRANTED]
            overspent(database)
        finally:
            database.close()
        return granted, raw_commits_per_s(Path(name) / "raw.db", SECONDS / 3)


def raw_commits_per_s(path: Path, seconds: float) -> float:
    """One row, one commit, one writer; as durable as the server's."""
    clock = SystemClock()
    connection = dbapi2.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE spend (id INTEGER PRIMARY KEY, amount INTEGER)")
    started_s, commits = clock.monotonic_s(), 0
    while (passed_s := clock.monotonic_s() - started_s) < seconds:
        connection.execute("INSERT INTO spend (amount) VALUES (1)")
        commits += 1
    connection.close()
    return round(commits / passed_s)
