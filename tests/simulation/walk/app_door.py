"""The way to the server through the app itself: its routes, its callers, its command endpoint."""

import asyncio
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from http import HTTPStatus
from types import TracebackType
from typing import Any, Self, cast
from uuid import uuid4

import httpx
import msgspec
from litestar import Litestar
from sqlalchemy import text

from agentdesk.domain.actor import Actor
from agentdesk.domain.errors import InvalidInput, NotFound, NotSignedIn
from agentdesk.protocol import routes
from agentdesk.protocol.entities import UserBody
from agentdesk.protocol.messages import Command, CommandReply, CommandResult, Outcome
from agentdesk.protocol.rows import Entity
from agentdesk.server.auth.issuing import Issuer
from tests.simulation.walk.door import Disagreement, Door

# Longer than any walk: how tokens grow old is told elsewhere.
LIFE = timedelta(days=399)
_KEPT = text("SELECT count(*) FROM command WHERE command_id = :name")
_JSON = {"Content-Type": "application/json"}


class App:
    """One life of the app, on a loop of its own; nothing runs beside the requests."""

    def __init__(self, app: Litestar) -> None:
        self._app = app
        self._runner = asyncio.Runner()
        way = httpx.ASGITransport(cast("Any", app))  # its types are narrower, its calls the same
        self._client = httpx.AsyncClient(transport=way, base_url="http://server")

    def post(self, path: str, body: bytes, headers: Mapping[str, str]) -> httpx.Response:
        asked = self._client.post(path, content=body, headers={**_JSON, **headers})
        return self._runner.run(asked)

    def close(self) -> None:
        self._runner.run(self._end())
        self._runner.close()

    async def _end(self) -> None:
        await self._client.aclose()
        async with self._app.lifespan():
            """What it opened it closes at the end of its life, which is now."""


@dataclass
class AppDoor(Door):
    """Everybody signs in when they first come; `database` is looked at from beside."""

    make_app: Callable[[], Litestar] = field(kw_only=True)

    def __post_init__(self) -> None:
        self._app = App(self.make_app())
        self._tokens: dict[str, str] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None
    ) -> None:
        self._app.close()

    def restart(self) -> None:
        self._app.close()
        super().restart()
        self._app = App(self.make_app())

    def carry_out(self, actor: Actor, command: Command) -> CommandResult:
        asked = msgspec.json.encode({"commands": [command]})
        headers = {"Authorization": f"Bearer {self._token(actor)}"}
        reply = self._app.post(routes.COMMANDS, asked, headers)
        if reply.status_code == HTTPStatus.UNAUTHORIZED:
            return self._as_if_let_in_before(actor, command)
        if reply.status_code != HTTPStatus.OK:
            raise Disagreement(f"{reply.status_code} {reply.text}")
        [result] = msgspec.json.decode(reply.content, type=CommandReply).results
        if result.outcome is Outcome.REJECTED and not self._is_kept(command):
            raise InvalidInput(result.detail, code=result.code, path=result.path)
        return result

    def _token(self, actor: Actor) -> str:
        if actor.user_id not in self._tokens:
            issuer = Issuer(b"of the walk", access_life=LIFE, refresh_life=LIFE)
            with suppress(NotSignedIn, NotFound), self.database.write() as unit:
                pair = issuer.sign_in(unit, actor.user_id, str(uuid4()), "walk")
                self._tokens[actor.user_id] = pair.access_token
        return self._tokens.get(actor.user_id, "nobody's")

    def _as_if_let_in_before(self, actor: Actor, command: Command) -> CommandResult:
        """Only who was disabled or left is shut out; what they began a moment before goes on."""
        with self.database.read() as unit:
            row = unit.records.row(Entity.USER, actor.user_id)
        if row is not None and not msgspec.json.decode(row.body, type=UserBody).disabled:
            raise Disagreement(f"{actor.display_name} is not let in")
        return super().carry_out(actor, command)

    def _is_kept(self, command: Command) -> bool:
        with self.database.read() as unit:
            return bool(unit.connection.scalar(_KEPT, {"name": command.command_id}))
