"""Drafts as they are kept: what was begun, put into bytes and read out of them again."""

import logging
from dataclasses import dataclass, field, replace
from typing import Protocol, TypeVar

import msgspec

from agentdesk.cache.shapes import DraftKind
from agentdesk.desktop.item_models.details_form import DetailsDraft
from agentdesk.desktop.item_models.remedy_draft import PlanDraft

_LOG = logging.getLogger(__name__)
_MOST_CHARACTERS = 20_000
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class WrapUpDraft:
    """After-contact work half done; "" is the first disposition, nobody having chosen."""

    disposition: str = ""
    resolved: bool = True
    summary: str = ""


@dataclass(frozen=True, slots=True)
class DecisionDraft:
    """What somebody who decides has begun to write; no kind: nothing is offered instead."""

    words: str = ""
    condition: str = ""
    offer_kind: str = ""
    offer_minor: int = 0


@dataclass(frozen=True, slots=True)
class ReversalDraft:
    """What of a plan is ticked to be taken back, how much of it, and why."""

    parts: dict[int, int] = field(default_factory=dict)
    words: str = ""


@dataclass(frozen=True, slots=True)
class OpenTabs:
    """Whose tabs are open, which of them is in front, where something is new; who was closed."""

    customers: tuple[str, ...] = ()
    front: str = ""
    unread: tuple[str, ...] = ()
    closed: tuple[str, ...] = ()  # newest last


class Drafts(Protocol):
    """Where drafts are kept while they are drafts (main_window.draft_keeper)."""

    def read(self, customer_id: str, kind: DraftKind) -> bytes: ...

    def keep(self, customer_id: str, kind: DraftKind, body: bytes) -> None: ...

    def hand_over(self, customer_id: str, kind: DraftKind) -> None: ...


def read_words(drafts: Drafts, customer_id: str, kind: DraftKind) -> str:
    return drafts.read(customer_id, kind).decode(errors="replace")


def keep_words(drafts: Drafts, customer_id: str, kind: DraftKind, words: str) -> None:
    """Keep words as they were typed; blanks alone are nothing."""
    kept = words[:_MOST_CHARACTERS] if words.strip() else ""
    drafts.keep(customer_id, kind, kept.encode(errors="replace"))


def read_wrap_up(drafts: Drafts, customer_id: str) -> WrapUpDraft:
    return _read(drafts, customer_id, DraftKind.WRAP_UP, WrapUpDraft())


def keep_wrap_up(drafts: Drafts, customer_id: str, draft: WrapUpDraft) -> None:
    cut = replace(draft, summary=draft.summary[:_MOST_CHARACTERS])
    _keep(drafts, customer_id, DraftKind.WRAP_UP, cut, WrapUpDraft())


def read_plan(drafts: Drafts, customer_id: str) -> PlanDraft:
    return _read(drafts, customer_id, DraftKind.PLAN, PlanDraft())


def keep_plan(drafts: Drafts, customer_id: str, plan: PlanDraft) -> None:
    _keep(drafts, customer_id, DraftKind.PLAN, plan, PlanDraft())


def read_details(drafts: Drafts, customer_id: str) -> DetailsDraft:
    return _read(drafts, customer_id, DraftKind.DETAILS, DetailsDraft())


def keep_details(drafts: Drafts, customer_id: str, draft: DetailsDraft) -> None:
    nothing = draft if draft.is_empty() else DetailsDraft()
    _keep(drafts, customer_id, DraftKind.DETAILS, draft, nothing)


def read_decision(drafts: Drafts, request_id: str) -> DecisionDraft:
    return _read(drafts, request_id, DraftKind.DECISION, DecisionDraft())


def keep_decision(drafts: Drafts, request_id: str, draft: DecisionDraft) -> None:
    cut = replace(draft, words=draft.words[:_MOST_CHARACTERS])
    _keep(drafts, request_id, DraftKind.DECISION, cut, DecisionDraft())


def read_reversal(drafts: Drafts, plan_id: str) -> ReversalDraft:
    return _read(drafts, plan_id, DraftKind.REVERSAL, ReversalDraft())


def keep_reversal(drafts: Drafts, plan_id: str, draft: ReversalDraft) -> None:
    cut = replace(draft, words=draft.words[:_MOST_CHARACTERS])
    _keep(drafts, plan_id, DraftKind.REVERSAL, cut, ReversalDraft())


def read_tabs(drafts: Drafts) -> OpenTabs:
    return _read(drafts, "", DraftKind.DESK, OpenTabs())


def keep_tabs(drafts: Drafts, tabs: OpenTabs) -> None:
    _keep(drafts, "", DraftKind.DESK, tabs, OpenTabs())


def _keep(drafts: Drafts, customer_id: str, kind: DraftKind, draft: T, nothing: T) -> None:
    drafts.keep(customer_id, kind, b"" if draft == nothing else msgspec.json.encode(draft))


def _read(drafts: Drafts, customer_id: str, kind: DraftKind, nothing: T) -> T:
    """Return the draft; one that another version wrote and this cannot read begins anew."""
    body = drafts.read(customer_id, kind)
    if not body:
        return nothing
    try:
        return msgspec.json.decode(body, type=type(nothing))
    except msgspec.MsgspecError:
        _LOG.warning("a draft could not be read: %s", kind)
        return nothing
