"""From the first frame to the last: open, sign in, work, sign out, leave."""

import logging
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from agentdesk.desktop import i18n
from agentdesk.desktop.app.dressing import Dressing
from agentdesk.desktop.app.first_window import FirstWindow
from agentdesk.desktop.app.remembered import Look, recall, remember
from agentdesk.desktop.app.settled import settle
from agentdesk.desktop.app.shutdown_signals import ShutdownSignals
from agentdesk.desktop.app.wiping import begin, go_on, is_wipe, unsaid, wiped_problem
from agentdesk.desktop.app.wish import Wish
from agentdesk.desktop.errors import is_at_server, opening_problem, sign_in_problem
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.preferences import Preferences
from agentdesk.desktop.item_models.tenant_zone import zone_of
from agentdesk.desktop.main_window.draft_keeper import DraftKeeper
from agentdesk.desktop.main_window.window import MainWindow
from agentdesk.desktop.main_window.workplace import About, Workplace
from agentdesk.desktop.operations.door import CommandDoor
from agentdesk.desktop.sync_bridge import SyncBridge
from agentdesk.desktop.tasks import Background, after
from agentdesk.desktop.views.sign_in.refusal import RefusalView
from agentdesk.desktop.views.sign_in.sign_in import SignInView
from agentdesk.domain.errors import InvalidInput, Refused, Unavailable
from agentdesk.protocol.devices import WIPED
from agentdesk.protocol.messages import AnyCommand
from agentdesk.protocol.sessions import Me
from agentdesk.runtime.clock import Clock
from agentdesk.runtime.lock_mark import LockMark
from agentdesk.runtime.paths import Profile, profile_folder
from agentdesk.runtime.settings import DesktopSettings
from agentdesk.runtime.wipe_mark import Wiped, mark_seen, unfinished

if TYPE_CHECKING:  # importing it costs 240 ms of SQLAlchemy: only after the first frame
    from agentdesk.desktop.app.locking import Locking
    from agentdesk.desktop.app.opened_profile import OpenedProfile

_LOG = logging.getLogger(__name__)
_ENGINE_STOP_MS = 2000
_SWITCH_INTERVAL_S = 0.001
_SETTLED_MS = 1500
_MINUTE_S = 60


