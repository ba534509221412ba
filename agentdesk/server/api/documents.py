"""The OpenAPI 3.1 document at /openapi.json, with bodies exactly as strict as they are read.

The framework's own schemas lose patterns, bounds and `additionalProperties`; msgspec, which does
the reading, writes them whole, so its schemas stand in the document instead.
"""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import msgspec
from litestar import Litestar
from litestar.connection import Request
from litestar.enums import MediaType
from litestar.handlers import HTTPRouteHandler
from litestar.openapi import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.openapi.spec import Components, SecurityScheme
from litestar.routes import HTTPRoute

from agentdesk import __version__
from agentdesk.protocol.fields import Id
from agentdesk.server.auth.access import declared

_BEARER = "bearer"
_REFERENCE = "#/components/schemas/{name}"
_METHODS = frozenset({"get", "post", "put", "patch", "delete"})


class ExactDocument(JsonRenderPlugin):
    """Renders the document once and keeps it."""

    def render(self, request: Request[Any, Any, Any], openapi_schema: dict[str, Any]) -> bytes:
        del openapi_schema  # exact ones are made below
        return _rendered(request.app)


OPENAPI = OpenAPIConfig(
    title="agentdesk",
    version=__version__,
    description="The CRM API that agentdesk desktops sync with.",
    path="/",
    render_plugins=[ExactDocument(path="/openapi.json", media_type=MediaType.JSON)],
    use_handler_docstrings=True,
    components=Components(security_schemes={_BEARER: SecurityScheme(type="http", scheme="bearer")}),
    security=[{_BEARER: []}],
)


@cache
def _rendered(app: Litestar) -> bytes:
    return json.dumps(document(app)).encode()


def document(app: Litestar) -> dict[str, Any]:
    """Return the app's document with exact schemas."""
    described = app.openapi_schema.to_schema()
    described["components"]["schemas"] |= _exact_schemas(app)
    for path in described["paths"].values():
        for method in _METHODS & path.keys():
            for parameter in path[method].get("parameters", []):
                _describe_parameter(parameter)
    for path, method in _open_to_all(app):
        described["paths"][path][method]["security"] = []
    portable: dict[str, Any] = _portable(described)
    return portable


def _exact_schemas(app: Litestar) -> dict[str, Any]:
    _, schemas = msgspec.json.schema_components(_types(app), ref_template=_REFERENCE)
    for schema in schemas.values():
        if "properties" in schema:
            schema["additionalProperties"] = False  # requests.py refuses them at any depth
    return schemas


def _described_handlers(app: Litestar) -> Iterator[tuple[str, HTTPRouteHandler]]:
    for route in app.routes:
        for handler in route.route_handlers if isinstance(route, HTTPRoute) else ():
            if handler.resolve_include_in_schema():
                yield route.path_format, handler


def _open_to_all(app: Litestar) -> list[tuple[str, str]]:
    """Return the path and method of what needs no sign-in."""
    return [
        (path, str(method).lower())
        for path, handler in _described_handlers(app)
        if declared(handler).roles is None
        for method in handler.http_methods
    ]


def _types(app: Litestar) -> list[Any]:
    """Return everything that bodies are made of, in and out."""
    fields = [
        field
        for _, handler in _described_handlers(app)
        for field in (handler.parsed_data_field, handler.parsed_return_field)
        if field is not None
    ]
    return [field.annotation for field in fields if _is_described(field.annotation)]


def _is_described(annotation: Any) -> bool:
    try:
        msgspec.json.schema(annotation)
    except TypeError:
        return False  # a response object: nothing that travels as JSON
    return annotation is not None


def _describe_parameter(parameter: dict[str, Any]) -> None:
    """Ids in paths are as strict as in bodies."""
    if parameter["name"].endswith("_id"):
        parameter["schema"] = msgspec.json.schema(Id)


def _portable(part: Any) -> Any:
    """Say the end of a text as every regular expression dialect does."""
    if isinstance(part, dict):
        return {name: _portable(value) for name, value in part.items()}
    if isinstance(part, list):
        return [_portable(value) for value in part]
    return part.replace("\\Z", "$") if isinstance(part, str) else part
