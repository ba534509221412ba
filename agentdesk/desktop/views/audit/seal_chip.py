"""How far the record is sealed; hovering, or a key with the focus on it, says the root."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.item_models.values import Value
from agentdesk.desktop.widgets.chip import Chip, ChipLook
from agentdesk.desktop.widgets.drawing import focus_ring
from agentdesk.desktop.widgets.provenance import Provenance


class SealChip(Chip):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._answer = Provenance(self)

    def show_value(self, value: Value) -> None:
        self.show_look(ChipLook(value.text, value.tone, value.icon))
        self._answer.say(value.origin)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        super().paintEvent(event)
        if self.hasFocus():
            focus_ring(QPainter(self), QRectF(self.rect()), theme.current().radius("chip"))
