"""Customers: found by phone or by what is typed, read whole in one request."""

from typing import Annotated, Any

from litestar import Response, get
from litestar.di import NamedDependency as Needs
from litestar.handlers import BaseRouteHandler
from litestar.openapi.datastructures import ResponseSpec
from litestar.params import QueryParameter

from agentdesk.domain.actor import Actor
from agentdesk.domain.errors import InvalidInput, NotFound
from agentdesk.domain.money import MAX_MINOR
from agentdesk.protocol import routes
from agentdesk.protocol.pages import Card, SearchPage, TimelinePage
from agentdesk.protocol.rows import Entity, Row
from agentdesk.server.api.parameters import (
    AtUs,
    IfNoneMatch,
    Limit,
    MaybeId,
    PathId,
    PhoneText,
    QueryText,
)
from agentdesk.server.auth.access import EVERY_ROLE, allow
from agentdesk.server.services import customers, search, timeline
from agentdesk.server.services.paging import TimelineAsk
from agentdesk.server.services.readings import Readings, Way
from agentdesk.server.services.units import Units

_NOT_MODIFIED = {304: ResponseSpec(None, description="The card is still what you have")}
# Kept by the caller, and asked about again each time.
_CACHE_CONTROL = "private, no-cache"
_EVERYBODY = allow(*EVERY_ROLE)


@get(routes.CUSTOMERS, guards=[_EVERYBODY], responses=_NOT_MODIFIED)
async def find_customers(  # noqa: PLR0913, PLR0917 - handlers name what they need
    actor: Needs[Actor],
    units: Needs[Units],
    readings: Needs[Readings],
    phone: PhoneText = None,
    q: QueryText = None,
    limit: Limit = 20,
    if_none_match: IfNoneMatch = None,
) -> Response[Card | SearchPage]:
    """The whole card by `phone`, written in any way, or hits by `q`, while it is typed."""
    if (phone is None) == (q is None):
        raise InvalidInput("ask by phone or by q", code="phone_or_q", path="query")
    if q is not None:
        return Response(await units.read(search.find, q, min(limit, search.MAX_HITS)))
    card = await units.read(customers.card_by_phone, actor, phone or "")
    if card is None:
        raise NotFound("nobody has this number")
    readings.note(actor, card.customer.id, Way.PHONE)
    return _card_response(card, if_none_match)


@get(routes.CUSTOMERS + "/{customer_id:str}", guards=[_EVERYBODY])
async def read_customer(
    customer_id: PathId, actor: Needs[Actor], units: Needs[Units], readings: Needs[Readings]
) -> Row:
    row = await units.read(customers.customer, customer_id)
    readings.note(actor, customer_id, Way.CUSTOMER)
    return row


@get(routes.card("{customer_id:str}"), guards=[_EVERYBODY], responses=_NOT_MODIFIED)
async def read_card(
    customer_id: PathId,
    actor: Needs[Actor],
    units: Needs[Units],
    readings: Needs[Readings],
    if_none_match: IfNoneMatch = None,
) -> Response[Card | SearchPage]:
    """What is told to be still the same is looked at all the same."""
    card = await units.read(customers.card, actor, customer_id)
    readings.note(actor, customer_id, Way.CARD)
    return _card_response(card, if_none_match)


@get(routes.timeline("{customer_id:str}"), guards=[_EVERYBODY])
async def read_timeline(  # noqa: PLR0913, PLR0917 - handlers name what they need
    customer_id: PathId,
    actor: Needs[Actor],
    units: Needs[Units],
    readings: Needs[Readings],
    before_us: AtUs = MAX_MINOR,
    before_id: MaybeId = None,
    entity: Annotated[list[Entity] | None, QueryParameter(max_items=20)] = None,
    limit: Limit = 100,
) -> TimelinePage:
    """Newest first; go on from the time and the id of the last row shown."""
    ask = TimelineAsk((before_us, before_id or ""), frozenset(entity or ()), limit)
    page = await units.read(timeline.page, actor, customer_id, ask)
    readings.note(actor, customer_id, Way.TIMELINE)
    return page


def _card_response(card: Card, if_none_match: str | None) -> Response[Any]:
    tag = customers.etag(card)
    headers = {"ETag": tag, "Cache-Control": _CACHE_CONTROL}
    if tag in (if_none_match or ""):
        return Response(None, status_code=304, headers=headers)
    return Response(card, headers=headers)


HANDLERS: tuple[BaseRouteHandler, ...] = (find_customers, read_customer, read_card, read_timeline)
