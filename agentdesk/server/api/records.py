"""Reading one entity: by id, and in pages, each typed and each with its callers declared."""

from litestar import get
from litestar.di import NamedDependency as Needs
from litestar.handlers import BaseRouteHandler, HTTPRouteHandler

from agentdesk.domain.actor import Actor, Role
from agentdesk.protocol import routes
from agentdesk.protocol.pages import RowPage
from agentdesk.protocol.rows import Entity, Row
from agentdesk.server.api.parameters import Limit, MaybeId, PathId, QueryId
from agentdesk.server.auth.access import Access, allow
from agentdesk.server.services import records
from agentdesk.server.services.paging import PageAsk
from agentdesk.server.services.readings import Readings, Way
from agentdesk.server.services.units import Units
from agentdesk.server.services.visibility import READABLE

# Belong to a customer: their pages are asked for by customer.
OF_CUSTOMERS = {
    routes.SUBSCRIPTIONS: Entity.SUBSCRIPTION,
    routes.INTERACTIONS: Entity.INTERACTION,
    routes.NOTES: Entity.NOTE,
    routes.CASES: Entity.CASE,
    routes.PROMISES: Entity.PROMISE,
    routes.ORDERS: Entity.ORDER,
    routes.RECEIPTS: Entity.RECEIPT,
    routes.REMEDIES: Entity.REMEDY_PLAN,
    routes.REVERSALS: Entity.REVERSAL,
    routes.SUGGESTIONS: Entity.SUGGESTION,
}
# Belong to the whole house, or to those who may see them.
OF_THE_HOUSE = {
    routes.CAMPAIGNS: Entity.CAMPAIGN,
    routes.POLICIES: Entity.POLICY,
    routes.BUDGETS: Entity.BUDGET,
    routes.APPROVALS: Entity.APPROVAL,
    routes.DELEGATIONS: Entity.DELEGATION,
    routes.EFFECTS: Entity.EFFECT,
}


def _readers(entity: Entity) -> Access:
    return allow(*(role for role in Role if entity in READABLE[role]))


def _one(path: str, entity: Entity) -> HTTPRouteHandler:
    async def read_one(
        row_id: PathId, actor: Needs[Actor], units: Needs[Units], readings: Needs[Readings]
    ) -> Row:
        row = await units.read(records.one, actor, entity, row_id)
        if row.customer_id is not None:
            readings.note(actor, row.customer_id, Way.ROWS)
        return row

    return get(
        path + "/{row_id:str}",
        guards=[_readers(entity)],
        operation_id=f"read_{entity}",
        description=f"One {entity}, by id.",
    )(read_one)


def _of_customer(path: str, entity: Entity) -> HTTPRouteHandler:
    async def read_page(  # noqa: PLR0913, PLR0917 - handlers name what they need
        actor: Needs[Actor],
        units: Needs[Units],
        readings: Needs[Readings],
        customer_id: QueryId,
        after: MaybeId = None,
        limit: Limit = 100,
    ) -> RowPage:
        page = await units.read(
            records.page, actor, entity, customer_id, PageAsk(after or "", limit)
        )
        if page.rows:
            readings.note(actor, customer_id, Way.ROWS)
        return page

    return _page_handler(path, entity, f"One customer's {entity} rows, by id.")(read_page)


def _of_the_house(path: str, entity: Entity) -> HTTPRouteHandler:
    async def read_page(
        actor: Needs[Actor],
        units: Needs[Units],
        customer_id: MaybeId = None,
        after: MaybeId = None,
        limit: Limit = 100,
    ) -> RowPage:
        ask = PageAsk(after or "", limit)
        return await units.read(records.page, actor, entity, customer_id, ask)

    return _page_handler(path, entity, f"The {entity} rows, by id.")(read_page)


def _page_handler(path: str, entity: Entity, description: str) -> get:
    return get(
        path,
        guards=[_readers(entity)],
        operation_id=f"list_{entity}",
        description=description,
    )


HANDLERS: tuple[BaseRouteHandler, ...] = (
    *(_of_customer(path, entity) for path, entity in OF_CUSTOMERS.items()),
    *(_of_the_house(path, entity) for path, entity in OF_THE_HOUSE.items()),
    *(_one(path, entity) for path, entity in (OF_CUSTOMERS | OF_THE_HOUSE).items()),
)
