"""Windows of a test are gone before the next one: Qt puts it off until some loop runs."""

import sys
from collections.abc import Iterator

import pytest


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown() -> Iterator[None]:
    """Take out what is to be deleted later, after everybody else has ended the test.

    What nobody took out was styled anew by every window after it: the fortieth of a file took
    ten times as long as the first.
    """
    yield
    widgets = sys.modules.get("PySide6.QtWidgets")
    app = widgets.QApplication.instance() if widgets is not None else None
    if app is not None:
        core = sys.modules["PySide6.QtCore"]
        app.sendPostedEvents(None, core.QEvent.Type.DeferredDelete.value)
