"""Strict requests: bytes straight to the typed struct, nothing coerced, nothing unknown let in."""

import re
from datetime import UTC, datetime
from typing import Any
from urllib.parse import unquote_to_bytes

import msgspec
from litestar.connection import ASGIConnection, Request
from litestar.datastructures import State
from litestar.enums import ScopeType
from litestar.exceptions import HTTPException
from litestar.handlers import BaseRouteHandler
from litestar.types import ASGIApp, Receive, Scope, Send

from agentdesk.domain.actor import Actor
from agentdesk.domain.errors import InvalidInput

MAX_BODY_BYTES = 1024 * 1024
# Times outside it are typing errors, and the ends of the calendar overflow in arithmetic.
_EARLIEST = datetime(1900, 1, 1, tzinfo=UTC)
_LATEST = datetime(2200, 1, 1, tzinfo=UTC)
_INTEGER = re.compile(r"^-?(0|[1-9][0-9]{0,18})\Z")
_PLACE = re.compile(r" - at `(.+)`$")


class StrictRequest(Request[Actor | None, Any, State]):
    """Litestar alone would take `1.0`, `1e2` and `"1"` for integers; this does not."""

    async def json(self) -> Any:
        """Return the body as the type the handler declares."""
        if self.content_type[0] != "application/json":
            raise HTTPException(status_code=415, detail="the body must be application/json")
        field = self.route_handler.parsed_data_field
        return decode(await self.body(), field.annotation if field else Any)


def decode(body: bytes, type_: Any) -> Any:
    """Decode strictly; what is wrong is told with its place."""
    try:
        value = msgspec.json.decode(body, type=type_)
        _check(value, msgspec.json.decode(body), "$")
    except msgspec.ValidationError as error:
        place = _PLACE.search(str(error))
        raise InvalidInput(
            _PLACE.sub("", str(error)), code="invalid_body", path=place[1] if place else "$"
        ) from error
    except msgspec.DecodeError as error:
        raise InvalidInput(str(error), code="invalid_json", path="$") from error
    except UnicodeDecodeError as error:
        raise InvalidInput("not UTF-8", code="invalid_utf8", path="$") from error
    except RecursionError as error:
        raise InvalidInput("nested too deeply", code="too_deep", path="$") from error
    return value


def _check(value: Any, raw: Any, path: str) -> None:
    """Refuse unknown fields at any depth: rows may carry them to desktops, requests may not."""
    if isinstance(value, msgspec.Struct):
        _check_struct(value, raw, path)
    elif isinstance(value, list):
        for index, (item, raw_item) in enumerate(zip(value, raw, strict=True)):
            _check(item, raw_item, f"{path}[{index}]")
    elif isinstance(value, datetime) and not _EARLIEST <= value < _LATEST:
        raise InvalidInput("a time out of range", code="invalid_body", path=path)


def _check_struct(value: msgspec.Struct, raw: dict[str, Any], path: str) -> None:
    names = dict(zip(value.__struct_encode_fields__, value.__struct_fields__, strict=True))
    tag = value.__struct_config__.tag_field
    if tag is not None and tag not in raw:
        raise InvalidInput(f"`{tag}` is missing", code="invalid_body", path=path)
    unknown = raw.keys() - names.keys() - {tag}
    if unknown:
        raise InvalidInput(
            "a field that is not known", code="unknown_field", path=f"{path}.{min(unknown)}"
        )
    for encoded, name in names.items():
        if encoded in raw:
            _check(getattr(value, name), raw[encoded], f"{path}.{encoded}")


async def exact_integers(
    connection: ASGIConnection[Any, Any, Any, Any], handler: BaseRouteHandler
) -> None:
    """Refuse `1e2` and ` 5` where a query asks for an integer: the framework would read them."""
    for name in _integers(handler):
        for said in connection.query_params.getall(name, []):
            if _INTEGER.match(said) is None:
                raise InvalidInput("not an integer", path=f"query.{name}")


def _integers(handler: BaseRouteHandler) -> tuple[str, ...]:
    """Not cached by handler: the framework copies the handler for every call of a guard."""
    parameters = handler.parsed_fn_signature.parameters
    return tuple(name for name, field in parameters.items() if field.annotation is int)


def refuse_nul(app: ASGIApp) -> ASGIApp:
    """Refuse NUL in path and query: PostgreSQL cannot store it, so nothing may ask for it."""

    async def checked(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == ScopeType.HTTP:
            _refuse_nul_in("path", scope["path"].encode())
            _refuse_nul_in("query", unquote_to_bytes(scope["query_string"]))
        await app(scope, receive, send)

    return checked


def _refuse_nul_in(place: str, content: bytes) -> None:
    if b"\x00" in content:
        raise InvalidInput("NUL is no character", code="nul", path=place)
