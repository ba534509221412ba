"""What a person settled for themselves: their choices typed, anything else as named bytes."""

import logging
from collections.abc import Callable, Mapping
from typing import Literal, Protocol

import msgspec
from PySide6.QtCore import QObject, Signal

from agentdesk.cache.shapes import PreferenceName
from agentdesk.desktop.item_models.write_behind import WriteBehind

_LOG = logging.getLogger(__name__)
_CHOICES = "choices"
_MOST_READ = 1_000
TEXT_SCALES = (100, 125, 150, 175, 200)


class Choices(msgspec.Struct, frozen=True, kw_only=True):
    """Each is kept by itself, so that one that cannot be read takes no other with it."""

    theme: Literal["light", "dark", "system"] = "system"
    language: Literal["", "en", "ja", "zh_CN", "zh_TW"] = ""  # empty: what the system speaks
    text_scale: Literal[100, 125, 150, 175, 200] = 100
    reduced_motion: bool = False
    single_keys: bool = True
    sounds: bool = True
    quiet_while_busy: bool = True
    japanese_era: bool = False
    keys: dict[str, str] = {}  # action id -> the key chosen for it, "Ctrl+M"
    lock_after_min: int = 0  # 0: as this computer is set up


_TYPES = msgspec.structs.fields(Choices)


class PreferenceSink(Protocol):
    """Where they are safe (agentdesk.cache.preferences.PreferenceShelf)."""

    def get(self, scope: str, name: str) -> bytes | None: ...

    def all(self, scope: str) -> dict[str, bytes]: ...

    def keep(self, take: Callable[[], Mapping[PreferenceName, bytes | None]]) -> None: ...


class Preferences(QObject):
    """Answers from memory or the file (well under a frame); writes in the next pause."""

    changed = Signal(str)  # which of the choices

    def __init__(self, shelf: PreferenceSink, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._late = WriteBehind(shelf.keep, self)
        self._read: dict[PreferenceName, bytes | None] = {}  # nobody else writes them
        self._choices = _choices_in(shelf.all(_CHOICES))

    # ---- choices -------------------------------------------------------------------------

    @property
    def choices(self) -> Choices:
        return self._choices

    def choose(self, **changes: object) -> None:
        """Settle choices by name: `choose(theme="dark")`; what it is not made for raises."""
        before = msgspec.to_builtins(self._choices)
        self._choices = msgspec.convert(before | changes, Choices)
        for name in (name for name, value in changes.items() if value != before[name]):
            self.put(_CHOICES, name, msgspec.json.encode(changes[name]))
            self.changed.emit(name)

    # ---- anything else, by scope ---------------------------------------------------------

    def get(self, scope: str, name: str) -> bytes | None:
        key = PreferenceName(scope, name)
        fresh = self._late.fresh
        if key in fresh:
            return fresh[key]
        if key not in self._read:
            if len(self._read) >= _MOST_READ:
                self._read.clear()
            self._read[key] = self._shelf.get(scope, name)
        return self._read[key]

    def all(self, scope: str) -> dict[str, bytes]:
        found = dict(self._shelf.all(scope))
        for key, body in self._late.fresh.items():
            if key.scope == scope:
                found.pop(key.name, None)
                if body is not None:
                    found[key.name] = body
        return found

    def put(self, scope: str, name: str, body: bytes) -> None:
        self._keep(PreferenceName(scope, name), body)

    def drop(self, scope: str, name: str) -> None:
        self._keep(PreferenceName(scope, name), None)

    def _keep(self, key: PreferenceName, body: bytes | None) -> None:
        self._read.pop(key, None)
        self._late.put(key, body)

    def end(self) -> None:
        """Write what is left, now: the files are about to be closed."""
        self._late.end()


def _choices_in(kept: Mapping[str, bytes]) -> Choices:
    """Return what was chosen; what another version wrote and this cannot read is as at first."""
    read: dict[str, object] = {}
    for field in _TYPES:
        body = kept.get(field.name)
        if body is None:
            continue
        try:
            read[field.name] = msgspec.json.decode(body, type=field.type)
        except msgspec.MsgspecError:
            _LOG.warning("a choice could not be read: %s", field.name)
    return msgspec.convert(read, Choices)
