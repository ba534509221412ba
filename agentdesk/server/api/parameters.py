"""Parameters of paths and queries, with their bounds: as strict as bodies are."""

from typing import Annotated, TypeAlias

from litestar.params import HeaderParameter, PathParameter, QueryParameter

from agentdesk.domain.money import MAX_MINOR
from agentdesk.protocol.devices import WAITING_HEADER
from agentdesk.protocol.pages import MAX_PAGE

_ID = r"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\Z"

PathId: TypeAlias = Annotated[str, PathParameter(pattern=_ID)]
_DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}\Z"
PathDay: TypeAlias = Annotated[str, PathParameter(pattern=_DAY)]
QueryDay: TypeAlias = Annotated[str, QueryParameter(pattern=_DAY)]
QueryId: TypeAlias = Annotated[str, QueryParameter(pattern=_ID)]
QueryCursor: TypeAlias = Annotated[
    str, QueryParameter(pattern=r"^[A-Za-z0-9_.-]*\Z", max_length=512)
]
Limit: TypeAlias = Annotated[int, QueryParameter(ge=1, le=MAX_PAGE)]
# Integer microseconds since 1970 UTC, within what every JSON reader keeps exact.
AtUs: TypeAlias = Annotated[int, QueryParameter(ge=0, le=MAX_MINOR)]
PhoneText: TypeAlias = Annotated[str | None, QueryParameter(min_length=1, max_length=40)]
QueryText: TypeAlias = Annotated[str | None, QueryParameter(min_length=1, max_length=100)]
MaybeId: TypeAlias = Annotated[str | None, QueryParameter(pattern=_ID)]
# Said by desktops; whoever is no desktop says nothing. "At least 0" would be left out of the
# schema beside None, "more than -1" is not.
Waiting: TypeAlias = Annotated[
    int | None, HeaderParameter(name=WAITING_HEADER, gt=-1, le=999_999_999)
]
IfNoneMatch: TypeAlias = Annotated[
    str | None, HeaderParameter(name="If-None-Match", max_length=1000)
]
