"""From the command line to the first frame: as little as possible comes before it."""

from agentdesk.desktop.app.dressing import look_of, theme_of
from agentdesk.desktop.app.first_window import FirstWindow
from agentdesk.desktop.app.program import make_program
from agentdesk.desktop.app.rebirth import become
from agentdesk.desktop.app.wish import Wish
from agentdesk.runtime import core_dumps
from agentdesk.runtime.clock import Clock


def run(wish: Wish, clock: Clock) -> int:
    """Run the desktop until its window is closed; return the exit code."""
    core_dumps.forbid()
    app = make_program()
    window = FirstWindow(theme_of(look_of(wish)))
    window.show()
    app.processEvents()  # the first frame is on screen from here on

    from agentdesk.desktop.app.desktop import Desktop  # noqa: PLC0415  after the first frame
    from agentdesk.desktop.app.faults import Faults  # noqa: PLC0415  the same
    from agentdesk.runtime.logs import configure_desktop  # noqa: PLC0415  the same
    from agentdesk.runtime.paths import data_folder  # noqa: PLC0415  the same

    settings = wish.settings
    configure_desktop(data_folder(settings.data_dir) / "logs", settings.log_level)
    Faults(window).install()
    desktop = Desktop(app, window, wish, clock)
    desktop.start()
    code = int(app.exec())
    if desktop.locked:
        become("lock", wish.words)
    return code
