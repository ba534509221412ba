"""Toasts over the window: the newest on the bottom bar's free place, older ones above it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import plain
from agentdesk.desktop.item_models.values import Tone, Value
from agentdesk.desktop.widgets.announce import announce
from agentdesk.desktop.widgets.toast import Toast

_MOST = 4


class Toasts(QObject):
    """Keeps them in place while the window changes its size; says each of them aloud as well."""

    def __init__(self, window: QWidget, taken_to: Callable[[], int]) -> None:
        """`taken_to` says up to where the bottom bar has something to say of its own."""
        super().__init__(window)
        self._window, self._taken_to = window, taken_to
        self._shown: list[Toast] = []
        window.installEventFilter(self)

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
        if right - newest.width() < self._taken_to():
            bottom = self._window.height() - worn.size("foot") - gap
        for toast in reversed(self._shown):
            size = toast.sizeHint().expandedTo(toast.minimumSize())
            bottom -= size.height()
            left = max(right - size.width(), worn.size("rail"))
            toast.setGeometry(left, bottom, size.width(), size.height())
            bottom -= gap

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if event.type() is QEvent.Type.Resize:
            self._place()
        return False
