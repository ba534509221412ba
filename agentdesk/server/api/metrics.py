"""What the server counts, in the text format of Prometheus; and the log line of each request."""

from collections import Counter
from dataclasses import dataclass, field

import structlog
from litestar import MediaType, get
from litestar.di import NamedDependency as Needs
from litestar.enums import ScopeType
from litestar.handlers import BaseRouteHandler
from litestar.types import ASGIApp, Message, Receive, Scope, Send

from agentdesk.domain.actor import Role
from agentdesk.protocol import routes
from agentdesk.runtime.clock import Clock
from agentdesk.runtime.identity import new_id
from agentdesk.server.auth.access import allow
from agentdesk.server.push.hub import Hub

_log = structlog.get_logger(room="http")
_BUCKETS_S = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)


@dataclass(slots=True)
class Metrics:
    """Counted on the event loop only, so nothing needs a lock."""

    requests: Counter[tuple[str, str, int]] = field(default_factory=Counter)
    commands: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    durations: Counter[float] = field(default_factory=Counter)
    duration_s: float = 0.0

    def request(self, method: str, template: str, status: int, took_s: float) -> None:
        self.requests[method, template, status] += 1
        self.durations[next((b for b in _BUCKETS_S if took_s <= b), float("inf"))] += 1
        self.duration_s += took_s

    def command(self, type_: str, outcome: str, code: str) -> None:
        self.commands[type_, outcome, code] += 1

    def text(self, streams: int) -> str:
        lines = ["# TYPE agentdesk_streams gauge", f"agentdesk_streams {streams}"]
        lines.append("# TYPE agentdesk_requests_total counter")
        lines += [
            f'agentdesk_requests_total{{method="{method}",path="{path}",status="{status}"}} {count}'
            for (method, path, status), count in sorted(self.requests.items())
        ]
        lines.append("# TYPE agentdesk_commands_total counter")
        lines += [
            f'agentdesk_commands_total{{type="{type_}",outcome="{outcome}",code="{code}"}} {count}'
            for (type_, outcome, code), count in sorted(self.commands.items())
        ]
        return "\n".join([*lines, *self._histogram()]) + "\n"

    def _histogram(self) -> list[str]:
        lines = ["# TYPE agentdesk_request_seconds histogram"]
        passed = 0
        for bound in (*_BUCKETS_S, float("inf")):
            passed += self.durations[bound]
            name = "+Inf" if bound == float("inf") else str(bound)
            lines.append(f'agentdesk_request_seconds_bucket{{le="{name}"}} {passed}')
        lines.append(f"agentdesk_request_seconds_sum {self.duration_s:.6f}")
        lines.append(f"agentdesk_request_seconds_count {passed}")
        return lines


@get(
    routes.METRICS,
    guards=[allow(Role.ADMIN, Role.AUDITOR, Role.INTEGRATION)],
    media_type=MediaType.TEXT,
)
async def read_metrics(metrics: Needs[Metrics], hub: Needs[Hub]) -> str:
    return metrics.text(len(hub))


class MeasuredRequests:
    """Names every request, counts it and logs it: its path's template, never what was in it."""

    def __init__(self, app: ASGIApp, *, metrics: Metrics, clock: Clock) -> None:
        self._app = app
        self._metrics = metrics
        self._clock = clock

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != ScopeType.HTTP:
            await self._app(scope, receive, send)
            return
        request_id = new_id(self._clock)
        scope.setdefault("state", {})["request_id"] = request_id
        began_s = self._clock.monotonic_s()

        async def told(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], (b"x-request-id", request_id.encode())]
                self._note(scope, message["status"], self._clock.monotonic_s() - began_s)
            await send(message)

        await self._app(scope, receive, told)

    def _note(self, scope: Scope, status: int, took_s: float) -> None:
        template = str(scope.get("path_template", ""))
        method = str(scope.get("method", ""))
        self._metrics.request(method, template, status, took_s)
        _log.info(
            "request",
            request_id=scope["state"]["request_id"],
            method=method,
            path=template,
            status=status,
            took_ms=round(took_s * 1000, 2),
        )


HANDLERS: tuple[BaseRouteHandler, ...] = (read_metrics,)
