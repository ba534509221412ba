"""A new customer, entered by an administrator or by another system."""

import msgspec

from agentdesk.domain.actor import Actor, Role
from agentdesk.domain.errors import Conflict
from agentdesk.protocol.customers import NewCustomer
from agentdesk.protocol.entities import AccountBody, CustomerBody
from agentdesk.protocol.fields import Source
from agentdesk.protocol.rows import Entity, Row
from agentdesk.server.storage.unit_of_work import UnitOfWork

_SAID = tuple(name for name in NewCustomer.__struct_fields__ if name != "customer_id")


def create(unit: UnitOfWork, actor: Actor, new: NewCustomer) -> Row:
    """Make the customer; asked for again it answers the same and changes nothing."""
    said = {name: getattr(new, name) for name in _SAID}
    present = unit.records.row(Entity.CUSTOMER, new.customer_id)
    if present is not None:
        body = msgspec.json.decode(present.body, type=CustomerBody)
        if any(getattr(body, name) != value for name, value in said.items()):
            raise Conflict(code="id_taken")
        return present
    if unit.merges.successors([new.customer_id]):
        raise Conflict("this customer goes on in another", code="customer_merged")
    if new.account_id is not None:
        unit.records.body(Entity.ACCOUNT, new.account_id, AccountBody)
    system = "integration" if actor.role is Role.INTEGRATION else "agentdesk"
    body = CustomerBody(source=Source(system=system, at=unit.now()), **said)
    row = unit.records.save(Entity.CUSTOMER, new.customer_id, body)
    unit.audit("customer.create", Entity.CUSTOMER, new.customer_id)
    return row
