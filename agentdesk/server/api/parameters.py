"""Parameters that many reading endpoints share, with their bounds."""

from typing import Annotated, TypeAlias

from litestar.params import Parameter

from agentdesk.domain.money import MAX_MINOR
from agentdesk.protocol.pages import MAX_PAGE

Limit: TypeAlias = Annotated[int, Parameter(ge=1, le=MAX_PAGE)]
# Integer microseconds since 1970 UTC, within what every JSON reader keeps exact.
AtUs: TypeAlias = Annotated[int, Parameter(ge=0, le=MAX_MINOR)]
PhoneText: TypeAlias = Annotated[str, Parameter(min_length=1, max_length=40)]
QueryText: TypeAlias = Annotated[str, Parameter(min_length=1, max_length=100)]
IfNoneMatch: TypeAlias = Annotated[str | None, Parameter(header="If-None-Match", max_length=1000)]
