"""The Qt program: named as the system's menus, task bars and badges know it."""

import sys

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

PROGRAM = "agentdesk"


def make_program() -> QApplication:
    """Make the one application object; a badge finds its icon by the desktop file's name."""
    QGuiApplication.setDesktopFileName(PROGRAM)
    app = QApplication(sys.argv[:1])
    app.setApplicationName(PROGRAM)
    return app
