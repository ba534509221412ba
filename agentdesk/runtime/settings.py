"""Settings of both programs: defaults, then TOML, environment, flags and managed policy."""

import os
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Literal, TypeVar

import msgspec
from msgspec import Meta

from agentdesk.domain.errors import InvalidInput

Port = Annotated[int, Meta(ge=0, le=65535)]
Seconds = Annotated[float, Meta(gt=0, le=86_400 * 400)]
Limit = Annotated[int, Meta(ge=1, le=1_000_000)]
LogLevel = Literal["debug", "info", "warning", "error"]


class ServerSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`secrets` names the file of keys; keys themselves never stand here or on a command line."""

    database: str = "sqlite:///agentdesk.db"
    host: str = "127.0.0.1"
    port: Port = 8640
    secrets: Path = Path("agentdesk.secrets")
    audit_roots: Path | None = None  # a file beside the database that signed roots are kept in
    tls_cert: Path | None = None
    tls_key: Path | None = None
    log_level: LogLevel = "info"
    threads: Limit = 16
    read_queue: Limit = 512  # reads that wait for a thread; the next is told to come back
    write_wait_s: Seconds = 5.0
    body_wait_s: Seconds = 20.0  # for a whole body to come in
    connections: Limit = 4_096  # a desktop keeps two or three, its stream among them
    access_token_life_s: Seconds = 600.0
    refresh_token_life_s: Seconds = 86_400.0 * 30
    sign_in_tries: Limit = 10  # per address and login, in `sign_in_window_s`
    sign_in_failures: Limit = 300  # per address, whoever they claim to be: an office has one
    sign_in_window_s: Seconds = 60.0
    password_hash_threads: Limit = 2
    password_hash_queue: Limit = 32
    streams_per_user: Limit = 3
    stream_buffer: Limit = 256
    heartbeat_s: Seconds = 15.0
    stream_check_s: Seconds = 60.0  # how often a stream asks whether its session still lives
    shutdown_grace_s: Limit = 3
    desk_customers: Limit = 500  # held by a desktop from the start; see domain.desk_policy
    desk_days: Limit = 30  # for a contact older than this nobody is held
    desk_due_days: Limit = 7  # what is promised within these days is a scheduled contact
    payments_url: str = ""  # https, or http to this machine; empty: refunds wait in the queue
    payments_timeout_s: Annotated[float, Meta(gt=0, le=30)] = 20.0


class DesktopSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`server` is https, or http to loopback only; `data_dir` replaces the platform's folder."""

    server: str = "http://127.0.0.1:8640"
    profile: str = "default"
    data_dir: Path | None = None
    theme: Literal["", "light", "dark", "system"] = ""  # empty: what was chosen, or the system's
    language: Literal["", "en", "ja", "zh_TW", "zh_CN"] = ""  # empty: the same
    lock_after_s: Seconds = 300.0  # nobody having touched the desk for so long
    profile_persists: bool = True  # false where its folder is gone afterwards: no lease is kept
    log_level: LogLevel = "info"


S = TypeVar("S", ServerSettings, DesktopSettings)


def load(
    program: type[S],
    *,
    flags: Mapping[str, object] | None = None,
    environ: Mapping[str, str] = os.environ,
    files: Sequence[Path] = (),
    policy: Path | None = None,
) -> S:
    """Return the settings, each source stronger than the one before; None in flags is not said."""
    said: dict[str, object] = {}
    for file in files:
        said |= _from_toml(file)
    said |= _from_environment(program, environ)
    said |= {name: value for name, value in (flags or {}).items() if value is not None}
    if policy is not None:
        said |= _from_toml(policy)
    try:
        return msgspec.convert(said, program, strict=False, dec_hook=_path)
    except msgspec.ValidationError as error:
        raise InvalidInput(str(error), code="invalid_settings") from error


def _path(type_: type, value: object) -> object:
    if type_ is Path and isinstance(value, str | Path):
        return Path(value)
    raise NotImplementedError(type_)


def _from_toml(file: Path) -> dict[str, object]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise InvalidInput(f"{file}: {error}", code="invalid_settings") from error


def _from_environment(program: type[S], environ: Mapping[str, str]) -> dict[str, object]:
    """Read AGENTDESK_SERVER_PORT and the like; other names of the prefix are left alone."""
    prefix = "AGENTDESK_" + program.__name__.removesuffix("Settings").upper() + "_"
    return {
        name: environ[prefix + name.upper()]
        for name in program.__struct_fields__
        if prefix + name.upper() in environ
    }
