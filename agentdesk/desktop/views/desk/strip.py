"""The strip: what must be known in the first five seconds of a contact."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.strip import StripView
from agentdesk.desktop.views.desk.rows import emptied
from agentdesk.desktop.views.desk.value_chip import ValueChip
from agentdesk.desktop.widgets.chip import ChipButton
from agentdesk.desktop.widgets.surface import Surface


class Strip(Surface):
    """The chip "verify" acts, and shows its key, while the caller is not verified."""

    verify_asked = Signal()
    case_asked = Signal()
    details_asked = Signal()

    def __init__(
        self, verify_key: str, case_key: str, edit_key: str, parent: QWidget | None = None
    ) -> None:
        super().__init__("surface", "b", parent)
        worn = theme.current()
        self._verify_key, self._case_key, self._edit_key = verify_key, case_key, edit_key
        self.setFixedHeight(worn.size("strip"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(worn.space("wide"), 0, worn.space("wide"), 0)
        self._row.setSpacing(worn.space("small"))

    def show_strip(self, view: StripView) -> None:
        emptied(self._row)
        if view.to_look_at:
            self._row.addWidget(self._clash_button(view.to_look_at))
        for place, value in enumerate(view.chips):
            self._row.addWidget(ValueChip(value))
            if place == 0 and view.can_verify:
                self._row.addWidget(self._verify_button())
        if view.can_open_case:
            self._row.addWidget(self._case_button())
        self._row.addStretch(1)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where it is tight what bears no sign gives way, the last first: no chip is ever cut."""
        items = (self._row.itemAt(place) for place in range(self._row.count()))
        parts = [part for item in items if item is not None and (part := item.widget())]
        quiet = [part for part in parts if isinstance(part, ValueChip) and not part.has_sign]
        edges, gap = 2 * theme.current().space("wide"), self._row.spacing()
        surplus = edges + sum(part.sizeHint().width() + gap for part in parts) - self.width()
        for part in reversed(quiet):
            part.setVisible(surplus <= 0)
            surplus -= 0 if surplus <= 0 else part.sizeHint().width() + gap

    def _clash_button(self, count: int) -> ChipButton:
        words = tr("Strip", "%n change(s) to look at", "", count)
        button = ChipButton(words, "warn", icon="users", key=self._edit_key)
        button.setObjectName("clashes")
        button.clicked.connect(self.details_asked)
        return button

    def _case_button(self) -> ChipButton:
        words = tr("Strip", "Open a case")
        button = ChipButton(words, "accent", icon="briefcase", key=self._case_key)
        button.setObjectName("open_case")
        button.clicked.connect(self.case_asked)
        return button

    def _verify_button(self) -> ChipButton:
        button = ChipButton(
            tr("Strip", "Verify"), "accent", icon="shield-check", key=self._verify_key
        )
        button.setObjectName("verify")
        button.clicked.connect(self.verify_asked)
        return button
