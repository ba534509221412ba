"""The suite hears everything: a log record of WARNING or above that no test expects fails it."""

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest


@dataclass
class Ear(logging.Handler):
    """Keeps what was logged at WARNING or above and was not expected."""

    expected: list[re.Pattern[str]] = field(default_factory=list)
    heard: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        logging.Handler.__init__(self, logging.WARNING)

    __hash__ = logging.Handler.__hash__

    def emit(self, record: logging.LogRecord) -> None:
        line = f"{record.name}: {record.levelname}: {record.getMessage()}"
        if not any(pattern.search(line) for pattern in self.expected):
            self.heard.append(line)


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers", "expects_log(pattern): log lines of WARNING or above that this test provokes"
    )


@pytest.fixture(autouse=True)
def no_stray_logs(request: pytest.FixtureRequest) -> Iterator[None]:
    marks = request.node.iter_markers("expects_log")
    ear = Ear([re.compile(mark.args[0]) for mark in marks])
    root = logging.getLogger()
    root.addHandler(ear)
    yield
    root.removeHandler(ear)
    if ear.heard:
        pytest.fail("logged, and not expected:\n" + "\n".join(ear.heard), pytrace=False)
