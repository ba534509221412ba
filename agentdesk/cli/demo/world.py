"""The demo's world: a populated database, who signs in to it, and a PBX that rings."""

import hashlib
import json
import os
import re
import secrets
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

import agentdesk
from agentdesk.protocol import routes
from agentdesk.runtime.clock import SystemClock
from agentdesk.runtime.identity import new_id

_PACKAGE = Path(agentdesk.__file__).parent
# What decides the population's content: when none of it changed, the last one is used again.
_POPULATION_SOURCES = ("server/imports", "server/storage", "server/services", "domain", "protocol")


@dataclass(frozen=True)
class Staff:
    """Who signs in, and with what; made anew for each population, never fixed in code."""

    passwords: dict[str, str]

    @classmethod
    def invent(cls, logins: list[str]) -> "Staff":
        return cls({login: secrets.token_urlsafe(12) for login in logins})

    def save(self, path: Path) -> None:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w") as file:
            json.dump(self.passwords, file)

    @classmethod
    def load(cls, path: Path) -> "Staff":
        return cls(json.loads(path.read_text()))


def _fingerprint(households: int | None, seed: int) -> str:
    # The story's dates lean on the day of the import: a population is good for one day.
    today = SystemClock().now().date().isoformat()
    digest = hashlib.sha256(f"{households} {seed} {today}".encode())
    for folder in _POPULATION_SOURCES:
        for path in sorted((_PACKAGE / folder).rglob("*.py")):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def prepare(folder: Path, households: int | None, seed: int) -> tuple[Path, Staff]:
    """Return a fresh copy of the populated database and its staff; reuse what was built before."""
    from agentdesk.server.imports.demo import STAFF_LOGINS, populate
    from agentdesk.server.storage.database import Database

    built = folder / f"population-{_fingerprint(households, seed)}"
    if not (built / "done").exists():
        shutil.rmtree(built, ignore_errors=True)
        built.mkdir(parents=True)
        staff = Staff.invent(list(STAFF_LOGINS))
        staff.save(built / "staff.json")
        database = Database.open(f"sqlite:///{built / 'server.db'}", clock=SystemClock())
        database.migrate()
        populate(
            database,
            clock=SystemClock(),
            passwords=staff.passwords,
            households=households,
            seed=seed,
            progress=print,
        )
        database.close()
        (built / "done").touch()
    working = folder / "server.db"
    for stale in folder.glob("server.db*"):
        stale.unlink()
    shutil.copyfile(built / "server.db", working)
    return working, Staff.load(built / "staff.json")


@dataclass
class Caller:
    """A signed-in caller of the API: the PBX that rings, the checker that counts afterwards."""

    url: str
    login: str
    password: str
    token: str = ""

    def request(self, method: str, path: str, **options: Any) -> httpx.Response:
        if not self.token:
            self.sign_in()
        headers = {"Authorization": f"Bearer {self.token}"}
        reply = httpx.request(method, self.url + path, headers=headers, timeout=10.0, **options)
        reply.raise_for_status()
        return reply

    def ring(self, agent_login: str, from_number: str, case_number: str = "") -> None:
        """Tell the server, as a PBX would, that a call arrives for an agent."""
        event = {
            "event_id": new_id(SystemClock()),
            "agent_login": agent_login,
            "from_number": from_number,
            "line": "subscriptions",
            "menu_choice": "delivery",
            "waited_s": 38,
            "case_number": case_number,
        }
        self.request("POST", routes.TELEPHONY_EVENTS, json=event)

    def listeners(self) -> int:
        """Return how many desktops listen to the server now."""
        figures = self.request("GET", routes.METRICS).text
        found = re.search(r"^agentdesk_streams (\d+)$", figures, re.MULTILINE)
        return int(found.group(1)) if found else 0

    def rows(self, customer_id: str, entity: str) -> list[dict[str, Any]]:
        """Return the customer's rows of one entity, as the server holds them now."""
        card = self.request("GET", routes.card(customer_id)).json()
        return [row for row in card["rows"] if row["entity"] == entity]

    def sign_in(self) -> None:
        body = {"login": self.login, "password": self.password, "device_id": new_id(SystemClock())}
        reply = httpx.post(self.url + routes.SESSIONS, json=body, timeout=30.0)
        reply.raise_for_status()
        self.token = reply.json()["access_token"]
