"""Toasts over the window: stacked above the bottom bar, the newest lowest."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.i18n import plain
from agentdesk.desktop.item_models.values import Value
from agentdesk.desktop.widgets.toast import Toast

_MOST = 4


class Toasts(QObject):
    """Keeps them in place while the window changes its size."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._shown: list[Toast] = []
        window.installEventFilter(self)

    def say(self, value: Value) -> None:
        toast = Toast(
            plain(value.text), value.tone.value, icon=value.icon or "info", parent=self._window
        )
        toast.closed.connect(lambda: self._forget(toast))
        self._shown.append(toast)
        for old in self._shown[:-_MOST]:
            old.dismiss()
        toast.show_for()
        self._place()

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
        bottom = self._window.height() - worn.size("foot") - gap
        for toast in reversed(self._shown):
            size = toast.sizeHint().expandedTo(toast.minimumSize())
            bottom -= size.height()
            left = worn.size("rail") + worn.space("bar")
            toast.setGeometry(left, bottom, size.width(), size.height())
            bottom -= gap

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if event.type() is QEvent.Type.Resize:
            self._place()
        return False
