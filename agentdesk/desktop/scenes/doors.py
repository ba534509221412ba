"""What stands before the desk: signing in, being refused, a locked desk, no keys."""

from PySide6.QtWidgets import QWidget

from agentdesk.desktop import theme
from agentdesk.desktop.app.first_window import FirstWindow
from agentdesk.desktop.app.wiping import wiped_problem
from agentdesk.desktop.errors import opening_problem, sign_in_problem
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.main_window.window import MainWindow
from agentdesk.desktop.scenes.stage import Stage
from agentdesk.desktop.scenes.words import NOW
from agentdesk.desktop.views.lock.lock_view import LockView
from agentdesk.desktop.views.sign_in.refusal import RefusalView
from agentdesk.desktop.views.sign_in.sign_in import SignInView
from agentdesk.domain.errors import NotSignedIn, Unavailable
from agentdesk.runtime.wipe_mark import Wiped

_SERVER = "https://desk.example.com"


class _NoKeyring(Unavailable):
    code = "no_keyring"


def first_frame(stage: Stage) -> QWidget:
    """What is on screen before anything is loaded."""
    window = stage.keep(FirstWindow(theme.current()))
    window.show()
    return window


def sign_in(stage: Stage) -> QWidget:
    return _before(stage, SignInView(_SERVER, "mika"))


def first_run(stage: Stage) -> QWidget:
    """Nobody has signed in on this computer yet, and it will forget whoever does."""
    view = SignInView("")
    window = _before(stage, view)
    view.say_first_time()
    view.say_whether_kept(persists=False)
    return window


def sign_in_refused(stage: Stage) -> QWidget:
    view = SignInView(_SERVER, "mika")
    window = _before(stage, view)
    view.refuse(sign_in_problem(NotSignedIn("no")))
    return window


def signing_in(stage: Stage) -> QWidget:
    view = SignInView(_SERVER, "mika")
    window = _before(stage, view)
    view.set_busy(True)
    return window


def no_keys(stage: Stage) -> QWidget:
    problem = opening_problem(_NoKeyring("the secret store does not answer"))
    return _before(stage, RefusalView(problem.title, problem.words, problem.details))


def wiped(stage: Stage) -> QWidget:
    """The computer had been reported lost, and was found."""
    problem = wiped_problem(Wiped("mika", NOW, lost=2))
    view = RefusalView(problem.title, problem.words, problem.details)
    view.name_way_on(tr("Wiped", "Go on"))
    return _before(stage, view)


def locked(stage: Stage) -> QWidget:
    return _locked(stage)[0]


def lock_refused(stage: Stage) -> QWidget:
    window, view = _locked(stage)
    view.refuse(0)
    return window


def _locked(stage: Stage) -> tuple[QWidget, LockView]:
    window = stage.keep(FirstWindow(theme.current()))
    view = LockView("mika")
    window.furnish(view)
    window.show()
    view.begin()
    return window, view


def _before(stage: Stage, view: QWidget) -> QWidget:
    window = stage.keep(MainWindow())
    window.show_before(view)
    window.show()
    if isinstance(view, SignInView):
        view.begin()
    return window
