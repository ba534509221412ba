"""What only the server knows and the office looks at: books, trail, precedent, who is where."""

from collections.abc import Mapping
from datetime import date
from typing import TypeVar

from agentdesk.protocol import routes
from agentdesk.protocol.audit import AuditPage, AuditState, FlagPage
from agentdesk.protocol.devices import DeviceInfo
from agentdesk.protocol.journal import DayList, DayTotals
from agentdesk.protocol.own_record import OwnRecord
from agentdesk.protocol.precedent import Precedent
from agentdesk.protocol.rehearsal import Rehearsal, RehearsalAsk
from agentdesk.protocol.users import TeamChange
from agentdesk.sync.api_client import ApiClient
from agentdesk.sync.auth import Auth

T = TypeVar("T")


class Office:
    """Nothing of it is kept on the desktop: offline it is not there, and says so.

    Every method raises Unavailable without the server, Forbidden where the role may not look.
    """

    def __init__(self, api: ApiClient, auth: Auth) -> None:
        self._api = api
        self._auth = auth

    async def days(self) -> DayList:
        return await self._get(routes.JOURNAL_DAYS, DayList)

    async def day(self, day: date) -> DayTotals:
        return await self._get(routes.journal_day(day.isoformat()), DayTotals)

    async def journal_file(self, day: date, form: str) -> bytes:
        """Return the day's journal as a file: "csv" or "json"."""
        params = {"day": day.isoformat(), "format": form}
        return await self._auth.call(
            lambda token: self._api.download(token, routes.JOURNAL_EXPORT, params)
        )

    async def precedent(self, request_id: str) -> Precedent:
        return await self._get(routes.precedent(request_id), Precedent)

    async def rehearse(self, ask: RehearsalAsk) -> Rehearsal:
        return await self._auth.call(
            lambda token: self._api.put_question(token, routes.REHEARSALS, ask, Rehearsal)
        )

    async def audit_state(self) -> AuditState:
        return await self._get(routes.AUDIT_STATE, AuditState)

    async def audit_flags(self) -> FlagPage:
        return await self._get(routes.AUDIT_FLAGS, FlagPage)

    async def audit_page(self, who: str, what: str, before: int | None) -> AuditPage:
        """Return entries, newest first, narrowed to a user and an action ("" is any)."""
        params = {"user_id": who, "action": what, "before": str(before or "")}
        return await self._get(routes.AUDIT, AuditPage, {k: v for k, v in params.items() if v})

    async def own_record(self, before: int | None) -> OwnRecord:
        """Return what is recorded about oneself; after the first page, only older acts."""
        params = {} if before is None else {"before": str(before)}
        return await self._get(routes.MY_RECORD, OwnRecord, params)

    async def devices(self) -> list[DeviceInfo]:
        """Return the team's computers, and what is ordered of them."""
        return await self._get(routes.DEVICES, list[DeviceInfo])

    async def report_lost(self, device_id: str) -> None:
        """Its sessions end at once; what it grants from now on waits for somebody."""
        await self._auth.call(lambda token: self._api.device_lost(token, device_id))

    async def order_wipe(self, device_id: str) -> None:
        """As lost, and at its next contact it forgets everything, unsent work included."""
        await self._auth.call(lambda token: self._api.device_wipe(token, device_id, ordered=True))

    async def withdraw_wipe(self, device_id: str) -> None:
        await self._auth.call(lambda token: self._api.device_wipe(token, device_id, ordered=False))

    async def change_team(self, team_id: str, change: TeamChange) -> None:
        """How after-contact work ends in a team: its desktops hear of it by the feed."""
        await self._auth.call(lambda token: self._api.change_team(token, team_id, change))

    async def _get(self, path: str, type_: type[T], params: Mapping[str, str] | None = None) -> T:
        return await self._auth.call(
            lambda token: self._api.look_at(token, path, type_, params or {})
        )
