"""What schemathesis must know of us: our times have a zone, and our integers no decimal point."""

from datetime import UTC, datetime
from typing import Any

import schemathesis
from hypothesis import strategies as st

_TIMES = st.datetimes(
    min_value=datetime(1901, 1, 1),  # noqa: DTZ001 - hypothesis adds the zone
    max_value=datetime(2199, 1, 1),  # noqa: DTZ001 - hypothesis adds the zone
    timezones=st.just(UTC),
)
schemathesis.openapi.format("date-time", _TIMES.map(datetime.isoformat))


@schemathesis.hook
def map_body(_: Any, body: Any) -> Any:
    """JSON Schema calls 1.0 an integer; we refuse it on purpose, so it is no valid example."""
    return _exact(body)


def _exact(value: Any) -> Any:
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, list):
        return [_exact(item) for item in value]
    if isinstance(value, dict):
        return {name: _exact(item) for name, item in value.items()}
    return value
