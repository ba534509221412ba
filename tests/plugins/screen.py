"""A real screen for tests of real windows: each worker has its own Xvfb and openbox."""

from collections.abc import Iterator

import pytest

from tests.plugins.virtual_screen import VirtualScreen, virtual_screen


@pytest.fixture(scope="session")
def screen() -> Iterator[VirtualScreen]:
    with virtual_screen() as running:
        yield running