class Desktop(QObject):
    """One window, at most one opened profile."""

    def __init__(self, app: QApplication, host: FirstWindow, wish: Wish, clock: Clock) -> None:
        super().__init__(app)
        self._app, self.host, self._wish, self._clock = app, host, wish, clock
        self._background = Background(self)
        self._bridge = SyncBridge(self)
        self._opened: OpenedProfile | None = None
        self._locking: Locking | None = None
        self.locked = False  # the window was closed for the lock screen to come in its place
        self._work: Workplace | None = None
        picked = wish.language_picked
        # Chosen before it was known who chooses.
        self._picked: dict[str, object] = {"language": picked} if picked else {}
        self._dressing = Dressing(app, wish, self)
        self._dressing.worn.connect(host.wear)
        self._dressing.outgrown.connect(self._furnish_anew)
        self.window = self._furnish()
        self._bridge.signed_out.connect(self._session_ended)
        host.closing.connect(self.leave)
        self._signals = ShutdownSignals(self, host.close)

    def _furnish(self) -> MainWindow:
        window = MainWindow(self._dressing.look.keys)
        self.host.furnish(window)
        window.sign_out_asked.connect(self._sign_out)
        window.lock_asked.connect(self.lock)
        window.sign_in_asked.connect(self._sign_in_again)
        window.theme_turn_asked.connect(self._turn_theme)
        return window

    def _furnish_anew(self) -> None:
        """Other words, sizes or keys are on: new parts in the same window, for the same work."""
        where = self.window.whereabouts()
        self.window.end()
        self.window = self._furnish()
        if self._work is not None:
            self.window.begin(self._work, where)

    def start(self) -> None:
        """Begin with the next turn of the loop, when the empty desk has been painted."""
        self.host.show()
        after(self.window, 0, self._begin)

    # ---- opening -------------------------------------------------------------------------

    def _begin(self) -> None:
        sys.setswitchinterval(_SWITCH_INTERVAL_S)
        data_dir = self._wish.settings.data_dir
        if unfinished(data_dir):
            self._go_on_forgetting()
            return
        told = unsaid(data_dir)
        if told is not None:
            self._say_wiped(told)
            return
        profile = self._wished_profile()
        if profile is None or (self._is_barred(profile) and not self._wish.password):
            self._ask_sign_in()
        else:
            self._open(profile, self._wish.password)

    def _is_barred(self, profile: Profile) -> bool:
        """Return whether nobody may go on here before the server has heard a password."""
        return self._wish.sign_in_anew or mark_of(profile, self._wish.settings.data_dir).stands()

    def _wished_profile(self) -> Profile | None:
        """Return whose desk to open without asking; None when nobody is known."""
        wish, settings = self._wish, self._wish.settings
        known = recall(settings.profile, settings.data_dir)
        if wish.login and wish.password:
            return Profile(settings.server, wish.login)
        if known is None or (wish.login and wish.login != known.user):
            return None
        return None if wish.server_given and settings.server != known.server else known

    def _ask_sign_in(self, problem: str = "") -> None:
        settings = self._wish.settings
        known = recall(settings.profile, settings.data_dir)
        told = self._wish.server_given or settings.server != DesktopSettings().server
        server = known.server if known is not None else ""
        server = settings.server if told else server
        login = self._wish.login or (known.user if known is not None else "")
        self._show_sign_in(server, login, problem)

    def _show_sign_in(self, server: str, login: str, problem: str = "") -> None:
        settings = self._wish.settings
        known = recall(settings.profile, settings.data_dir)
        view = SignInView(server, login)
        view.language_picked.connect(lambda spoken: self._speak(spoken, view))
        view.asked.connect(lambda at, who, word: self._open(Profile(at, who), word, view))
        if known is not None and self._is_barred(known):
            view.fix_person()
        if known is None:
            view.say_first_time()
        view.say_whether_kept(persists=settings.profile_persists)
        self.window.show_before(view)
        view.begin()
        if problem:
            view.refuse(problem)

    def _speak(self, language: str, view: SignInView) -> None:
        """Ask again in the language that was picked; whoever signs in next has chosen it."""
        self._picked["language"] = language
        self._dressing.wear(replace(self._dressing.look, language=language))
        self._show_sign_in(*view.typed())

    def _open(self, profile: Profile, password: str, view: SignInView | None = None) -> None:
        """Open the profile's files off the GUI thread, then sign in or go on."""
        settings, clock, listener = self._wish.settings, self._clock, self._bridge.listener

        def work() -> "OpenedProfile":
            from agentdesk.desktop.app.opened_profile import open_profile  # noqa: PLC0415  late

            persists = settings.profile_persists
            return open_profile(profile, settings.data_dir, clock, listener, persists=persists)

        def done(opened: "OpenedProfile") -> None:
            self._opened = opened
            self._bridge.start(opened.engine)
            if password:
                self._sign_in(opened, password, view)
            elif opened.can_go_on:
                self._enter(opened)
            else:
                self._close_profile()
                self._ask_sign_in()

        self._background.run(work, done, lambda error: self._not_opened(error, view))

    def _not_opened(self, error: Exception, view: SignInView | None) -> None:
        if isinstance(error, InvalidInput) and view is not None:
            view.refuse(sign_in_problem(error), at_server=is_at_server(error))
            return
        problem = opening_problem(error)
        refusal = RefusalView(problem.title, problem.words, problem.details)
        refusal.try_again.connect(self._begin)
        refusal.copy_asked.connect(_copy)
        self.window.show_before(refusal)

    # ---- signing in and out --------------------------------------------------------------

    def _sign_in(self, opened: "OpenedProfile", password: str, view: SignInView | None) -> None:
        def failed(error: Exception) -> None:
            if is_wipe(error):
                self._forget(opened)
                return
            can_go_on = opened.can_go_on and isinstance(error, Unavailable)
            if can_go_on and view is None and not self._is_barred(opened.profile):
                self._enter(opened)  # the server is away: the session of before still holds
                return
            self._close_profile()
            if view is not None:
                view.refuse(sign_in_problem(error), at_server=is_at_server(error))
            else:
                self._ask_sign_in(sign_in_problem(error))

        self._bridge.call(
            lambda: opened.engine.sign_in(opened.profile.user, password),
            lambda _me: self._let_in(opened, password),
            failed,
        )

    def _let_in(self, opened: "OpenedProfile", password: str) -> None:
        """The server knows the password: from now on it unlocks this desk, and lifts its lock."""
        self._learn(opened, password)
        mark_of(opened.profile, self._wish.settings.data_dir).lift()
        self._enter(opened)

    def _learn(self, opened: "OpenedProfile", password: str) -> None:
        profile, data_dir = opened.profile, self._wish.settings.data_dir

        def work() -> None:
            from agentdesk.desktop.app.locking import remember_password  # noqa: PLC0415  late

            remember_password(profile, data_dir, password)

        self._background.run(work, lambda _kept: None, _not_learnt)

    def _enter(self, opened: "OpenedProfile") -> None:
        me = opened.store.me()
        if me is None:
            raise Refused("signed in as nobody")
        settings = self._wish.settings
        remember(settings.profile, settings.data_dir, opened.profile)
        i18n.use_zone(zone_of(me))
        work = self._workplace(opened, me)
        self._wear_as_chosen(work.preferences)
        self._work = work
        self.window.begin(work)
        after(self.window, _SETTLED_MS, partial(settle, self.window, me))
        after(self.window, _SETTLED_MS, self._watch)

    def _workplace(self, opened: "OpenedProfile", me: Me) -> Workplace:
        store, lease = opened.store, opened.lease
        draw = None if lease is None else partial(store.outbox.grant, lease)
        door = CommandDoor(store.outbox, self._clock, self._bridge.wake, self._told, draw)
        drafts = DraftKeeper(store.drafts)
        return Workplace(
            store.queries,
            door,
            self._bridge,
            self._clock,
            me,
            lease,
            drafts=drafts,
            preferences=Preferences(store.preferences),
            about=self._about(opened),
        )

    def _about(self, opened: "OpenedProfile") -> About:
        persists = self._wish.settings.profile_persists
        profile = opened.profile
        return About(
            profile.name,
            profile.server,
            opened.store.mended,
            persists=persists,
            lock_after_s=self._wish.settings.lock_after_s,
            stored=opened.store.stored_here,
        )

    def _told(self, command: AnyCommand, customer_id: str | None) -> None:
        self.window.told(command, customer_id)

    def _sign_in_again(self) -> None:
        """The session has ended: sign in over the frame, with everything kept behind it."""
        opened = self._opened
        if opened is None:
            return
        view = SignInView(opened.profile.server, opened.profile.user)
        view.fix_person()
        view.asked.connect(lambda _at, _who, word: self._resume(opened, word, view))
        self.window.show_before(view)
        view.begin()

    def _resume(self, opened: "OpenedProfile", password: str, view: SignInView) -> None:
        self._bridge.call(
            lambda: opened.engine.sign_in(opened.profile.user, password),
            lambda _me: self._resumed(opened, password),
            lambda error: self._not_resumed(opened, error, view),
        )

    def _not_resumed(self, opened: "OpenedProfile", error: Exception, view: SignInView) -> None:
        if is_wipe(error):
            self._forget(opened)
        else:
            view.refuse(sign_in_problem(error))

    def _resumed(self, opened: "OpenedProfile", password: str) -> None:
        self._learn(opened, password)
        self.window.show_frame()

    def _sign_out(self) -> None:
        opened = self._opened
        if opened is None:
            return

        def gone(_answer: object) -> None:
            self._close_profile()
            self._ask_sign_in()

        self._bridge.call(opened.engine.sign_out, gone, gone)

    # ---- locking -------------------------------------------------------------------------

    def _watch(self) -> None:
        """Somebody works here: notice when nobody does any more."""
        from agentdesk.desktop.app.locking import Locking  # noqa: PLC0415  after the first frame

        window = self.host.windowHandle()
        if self._opened is not None and self._locking is None and window is not None:
            idle_s = self._lock_after_s()
            self._locking = Locking(window, self._clock, idle_s, self)
            self._locking.due.connect(self.lock)

    def _lock_after_s(self) -> float:
        """Sooner than this computer is set up for if the person wants it so, never later."""
        usual = self._wish.settings.lock_after_s
        chosen = 0 if self._work is None else self._work.preferences.choices.lock_after_min
        return min(usual, chosen * _MINUTE_S) if chosen else usual

    def _watch_anew(self) -> None:
        if self._locking is not None:
            self._locking.deleteLater()
            self._locking = None
            self._watch()

    def lock(self) -> None:
        """Nothing more is shown from this moment on; the process ends as soon as all is safe."""
        opened = self._opened
        if opened is None or self.locked:
            return
        from agentdesk.desktop.app.locking import clear_clipboard  # noqa: PLC0415  late

        self.locked = True
        for shown in QApplication.topLevelWidgets():  # customers' own windows, menus, dialogs
            shown.hide()
        mark_of(opened.profile, self._wish.settings.data_dir).set()
        clear_clipboard()
        self.host.close()
        self._app.quit()

    # ---- forgetting ----------------------------------------------------------------------

    def _session_ended(self, reason: str) -> None:
        if self._opened is not None and reason == WIPED:
            self._forget(self._opened)

    def _forget(self, opened: "OpenedProfile") -> None:
        """The computer was reported lost: nothing more is shown, and nothing stays here."""
        from agentdesk.desktop.app.locking import clear_clipboard  # noqa: PLC0415  late

        begin(opened, self._wish.settings.data_dir, self._clock)
        clear_clipboard()
        self._wish = self._wish.without_person()
        self._close_profile()
        self._go_on_forgetting()

    def _go_on_forgetting(self) -> None:
        self._background.run(
            partial(go_on, self._wish.settings.data_dir),
            lambda _done: self._begin(),
            lambda error: self._not_opened(error, None),
        )

    def _say_wiped(self, told: Wiped) -> None:
        problem = wiped_problem(told)
        view = RefusalView(problem.title, problem.words, problem.details)
        view.name_way_on(tr("Wiped", "Go on"))
        view.try_again.connect(lambda: self._wiped_is_said(told))
        view.copy_asked.connect(_copy)
        self.window.show_before(view)

    def _wiped_is_said(self, told: Wiped) -> None:
        mark_seen(self._wish.settings.data_dir, told)
        self._begin()

    # ---- leaving -------------------------------------------------------------------------

    def _close_profile(self) -> None:
        """No new commands, engine ended, files closed, lock given back: in this order."""
        opened, self._opened = self._opened, None
        if self._locking is not None:
            self._locking.deleteLater()
            self._locking = None
        self.window.end()
        self._work = None
        self._bridge.stop(_ENGINE_STOP_MS, keep_lease=self.locked)
        i18n.use_zone(None)
        if opened is not None:
            opened.close()

    def leave(self) -> None:
        self._background.close(_ENGINE_STOP_MS)
        self._close_profile()

    # ---- what it looks like --------------------------------------------------------------

    def _wear_as_chosen(self, preferences: Preferences) -> None:
        """Look as the person who has come in wants it; what the command line said stands."""
        preferences.choose(**self._picked)
        self._picked = {}
        settings, chosen = self._wish.settings, preferences.choices
        self._dressing.wear(
            Look(
                settings.theme or chosen.theme,
                settings.language or chosen.language,
                chosen.text_scale,
                chosen.japanese_era,
                chosen.keys,
            )
        )
        preferences.changed.connect(lambda name: self._chosen(preferences, name))

    def _chosen(self, preferences: Preferences, name: str) -> None:
        """Change with the next turn of the loop: who asked may be a part that is replaced."""

        def wear() -> None:
            wanted = getattr(preferences.choices, name)
            self._dressing.wear(replace(self._dressing.look, **{name: wanted}))

        if name in Look.__struct_fields__:
            after(self, 0, wear)
        elif name == "lock_after_min":
            self._watch_anew()

    def _turn_theme(self) -> None:
        other = "light" if self._dressing.mode == "dark" else "dark"
        if self._work is not None:
            self._work.preferences.choose(theme=other)


def mark_of(profile: Profile, data_dir: Path | None) -> LockMark:
    """Return the mark that stands while this profile's desk is locked."""
    return LockMark(profile_folder(profile, data_dir))


def _not_learnt(error: Exception) -> None:
    """Unlocking will ask the server then."""
    _LOG.warning("the password could not be kept as a key", exc_info=error)


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
