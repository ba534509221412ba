"""What must not be missed: what came in, when, for whom, and whether it was looked at."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol, TypeVar

import msgspec

from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.values import Tone, Value

T = TypeVar("T")
_LOG = logging.getLogger(__name__)
MOST_KEPT = 50
_SCOPE, _LIST, _SILENT = "alerts", "list", "silent"


class AlertKind(StrEnum):
    """Each has a sound of its own: resources/sounds/<kind>.wav."""

    RING = "ring"  # a contact, while another is in hand
    DECIDED = "decided"  # what I asked for was decided
    ASKED = "asked"  # who decides asks me something
    WAITING = "waiting"  # a request waits for my decision
    REFUSED = "refused"  # what I did was not taken


REPEAT_S = {AlertKind.RING: 8}
REPEAT_ELSE_S = 30
MOST_REPEATS = 10  # then only the count says that something waits


class Alert(msgspec.Struct, frozen=True):
    id: str
    kind: AlertKind
    text: str
    at: datetime
    tone: Tone
    icon: str
    customer_id: str = ""  # whom it is about; "" with WAITING: the approvals
    seen: bool = False


@dataclass(frozen=True, slots=True)
class AlertLine:
    alert_id: str
    value: Value
    age: str
    seen: bool


class Shelf(Protocol):
    """Named values of a scope (item_models.preferences.Preferences)."""

    def get(self, scope: str, name: str) -> bytes | None: ...

    def put(self, scope: str, name: str, body: bytes) -> None: ...


class AlertBook:
    """The newest alerts, oldest first; they outlive the window and the session."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._alerts = _read(shelf.get(_SCOPE, _LIST), list[Alert])

    @property
    def unseen(self) -> list[Alert]:
        return [alert for alert in self._alerts if not alert.seen]

    def find(self, alert_id: str) -> Alert | None:
        return next((alert for alert in self._alerts if alert.id == alert_id), None)

    def add(self, alert: Alert) -> None:
        self._keep([*self._alerts, alert][-MOST_KEPT:])

    def see(self, wanted: Iterable[Alert]) -> bool:
        """Mark alerts as looked at; return whether any was new."""
        ids = {alert.id for alert in wanted if not alert.seen}
        if ids:
            self._keep([replace_seen(one) if one.id in ids else one for one in self._alerts])
        return bool(ids)

    def lines(self, now: datetime) -> tuple[AlertLine, ...]:
        """Return what the list shows, newest first."""
        return tuple(
            AlertLine(
                alert.id,
                Value(alert.text, tone=alert.tone, icon=alert.icon),
                i18n.age(alert.at, now),
                alert.seen,
            )
            for alert in reversed(self._alerts)
        )

    def _keep(self, alerts: list[Alert]) -> None:
        self._alerts = alerts
        self._shelf.put(_SCOPE, _LIST, msgspec.json.encode(alerts))


def bell_value(count: int) -> Value:
    """Return what the bell says: a count while something waits, else nothing but itself."""
    if not count:
        return Value("", tr("Alert", "What came in"), icon="bell")
    words = tr("Alert", "%n not looked at", "", count)
    return Value(i18n.number(count), words, Tone.ACCENT, "bell")


def replace_seen(alert: Alert) -> Alert:
    return msgspec.structs.replace(alert, seen=True)


def silent_kinds(shelf: Shelf) -> frozenset[AlertKind]:
    """Return the kinds somebody has taken the sound from."""
    return frozenset(_read(shelf.get(_SCOPE, _SILENT), list[AlertKind]))


def keep_silent(shelf: Shelf, kinds: Iterable[AlertKind]) -> None:
    shelf.put(_SCOPE, _SILENT, msgspec.json.encode(sorted(kinds)))


def kind_name(kind: AlertKind) -> str:
    return {
        AlertKind.RING: tr("Alert", "A contact arrives"),
        AlertKind.DECIDED: tr("Alert", "What I asked for was decided"),
        AlertKind.ASKED: tr("Alert", "Who decides asks me something"),
        AlertKind.WAITING: tr("Alert", "A request waits for my decision"),
        AlertKind.REFUSED: tr("Alert", "Something I did was refused"),
    }[kind]


def _read(body: bytes | None, kind: type[list[T]]) -> list[T]:
    """Return what was kept; what another version wrote and this cannot read is nothing."""
    try:
        return [] if body is None else msgspec.json.decode(body, type=kind)
    except msgspec.MsgspecError:
        _LOG.warning("what was to be looked at could not be read")
        return []
