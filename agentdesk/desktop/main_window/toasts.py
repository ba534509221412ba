"""Toasts over the window: the newest on the bottom bar's free place, older ones above it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import plain
from agentdesk.desktop.item_models.values import Tone, Value
from agentdesk.desktop.widgets.announce import announce
from agentdesk.desktop.widgets.toast import Toast

_MOST = 4
_CORNER = QPoint(0, 0)
_MOVES = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)


class Toasts(QObject):
    """Keeps them in place while the window changes its size; says each of them aloud as well."""

    def __init__(
        self, window: QWidget, taken_to: Callable[[], int], drawers: Sequence[QWidget] = ()
    ) -> None:
        """`taken_to` says up to where the bottom bar has something to say of its own.

        No toast covers a drawer: somebody writes in it.
        """
        super().__init__(window)
        self._window, self._taken_to, self._drawers = window, taken_to, drawers
        self._shown: list[Toast] = []
        for part in (window, *drawers):
            part.installEventFilter(self)

    def say(self, value: Value) -> Toast:
        toast = Toast(
            plain(value.text), value.tone.value, icon=value.icon or "info", parent=self._window
        )
        toast.closed.connect(lambda: self._forget(toast))
        self._shown.append(toast)
        for old in self._shown[:-_MOST]:
            old.dismiss()
        toast.show_for()
        announce(self._window, value.text, at_once=value.tone is Tone.BAD)
        self._place()
        return toast

    def texts(self) -> list[str]:
        return [toast.accessibleName() for toast in self._shown]

    def _forget(self, toast: Toast) -> None:
        if toast in self._shown:
            self._shown.remove(toast)
        toast.deleteLater()
        self._place()

    def _place(self) -> None:
        worn = theme.current()
        gap = worn.space("small")
        if not self._shown:
            return
        newest = self._shown[-1].sizeHint().expandedTo(self._shown[-1].minimumSize())
        right = self._window.width() - worn.size("column_right") - gap
        bottom = self._window.height() - max(0, worn.size("foot") - newest.height()) // 2
        drawers = [part.mapTo(self._window, _CORNER) for part in self._drawers if part.isVisible()]
        if drawers:
            bottom = min(corner.y() for corner in drawers) - gap
        elif right - newest.width() < self._taken_to():
            bottom = self._window.height() - worn.size("foot") - gap
        for toast in reversed(self._shown):
            size = toast.sizeHint().expandedTo(toast.minimumSize())
            bottom -= size.height()
            left = max(right - size.width(), worn.size("rail"))
            toast.setGeometry(left, bottom, size.width(), size.height())
            bottom -= gap

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if event.type() in _MOVES:
            self._place()
        return False
