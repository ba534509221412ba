"""What the server can be asked, one method each: typed requests in, typed replies out."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import TypeVar

import httpx
import msgspec

from agentdesk.protocol import routes
from agentdesk.protocol.devices import WAITING_HEADER, DeviceOrder
from agentdesk.protocol.digests import (
    DigestAsk,
    Digests,
    DigestText,
    DigestWish,
    ReferenceDigests,
)
from agentdesk.protocol.leases import LeaseReply, LeaseReturn, LeaseWish, Signed
from agentdesk.protocol.messages import AnyCommand, CommandBatch, CommandResult
from agentdesk.protocol.pages import (
    MAX_PAGE,
    BootstrapPage,
    Card,
    ChangePage,
    Horizon,
    SearchHit,
    SearchPage,
    TimelinePage,
)
from agentdesk.protocol.rows import Entity
from agentdesk.protocol.sessions import Refresh, SignIn, TokenPair
from agentdesk.protocol.users import TeamChange
from agentdesk.sync import replies
from agentdesk.sync.http_door import Ask, HttpDoor

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Device:
    """What this computer is called: the id derived from its keyring, a name for people."""

    id: str
    name: str = ""


class ApiClient:
    """Speaks to one server as one device."""

    def __init__(
        self, base_url: str, device: Device, *, transport: httpx.AsyncBaseTransport | None = None
    ) -> None:
        self.device = device
        self._door = HttpDoor(base_url, transport)

    @property
    def base_url(self) -> str:
        return self._door.base_url

    async def close(self) -> None:
        await self._door.close()

    def tell_waiting(self, count: Callable[[], int | None]) -> None:
        """Say with every request how much is not delivered: who loses the device asks for it."""

        def says() -> Mapping[str, str]:
            waiting = count()
            return {} if waiting is None else {WAITING_HEADER: str(waiting)}

        self._door.says = says

    async def is_to_be_wiped(self) -> bool:
        """Ask without a session whether this device is to forget everything."""
        answer = await self._door.ask(Ask("POST", routes.device_contact(self.device.id)))
        return replies.read(answer.content, DeviceOrder).wipe

    # Sessions

    async def sign_in(self, login: str, password: str) -> TokenPair:
        body = SignIn(login, password, self.device.id, self.device.name)
        answer = await self._door.ask(Ask("POST", routes.SESSIONS, body=body))
        return replies.read(answer.content, TokenPair)

    async def refresh(self, refresh_token: str, request_id: str) -> TokenPair:
        body = Refresh(refresh_token, request_id, self.device.id)
        answer = await self._door.ask(Ask("POST", routes.SESSION_REFRESH, body=body))
        return replies.read(answer.content, TokenPair)

    async def sign_out(self, token: str) -> None:
        await self._door.ask(Ask("DELETE", routes.SESSION_CURRENT, token))

    # Rows

    async def horizon(self, token: str) -> Horizon:
        answer = await self._door.ask(Ask("GET", routes.HORIZON, token))
        return replies.horizon(answer.content)

    async def bootstrap(
        self, token: str, entity: Entity, after: str | None, horizon_cursor: str
    ) -> BootstrapPage:
        """Return one page of the working set as it was anchored by the horizon."""
        params = {"limit": str(MAX_PAGE), "horizon": horizon_cursor}
        if after is not None:
            params["after"] = after
        answer = await self._door.ask(Ask("GET", routes.bootstrap(entity), token, params))
        return replies.bootstrap(answer.content)

    async def changes(self, token: str, cursor: str) -> ChangePage:
        params = {"cursor": cursor, "limit": str(MAX_PAGE)}
        answer = await self._door.ask(Ask("GET", routes.CHANGES, token, params))
        return replies.changes(answer.content)

    async def card(self, token: str, customer_id: str, etag: str) -> tuple[Card, str] | None:
        """Return the card and its etag, None when it is still the one of the etag given."""
        headers = {"If-None-Match": etag} if etag else {}
        ask = Ask("GET", routes.card(customer_id), token, headers=headers)
        answer = await self._door.ask(ask)
        if answer.status == httpx.codes.NOT_MODIFIED:
            return None
        return replies.card(answer.content), answer.headers.get("etag", "")

    async def card_by_phone(self, token: str, text: str) -> tuple[Card, str]:
        """Return the card of whoever has the number; NotFound when nobody has."""
        answer = await self._door.ask(Ask("GET", routes.CUSTOMERS, token, {"phone": text}))
        return replies.card(answer.content), answer.headers.get("etag", "")

    async def search(self, token: str, text: str) -> list[SearchHit]:
        answer = await self._door.ask(Ask("GET", routes.CUSTOMERS, token, {"q": text}))
        return replies.read(answer.content, SearchPage).hits

    async def timeline(self, token: str, customer_id: str, before: tuple[int, str]) -> TimelinePage:
        params = {"before_us": str(before[0])}
        if before[1]:
            params["before_id"] = before[1]
        answer = await self._door.ask(Ask("GET", routes.timeline(customer_id), token, params))
        return replies.timeline(answer.content)

    # What the office looks at

    async def look_at(self, token: str, path: str, type_: type[T], params: Mapping[str, str]) -> T:
        answer = await self._door.ask(Ask("GET", path, token, dict(params)))
        return replies.read(answer.content, type_)

    async def put_question(self, token: str, path: str, body: msgspec.Struct, type_: type[T]) -> T:
        """Post something that changes nothing and is answered at once."""
        answer = await self._door.ask(Ask("POST", path, token, body=body))
        return replies.read(answer.content, type_)

    async def download(self, token: str, path: str, params: Mapping[str, str]) -> bytes:
        return (await self._door.ask(Ask("GET", path, token, dict(params)))).content

    # Deeds and news

    async def commands(self, token: str, batch: Sequence[AnyCommand]) -> list[CommandResult]:
        body = CommandBatch(list(batch))
        answer = await self._door.ask(Ask("POST", routes.COMMANDS, token, body=body))
        return replies.command_results(answer.content)

    async def digests(self, token: str, wishes: Sequence[DigestWish]) -> dict[str, DigestText]:
        """Ask what this desktop should hold of each; who does not exist is left out."""
        body = DigestAsk(list(wishes))
        answer = await self._door.ask(Ask("POST", routes.DIGESTS, token, body=body))
        return replies.read(answer.content, Digests).digests

    async def reference_digests(self, token: str) -> dict[Entity, DigestText]:
        """Ask what every desktop should hold, by kind."""
        answer = await self._door.ask(Ask("GET", routes.REFERENCE_DIGESTS, token))
        return replies.read(answer.content, ReferenceDigests).digests

    async def lease(self, token: str, wish: LeaseWish) -> Signed | None:
        """Ask for a share of the budgets to take along; None when there is none to be had."""
        answer = await self._door.ask(Ask("POST", routes.LEASES, token, body=wish))
        return replies.read(answer.content, LeaseReply).lease

    async def lease_return(self, token: str, lease_id: str, told: LeaseReturn) -> None:
        await self._door.ask(Ask("POST", routes.lease_return(lease_id), token, body=told))

    async def device_lost(self, token: str, device_id: str) -> None:
        await self._door.ask(Ask("POST", routes.device_lost(device_id), token))

    async def device_wipe(self, token: str, device_id: str, *, ordered: bool) -> None:
        """Order that a device forgets everything, or take that order back."""
        method = "POST" if ordered else "DELETE"
        await self._door.ask(Ask(method, routes.device_wipe(device_id), token))

    async def change_team(self, token: str, team_id: str, change: TeamChange) -> None:
        await self._door.ask(Ask("PATCH", routes.team(team_id), token, body=change))

    def stream(self, token: str, last_event_id: str) -> AbstractAsyncContextManager[httpx.Response]:
        """Open the push stream where the last event left it."""
        headers = {"Accept": "text/event-stream", "Cache-Control": "no-store"}
        if last_event_id:
            headers["Last-Event-ID"] = last_event_id
        return self._door.stream(Ask("GET", routes.PUSH, token, headers=headers))
