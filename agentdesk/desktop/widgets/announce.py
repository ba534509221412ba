"""Says something to whoever listens and does not look: no focus moves, nothing is drawn."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from agentdesk.desktop.i18n import plain

_Politeness = QAccessible.AnnouncementPoliteness
# What keeps amounts in their place on screen has no sound, and no cell on a braille line.
_FOR_THE_EYE = dict.fromkeys(range(0x2066, 0x206A))


def announce(part: QWidget, words: str, *, at_once: bool = False) -> None:
    """Have a screen reader say it: when it is done with what it says, or instead of that."""
    said = plain(words).translate(_FOR_THE_EYE)
    if not said:
        return
    event = QAccessibleAnnouncementEvent(part, said)
    event.setPoliteness(_Politeness.Assertive if at_once else _Politeness.Polite)
    QAccessible.updateAccessibility(event)
