"""The audit view, ready to show: what should be looked at, who did what, and the seal over it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.audit_details import about_words
from agentdesk.desktop.item_models.audit_words import action_icon, action_words
from agentdesk.desktop.item_models.values import Tone, Value
from agentdesk.domain.patterns import FlagKind
from agentdesk.protocol.audit import AuditEntry, AuditFlag, AuditState


@dataclass(frozen=True, slots=True)
class FlagLine:
    """A pattern somebody should look at; it accuses nobody."""

    flag_id: str
    icon: str
    title: str
    text: str
    when: str
    customer_id: str = ""


@dataclass(frozen=True, slots=True)
class EntryLine:
    seq: int
    when: str
    who: str
    icon: str
    what: str
    about: str
    sealed: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """What a list is narrowed to: (key, words) and which of them is on."""

    name: str
    options: tuple[tuple[str, str], ...]
    chosen: str


@dataclass(frozen=True, slots=True)
class AuditView:
    """`problem` says calmly why nothing is here; `older` that there is more."""

    seal: Value
    flags: tuple[FlagLine, ...] = ()
    entries: tuple[EntryLine, ...] = ()
    who: Choice = Choice("", (), "")
    what: Choice = Choice("", (), "")
    older: bool = False
    problem: str = ""


@dataclass(frozen=True, slots=True)
class AuditFacts:
    """What the server has told so far, and what the list is narrowed to."""

    now: datetime
    state: AuditState | None = None
    flags: tuple[AuditFlag, ...] = ()
    entries: tuple[AuditEntry, ...] = ()
    older: bool = False
    who: str = ""
    what: str = ""
    people: tuple[tuple[str, str], ...] = ()  # (user id, name)
    away: bool = False


# What the list can be narrowed to; in the order in which it is looked for.
_ASKED_FOR = (
    "customer.read",
    "plan.give",
    "request.posted",
    "request.declined",
    "reversal.post",
    "policy.propose",
    "policy.confirm",
    "day.close",
    "user.change",
)


def build_audit(facts: AuditFacts) -> AuditView:
    return AuditView(
        seal=seal_value(facts.state, facts.now),
        flags=tuple(_flag(one, facts.now) for one in facts.flags),
        entries=tuple(_entry(one, facts) for one in facts.entries),
        who=Choice(tr("Audit", "Who"), _people(facts.people), facts.who),
        what=Choice(tr("Audit", "What"), _actions(), facts.what),
        older=facts.older,
        problem="away" if facts.away else "",
    )


def seal_value(state: AuditState | None, now: datetime) -> Value:
    """Return how far the record is sealed: to the newest entry, or with some still waiting."""
    if state is None:
        return Value(tr("Audit", "not asked yet"), icon="shield")
    if state.seal is None:
        return Value(tr("Audit", "not sealed yet"), tone=Tone.WARN, icon="shield")
    origin = tr("Audit", "Sealed {age}, root {root}").format(
        age=i18n.age(state.seal.at, now), root=state.seal.root[:16]
    )
    if state.waiting:
        words = tr("Audit", "sealed; %n wait(s) for the next seal", "", state.waiting)
        return Value(words, origin, Tone.OK, "shield-check")
    return Value(tr("Audit", "sealed to the last entry"), origin, Tone.OK, "shield-check")


def _people(people: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return (("", tr("Audit", "Everybody")), *((key, i18n.plain(name)) for key, name in people))


def _actions() -> tuple[tuple[str, str], ...]:
    return (("", tr("Audit", "Everything")), *((name, action_words(name)) for name in _ASKED_FOR))


def _entry(entry: AuditEntry, facts: AuditFacts) -> EntryLine:
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
    """Return "14:06", or the day before it where it was another one."""
    local = i18n.local(at)
    if local.date() == i18n.local(now).date():
        return i18n.clock_time(at)
    words = tr("Audit", "{day}, {time}")
    day = i18n.date_text(local.date(), i18n.local(now).date())
    return words.format(day=day, time=i18n.clock_time(at))


def _flag(flag: AuditFlag, now: datetime) -> FlagLine:
    icon, title, words = _kinds()[flag.kind]
    currency = flag.currency or "USD"
    text = words.format(
        who=i18n.plain(flag.user_name),
        other=i18n.plain(flag.other_name),
        customer=i18n.plain(flag.customer_name),
        number=i18n.number(flag.number),
        total=i18n.money(flag.total_minor, currency),
        limit=i18n.money(flag.limit_minor, currency),
        share=i18n.percent(round(flag.share_bp / 100) * 100),
    )
    customer_id = flag.customer_id or ""
    return FlagLine(flag.flag_id, icon, title, text, i18n.day(flag.at, now), customer_id)


def _kinds() -> dict[FlagKind, tuple[str, str, str]]:
    return {
        FlagKind.SPLIT: (
            "layers",
            tr("Audit", "Split below a limit"),
            tr("Audit", "{who} gave {number} times to {customer}: {total} in all, limit {limit}"),
        ),
        FlagKind.MANY_OWED: (
            "layers",
            tr("Audit", "Owed again and again"),
            tr("Audit", "{who} gave {customer} what was owed {number} times: {total} in all"),
        ),
        FlagKind.OWED_UNPROVEN: (
            "layers",
            tr("Audit", "Owed without proof"),
            tr("Audit", "{who} gave {customer} {total} as owed; no record speaks for it"),
        ),
        FlagKind.ONE_APPROVER: (
            "users",
            tr("Audit", "One approver for one agent"),
            tr("Audit", "{other} decided {share} of what {who} asked for ({number})"),
        ),
        FlagKind.OWN_HOUSEHOLD: (
            "user",
            tr("Audit", "Own household"),
            tr("Audit", "{who} gave or decided {total} for {customer}"),
        ),
        FlagKind.MANY_READS: (
            "eye",
            tr("Audit", "Many customers opened"),
            tr("Audit", "{who} opened {number} customers"),
        ),
    }
