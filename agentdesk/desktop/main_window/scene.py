"""What stood before somebody's eyes, to be found again in a window that takes another's place."""

from dataclasses import dataclass

from PySide6.QtWidgets import QApplication, QWidget


@dataclass(frozen=True, slots=True)
class Scene:
    """Which place was open and, by its name, which part had the focus."""

    place: str = ""
    focus: str = ""


def focus_in(window: QWidget) -> str:
    part = QApplication.focusWidget()
    return part.objectName() if part is not None and window.isAncestorOf(part) else ""


def give_focus(window: QWidget, name: str) -> bool:
    """Return whether there is such a part and it has the focus now."""
    part = window.findChild(QWidget, name) if name else None
    if not isinstance(part, QWidget) or not part.isVisibleTo(window):
        return False
    part.setFocus()
    return True
