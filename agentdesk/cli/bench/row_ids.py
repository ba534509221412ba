"""Ids of the bench's rows: made from their number, so that a measured process knows them too."""

from agentdesk.domain.ids import uuid7


def row_id(number: int, part: int) -> str:
    """Sortable by customer, as ids are that were made when the customer came."""
    return uuid7(number << 8 | part, number.to_bytes(10, "big"))


def customer_id(number: int) -> str:
    return row_id(number, 0)
