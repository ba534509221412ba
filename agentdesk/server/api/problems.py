"""Every error as problem+json: one stable code, one status, no inner words."""

from http import HTTPStatus
from typing import Any

import msgspec
import structlog
from litestar import Request, Response
from litestar.datastructures import State
from litestar.exceptions import HTTPException
from litestar.handlers import BaseRouteHandler, HTTPRouteHandler
from litestar.openapi.datastructures import ResponseSpec

from agentdesk.domain.actor import Actor
from agentdesk.domain.errors import (
    AgentdeskError,
    Conflict,
    Forbidden,
    InvalidInput,
    NotFound,
    NotSignedIn,
    Refused,
    Unavailable,
)
from agentdesk.protocol.problems import MEDIA_TYPE, Problem
from agentdesk.server.api.bodies import BodyTooSlow, ClientGone
from agentdesk.server.auth.rate_limit import TooManyRequests
from agentdesk.server.push.hub import TooManyStreams

_log = structlog.get_logger(room="problems")

AnyRequest = Request[Actor | None, Any, State]

# The first that matches counts, so the narrow ones stand above the wide ones.
_STATUS: tuple[tuple[type[AgentdeskError], int], ...] = (
    (InvalidInput, 400),
    (ClientGone, 400),
    (BodyTooSlow, 408),
    (NotSignedIn, 401),
    (Forbidden, 403),
    (NotFound, 404),
    (Refused, 422),
    (Conflict, 409),
    (TooManyRequests, 429),
    (TooManyStreams, 429),
    (Unavailable, 503),
)
_CODES = {
    400: "invalid_input",
    404: "not_found",
    405: "method_not_allowed",
    413: "body_too_large",
    415: "unsupported_media_type",
}
_DOCUMENTED = (400, 401, 403, 404, 405, 408, 409, 413, 415, 422, 429, 503)

# Every operation may answer with these; the OpenAPI document says so.
RESPONSES = {
    status: ResponseSpec(
        data_container=Problem,
        generate_examples=False,
        description=HTTPStatus(status).phrase,
        media_type=MEDIA_TYPE,
    )
    for status in _DOCUMENTED
}


def documented(handler: BaseRouteHandler) -> BaseRouteHandler:
    """Add the problems to what a handler says it answers."""
    if isinstance(handler, HTTPRouteHandler):
        handler.responses = {**RESPONSES, **(handler.responses or {})}
    return handler


def status_of(error: AgentdeskError) -> int:
    """Return the HTTP status of a domain error."""
    return next((status for type_, status in _STATUS if isinstance(error, type_)), 500)


def domain_problem(request: AnyRequest, error: AgentdeskError) -> Response[Problem]:
    """Answer what the domain refused."""
    status = status_of(error)
    return _response(
        request,
        Problem(error.code, status, HTTPStatus(status).phrase, error.detail, error.path),
        _headers(error, status),
    )


def gone_problem(request: AnyRequest, error: ClientGone) -> Response[Problem]:
    """Note that the client hung up; nobody reads this answer."""
    _log.info("client_gone", request_id=request.scope["state"].get("request_id", ""))
    return domain_problem(request, error)


def http_problem(request: AnyRequest, error: HTTPException) -> Response[Problem]:
    """Answer what the framework refused: unknown paths, methods, parameters, sizes."""
    status = error.status_code
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return unexpected_problem(request, error)
    code = _CODES.get(status, "error")
    headers = dict(error.headers or {})
    if status == HTTPStatus.METHOD_NOT_ALLOWED:
        headers["Allow"] = ", ".join(sorted(_methods(request)))
    problem = Problem(code, status, HTTPStatus(status).phrase, _detail(error), _place(error))
    return _response(request, problem, headers)


def unexpected_problem(request: AnyRequest, error: Exception) -> Response[Problem]:
    """Answer a fault of our own without telling its inside; the log has the rest."""
    _log.error("unexpected", error_type=type(error).__name__, exc_info=error)
    status = HTTPStatus.INTERNAL_SERVER_ERROR
    return _response(request, Problem("internal_error", status, status.phrase), {})


HANDLERS: dict[int | type[Exception], Any] = {
    AgentdeskError: domain_problem,
    ClientGone: gone_problem,
    HTTPException: http_problem,
    Exception: unexpected_problem,
}


def _response(request: AnyRequest, problem: Problem, headers: dict[str, str]) -> Response[Problem]:
    named = msgspec.structs.replace(
        problem, request_id=request.scope["state"].get("request_id", "")
    )
    return Response(named, status_code=problem.status, media_type=MEDIA_TYPE, headers=headers)


def _headers(error: AgentdeskError, status: int) -> dict[str, str]:
    if isinstance(error, TooManyRequests):
        return {"Retry-After": str(error.retry_after_s)}
    if isinstance(error, BodyTooSlow):
        return {"Connection": "close"}
    if status == HTTPStatus.SERVICE_UNAVAILABLE:
        return {"Retry-After": "1"}
    if status == HTTPStatus.UNAUTHORIZED:
        return {"WWW-Authenticate": "Bearer"}
    return {}


def _detail(error: HTTPException) -> str:
    for message in _messages(error):
        return str(message.get("message", ""))
    return ""


def _place(error: HTTPException) -> str:
    for message in _messages(error):
        return f"{message.get('source', '')}.{message.get('key', '')}".strip(".")
    return ""


def _messages(error: HTTPException) -> list[dict[str, Any]]:
    extra = error.extra if isinstance(error.extra, list) else []
    return [message for message in extra if isinstance(message, dict)]


def _methods(request: AnyRequest) -> set[str]:
    return {
        method
        for route in request.app.routes
        if getattr(route, "path", None) == request.scope.get("path_template")
        for method in getattr(route, "methods", ())
    }
