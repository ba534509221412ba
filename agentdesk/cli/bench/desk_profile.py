"""The store a measured desktop opens, and who works there.

Apart from what fills it: the generator imports the server and SQLAlchemy, which a desktop never
has in memory; they made its first card 360 ms later than it is.
"""

from dataclasses import dataclass
from pathlib import Path

from agentdesk.cache.store import Store, StoreKeys
from agentdesk.cli.bench.row_ids import row_id
from agentdesk.domain.actor import Role
from agentdesk.protocol.sessions import Me, Tenant
from agentdesk.runtime.clock import SystemClock

TEAM, AGENT = row_id(0, 201), row_id(0, 202)
PAGES = "pages"  # replies of the server as they came, one a line, beside the profile
CARDS = "cards"  # the same, of customers who are not in the store
CUSTOMERS = 4_000
WARM_POPS, AWAY_POPS = 5, 60
TENANT = Tenant("America/New_York", "USD", ["en"], synthetic=True)
ME = Me(AGENT, AGENT, "bench", "Bench Agent", Role.AGENT, TEAM, TENANT)


@dataclass(frozen=True, slots=True)
class DeskStore:
    """The folder of a filled store, and the keys that open it."""

    folder: Path
    keys: StoreKeys
    rows: int

    def open(self) -> Store:
        return Store.open(self.folder, self.keys, clock=SystemClock())

    def words(self) -> bytes:
        """What a process of the run is told on its standard input."""
        keys = f"{self.keys.cache.hex()}\n{self.keys.outbox.hex()}\n"
        return f"{self.folder}\n{keys}{self.rows}\n".encode()

    @classmethod
    def from_words(cls, words: str) -> "DeskStore":
        folder, cache, outbox, rows = words.split("\n")[:4]
        keys = StoreKeys(bytes.fromhex(cache), bytes.fromhex(outbox))
        return cls(Path(folder), keys, int(rows))
