"""Whether one can take a contact now: the state, its clock, what comes after, what may be."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.values import Value
from agentdesk.domain.interactions import BreakReason, Presence, WrapUpMode

_WITH_TIMER = frozenset({Presence.ON_CONTACT, Presence.AFTER_CONTACT_WORK, Presence.BREAK})
_BUSY = frozenset({Presence.ON_CONTACT, Presence.AFTER_CONTACT_WORK})
_DOTS = {
    Presence.AVAILABLE: "ok",
    Presence.ON_CONTACT: "bad",
    Presence.AFTER_CONTACT_WORK: "warn",
    Presence.BREAK: "warn",
    Presence.SIGNED_OUT: "faint",
}


@dataclass(frozen=True, slots=True)
class State:
    """A presence, and for a break why."""

    presence: Presence
    reason: str = ""


@dataclass(frozen=True, slots=True)
class WrapUpRule:
    """How after-contact work ends in this team."""

    mode: WrapUpMode = WrapUpMode.OPTIONAL
    most_s: int = 0  # of a time-boxed one


@dataclass(frozen=True, slots=True)
class Standing:
    state: State
    since: datetime | None
    then: State | None = None  # what was chosen for after the contact
    has_contact: bool = False
    rule: WrapUpRule = WrapUpRule()


@dataclass(frozen=True, slots=True)
class PresenceChoice:
    state: State
    text: str
    chosen: bool
    starts_group: bool = False


@dataclass(frozen=True, slots=True)
class PresenceView:
    value: Value
    dot: str
    head: str  # above the choices: whether they act now or after the contact
    choices: tuple[PresenceChoice, ...]


def waits(standing: Standing, wanted: State) -> bool:
    """Return whether a choice counts only after what is in hand."""
    if not standing.has_contact or wanted.presence in _BUSY:
        return False
    if standing.state.presence is Presence.ON_CONTACT:
        return True
    mandatory = standing.rule.mode is WrapUpMode.MANDATORY
    return standing.state.presence is Presence.AFTER_CONTACT_WORK and mandatory


def left_s(standing: Standing, now: datetime) -> int | None:
    """Return how much of a time-boxed after-contact work is left; None when it has no end."""
    timed = standing.rule.mode is WrapUpMode.TIMED
    here = standing.state.presence is Presence.AFTER_CONTACT_WORK
    if not (timed and here) or standing.since is None:
        return None
    return max(0, standing.rule.most_s - int((now - standing.since).total_seconds()))


def presence_name(presence: Presence) -> str:
    return {
        Presence.AVAILABLE: tr("Presence", "Available"),
        Presence.ON_CONTACT: tr("Presence", "On contact"),
        Presence.AFTER_CONTACT_WORK: tr("Presence", "After-contact work"),
        Presence.BREAK: tr("Presence", "Break"),
        Presence.SIGNED_OUT: tr("Presence", "Signed out"),
    }[presence]


def reason_name(reason: str) -> str:
    """Return why somebody is on a break; empty for none, or one this version does not know."""
    return _reason_names().get(reason, "")


def _reason_names() -> Mapping[str, str]:
    return {
        BreakReason.SHORT: tr("Presence", "Short break"),
        BreakReason.MEAL: tr("Presence", "Meal"),
        BreakReason.MEETING: tr("Presence", "Meeting"),
        BreakReason.TRAINING: tr("Presence", "Training"),
        BreakReason.COACHING: tr("Presence", "Coaching"),
        BreakReason.TECHNICAL: tr("Presence", "Technical trouble"),
    }


def state_name(state: State) -> str:
    why = reason_name(state.reason) if state.presence is Presence.BREAK else ""
    if not why:
        return presence_name(state.presence)
    return tr("Presence", "Break: {reason}").format(reason=why)


def presence_view(standing: Standing, now: datetime) -> PresenceView:
    head = tr("Presence", "Now")
    if waits(standing, State(Presence.AVAILABLE)):
        head = tr("Presence", "After this contact")
    value = Value(_words(standing, now))
    return PresenceView(value, _DOTS[standing.state.presence], head, _choices(standing))


def _words(standing: Standing, now: datetime) -> str:
    words = state_name(standing.state)
    left = left_s(standing, now)
    if left is not None:
        clock = i18n.duration_clock(left)
        words = tr("Presence", "{presence} {time} left").format(presence=words, time=clock)
    elif standing.since is not None and standing.state.presence in _WITH_TIMER:
        clock = i18n.duration_clock(int((now - standing.since).total_seconds()))
        words = tr("Presence", "{presence} {time}").format(presence=words, time=clock)
    if standing.then is None:
        return words
    after = state_name(standing.then)
    return tr("Presence", "{now}, then {next}").format(now=words, next=after)


def _choices(standing: Standing) -> tuple[PresenceChoice, ...]:
    marked = standing.then or standing.state
    states = [State(Presence.AVAILABLE), State(Presence.ON_CONTACT)]
    states.append(State(Presence.AFTER_CONTACT_WORK))
    breaks = [State(Presence.BREAK, reason) for reason in BreakReason]
    return tuple(
        PresenceChoice(state, state_name(state), state == marked, state == breaks[0])
        for state in (*states, *breaks)
    )
