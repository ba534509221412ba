"""Answers OPTIONS with the methods of a path, told once for all handlers that share it."""

from collections import defaultdict
from collections.abc import Iterable

from litestar import Response
from litestar.enums import HttpMethod
from litestar.handlers import BaseRouteHandler, HTTPRouteHandler

from agentdesk.server.auth.access import allow_anonymous


def options_for(handlers: Iterable[BaseRouteHandler]) -> list[BaseRouteHandler]:
    """Return one OPTIONS handler for each path; the framework's own would name one method only."""
    methods: defaultdict[str, set[str]] = defaultdict(lambda: {HttpMethod.OPTIONS.value})
    for handler in handlers:
        if isinstance(handler, HTTPRouteHandler):
            for path in handler.paths:
                methods[path] |= {str(method) for method in handler.http_methods}
    return [_options(path, ", ".join(sorted(names))) for path, names in methods.items()]


def _options(path: str, allowed: str) -> BaseRouteHandler:
    async def tell_methods() -> Response[None]:
        return Response(None, status_code=204, headers={"Allow": allowed})

    return HTTPRouteHandler(
        path,
        http_method=HttpMethod.OPTIONS,
        guards=[allow_anonymous()],
        include_in_schema=False,
        status_code=204,
    )(tell_methods)
