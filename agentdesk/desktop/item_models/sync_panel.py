"""What the sync chip opens: how things stand, what is on its way, what was refused."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from agentdesk.cache.outbox import DEPENDS_ON_REFUSED
from agentdesk.cache.shapes import CommandState, Mended, OutboxEntry, RowStatus
from agentdesk.desktop import i18n
from agentdesk.desktop.errors import refusal_words
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.act_names import act_icon, act_name
from agentdesk.desktop.item_models.status import sync_chip
from agentdesk.desktop.item_models.sync_notices import (
    Notice,
    forgetful_notice,
    mended_notices,
    problem_notice,
    trouble_words,
)
from agentdesk.desktop.item_models.values import Tone, Value, status_value
from agentdesk.protocol.messages import GivePlan
from agentdesk.runtime.clock import from_us, to_us
from agentdesk.sync.help_text import open_entries
from agentdesk.sync.status import SyncState, SyncStatus

MOST_LINES = 30
Trouble = tuple[datetime, str]  # when, and its code


@dataclass(frozen=True, slots=True)
class QueueLine:
    """One act the server has not taken; `reason` and `can_dismiss` only when it was refused."""

    command_id: str
    icon: str
    title: str
    detail: str
    chip: Value
    reason: str = ""
    can_dismiss: bool = False


@dataclass(frozen=True, slots=True)
class SyncPanelView:
    chip: Value
    since: str
    notices: tuple[Notice, ...]
    lines: tuple[QueueLine, ...]
    more: str
    troubles: tuple[tuple[str, str], ...]  # time, words
    needs_sign_in: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncFacts:
    status: SyncStatus
    entries: Sequence[OutboxEntry]
    mended: Mended
    troubles: Sequence[Trouble]
    now: datetime
    name_of: Callable[[str], str]  # a customer's name for a list, by id
    persists: bool = True


def build_sync_panel(facts: SyncFacts) -> SyncPanelView:
    status, now = facts.status, facts.now
    left = open_entries(facts.entries)
    over = len(left) - MOST_LINES
    return SyncPanelView(
        chip=sync_chip(status, now),
        since=_since(status, now),
        notices=tuple(_notices(facts)),
        lines=tuple(_line(entry, facts) for entry in left[:MOST_LINES]),
        more=tr("Sync", "%n more", "", over) if over > 0 else "",
        troubles=tuple(_troubles(facts)),
        needs_sign_in=status.state is SyncState.NEEDS_SIGN_IN,
    )


def _since(status: SyncStatus, now: datetime) -> str:
    if status.last_synced_at is None:
        return tr("Sync", "Not synced yet")
    return tr("Sync", "Last synced {age}").format(age=i18n.age(status.last_synced_at, now))


def _notices(facts: SyncFacts) -> list[Notice]:
    going_on = problem_notice(facts.status.problem)
    found = [] if going_on is None else [going_on]
    if any(entry.needs_help(to_us(facts.now)) for entry in facts.entries):
        title = tr("Sync", "Some acts have been tried for a day")
        words = tr("Sync", "They are kept and tried once an hour. Tell the help desk.")
        found.append(Notice(Tone.BAD, title, words))
    if not facts.persists:
        found.append(forgetful_notice())
    return [*found, *mended_notices(facts.mended)]


def _troubles(facts: SyncFacts) -> Iterator[tuple[str, str]]:
    """The one that is going on has a box of its own."""
    for place, (at, code) in enumerate(facts.troubles):
        if place or code != facts.status.problem:
            yield i18n.day(at, facts.now), trouble_words(code)


def _line(entry: OutboxEntry, facts: SyncFacts) -> QueueLine:
    refused = entry.state is CommandState.PARKED
    return QueueLine(
        command_id=entry.command_id,
        icon=act_icon(entry.command),
        title=_title(entry),
        detail=_detail(entry, facts),
        chip=_chip(entry, facts.now),
        reason=_reason(entry) if refused else "",
        can_dismiss=refused,
    )


def _title(entry: OutboxEntry) -> str:
    name = act_name(entry.command)
    if isinstance(entry.command, GivePlan) and entry.command.ask:
        return tr("Act", "{act}, to be decided").format(act=name)
    return name


def _detail(entry: OutboxEntry, facts: SyncFacts) -> str:
    who = facts.name_of(entry.customer_id) if entry.customer_id else ""
    parts = [who, i18n.day(from_us(entry.made_at_us), facts.now)]
    if entry.attempts > 1 and entry.state is not CommandState.PARKED:
        parts.append(tr("Sync", "tried %n times", "", entry.attempts))
    return " · ".join(part for part in parts if part)


def _chip(entry: OutboxEntry, now: datetime) -> Value:
    if entry.needs_help(to_us(now)):
        return Value(tr("Sync", "needs help"), tone=Tone.BAD, icon="circle-alert")
    statuses = {
        CommandState.QUEUED: RowStatus.PENDING,
        CommandState.IN_FLIGHT: RowStatus.SENT,
        CommandState.UNKNOWN: RowStatus.UNKNOWN,
        CommandState.PARKED: RowStatus.REJECTED,
    }
    return status_value(statuses[entry.state]) or Value("")


def _reason(entry: OutboxEntry) -> str:
    if entry.problem == DEPENDS_ON_REFUSED:
        return tr("Sync", "It belongs to something that was refused.")
    return refusal_words(entry.problem)
