"""Plays our short sounds through the computer's own player; without one it beeps."""

import sys
from functools import cached_property

from PySide6.QtCore import QObject, QProcess, QStandardPaths
from PySide6.QtWidgets import QApplication

from agentdesk.runtime.resources import resource

_PLAYERS = ("pw-play", "paplay", "aplay", "afplay")


class Speaker(QObject):
    """One sound at a time: who speaks over themselves is not understood.

    Qt's own player would bring 150 MB of codecs for five short tones.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._process = QProcess(self)
        self._process.finished.connect(self._go_on)
        self._next = ""

    def play(self, name: str) -> None:
        path = str(resource("sounds", f"{name}.wav"))
        if sys.platform == "win32":
            import winsound  # noqa: PLC0415  only there

            winsound.PlaySound(path, winsound.SND_FILENAME | winsound.SND_ASYNC)
            return
        player = self._player
        if not player:
            QApplication.beep()
        elif self._process.state() == QProcess.ProcessState.NotRunning:
            self._process.start(player, [path])
        else:
            self._next = name

    @cached_property
    def _player(self) -> str:
        """Looked for once: four names in every folder of the path are many while it rings."""
        return next(filter(None, map(QStandardPaths.findExecutable, _PLAYERS)), "")

    def _go_on(self) -> None:
        name, self._next = self._next, ""
        if name:
            self.play(name)

    def end(self) -> None:
        self._process.finished.disconnect(self._go_on)
        self._process.kill()
        self._process.waitForFinished()
