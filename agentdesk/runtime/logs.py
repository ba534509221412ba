"""Logs as JSON lines with a field allow-list: what is not named here is never written."""

import json
import logging
from collections.abc import Mapping
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path

# Counts, codes, names of things; never names of people, words, tokens or bodies.
FIELDS = frozenset(
    {
        "attempt",
        "code",
        "count",
        "database",
        "entity",
        "error_type",
        "host",
        "method",
        "outcome",
        "path",
        "port",
        "reason",
        "request_id",
        "room",
        "signal",
        "status",
        "took_ms",
        "type",
        "version",
        "waiting",
    }
)
_FILE_BYTES = 2 * 1024 * 1024
_FILES = 5
_MAX_VALUE = 200


def allowed(fields: Mapping[str, object]) -> dict[str, object]:
    """Return the fields that may be written, without line breaks and not for ever long."""
    return {name: _plain(value) for name, value in fields.items() if name in FIELDS}


def trace(error: BaseException) -> list[str]:
    """Return where an error went through our code; its message may hold somebody's data."""
    lines = []
    step = error.__traceback__
    while step is not None:
        code = step.tb_frame.f_code
        lines.append(f"{Path(code.co_filename).name}:{step.tb_lineno} {code.co_name}")
        step = step.tb_next
    return lines


class JsonFormatter(logging.Formatter):
    """One line per record; `extra` fields pass the allow-list, exceptions keep only their way."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": _plain(record.getMessage()),
        }
        line |= allowed(record.__dict__)
        if record.exc_info and record.exc_info[1] is not None:
            line["error_type"] = type(record.exc_info[1]).__name__
            line["trace"] = trace(record.exc_info[1])
        return json.dumps(line, ensure_ascii=False)


def configure_desktop(folder: Path, level: str) -> None:
    """Write the desktop's log into its own folder, rotating, so that it never fills a disk."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        folder / "desktop.log", maxBytes=_FILE_BYTES, backupCount=_FILES, encoding="utf-8"
    )
    handler.setFormatter(JsonFormatter())
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level.upper())
    _quiet_libraries()


def _quiet_libraries() -> None:
    """Libraries tell addresses and statements at lower levels; those are not ours to write."""
    for name in ("httpx", "httpcore", "sqlalchemy", "asyncio", "keyring"):
        logging.getLogger(name).setLevel(logging.WARNING)


def _plain(value: object) -> object:
    if isinstance(value, bool | int | float) or value is None:
        return value
    return "".join(c if c.isprintable() else " " for c in str(value)[:_MAX_VALUE])
