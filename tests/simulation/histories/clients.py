"""A client over a real socket: asks, loses answers, asks again, and writes down what it saw."""

import http.client
import json
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from agentdesk.cli.processes import pause
from agentdesk.protocol import routes
from tests.plugins.live_server import make_id
from tests.simulation.histories.history import NEVER, Answer, Op, Reason, Touch
from tests.simulation.histories.stage import OVER, OWN, Desk, bucket_name

MADE_AT = "2026-11-21T09:00:00Z"
ANSWER_WAIT_S = 30
MOST_TRIES = 400
AGAIN_AFTER_S = 0.1
Json = dict[str, Any]


class Lost(Exception):
    """The question or its answer did not come through: nobody knows which."""


@dataclass
class Door:
    """The servers one client knows; after a loss it goes to the next one."""

    ports: Sequence[int]
    token: str
    at: int = 0
    _connection: http.client.HTTPConnection | None = None

    def ask(self, command: Json) -> Json:
        try:
            return self._ask(json.dumps({"commands": [command]}).encode())
        except (OSError, http.client.HTTPException, ValueError) as error:
            self.close()
            self.at += 1
            raise Lost from error

    def lose(self, command: Json) -> None:
        """Hang up before the answer is here."""
        self._send(json.dumps({"commands": [command]}).encode())
        self.close()

    def close(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    def _ask(self, body: bytes) -> Json:
        reply = self._send(body).getresponse()
        content = json.loads(reply.read())
        if reply.status != http.client.OK:
            raise Lost(f"{reply.status} {content}")
        result: Json = content["results"][0]
        return result

    def _send(self, body: bytes) -> http.client.HTTPConnection:
        if self._connection is None:
            port = self.ports[self.at % len(self.ports)]
            self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=ANSWER_WAIT_S)
        headers = {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"}
        self._connection.request("POST", routes.COMMANDS, body, headers)
        return self._connection


@dataclass
class Client:
    """Sits at one desk and gives credits; what it asked a supervisor for it takes back again."""

    desk: Desk
    door: Door
    history: list[Op]
    asked: list[tuple[str, int]] = field(default_factory=list)  # requests that wait, and how much
    abandoned: list[tuple[Json, Op]] = field(default_factory=list)

    def give(self, amount: int, *, ask: bool, hang_up: bool = False) -> None:
        plan_id = make_id()
        command = {
            "type": "plan.give",
            "command_id": make_id(),
            "made_at": MADE_AT,
            "plan_id": plan_id,
            "customer_id": self.desk.customer_id,
            "case_id": self.desk.case_id,
            "remedies": [{"kind": "credit", "basis": "goodwill", "amount_minor": amount}],
            "reason": "Delivery damage",
            "ask": ask,
        }
        invoked_ns = time.monotonic_ns()
        if hang_up:
            with suppress(OSError):
                self.door.lose(command)
            self.abandoned.append((command, Op(plan_id, invoked_ns, NEVER, Answer.UNKNOWN)))
            return
        self._note(plan_id, invoked_ns, amount, self._until_answered(command))

    def take_back(self) -> None:
        """Withdraw the oldest request."""
        request_id, amount = self.asked.pop(0)
        command = {
            "type": "request.withdraw",
            "command_id": make_id(),
            "made_at": MADE_AT,
            "request_id": request_id,
            "seen_version": 1,
        }
        invoked_ns = time.monotonic_ns()
        result = self._until_answered(command)
        assert result["outcome"] == "applied", result
        self._append(f"withdraw {request_id}", invoked_ns, result, -amount)

    def find_out(self) -> None:
        """Ask again for everything nobody waited for: the same words, the same name."""
        for command, op in self.abandoned:
            amount = command["remedies"][0]["amount_minor"]
            self._note(op.name, op.invoked_ns, amount, self._until_answered(command))
        self.abandoned.clear()

    def _until_answered(self, command: Json) -> Json:
        for _ in range(MOST_TRIES):
            with suppress(Lost):
                result = self.door.ask(command)
                if result["outcome"] != "retry" or result["code"] == "internal_error":
                    return result
            pause(AGAIN_AFTER_S)
        raise AssertionError(f"no answer in {MOST_TRIES} tries")

    def _note(self, plan_id: str, invoked_ns: int, amount: int, result: Json) -> None:
        if result["outcome"] == "applied":
            self._append(plan_id, invoked_ns, result, amount)
            self.asked += [
                (row["id"], amount) for row in result["rows"] if row["entity"] == "approval"
            ]
            return
        reasons = {
            "needs_approval": (self._reason(amount, OWN),),
            "hard_limit": (self._reason(amount, OWN), self._reason(amount, OVER)),
        }[result["code"]]
        op = Op(plan_id, invoked_ns, time.monotonic_ns(), Answer.REFUSED, {}, reasons)
        self.history.append(op)

    def _append(self, name: str, invoked_ns: int, result: Json, change: int) -> None:
        touches = {
            bucket_name(row["body"]): _touch(row["body"], change)
            for row in result["rows"]
            if row["entity"] == "budget"
        }
        self.history.append(Op(name, invoked_ns, time.monotonic_ns(), Answer.OK, touches))

    def _reason(self, amount: int, limits: dict[str, int]) -> Reason:
        return Reason(amount, {self.desk.bucket(dial): limits[dial] for dial in limits})


def _touch(budget: Json, change: int) -> Touch:
    used = sum(budget[name] for name in ("posted_minor", "pending_minor", "leased_minor"))
    return Touch(budget["version"], change, used)


def with_unknown(history: Sequence[Op], clients: Sequence[Client]) -> list[Op]:
    """The history while nobody has found out what became of what was abandoned."""
    return [*history, *(op for client in clients for _, op in client.abandoned)]
