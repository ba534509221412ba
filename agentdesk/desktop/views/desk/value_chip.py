"""A chip that says a value and answers where it is from; another value can be put in."""

from PySide6.QtWidgets import QWidget

from agentdesk.desktop.item_models.values import Value
from agentdesk.desktop.widgets.chip import Chip, ChipLook
from agentdesk.desktop.widgets.provenance import Provenance


class ValueChip(Chip):
    """Hidden while it has nothing to say."""

    def __init__(self, value: Value | None = None, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._provenance = Provenance(self)
        if value is None:
            self.hide()
        else:
            self._say(value)

    @property
    def has_sign(self) -> bool:
        """Whether it bears an icon: something that matters at once."""
        return bool(self._look.icon)

    def show_value(self, value: Value | None) -> None:
        if value is not None:
            self._say(value)
        self.setVisible(value is not None)

    def _say(self, value: Value) -> None:
        self.show_look(ChipLook(value.text, value.tone.value, value.icon))
        self._provenance.say(value.origin)
