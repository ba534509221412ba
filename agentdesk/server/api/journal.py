"""The journal: its days, the entries of one, what it comes to, and the file for accounting."""

from datetime import date
from typing import Annotated, Any, Literal

from litestar import Response, get
from litestar.di import NamedDependency as Needs
from litestar.handlers import BaseRouteHandler
from litestar.params import QueryParameter

from agentdesk.domain.actor import Actor, Role
from agentdesk.domain.errors import NotFound
from agentdesk.protocol import routes
from agentdesk.protocol.journal import DayList, DayTotals, JournalPage
from agentdesk.protocol.rows import Entity
from agentdesk.server.api.parameters import Limit, MaybeId, PathDay, QueryDay
from agentdesk.server.auth.access import allow
from agentdesk.server.services import day_books
from agentdesk.server.services.paging import PageAsk
from agentdesk.server.services.units import Units
from agentdesk.server.services.visibility import READABLE

_READERS = allow(*(role for role in Role if Entity.DAY_CLOSE in READABLE[role]))
Form = Annotated[Literal["csv", "json"], QueryParameter(name="format")]


@get(routes.JOURNAL, guards=[_READERS])
async def read_journal(
    actor: Needs[Actor],
    units: Needs[Units],
    day: QueryDay,
    after: MaybeId = None,
    limit: Limit = 100,
) -> JournalPage:
    """The entries of one day by id, each with both sides."""
    ask = PageAsk(after or "", limit)
    return await units.read(day_books.page, actor, _date(day, "query.day"), ask)


@get(routes.JOURNAL_DAYS, guards=[_READERS])
async def list_days(actor: Needs[Actor], units: Needs[Units]) -> DayList:
    """The newest days that have anything in the journal."""
    return await units.read(day_books.days, actor)


@get(routes.journal_day("{day:str}"), guards=[_READERS])
async def read_day(day: PathDay, actor: Needs[Actor], units: Needs[Units]) -> DayTotals:
    """What a day comes to, held against the ledger and what left the house."""
    return await units.read(day_books.totals, actor, _date(day, "path.day"))


@get(routes.JOURNAL_EXPORT, guards=[_READERS])
async def export_day(
    actor: Needs[Actor], units: Needs[Units], day: QueryDay, form: Form = "csv"
) -> Response[Any]:
    """The whole day as a file, one line for each booking."""
    wanted = _date(day, "query.day")
    headers = {"Content-Disposition": f'attachment; filename="journal-{wanted}.{form}"'}
    if form == "json":
        content: str | bytes = await units.read(day_books.export_json, actor, wanted)
        return Response(content, media_type="application/json", headers=headers)
    content = await units.read(day_books.export_csv, actor, wanted)
    return Response(content, media_type="text/csv", headers=headers)


def _date(day: str, path: str) -> date:
    try:
        return date.fromisoformat(day)
    except ValueError as error:
        raise NotFound("no such day in the calendar", code="invalid_day", path=path) from error


HANDLERS: tuple[BaseRouteHandler, ...] = (read_journal, list_days, read_day, export_day)
