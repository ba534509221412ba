"""A day at the real desktop in a process of its own, told on standard input what to say in it.

`python -m tests.integration.at_rest.story SERVER LOGIN work|lock`: works until it is killed, or
becomes the lock screen.
"""

import resource
import sys
import time
from collections.abc import Callable

import msgspec
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from agentdesk.cache.shapes import DraftKind
from agentdesk.desktop import theme
from agentdesk.desktop.app.desktop import Desktop
from agentdesk.desktop.app.first_window import FirstWindow
from agentdesk.desktop.app.rebirth import become
from agentdesk.desktop.app.wish import Wish
from agentdesk.desktop.operations.notes import add_note
from agentdesk.runtime import core_dumps
from agentdesk.runtime.clock import SystemClock
from agentdesk.runtime.logs import configure_desktop
from agentdesk.runtime.paths import data_folder
from agentdesk.runtime.settings import DesktopSettings
from tests.plugins.real_desks import is_synced, words_in

WAIT_S = 30.0
WORK, LOCK = "work", "lock"


class Words(msgspec.Struct):
    """By customer: the name that will be on screen, what is noted, begun and searched for."""

    password: str
    names: dict[str, str]
    notes: dict[str, list[str]]
    drafts: dict[str, str]
    typed: list[str]


def wait(app: QApplication, what: Callable[[], bool]) -> None:
    until = time.monotonic() + WAIT_S
    while not what():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
        if time.monotonic() > until:
            raise TimeoutError


def work(app: QApplication, desktop: Desktop, words: Words) -> None:
    bound = desktop.window.bound
    assert bound is not None
    for customer, name in words.names.items():
        bound.desk.open(customer)
        wait(app, lambda name=name: name in words_in(desktop.window))  # type: ignore[misc]
        for text in words.notes[customer]:
            add_note(bound.work.door, customer, text)
        bound.work.drafts.keep(customer, DraftKind.NOTE, words.drafts[customer].encode())
    for text in words.typed:
        bound.work.bridge.search(text)
    QApplication.clipboard().setText(words.typed[0])
    wait(app, lambda: bound.work.door.outbox.waiting() == 0)
    wait(app, lambda: is_synced(desktop))
    bound.work.drafts.end()


def allow_cores() -> None:
    """The computer writes one wherever it is not forbidden."""
    _, most = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (most, most))


def main(server: str, login: str, how: str) -> None:
    allow_cores()
    core_dumps.forbid()
    words = msgspec.json.decode(sys.stdin.buffer.readline(), type=Words)
    app = QApplication([])
    settings = DesktopSettings(server=server, theme="light", language="en")
    configure_desktop(data_folder() / "logs", "debug")
    wish = Wish(settings, server_given=True, login=login, password=words.password)
    desktop = Desktop(app, FirstWindow(theme.load("light")), wish, SystemClock())
    desktop.start()
    wait(app, lambda: is_synced(desktop))
    work(app, desktop, words)
    if how == LOCK:
        desktop.lock()
        sys.stdout.write("locked\n")
        sys.stdout.flush()
        become("lock", ["--server", server, "--login", login])
    sys.stdout.write("worked\n")
    sys.stdout.flush()
    app.exec()


if __name__ == "__main__":
    main(*sys.argv[1:])
