"""What is recorded about me, ready to show: my own figures, who looked, what I did."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.audit import EntryLine
from agentdesk.desktop.item_models.audit_details import about_words
from agentdesk.desktop.item_models.audit_words import action_icon, action_words
from agentdesk.desktop.item_models.figures import Figure
from agentdesk.protocol.audit import AuditEntry
from agentdesk.protocol.own_record import OwnFigures


@dataclass(frozen=True, slots=True)
class OwnRecordFacts:
    """What the server has told so far; `asked` while nothing was told yet."""

    now: datetime
    people: tuple[tuple[str, str], ...] = ()  # (user id, name)
    figures: tuple[OwnFigures, ...] = ()
    about_me: tuple[AuditEntry, ...] = ()
    acts: tuple[AuditEntry, ...] = ()
    older: bool = False
    away: bool = False


@dataclass(frozen=True, slots=True)
class OwnRecordView:
    """`spans` are a name and its figures; `away` says that only the server could tell."""

    spans: tuple[tuple[str, tuple[Figure, ...]], ...] = ()
    looks: tuple[EntryLine, ...] = ()
    acts: tuple[EntryLine, ...] = ()
    older: bool = False
    away: bool = False


def build_own_record(facts: OwnRecordFacts) -> OwnRecordView:
    names = (tr("Record", "Today"), tr("Record", "In 30 days"))
    spans = zip(names, facts.figures, strict=False)
    return OwnRecordView(
        spans=tuple((name, tuple(_figures(found))) for name, found in spans),
        looks=tuple(_line(entry, facts) for entry in facts.about_me),
        acts=tuple(_line(entry, facts) for entry in facts.acts),
        older=facts.older,
        away=facts.away,
    )


def _figures(found: OwnFigures) -> Iterator[Figure]:
    yield Figure(i18n.number(found.contacts), tr("Record", "contacts finished"))
    yield Figure(i18n.number(found.customers), tr("Record", "customers looked at"))
    yield Figure(i18n.number(found.remedies), tr("Record", "remedies given or asked for"))
    yield Figure(i18n.number(found.notes), tr("Record", "notes written"))
    yield Figure(i18n.number(found.cases), tr("Record", "cases opened"))


def _line(entry: AuditEntry, facts: OwnRecordFacts) -> EntryLine:
    return EntryLine(
        seq=entry.seq,
        when=_moment(entry.at, facts.now),
        who=i18n.plain(entry.user_name) or tr("Audit", "the server itself"),
        icon=action_icon(entry.action),
        what=action_words(entry.action),
        about=about_words(entry.entity, entry.entity_id, entry.detail, dict(facts.people)),
        sealed=entry.sealed,
    )


def _moment(at: datetime, now: datetime) -> str:
    today = i18n.local(at).date() == i18n.local(now).date()
    return i18n.clock_time(at) if today else i18n.date_time(at)
