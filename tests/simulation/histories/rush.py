"""Many clients at once, servers that are killed under them, and the history they make together."""

import random
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field

from agentdesk.domain.actor import Role
from tests.plugins.live_server import LiveServer
from tests.simulation.histories import stage
from tests.simulation.histories.clients import Client, Door
from tests.simulation.histories.history import Op

AGENTS = 4
CUSTOMERS = 2
KILL_WAIT_S = 120.0


@dataclass
class Rush:
    """Everybody who takes part; `history` fills while it runs."""

    servers: Sequence[LiveServer]
    clients: list[Client]
    history: "Recorded"
    seed: int = 1
    failures: list[BaseException] = field(default_factory=list)

    def run(self, deeds_each: int, *, kills: int = 0) -> None:
        """Everybody gives at once; every so often the next server dies and comes back."""
        threads = [
            threading.Thread(target=self._work, args=(number, client, deeds_each))
            for number, client in enumerate(self.clients)
        ]
        for thread in threads:
            thread.start()
        for kill in range(kills):
            self.history.wait_for(len(threads) * deeds_each * (kill + 1) // (kills + 2))
            server = self.servers[kill % len(self.servers)]
            server.kill()
            server.start()
        for thread in threads:
            thread.join()
        for failure in self.failures:
            raise failure

    def find_out(self) -> None:
        for client in self.clients:
            client.find_out()
            client.door.close()

    def _work(self, number: int, client: Client, deeds: int) -> None:
        dice = random.Random(f"{self.seed}/{number}")  # noqa: S311 - a test repeats itself
        try:
            for _ in range(deeds):
                _one_deed(client, dice)
        except BaseException as error:  # noqa: BLE001 - told by the thread that waits for all
            self.failures.append(error)


def _one_deed(client: Client, dice: random.Random) -> None:
    if client.asked and dice.random() < 0.5:
        client.take_back()
    else:
        amount = dice.randrange(1, 30)
        client.give(amount, ask=dice.random() < 0.4, hang_up=dice.random() < 0.02)


class Recorded(list[Op]):
    """A history that can be waited for."""

    def __init__(self) -> None:
        super().__init__()
        self._grown = threading.Condition()

    def append(self, op: Op) -> None:
        with self._grown:
            super().append(op)
            self._grown.notify_all()

    def wait_for(self, count: int) -> None:
        with self._grown:
            assert self._grown.wait_for(lambda: len(self) >= count, KILL_WAIT_S), len(self)


def gather(servers: Sequence[LiveServer], clients: int) -> Rush:
    """Sign in a few agents, who share the desks between them."""
    first = servers[0]
    with first.database() as database:
        # A case each: its row is locked, and would keep the others from the buckets.
        places = stage.prepare(database, CUSTOMERS, clients // CUSTOMERS)
    team_id = first.add_team()
    agents = [first.desk(Role.AGENT, team_id) for _ in range(AGENTS)]
    history = Recorded()
    ports = [server.port for server in servers]
    everybody = []
    for number in range(clients):
        agent, (customer_id, case_id) = agents[number % AGENTS], places[number]
        desk = stage.Desk(agent.user_id, team_id, customer_id, case_id)
        door = Door(ports, agent.tokens.access_token, at=number)
        everybody.append(Client(desk, door, history))
    return Rush(servers, everybody, history)
