"""The action registry: what a person can do here. Menus, keys and Ctrl+K are drawn from it.

An action has an id, words, perhaps a shortcut (with a modifier) and perhaps a single key. It
lives in a scope ("window", "desk", "remedies", "approvals" …) and its keys act while that scope
is active. Single keys act only when no text field has the focus (Qt offers the key to the field
first); no key of ours acts while an input method's preedit is not empty.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QInputMethodEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from shiboken6 import isValid

from agentdesk.desktop import icons
from agentdesk.desktop.key_choice import is_single

WINDOW_SCOPE = "window"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """What is fixed about an action; `text` is a function, so that a new language is heard."""

    id: str
    text: Callable[[], str]
    shortcut: str = ""  # portable text: "Ctrl+K"
    single_key: str = ""  # "N"
    scope: str = WINDOW_SCOPE
    icon: str = ""
    in_palette: bool = True


class KeyConflictError(ValueError):
    """Two actions that can be active together want the same key."""


class Action(QObject):
    """One registered action; `run()` does it if it is enabled."""

    changed = Signal()

    def __init__(
        self,
        spec: ActionSpec,
        callback: Callable[[], object],
        parent: QObject,
        within: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.spec = spec
        self.within = within
        self._callback = callback
        self._enabled = True
        self._reason = ""
        self.shortcut = spec.shortcut
        self.single_key = spec.single_key

    @property
    def text(self) -> str:
        return self.spec.text()

    @property
    def enabled(self) -> bool:
        return self._enabled

    @property
    def reason(self) -> str:
        """Why it cannot be done now; empty when it can."""
        return self._reason

    def set_enabled(self, enabled: bool, reason: str = "") -> None:
        if (enabled, reason) != (self._enabled, self._reason):
            self._enabled, self._reason = enabled, reason
            self.changed.emit()

    def key_hint(self) -> str:
        """Return the key shown beside the action: the single key first."""
        return key_text(self.single_key or self.shortcut)

    def run(self) -> None:
        if self._enabled:
            self._callback()


def key_text(sequence: str) -> str:
    """Return a key as it is shown: "Ctrl ↵", "Ctrl ⇧ E"."""
    symbols = {"Return": "↵", "Enter": "↵", "Shift": "⇧"}
    parts = sequence.replace("++", "+Plus").split("+") if len(sequence) > 1 else [sequence]
    return " ".join(symbols.get(part, part) for part in parts)


def _can_meet(wanted: Action, other: Action) -> bool:
    """Return whether one key could be meant for either of the two."""
    scopes = wanted.spec.scope, other.spec.scope
    if scopes[0] != scopes[1] and WINDOW_SCOPE not in scopes:
        return False
    # Two parts of the window: the focus is in one of them.
    return other.within is None or wanted.within in (None, other.within)


class ActionRegistry(QObject):
    """All actions of one window, and which of their keys act now."""

    changed = Signal()

    def __init__(self, window: QWidget, keys: Mapping[str, str] | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._chosen = dict(keys or {})  # action id -> key, the person's own choice
        self._actions: dict[str, Action] = {}
        self._shortcuts: dict[str, list[tuple[QShortcut, bool]]] = {}
        self._active = {WINDOW_SCOPE}
        self._single_keys = True
        self._composing = _PreeditWatch(self)
        self._composing.changed.connect(self._refresh_keys)

    def add(
        self, spec: ActionSpec, callback: Callable[[], object], within: QWidget | None = None
    ) -> Action:
        """Register an action; raises KeyConflictError when its key is taken.

        `within` binds its keys to one part of the window: they act while the focus is in there.
        """
        if spec.id in self._actions:
            raise KeyConflictError(f"the action {spec.id} exists already")
        action = Action(spec, callback, self, within)
        self._settle_keys(action)
        self._actions[spec.id] = action
        self._shortcuts[spec.id] = [
            (self._bind(key, action), single)
            for key, single in ((action.shortcut, False), (action.single_key, True))
            if key
        ]
        action.changed.connect(lambda: self._refresh_keys_of(spec.id))
        self._refresh_keys()
        self.changed.emit()
        return action

    def _settle_keys(self, action: Action) -> None:
        """Give the action the person's own key; its first one when that is taken or none."""
        wanted = self._chosen.get(action.spec.id, "")
        if wanted and self._holder(action, wanted) is None:
            single = is_single(wanted)
            action.shortcut, action.single_key = ("", wanted) if single else (wanted, "")
        else:
            action.shortcut = self._still_free(action, action.spec.shortcut)
            action.single_key = self._still_free(action, action.spec.single_key)

    def _still_free(self, wanted: Action, key: str) -> str:
        """Return the key, or none where the person gave it to another action."""
        other = self._holder(wanted, key) if key else None
        if other is None:
            return key
        if other.spec.id in self._chosen:
            return ""
        raise KeyConflictError(f"{wanted.spec.id} and {other.spec.id} both want {key}")

    def _holder(self, wanted: Action, key: str) -> Action | None:
        """Return another action that has the key and can be active together with this one."""
        holders = (
            other
            for other in self._actions.values()
            if other is not wanted
            and key in (other.shortcut, other.single_key)
            and _can_meet(wanted, other)
        )
        return next(holders, None)

    def taken_by(self, action_id: str, key: str) -> Action | None:
        """Return which action has the key where `action_id` acts; None when it is free."""
        return self._holder(self._actions[action_id], key)

    def _bind(self, key: str, action: Action) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key), action.within or self._window)
        everywhere, inside = (
            Qt.ShortcutContext.WindowShortcut,
            Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )
        shortcut.setContext(inside if action.within is not None else everywhere)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(action.run)
        return shortcut

    def action(self, action_id: str) -> Action:
        return self._actions[action_id]

    def all(self) -> list[Action]:
        return list(self._actions.values())

    def in_scope(self, scope: str) -> list[Action]:
        return [action for action in self._actions.values() if action.spec.scope == scope]

    def for_palette(self) -> list[Action]:
        """Return what Ctrl+K offers: everything that can be done in the scopes now active."""
        return [
            action
            for action in self._actions.values()
            if action.spec.in_palette and action.spec.scope in self._active
        ]

    def with_keys(self) -> list[Action]:
        """Return every act of the scopes now active that has a key."""
        return [act for act in self.all() if act.key_hint() and act.spec.scope in self._active]

    def fill_menu(self, menu: QMenu, action_ids: Iterable[str]) -> None:
        """Draw the actions into a menu, keys beside them."""
        for action_id in action_ids:
            action = self._actions[action_id]
            hint = action.key_hint()
            text = f"{action.text}\t{hint}" if hint else action.text
            item = QAction(text.replace("&", "&&"), menu)
            if action.spec.icon:
                item.setIcon(icons.icon(action.spec.icon))
            item.setEnabled(action.enabled)
            item.triggered.connect(action.run)
            menu.addAction(item)

    def set_active_scopes(self, scopes: Iterable[str]) -> None:
        """Say which scopes' keys act now; the window's always do."""
        self._active = {WINDOW_SCOPE, *scopes}
        self._refresh_keys()
        self.changed.emit()

    def set_single_keys(self, on: bool) -> None:
        """Switch acts of one key on or off (some input devices type by themselves)."""
        self._single_keys = on
        self._refresh_keys()

    def _refresh_keys(self) -> None:
        for action_id in self._shortcuts:
            self._refresh_keys_of(action_id)

    def _refresh_keys_of(self, action_id: str) -> None:
        action = self._actions[action_id]
        active = action.enabled and action.spec.scope in self._active
        live = active and not self._composing.composing
        for shortcut, single in self._shortcuts[action_id]:
            shortcut.setEnabled(live and (self._single_keys or not single))


class _PreeditWatch(QObject):
    """Knows whether an input method is in the middle of a word, in whatever has the focus."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.composing = False
        self._watched: QWidget | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)
            self._follow(None, QApplication.focusWidget())

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        # A part that is taken down with the focus in it is gone before it says so.
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
            self._watched.destroyed.disconnect(self._forget)
        accepts = new is not None and new.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self._watched = new if accepts else None
        if self._watched is not None:
            self._watched.installEventFilter(self)
            self._watched.destroyed.connect(self._forget)
        self._set(False)

    def _forget(self) -> None:
        self._watched = None

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if isinstance(event, QInputMethodEvent):
            self._set(bool(event.preeditString()))
        return False

    def _set(self, composing: bool) -> None:
        if composing != self.composing:
            self.composing = composing
            self.changed.emit()
