"""What is not on the list is never written, and no words of ours can forge a line."""

import io
import json
import logging
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.runtime.logs import FIELDS, JsonFormatter

CANARY = "Hanako 0901-2345-678"


@pytest.fixture
def written() -> Iterator[tuple[logging.Logger, io.StringIO]]:
    out = io.StringIO()
    handler = logging.StreamHandler(out)
    handler.setFormatter(JsonFormatter())
    log = logging.getLogger("agentdesk.test_logs")
    log.addHandler(handler)
    log.propagate = False
    yield log, out
    log.removeHandler(handler)
    log.propagate = True


def format_of(message: str, **fields: object) -> str:
    record = logging.LogRecord("agentdesk", logging.ERROR, "file", 1, message, (), None)
    record.__dict__.update(fields)
    return JsonFormatter().format(record)


@given(
    st.text(alphabet="abcdefghijklmnopqrstuvwxyz_", min_size=1).filter(lambda n: n not in FIELDS)
)
def test_a_field_that_is_not_on_the_list_is_not_written(name: str) -> None:
    known = logging.LogRecord("", 0, "", 0, "", (), None).__dict__
    if name not in known:
        assert CANARY not in format_of("saved", **{name: CANARY})


@given(st.text())
def test_no_value_breaks_its_line(text: str) -> None:
    line = format_of(text, reason=text)
    assert len(line.splitlines()) == 1
    assert "\x1b" not in json.loads(line)["event"]


def test_an_error_keeps_its_way_and_not_its_words(
    written: tuple[logging.Logger, io.StringIO],
) -> None:
    log, out = written
    try:
        int(CANARY)
    except ValueError:
        log.exception("it went wrong")
    line = json.loads(out.getvalue())
    assert CANARY not in out.getvalue()
    assert line["error_type"] == "ValueError"
    assert line["trace"]
