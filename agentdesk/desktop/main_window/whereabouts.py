"""What stood before somebody's eyes, to be found again in a window that takes another's place."""

from dataclasses import dataclass

from PySide6.QtWidgets import QApplication, QWidget

from agentdesk.desktop.main_window.contact_book import ContactBook


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Which place, which of its sections, which tabs, and by its name which part had the focus."""

    place: str
    section: str
    front: str
    beside: str
    focus: str
    contacts: ContactBook  # what is in hand goes on, whatever window it is in


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
