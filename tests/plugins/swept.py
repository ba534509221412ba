"""Windows of a test are gone before the next one: Qt puts it off until some loop runs."""

import sys
from collections.abc import Iterator

import pytest


def sweep() -> None:
    """Take out what is to be deleted later.

    What nobody took out was styled anew by every window after it: the fortieth of a file took
    ten times as long as the first.
    """
    core = sys.modules.get("PySide6.QtCore")  # a test without windows need not load them
    if core is not None and core.QCoreApplication.instance() is not None:
        core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete.value)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown() -> Iterator[None]:
    """Sweep when everybody else has ended the test."""
    yield
    sweep()
