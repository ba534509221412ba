"""What a part is to a screen reader, where Qt's own guess would be another.

Qt takes a framed card for a window of its own, a name on the rail for a box to tick, the words of
a choice for its name. Such a class says `heard_as`; whatever else is called something is a group.
Nothing of this is made until somebody listens.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAccessibleWidget,
    QComboBox,
    QFrame,
    QLabel,
    QScrollArea,
    QWidget,
)

Role = QAccessible.Role
_NAME, _DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description


class HeardGroup(QAccessibleWidget):
    """Parts that belong together: said when one comes in, if it has a name."""

    def __init__(self, part: QWidget) -> None:
        super().__init__(part, Role.Grouping)

    def role(self) -> QAccessible.Role:
        return Role.Grouping if self.widget().accessibleName() else Role.Client


class HeardPanel(QAccessibleWidget):
    """What lies over the window and is left by Escape."""

    def __init__(self, part: QWidget) -> None:
        super().__init__(part, Role.Dialog)


class HeardTabs(QAccessibleWidget):
    """A row of tabs, whatever else stands among them."""

    def __init__(self, part: QWidget) -> None:
        super().__init__(part, Role.PageTabList)


class HeardHeading(QAccessibleWidget):
    """The words above a group: screen readers go from one to the next."""

    def __init__(self, part: QLabel) -> None:
        super().__init__(part, Role.Heading)

    def text(self, kind: QAccessible.Text) -> str:
        part = self.widget()
        said = str(super().text(kind))
        return said or (part.text() if kind is _NAME and isinstance(part, QLabel) else "")


class HeardImage(QAccessibleWidget):
    """A picture that says something; its words are its name."""

    def __init__(self, part: QWidget) -> None:
        super().__init__(part, Role.Graphic)


class _Whole(QAccessibleWidget):
    """One thing to the ear, of however many parts it is drawn."""

    def childCount(self) -> int:  # noqa: N802  Qt's name
        return 0

    def child(self, _index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # none
        return None


class HeardWords(_Whole):
    """A sentence that is drawn in several pieces."""

    def __init__(self, part: QWidget) -> None:
        super().__init__(part, Role.StaticText)


class HeardRow(_Whole):
    """A row of a table, read as one sentence."""

    def __init__(self, part: QWidget) -> None:
        super().__init__(part, Role.ListItem)


class HeardTab(_Whole):
    """A name that turns to a page: chosen or not, and pressed like a button."""

    def __init__(self, part: QWidget) -> None:
        super().__init__(part, Role.PageTab)

    def text(self, kind: QAccessible.Text) -> str:
        """Say nothing twice: a tooltip with the same words is no description."""
        words = str(super().text(kind))
        is_repeated = kind is _DESCRIPTION and words == super().text(_NAME)
        return "" if is_repeated else words

    def state(self) -> QAccessible.State:
        state, part = super().state(), self.widget()
        state.selectable = True
        state.selected = isinstance(part, QAbstractButton) and part.isChecked()
        return state

    def actionNames(self) -> list[str]:  # noqa: N802  Qt's name
        return [self.pressAction(), self.setFocusAction()]

    def doAction(self, name: str) -> None:  # noqa: N802  Qt's name
        part = self.widget()
        if name == self.pressAction() and isinstance(part, QAbstractButton):
            part.click()
        else:
            super().doAction(name)


class HeardChoice(QAccessibleWidget):
    """A field with choices: Qt on Linux has what is chosen for its name."""

    def __init__(self, part: QWidget) -> None:
        super().__init__(part, Role.ComboBox)

    def text(self, kind: QAccessible.Text) -> str:
        part = self.widget()
        if kind is QAccessible.Text.Value and isinstance(part, QComboBox):
            return part.currentText()
        return str(super().text(kind))

    def state(self) -> QAccessible.State:
        state, part = super().state(), self.widget()
        opened = isinstance(part, QComboBox) and part.view().isVisible()
        state.expandable = state.hasPopup = True
        state.expanded, state.collapsed = opened, not opened
        return state

    def childCount(self) -> int:  # noqa: N802  Qt's name
        return 1

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # or none
        """Return the list of the choices."""
        part = self.widget()
        if index or not isinstance(part, QComboBox):
            return None
        return QAccessible.queryAccessibleInterface(part.view())

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802  Qt's name
        part = self.widget()
        listed = isinstance(part, QComboBox) and child.object() is part.view()
        return 0 if listed else -1

    def actionNames(self) -> list[str]:  # noqa: N802  Qt's name
        return [self.showMenuAction(), self.setFocusAction()]

    def doAction(self, name: str) -> None:  # noqa: N802  Qt's name
        part = self.widget()
        if name == self.showMenuAction() and isinstance(part, QComboBox):
            part.showPopup()
        else:
            super().doAction(name)


class HeardScrolled(QAccessibleWidget):
    """What scrolls is called what it holds; its bars are nothing to the ear.

    Qt reads past the end of a scroll area's children when a bar has just gone: here is always one.
    """

    def __init__(self, part: QWidget) -> None:
        super().__init__(part, Role.Grouping)

    def role(self) -> QAccessible.Role:
        part = self.widget()
        takes_focus = part.focusPolicy() is not Qt.FocusPolicy.NoFocus
        return Role.Grouping if takes_focus or part.accessibleName() else Role.Client

    def text(self, kind: QAccessible.Text) -> str:
        part = self.widget()
        said = str(super().text(kind))
        if said or kind is not _NAME or self.role() is Role.Client:
            return said
        held = part.widget() if isinstance(part, QScrollArea) else None
        return (held.accessibleName() if held is not None else "") or _name_around(part)

    def childCount(self) -> int:  # noqa: N802  Qt's name
        return 1

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # or none
        part = self.widget()
        if index or not isinstance(part, QScrollArea):
            return None
        return QAccessible.queryAccessibleInterface(part.viewport())

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802  Qt's name
        part = self.widget()
        return 0 if isinstance(part, QScrollArea) and child.object() is part.viewport() else -1


def _name_around(part: QWidget) -> str:
    """Return the name of the nearest part around that has one."""
    around = part.parentWidget()
    while around is not None and not around.accessibleName():
        around = around.parentWidget()
    return around.accessibleName() if around is not None else ""


class HeardTable(QAccessibleWidget):
    """A table is a list of its rows; a row says each cell with the head of its column."""

    def __init__(self, part: QWidget) -> None:
        super().__init__(part, Role.List)

    def _rows(self) -> Sequence[QWidget]:
        part = self.widget()
        return part.heard_rows() if hasattr(part, "heard_rows") else ()

    def childCount(self) -> int:  # noqa: N802  Qt's name
        return len(self._rows())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # or none
        rows = self._rows()
        if not 0 <= index < len(rows):
            return None
        return QAccessible.queryAccessibleInterface(rows[index])

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802  Qt's name
        wanted = child.object()
        places = (place for place, row in enumerate(self._rows()) if row is wanted)
        return next(places, -1)


_Hears = Callable[[QWidget], QAccessibleInterface | None]


def _kind_of(kind: type) -> _Hears | None:
    """Return what a class of ours is heard as; None leaves it to Qt."""
    said: _Hears | None = getattr(kind, "heard_as", None)
    drawn_on = next(base for base in kind.__mro__ if base.__module__.startswith("PySide6"))
    is_ours = kind is not drawn_on and drawn_on in (QWidget, QFrame)
    return said or (HeardGroup if is_ours else None)


def _hear(name: str, part: QObject) -> QAccessibleInterface | None:
    """Return what a part is heard as, when Qt asks for its own class; it asks for each base too."""
    if name != type(part).__name__ or not isinstance(part, QWidget):
        return None
    kind = _kind_of(type(part))
    if kind is None:
        return None
    heard = kind(part)
    if heard is None:
        return None
    part.heard = heard  # type: ignore[attr-defined]  # Qt keeps the other half only
    return heard


# Whoever says `heard_as` has read this file: the factory is there before the first of them.
QAccessible.installFactory(_hear)
