"""Budgets, holds and entries."""

from agentdesk.server.storage.context import UnitContext
from agentdesk.server.storage.repositories.records import RecordRepository


class LedgerRepository:
    def __init__(self, context: UnitContext, records: RecordRepository) -> None:
        self._context = context
        self._records = records
