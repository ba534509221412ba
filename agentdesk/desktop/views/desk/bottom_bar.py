"""The bottom bar: note, requests that wait, and the way out of the contact."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import named, tr
from agentdesk.desktop.item_models.requests import RequestLine
from agentdesk.desktop.views.desk.rows import emptied
from agentdesk.desktop.widgets.button import Button
from agentdesk.desktop.widgets.chip import ChipButton
from agentdesk.desktop.widgets.provenance import tooltip_text
from agentdesk.desktop.widgets.surface import Surface
from agentdesk.desktop.widgets.text import Text

_GAPS = 12  # more than what lies between two chips


class BottomBar(Surface):
    """Controls the telephone cannot do here are not shown at all."""

    note_asked = Signal()
    wrap_up_asked = Signal()
    request_chosen = Signal(object)  # RequestLine
    withdraw_asked = Signal(object)  # RequestLine

    def __init__(self, keys: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__("surface", "t", parent)
        worn = theme.current()
        self._keys = keys
        self._lines: tuple[RequestLine, ...] = ()
        self.setFixedHeight(worn.size("foot"))
        self.note = Button(tr("Desk", "Note"), icon="pencil", keys=[keys["note"]])
        self.note.clicked.connect(self.note_asked)
        self.wrap_up = Button(tr("Desk", "After-contact work"), "primary", keys=[keys["wrap_up"]])
        self.wrap_up.clicked.connect(self.wrap_up_asked)
        self._said = Text("", "small", "muted", elide=True)
        self._said.hide()
        self._requests = QHBoxLayout()
        self._requests.setContentsMargins(0, 0, 0, 0)
        self._requests.setSpacing(worn.space("small"))
        clip = QWidget()
        clip.setLayout(self._requests)
        clip.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(worn.space("bar"), 0, worn.space("bar"), 0)
        row.setSpacing(worn.space("gap"))
        row.addWidget(self.note)
        row.addWidget(clip, 1)
        row.addWidget(self._said)
        row.addWidget(self.wrap_up)

    def show_requests(self, lines: tuple[RequestLine, ...]) -> None:
        """Show the requests; while only a clock moves, the chips stay the same widgets."""
        if [_shape(line) for line in lines] == [_shape(line) for line in self._lines]:
            self._tick(lines)
            return
        self._lines = lines
        emptied(self._requests)
        for line in lines:
            self._requests.addWidget(self._chip(line))
            if not line.ended:
                self._requests.addWidget(self._take_back(line))
        self._requests.addStretch(1)

    def _chip(self, line: RequestLine) -> ChipButton:
        key = self._keys["accept"] if line.offered else ""
        key = self._keys["answer"] if line.asked else key
        chip = ChipButton(line.value.text, line.value.tone.value, icon=line.value.icon, key=key)
        chip.setObjectName(f"request_{line.request_id}")
        chip.setToolTip(tooltip_text(line.value.origin))
        chip.setAccessibleDescription(line.value.origin)
        chip.clicked.connect(lambda: self.request_chosen.emit(line))
        return chip

    def _take_back(self, line: RequestLine) -> ChipButton:
        words = tr("Desk", "Take back")
        button = ChipButton(words, icon="undo-2", key=self._keys["withdraw"])
        button.setObjectName(f"withdraw_{line.request_id}")
        button.setAccessibleName(named(words, line.about))
        button.clicked.connect(lambda: self.withdraw_asked.emit(line))
        return button

    def _tick(self, lines: tuple[RequestLine, ...]) -> None:
        self._lines = lines
        for line in lines:
            chip = self.findChild(ChipButton, f"request_{line.request_id}")
            if chip is not None and chip.text() != line.value.text:
                chip.setText(line.value.text)
                chip.setAccessibleName(line.value.text)
                chip.updateGeometry()

    def taken_to(self) -> int:
        """Return where the bar's free place begins, right of the requests."""
        items = [self._requests.itemAt(place) for place in range(self._requests.count())]
        parts = [item.widget() for item in items if item is not None]
        widths = [part.sizeHint().width() for part in parts if part is not None]
        return self.note.geometry().right() + sum(widths) + _GAPS * len(widths)

    def step_back(self, is_open: bool) -> None:
        """Leave the one thing to do next to what has been opened."""
        self.wrap_up.set_kind("secondary" if is_open else "primary")

    def show_contact(self, *, in_hand: bool, said: str) -> None:
        self._said.setText(said)
        self._said.setVisible(bool(said))
        self.wrap_up.setVisible(in_hand)


def _shape(line: RequestLine) -> tuple[str, int, bool, bool, bool]:
    """Return what a chip is made anew for; a clock alone only changes its words."""
    return line.request_id, line.version, line.offered, line.ended, line.asked
