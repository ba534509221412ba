"""What nobody caught: logged without its words, and shown once however often it happens."""

import logging
import sys
import threading
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from agentdesk.desktop.errors import Problem, fault_problem
from agentdesk.desktop.views.shell.fault_dialog import FaultDialog

_LOG = logging.getLogger(__name__)


class Faults(QObject):
    """A slot that raises would otherwise end in a terminal nobody looks at."""

    _crossing = Signal(object)  # Problem

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._shown: FaultDialog | None = None
        self._crossing.connect(self._show, Qt.ConnectionType.QueuedConnection)

    @property
    def shown(self) -> FaultDialog | None:
        return self._shown

    def install(self) -> None:
        """Hear of every error from here on, of whichever thread."""
        sys.excepthook = self.caught
        threading.excepthook = self._caught_on_thread

    def caught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if not isinstance(error, Exception):  # Ctrl+C, or somebody ends the program
            sys.__excepthook__(kind, error, trace)
            return
        _LOG.error("nobody caught this", exc_info=(kind, error, trace))
        self._crossing.emit(fault_problem(error))

    def _caught_on_thread(self, told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None:
            self.caught(told.exc_type, told.exc_value, told.exc_traceback)

    @Slot(object)
    def _show(self, problem: Problem) -> None:
        if self._shown is not None:
            return
        dialog = FaultDialog(problem, self._window)
        dialog.copy_asked.connect(lambda told: QGuiApplication.clipboard().setText(told))
        dialog.finished.connect(self._closed)
        self._shown = dialog
        dialog.show()

    def _closed(self) -> None:
        self._shown = None
