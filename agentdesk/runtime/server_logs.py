"""The server's log: structlog to standard error, through the same allow-list as the desktop's."""

import logging
import sys

import structlog
from structlog.typing import EventDict, WrappedLogger

from agentdesk.runtime.logs import JsonFormatter, allowed, trace

# What structlog itself puts on a line.
_OWN = ("timestamp", "level", "event")


def configure_server(level: str) -> None:
    """Send our lines and the libraries' to standard error as JSON; systemd keeps them."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonFormatter())
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(max(logging.getLevelNamesMapping()[level.upper()], logging.WARNING))
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _only_allowed,
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.WriteLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )


def _only_allowed(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """Drop every field that is not on the list; keep an exception's way, not its words."""
    line: dict[str, object] = {name: event[name] for name in _OWN if name in event}
    line |= allowed(event)
    error = event.get("exc_info")
    if isinstance(error, BaseException):
        line |= {"error_type": type(error).__name__, "trace": trace(error)}
    return line
