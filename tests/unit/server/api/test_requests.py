"""Whatever bytes come, reading a request either gives what was asked for or says what is wrong."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.errors import InvalidInput
from agentdesk.protocol.messages import CommandBatch, SetPresence
from agentdesk.server.api.requests import decode

ID = "01890000-0000-7000-8000-000000000000"
PRESENCE = {
    "type": "presence.set",
    "command_id": ID,
    "made_at": "2026-01-02T03:04:05Z",
    "presence": "break",
}
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)


def refused(body: bytes, type_: Any = SetPresence) -> InvalidInput:
    with pytest.raises(InvalidInput) as caught:
        decode(body, type_)
    return caught.value


def outcome(body: bytes) -> SetPresence | InvalidInput:
    try:
        read: SetPresence = decode(body, SetPresence)
    except InvalidInput as error:
        return error
    return read


@given(st.binary())
def test_no_bytes_break_it(body: bytes) -> None:
    assert refused(body, CommandBatch).path.startswith("$")


@given(st.sampled_from(sorted(PRESENCE)), VALUES)
def test_no_value_breaks_it(name: str, value: object) -> None:
    said = outcome(json.dumps(PRESENCE | {name: value}).encode())
    assert isinstance(said, SetPresence) or said.path.startswith("$")


@given(st.text().filter(lambda name: name not in {*PRESENCE, "reason"}))
def test_every_unknown_field_is_refused(name: str) -> None:
    body = json.dumps(PRESENCE | {name: 1}).encode()
    assert refused(body).code in {"invalid_body", "unknown_field"}


def test_a_command_must_say_what_it_is() -> None:
    body = {name: value for name, value in PRESENCE.items() if name != "type"}
    assert refused(json.dumps(body).encode()).code == "invalid_body"


@pytest.mark.parametrize("depth", [100, 10_000, 1_000_000])
def test_depth_is_no_way_in(depth: int) -> None:
    body = b'{"commands":' + b"[" * depth + b"]" * depth + b"}"
    assert refused(body, CommandBatch).code in {"invalid_body", "too_deep"}
