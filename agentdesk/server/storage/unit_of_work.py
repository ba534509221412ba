"""One unit of work: everything in it happens, or nothing does."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time
from functools import cached_property
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from agentdesk.domain.actor import Actor
from agentdesk.protocol.rows import Entity
from agentdesk.server.storage.context import Touched, UnitContext
from agentdesk.server.storage.engines.base import StorageEngine
from agentdesk.server.storage.repositories.access import AccessRepository
from agentdesk.server.storage.repositories.audit import AuditRepository, Seen
from agentdesk.server.storage.repositories.audit_seals import AuditSealRepository
from agentdesk.server.storage.repositories.audit_trail import AuditTrailRepository
from agentdesk.server.storage.repositories.book import BookRepository
from agentdesk.server.storage.repositories.bucket_merges import BucketMergeRepository
from agentdesk.server.storage.repositories.cards import CardRepository
from agentdesk.server.storage.repositories.commands import CommandRepository
from agentdesk.server.storage.repositories.devices import DeviceRepository
from agentdesk.server.storage.repositories.exchange import ExchangeRepository
from agentdesk.server.storage.repositories.feed import FeedRepository
from agentdesk.server.storage.repositories.field_changes import FieldChangeRepository
from agentdesk.server.storage.repositories.journal import JournalRepository
from agentdesk.server.storage.repositories.leases import LeaseRepository
from agentdesk.server.storage.repositories.ledger import LedgerRepository
from agentdesk.server.storage.repositories.merges import MergeRepository
from agentdesk.server.storage.repositories.numbers import NumberRepository
from agentdesk.server.storage.repositories.patterns import PatternRepository
from agentdesk.server.storage.repositories.policies import PolicyRepository
from agentdesk.server.storage.repositories.precedents import PrecedentRepository
from agentdesk.server.storage.repositories.records import RecordRepository
from agentdesk.server.storage.repositories.requests import RequestRepository
from agentdesk.server.storage.repositories.reversals import ReversalRepository
from agentdesk.server.storage.repositories.standing_buckets import StandingBuckets
from agentdesk.server.storage.repositories.tenant import TenantRepository
from agentdesk.server.storage.repositories.terms import TermRepository
from agentdesk.server.storage.repositories.ties import TieRepository
from agentdesk.server.storage.repositories.weighings import WeighingRepository
from agentdesk.server.storage.repositories.working_set import WorkingSetRepository


class UnitOfWork:
    """Services get one of these; it lives as long as its transaction.

    `cursor_key` signs the cursors that this unit hands out.
    """

    def __init__(self, context: UnitContext, engine: StorageEngine, cursor_key: bytes) -> None:
        self.context = context
        self.cursor_key = cursor_key
        self._engine = engine

    @property
    def connection(self) -> Connection:
        return self.context.connection

    @property
    def actor(self) -> Actor | None:
        return self.context.actor

    @property
    def touched(self) -> Touched:
        return self.context.touched

    def now(self) -> datetime:
        return self.context.now()

    def new_id(self) -> str:
        return self.context.new_id()

    def today(self) -> date:
        """The tenant's calendar day: budgets of a day begin and end with it."""
        return self.day_of(self.now())

    def day_begins(self) -> datetime:
        """The moment the tenant's calendar day began."""
        zone = ZoneInfo(self.tenant.current().time_zone)
        return datetime.combine(self.today(), time(), tzinfo=zone).astimezone(UTC)

    def day_of(self, at: datetime) -> date:
        """The day of the tenant's calendar that a moment falls into."""
        return at.astimezone(ZoneInfo(self.tenant.current().time_zone)).date()

    def audit(
        self,
        action: str,
        entity: Entity,
        entity_id: str,
        detail: Mapping[str, object] | None = None,
    ) -> None:
        """Say who did what, in the same transaction as the deed."""
        self._audit.add(action, entity, entity_id, detail or {})

    def witness(self, seen: Sequence[Seen]) -> None:
        """Say who saw what, at the time they did; nothing else happens here."""
        self._audit.add_seen(seen)

    @cached_property
    def records(self) -> RecordRepository:
        return RecordRepository(self.context, self.terms)

    @cached_property
    def terms(self) -> TermRepository:
        return TermRepository(self.context)

    @cached_property
    def feed(self) -> FeedRepository:
        return FeedRepository(self.context, self._engine)

    @cached_property
    def cards(self) -> CardRepository:
        return CardRepository(self.context)

    @cached_property
    def working_set(self) -> WorkingSetRepository:
        return WorkingSetRepository(self.context)

    @cached_property
    def tenant(self) -> TenantRepository:
        return TenantRepository(self.context)

    @cached_property
    def ledger(self) -> LedgerRepository:
        return LedgerRepository(self.context, self.records)

    @cached_property
    def leases(self) -> LeaseRepository:
        return LeaseRepository(self.context, self.ledger)

    @cached_property
    def bucket_merges(self) -> BucketMergeRepository:
        return BucketMergeRepository(self.context, self.records)

    @cached_property
    def merges(self) -> MergeRepository:
        return MergeRepository(self.context)

    @cached_property
    def standing_buckets(self) -> StandingBuckets:
        return StandingBuckets(self.context)

    @cached_property
    def journal(self) -> JournalRepository:
        return JournalRepository(self.context)

    @cached_property
    def reversals(self) -> ReversalRepository:
        return ReversalRepository(self.context)

    @cached_property
    def exchange(self) -> ExchangeRepository:
        return ExchangeRepository(self.context)

    @cached_property
    def policies(self) -> PolicyRepository:
        return PolicyRepository(self.context)

    @cached_property
    def precedents(self) -> PrecedentRepository:
        return PrecedentRepository(self.context)

    @cached_property
    def ties(self) -> TieRepository:
        return TieRepository(self.context)

    @cached_property
    def weighings(self) -> WeighingRepository:
        return WeighingRepository(self.context)

    @cached_property
    def requests(self) -> RequestRepository:
        return RequestRepository(self.context)

    @cached_property
    def book(self) -> BookRepository:
        return BookRepository(self.context)

    @cached_property
    def field_changes(self) -> FieldChangeRepository:
        return FieldChangeRepository(self.context)

    @cached_property
    def numbers(self) -> NumberRepository:
        return NumberRepository(self.context)

    @cached_property
    def access(self) -> AccessRepository:
        return AccessRepository(self.context)

    @cached_property
    def devices(self) -> DeviceRepository:
        return DeviceRepository(self.context)

    @cached_property
    def commands(self) -> CommandRepository:
        return CommandRepository(self.context)

    @cached_property
    def audit_seals(self) -> AuditSealRepository:
        return AuditSealRepository(self.context, self._engine)

    @cached_property
    def audit_trail(self) -> AuditTrailRepository:
        return AuditTrailRepository(self.context)

    @cached_property
    def patterns(self) -> PatternRepository:
        return PatternRepository(self.context)

    @cached_property
    def _audit(self) -> AuditRepository:
        return AuditRepository(self.context)
