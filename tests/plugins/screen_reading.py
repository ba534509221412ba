"""A window as a screen reader gets it from Qt, and what somebody who only hears it would miss."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QWidget

from agentdesk.desktop import i18n

_MOST_CHILDREN = 60  # of a long list only so many are asked
_MARKUP = re.compile(r"<\w+|&\w+;|</")
# What one can come to by Tab is one of these; a group only where the focus rests.
_REACHED = frozenset(
    {
        "Button",
        "ButtonMenu",
        "CheckBox",
        "ComboBox",
        "Dialog",
        "EditableText",
        "Heading",
        "List",
        "ListItem",
        "PageTab",
        "RadioButton",
        "StaticText",
        "Switch",
    }
)
# Of these two must not be called the same where they stand.
_ACTS = _REACHED - {"StaticText", "Heading", "Dialog", "ListItem"}


@dataclass(frozen=True)
class Heard:
    """One thing that is said: what it is, what it is called, and what around it is called."""

    role: str
    name: str
    description: str
    value: str
    is_reached: bool
    kind: str
    around: tuple[str, ...]
    part: QWidget | None

    def __str__(self) -> str:
        return f"{self.role} {self.name!r} ({self.kind} in {' > '.join(self.around[-2:])})"


def heard_in(window: QWidget) -> list[Heard]:
    """Return all that is said of a window, in the order it is said."""
    return list(_walk(QAccessible.queryAccessibleInterface(window), ()))


def _walk(node: QAccessibleInterface, around: tuple[str, ...]) -> Iterator[Heard]:
    part = node.object()
    name = node.text(QAccessible.Text.Name)
    state = node.state()
    yield Heard(
        node.role().name,
        name,
        node.text(QAccessible.Text.Description),
        node.text(QAccessible.Text.Value),
        bool(state.focusable) and not state.disabled,
        type(part).__name__ if part is not None else "row",
        around,
        part if isinstance(part, QWidget) else None,
    )
    inner = (*around, name) if name else around
    for place in range(min(node.childCount(), _MOST_CHILDREN)):
        child = node.child(place)
        if child is not None and not child.state().invisible:
            yield from _walk(child, inner)


def missed_by_ear(window: QWidget) -> list[str]:
    """Return what is wrong for somebody who hears the window."""
    heard = heard_in(window)
    found = [f"{what}: {why}" for what in heard for why in _wrong_with(what)]
    return found + list(_alike(heard))


def _wrong_with(what: Heard) -> Iterator[str]:
    if what.is_reached and not what.name.strip():
        yield "it can be reached and has no name"
    if what.is_reached and what.role not in _REACHED and not _rests(what):
        yield "it can be reached and nobody says what it is"
    if what.role == "Client" and what.name:
        yield "it has a name and nobody says what it is"
    if what.role == "Border":
        yield "it is heard as a window of its own"
    if what.role in {"StaticText", "Heading"} and not what.name.strip():
        yield "words that say nothing"
    if what.role == "ComboBox" and what.name == what.value:
        yield "its name is what is chosen"
    if _MARKUP.search(what.name) or _MARKUP.search(what.description):
        yield f"markup is read out: {what.description!r}"
    if isinstance(what.part, QAbstractItemView):
        yield from _wrong_with_rows(what.part)


def _rests(what: Heard) -> bool:
    """Whether the focus is only put here, by a click or the program: the page says its name."""
    return what.role == "Grouping" and bool(what.name)


def _wrong_with_rows(view: QAbstractItemView) -> Iterator[str]:
    node, rows = QAccessible.queryAccessibleInterface(view), view.model().rowCount()
    if node.childCount() != rows:
        yield f"{rows} rows are shown, {node.childCount()} are heard"
    for place in range(min(rows, node.childCount(), _MOST_CHILDREN)):
        row = node.child(place)
        if row is None or not row.text(QAccessible.Text.Name).strip():
            yield f"row {place} says nothing"


def _alike(heard: list[Heard]) -> Iterator[str]:
    """What acts is told from its neighbours by its name, or by what is around it."""
    acts = Counter(
        (what.role, i18n.plain(what.name), what.around)
        for what in heard
        if what.is_reached and what.role in _ACTS and not _is_inside_choice(what)
    )
    for (role, name, around), count in acts.items():
        if count > 1:
            yield f"{count} times {role} {name!r} in {' > '.join(around[-2:])}: which is which?"


def _is_inside_choice(what: Heard) -> bool:
    part = what.part
    return part is not None and isinstance(part.parentWidget(), QComboBox)
