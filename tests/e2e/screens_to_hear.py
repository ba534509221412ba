"""Run by hear_screens.py on a real screen: shows one scene after the other, on each line of stdin.

Before it waits it says on stdout what Qt would have a screen reader hear. A line "alert" makes the
desk say something by itself.
"""

import json
import sys

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication, QWidget

from agentdesk.desktop import i18n, theme
from agentdesk.desktop.item_models.values import Tone, Value
from agentdesk.desktop.main_window.window import MainWindow
from agentdesk.desktop.scenes.catalogue import SCENES
from agentdesk.desktop.scenes.pictures import settle
from agentdesk.desktop.scenes.stage import Stage
from tests.plugins.screen_reading import heard_in


def wait_for_line(app: QApplication) -> str:
    """Let the window answer whoever listens, until somebody writes a line."""
    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(app.quit)
    app.exec()
    notifier.setEnabled(False)
    return sys.stdin.readline().strip()


def show(app: QApplication, name: str) -> bool:
    """Return whether there was anybody left to hear it."""
    with Stage() as stage:
        window = SCENES[name].build(stage)
        window.activateWindow()
        settle()
        heard = [(one.role, one.name, one.is_reached) for one in heard_in(window)]
        sys.stdout.write(json.dumps([name, heard]) + "\n")
        sys.stdout.flush()
        while (line := wait_for_line(app)) == "alert":
            _alert(window)
    return line == "next"


def _alert(window: QWidget) -> None:
    if isinstance(window, MainWindow):
        window.toasts.say(Value("Y. Tanaka declined $260", tone=Tone.BAD, icon="circle-x"))
        window.toasts.say(Value("Single keys act again", icon="keyboard"))


def main(names: list[str]) -> None:
    app = QApplication([])
    i18n.install(app, "en")
    theme.apply(app, theme.load("light"))
    for name in names:
        if not show(app, name):
            return


if __name__ == "__main__":
    main(sys.argv[1:])
