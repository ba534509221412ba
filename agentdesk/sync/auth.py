"""Signing in and staying signed in: short access tokens, a refresh that survives a lost reply."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TypeVar

from agentdesk.cache.session_state import SessionState
from agentdesk.domain.errors import AgentdeskError
from agentdesk.protocol.devices import WIPED
from agentdesk.protocol.sessions import Me, TokenPair
from agentdesk.runtime.clock import Clock
from agentdesk.runtime.identity import new_id
from agentdesk.sync.api_client import ApiClient
from agentdesk.sync.failures import SignedOut

_MARGIN_S = 30.0  # renew before the server would refuse
T = TypeVar("T")


class Auth:
    """The access token lives in memory only; the refresh token in outbox.db."""

    def __init__(self, api: ApiClient, state: SessionState, clock: Clock) -> None:
        self._api = api
        self._state = state
        self._clock = clock
        self._access_token = ""
        self._good_until_s = 0.0
        self._renewing = asyncio.Lock()
        self.is_wiped = False  # the server wants this device to forget everything

    @property
    def is_signed_in(self) -> bool:
        """Return whether there is a session to go on with, as far as is known here."""
        return self._state.refresh_token() is not None

    async def sign_in(self, login: str, password: str) -> Me:
        """Begin a session; SignedOut says that the name or the password is wrong."""
        try:
            pair = await self._api.sign_in(login, password)
        except SignedOut as error:
            self._refused(error)
            raise
        self._keep(pair)
        return pair.me

    async def sign_out(self) -> None:
        """End the session here for certain, and on the server if it can be told."""
        token = self._access_token
        self._forget()
        if token:
            await self._end(token)

    async def call(self, ask: Callable[[str], Awaitable[T]]) -> T:
        """Ask with a valid token, renewed once if the server refuses it."""
        token = await self._token()
        try:
            return await ask(token)
        except SignedOut:
            return await ask(await self._renewed(token))

    async def _token(self) -> str:
        if self._access_token and self._clock.monotonic_s() < self._good_until_s:
            return self._access_token
        return await self._renewed(self._access_token)

    async def _renewed(self, stale: str) -> str:
        """Exchange the refresh token, once for all who found the same token stale."""
        async with self._renewing:
            if self._access_token != stale:
                return self._access_token
            refresh_token = self._state.refresh_token()
            if refresh_token is None:
                raise SignedOut
            request_id = self._state.refresh_request(new_id(self._clock))
            try:
                pair = await self._api.refresh(refresh_token, request_id)
            except SignedOut as error:
                self._refused(error)
                self._forget()
                raise
            if self._state.refresh_token() == refresh_token:
                self._keep(pair)
            else:  # somebody signed out, or in anew, while it was under way
                await self._end(pair.access_token)
            if not self._access_token:
                raise SignedOut
            return self._access_token

    async def _end(self, token: str) -> None:
        with suppress(AgentdeskError):  # out of reach: its token dies by itself
            await self._api.sign_out(token)

    def _refused(self, error: SignedOut) -> None:
        self.is_wiped = self.is_wiped or error.code == WIPED

    def _keep(self, pair: TokenPair) -> None:
        self._state.signed_in(pair.me, pair.refresh_token)
        self._access_token = pair.access_token
        life_s = max(pair.expires_in_s - _MARGIN_S, pair.expires_in_s / 2)
        self._good_until_s = self._clock.monotonic_s() + life_s

    def _forget(self) -> None:
        self._access_token = ""
        self._state.signed_out()
