"""What a command brings into being: the same body at once on the desktop and then on the server."""

from dataclasses import dataclass

from agentdesk.domain.cases import CaseState, PromiseState
from agentdesk.domain.interactions import InteractionState
from agentdesk.domain.policy_versions import PolicyState
from agentdesk.protocol.empowerment import PolicyBody
from agentdesk.protocol.entities import CaseBody, InteractionBody, NoteBody, PromiseBody
from agentdesk.protocol.fields import Source
from agentdesk.protocol.messages import (
    AddNote,
    MakePromise,
    OpenCase,
    ProposePolicy,
    RecordInteraction,
)


@dataclass(frozen=True, slots=True)
class Maker:
    """Who acts, and where and when (`source.at`) it is written down."""

    user_id: str
    display_name: str
    source: Source


def interaction(command: RecordInteraction, maker: Maker) -> InteractionBody:
    return InteractionBody(
        source=maker.source,
        customer_id=command.customer_id,
        channel=command.channel,
        direction=command.direction,
        state=InteractionState.ACTIVE,
        started_at=command.started_at,
        case_id=command.case_id,
        agent_id=maker.user_id or None,
        agent_name=maker.display_name,
        reason=command.reason,
        summary=command.summary,
        line=command.line,
        menu_choice=command.menu_choice,
        waited_s=command.waited_s,
    )


def note(command: AddNote, maker: Maker) -> NoteBody:
    return NoteBody(
        source=maker.source,
        customer_id=command.customer_id,
        text=command.text,
        at=maker.source.at,
        author_id=maker.user_id,
        author_name=maker.display_name,
        case_id=command.case_id,
    )


def case(command: OpenCase, maker: Maker, number: str) -> CaseBody:
    """The server alone gives numbers; before it has, there is none."""
    return CaseBody(
        source=maker.source,
        number=number,
        customer_id=command.customer_id,
        subject=command.subject,
        reason=command.reason,
        state=CaseState.OPEN,
        opened_at=maker.source.at,
        assigned_to=maker.user_id or None,
        order_id=command.order_id,
    )


def policy(command: ProposePolicy, maker: Maker) -> PolicyBody:
    """The server alone numbers versions; before it has, it is none."""
    terms = {name: getattr(command.terms, name) for name in command.terms.__struct_fields__}
    return PolicyBody(
        source=maker.source,
        version=0,
        effective_from=command.effective_from,
        state=PolicyState.PROPOSED,
        words=command.words,
        proposed_by=maker.user_id or None,
        proposed_by_name=maker.display_name,
        proposed_at=maker.source.at,
        **terms,
    )


def promise(command: MakePromise, maker: Maker) -> PromiseBody:
    return PromiseBody(
        source=maker.source,
        customer_id=command.customer_id,
        text=command.text,
        made_at=maker.source.at,
        due_at=command.due_at,
        state=PromiseState.OPEN,
        case_id=command.case_id,
        made_by=maker.display_name,
        order_id=command.order_id,
        task=command.task,
    )
