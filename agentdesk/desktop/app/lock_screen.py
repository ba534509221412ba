"""The small process in a locked desk's place: it holds no key, no row and no word of a customer."""

from contextlib import suppress
from functools import partial
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QObject

from agentdesk.desktop import theme
from agentdesk.desktop.app.dressing import Dressing
from agentdesk.desktop.app.first_window import FirstWindow
from agentdesk.desktop.app.program import make_program
from agentdesk.desktop.app.rebirth import become
from agentdesk.desktop.app.shutdown_signals import ShutdownSignals
from agentdesk.desktop.app.wiping import forget_locked, is_ordered
from agentdesk.desktop.app.wish import PICKED_FLAG, Wish
from agentdesk.desktop.tasks import Background, Ticker
from agentdesk.desktop.views.lock.lock_view import LockView
from agentdesk.runtime import core_dumps
from agentdesk.runtime.clock import SystemClock
from agentdesk.runtime.lock_mark import LockMark
from agentdesk.runtime.paths import Profile, profile_folder

_END_MS = 1000
_ASK_EVERY_MS = 60_000


class LockScreen(QObject):
    """`next_words` is what to become when the window is gone; None: nobody unlocked."""

    def __init__(
        self,
        host: FirstWindow,
        profile: Profile,
        folder: Path,
        dressing: Dressing,
        data_dir: Path | None = None,
    ) -> None:
        super().__init__(host)
        self._data_dir, self._dressing = data_dir, dressing
        dressing.outgrown.connect(self._furnish_anew)
        self._host, self._profile, self._folder = host, profile, folder
        self._mark = LockMark(folder)
        self._background = Background(self)
        self.next_words: tuple[str, ...] | None = None
        self._picked = ""
        self.view = self._furnished()
        host.closing.connect(lambda: self._background.close(_END_MS))
        self._asker = Ticker(self, _ASK_EVERY_MS, self._ask_for_order)
        self._asker.start()
        self._ask_for_order()

    def _furnished(self) -> LockView:
        view = LockView(self._profile.user)
        view.asked.connect(self._try)
        view.other_way_asked.connect(lambda: self._leave_for("--sign-in"))
        view.language_picked.connect(self._pick)
        self._host.furnish(view)
        view.begin()
        return view

    def _furnish_anew(self) -> None:
        """Other words are on: the same lock in them."""
        self.view = self._furnished()

    def _pick(self, language: str) -> None:
        """Whoever unlocks has chosen it, as who signs in has."""
        self._picked = language
        self._dressing.wear(replace(self._dressing.look, language=language))

    def _ask_for_order(self) -> None:
        """A lost computer may lie locked for ever: it is told here too, if the server is there."""
        self._background.run(
            partial(is_ordered, self._profile, self._folder), self._ordered, lambda _error: None
        )

    def _ordered(self, wipe: bool) -> None:
        if not wipe:
            return
        self._asker.stop()
        self._host.hide()
        self._background.run(
            partial(forget_locked, self._profile, self._data_dir, SystemClock()),
            lambda _done: self._leave_for(),
            lambda _error: self._leave_for(),  # the desk goes on with it, and says what is wrong
        )

    def _try(self, password: str) -> None:
        folder, name = self._folder, self._profile.name
        self._background.run(
            lambda: _unlocked(folder, name, password),
            self._tried,
            lambda _error: self._tried(False),
        )

    def _tried(self, opened: bool) -> None:
        if not opened:
            self.view.refuse(self._mark.count_wrong())
            return
        self._mark.lift()
        self._leave_for()

    def _leave_for(self, *words: str) -> None:
        chosen = (f"{PICKED_FLAG}={self._picked}",) if self._picked else ()
        self.next_words = (*words, *chosen)
        self._host.close()


def _unlocked(folder: Path, profile_name: str, password: str) -> bool:
    """Prove the password; a KEK the keyring has lost comes back by it."""
    from agentdesk.runtime.keychain import Keychain, NoKeyring, give_back_kek  # noqa: PLC0415  late
    from agentdesk.runtime.password_wrap import opened_by  # noqa: PLC0415  late

    kek = opened_by(folder, profile_name, password)
    if kek is None:
        return False
    with suppress(NoKeyring):  # the desk says it better when it opens
        give_back_kek(profile_name, kek, Keychain.of_system())
    return True


def run(wish: Wish, profile: Profile) -> int:
    """Show the lock until it is opened, then become the desk again; or until it is closed."""
    core_dumps.forbid()
    app = make_program()
    dressing = Dressing(app, wish, app)
    host = FirstWindow(theme.current())
    dressing.worn.connect(host.wear)
    data_dir = wish.settings.data_dir
    folder = profile_folder(profile, data_dir)
    screen = LockScreen(host, profile, folder, dressing, data_dir)
    signals = ShutdownSignals(screen, host.close)
    host.show()
    screen.view.begin()
    code = int(app.exec())
    del signals
    if screen.next_words is not None:
        become("desktop", [*wish.words, *screen.next_words])
    return code
