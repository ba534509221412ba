"""B1: a phone number in, the whole card out, over loopback HTTP from the embedded database."""

import sys
from pathlib import Path
from urllib.parse import urlencode

from agentdesk.cli.bench.load import SEED, Loaded
from agentdesk.cli.bench.population import Population
from agentdesk.cli.bench.raw_reads import recorded, replayer
from agentdesk.cli.bench.results import Result, in_ms, percentile
from agentdesk.cli.bench.server_process import Client, running, server
from agentdesk.cli.bench.timing import WARM_UP, times_of
from agentdesk.cli.processes import free_port
from agentdesk.domain.actor import Actor, Role
from agentdesk.protocol import routes
from agentdesk.protocol.entities import CustomerBody
from agentdesk.runtime.clock import SystemClock
from agentdesk.server.imports.dice import Dice
from agentdesk.server.services import customers
from agentdesk.server.storage.database import Database

ASKED = 2_000
RAW = 500
GOALS = {"p50_ms": 1.5, "p95_ms": 4.0}
NOBODY = Actor("", "", Role.SUPERVISOR, "", "", "bench")


def measure(loaded: Loaded, folder: Path) -> list[Result]:
    phones = chosen_phones(loaded.customers, ASKED + WARM_UP)
    with server(loaded.url, folder) as client:
        paths = [f"{routes.CUSTOMERS}?{urlencode({'phone': phone})}" for phone in phones]
        card_bytes = len(client.get(paths[0]))
        seconds = times_of(client.get, paths)
    beside = {
        "raw_driver_p50_ms": raw_driver_p50_ms(loaded, phones[: RAW + WARM_UP]),
        "loopback_p50_ms": loopback_p50_ms(folder),
        "card_bytes": float(card_bytes),
    }
    return [
        Result("B1", loaded.customers, f"p{rank}_ms", in_ms(percentile(seconds, rank)), "ms",
               len(seconds), beside, GOALS.get(f"p{rank}_ms"), SEED)
        for rank in (50, 95, 99)
    ]  # fmt: skip


def chosen_phones(customers_there: int, count: int) -> list[str]:
    """Of customers anywhere in the table: no page of it is warm by design."""
    population, dice = Population(SEED), Dice(SEED, "B1")
    chosen = (dice.between(0, customers_there - 1) for _ in range(count))
    bodies = (next(population.customer(number))[1].body for number in chosen)
    return [body.phones[0].e164 for body in bodies if isinstance(body, CustomerBody)]


def raw_driver_p50_ms(loaded: Loaded, phones: list[str]) -> float:
    database = Database.open(loaded.url, clock=SystemClock())
    asked = []
    for phone in phones:
        with recorded() as sent, database.read() as unit:
            customers.card_by_phone(unit, NOBODY, phone)
        asked.append(list(sent))
    database.close()
    replay, close = replayer(loaded.path)
    seconds = times_of(replay, asked)
    close()
    return in_ms(percentile(seconds, 50))


def loopback_p50_ms(folder: Path) -> float:
    port = free_port()
    command = [sys.executable, "-m", "agentdesk.cli.bench.loopback", str(port)]
    with running(command, port, folder / "loopback.log"):
        client = Client(port, {})
        seconds = times_of(client.get, ["/"] * (ASKED + WARM_UP))
        client.close()
    return in_ms(percentile(seconds, 50))
