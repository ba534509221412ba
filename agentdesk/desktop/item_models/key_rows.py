"""Every act and its key, ready to be chosen anew; why a key cannot be had, in words."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from agentdesk.desktop.actions import Action
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.key_choice import Refusal


@dataclass(frozen=True, slots=True)
class KeyRow:
    """`chosen` says that the person gave the act this key."""

    action_id: str
    text: str
    key: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class KeyGroup:
    title: str
    rows: tuple[KeyRow, ...]


def key_groups(
    actions: Iterable[Action], chosen: Mapping[str, str] = MappingProxyType({})
) -> tuple[KeyGroup, ...]:
    """Return the acts under the place where they act, in the order they are known."""
    places: dict[str, list[KeyRow]] = {}
    for action in actions:
        spec = action.spec
        key = action.single_key or action.shortcut
        row = KeyRow(spec.id, action.text, key, spec.id in chosen)
        places.setdefault(spec.scope, []).append(row)
    return tuple(KeyGroup(_title(scope), tuple(rows)) for scope, rows in places.items())


def _title(scope: str) -> str:
    titles = {
        "window": tr("Keys", "Everywhere"),
        "desk": tr("Keys", "On the desk"),
        "approvals": tr("Keys", "In the approvals"),
        "money": tr("Keys", "In the team's money"),
        "policy": tr("Keys", "In the policy"),
        "audit": tr("Keys", "In the audit trail"),
    }
    return titles.get(scope, scope)


def refusal_words(why: Refusal) -> str:
    """Return why a key stays with whom it belongs to."""
    return _REFUSALS[why]()


def taken_words(act: str) -> str:
    return tr("Keys", "That key is taken: {act}").format(act=act)


_REFUSALS: dict[Refusal, Callable[[], str]] = {
    Refusal.NO_KEY: lambda: tr("Keys", "That key cannot be told from others."),
    Refusal.SEVERAL_KEYS: lambda: tr("Keys", "One key at a time."),
    Refusal.TYPES_OR_MOVES: lambda: tr("Keys", "That key writes or moves about in fields."),
    Refusal.EDITS_TEXT: lambda: tr("Keys", "That key edits text in fields."),
    Refusal.ALT_GR: lambda: tr("Keys", "Ctrl and Alt together write signs on many keyboards."),
    Refusal.INPUT_METHOD: lambda: tr("Keys", "That key turns input methods on and off."),
    Refusal.NUMBER_PAD: lambda: tr("Keys", "The number pad belongs to screen readers."),
    Refusal.OF_THE_SYSTEM: lambda: tr("Keys", "That key belongs to the system."),
}
