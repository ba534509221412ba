"""What the scenes of the story share: short ways to say who did what, and when."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from agentdesk.domain.interactions import Channel, Direction, InteractionState
from agentdesk.protocol.entities import Body, InteractionBody
from agentdesk.protocol.fields import Source
from agentdesk.protocol.rows import Entity
from agentdesk.server.imports.made_up.world import Agent
from agentdesk.server.imports.stages import Made
from agentdesk.server.imports.story.cast import Role, story_id
from agentdesk.server.storage.repositories.records import NewRecord

CURRENCY = "USD"
STORES = ZoneInfo("America/New_York")
_OPENS_AT = time(9, 10)
_WORKING_MINUTES = 480
_SPREAD_MINUTES = 137  # neighbouring days at different hours


@dataclass(frozen=True, slots=True)
class Talk:
    """One contact of the past, as an agent would tell it."""

    key: str
    channel: Channel
    at: datetime
    minutes: int
    agent: Agent
    reason: str
    summary: str
    resolved: bool = False
    case_id: str | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """One customer's part of the story; `now` is the moment of the first import."""

    role: Role
    now: datetime
    source: Source

    def ago(self, days: int) -> datetime:
        """Return a moment of that day's working hours where the stores are."""
        day = self.now.astimezone(STORES).date() - timedelta(days=days)
        minutes = days * _SPREAD_MINUTES % _WORKING_MINUTES
        opened = datetime.combine(day, _OPENS_AT, STORES) + timedelta(minutes=minutes)
        return opened.astimezone(UTC)

    def hours_ago(self, hours: int) -> datetime:
        return self.now - timedelta(hours=hours)

    def row(self, entity: Entity, key: str, body: Body) -> Made:
        return entity, NewRecord(self.id(entity, key), body)

    def id(self, entity: Entity, key: str) -> str:
        return story_id(entity.value, self.role.household_id, key)

    def talk(self, said: Talk) -> Made:
        body = InteractionBody(
            source=self.source,
            customer_id=self.role.customer_id,
            channel=said.channel,
            direction=Direction.INBOUND,
            state=InteractionState.WRAPPED_UP,
            started_at=said.at,
            ended_at=said.at + timedelta(minutes=said.minutes),
            case_id=said.case_id,
            agent_id=said.agent.user_id,
            agent_name=said.agent.name,
            reason=said.reason,
            summary=said.summary,
            disposition="Resolved" if said.resolved else "Follow-up",
            resolved=said.resolved,
            handled_s=said.minutes * 60,
            verified=True,
            recording_announced=said.channel is Channel.VOICE,
        )
        return self.row(Entity.INTERACTION, said.key, body)
