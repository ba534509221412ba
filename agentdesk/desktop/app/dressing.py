"""What the desktop wears: theme, language, size of letters; chosen, or as the system has it."""

import logging
from typing import Literal

from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from agentdesk.desktop import i18n, theme
from agentdesk.desktop.app.language import language_of
from agentdesk.desktop.app.remembered import Look, recall_look, remember_look
from agentdesk.desktop.app.wish import Wish

_LOG = logging.getLogger(__name__)


def look_of(wish: Wish) -> Look:
    """Return how it looked last, unless the command line or the settings say otherwise."""
    settings = wish.settings
    kept = recall_look(settings.profile, settings.data_dir)
    return replace(
        kept,
        theme=settings.theme or kept.theme,
        language=settings.language or kept.language,
    )


def theme_of(look: Look) -> theme.Theme:
    return theme.load(mode_of(look.theme), look.language or language_of(), look.text_scale)


def mode_of(wanted: Literal["light", "dark", "system"]) -> theme.Mode:
    """Return the theme's mode; "system" asks the screen."""
    if wanted == "system":
        scheme = QGuiApplication.styleHints().colorScheme()
        return "dark" if scheme is Qt.ColorScheme.Dark else "light"
    return wanted


def _traits(worn: theme.Theme) -> tuple[str, str, int]:
    return worn.mode, worn.language, worn.scale


class Dressing(QObject):
    """Wears one look at a time and remembers it for the next start.

    Colours are asked for while painting: another theme is one repaint. Words, sizes and keys are
    built into the parts: another language, size or key needs parts made anew.
    """

    worn = Signal(object)  # the Theme that is on from now on
    outgrown = Signal()  # the parts that are there have other words, sizes or keys

    def __init__(self, app: QApplication, wish: Wish, parent: QObject) -> None:
        super().__init__(parent)
        self._app, self._settings = app, wish.settings
        self.look = look_of(wish)
        self._put_on()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_turned)

    @property
    def language(self) -> str:
        return theme.current().language

    @property
    def mode(self) -> theme.Mode:
        """Which colours are on, whoever chose them."""
        return theme.current().mode

    def wear(self, look: Look) -> None:
        """Put a look on from now on."""
        if look == self.look:
            return
        other_keys = look.keys != self.look.keys
        self.look = look
        self._remember()
        if not self._change() and other_keys:
            self.outgrown.emit()

    def _put_on(self) -> None:
        wanted = theme_of(self.look)
        i18n.install(self._app, wanted.language)
        self._by_era = self.look.japanese_era
        i18n.use_japanese_era(self._by_era)
        theme.apply(self._app, wanted)

    def _system_turned(self) -> None:
        if self.look.theme == "system":
            self._change()

    def _change(self) -> bool:
        """Put on what is to be seen, if it is something else; return whether it was outgrown."""
        before, wanted = theme.current(), theme_of(self.look)
        counts_anew = self._by_era != self.look.japanese_era
        if not counts_anew and _traits(before) == _traits(wanted):
            return False
        self._put_on()
        self.worn.emit(wanted)
        outgrown = counts_anew or _traits(before)[1:] != _traits(wanted)[1:]
        if outgrown:
            self.outgrown.emit()
        for widget in self._app.allWidgets():
            widget.update()
        return outgrown

    def _remember(self) -> None:
        try:
            remember_look(self._settings.profile, self._settings.data_dir, self.look)
        except OSError as error:
            _LOG.warning("the look could not be kept for the next start", exc_info=error)
