"""Asks the database the smallest question there is."""

from agentdesk.server.storage.unit_of_work import UnitOfWork


def check(unit: UnitOfWork) -> None:
    """Raise when the database cannot be read."""
    unit.tenant.epoch()
