"""A row that goes on in the next line when it must: chips in a narrow place, longer languages."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from agentdesk.desktop import theme

_ASKED_FOR_PLACES = (QEvent.Type.LayoutRequest, QEvent.Type.Show)


class FlowRow(QWidget):
    """Parts keep their own size; what is hidden takes no place."""

    def __init__(self, parts: Sequence[QWidget] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for part in parts:
            self.add(part)

    def add(self, part: QWidget) -> None:
        part.setParent(self)
        self._parts.append(part)
        self.updateGeometry()

    def remove(self, part: QWidget) -> None:
        self._parts.remove(part)
        part.hide()
        part.deleteLater()
        self.updateGeometry()

    def _places(self, width: int) -> Iterator[tuple[QWidget, QRect]]:
        gap = theme.current().space("snug")
        left = top = line = 0
        for part in self._parts:
            if part.isHidden():
                continue
            size = part.sizeHint()
            if left and left + size.width() > width:
                left, top, line = 0, top + line + gap, 0
            yield part, QRect(left, top, min(size.width(), width), size.height())
            left += size.width() + gap
            line = max(line, size.height())

    def hasHeightForWidth(self) -> bool:  # noqa: N802  Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802  Qt's name
        return max((place.bottom() + 1 for _part, place in self._places(width)), default=0)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        gap = theme.current().space("snug")
        shown = [part.sizeHint() for part in self._parts if not part.isHidden()]
        width = sum(size.width() + gap for size in shown) - gap
        return QSize(max(width, 0), max((size.height() for size in shown), default=0))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        shown = [part.sizeHint() for part in self._parts if not part.isHidden()]
        width = max((size.width() for size in shown), default=0)
        return QSize(width, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        """Hear of a part whose words have changed: Qt asks the parent for a new layout.

        It asks nobody while the parent is hidden; so what was missed is made up for when shown.
        """
        if event.type() in _ASKED_FOR_PLACES:
            self.updateGeometry()
            self._place()
        return super().event(event)

    def _place(self) -> None:
        for part, place in self._places(self.width()):
            part.setGeometry(place)
