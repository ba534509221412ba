"""The server's keys: one file only its owner can read, made on the first start, shared by all."""

import base64
import hmac
import os
import secrets
import stat
from pathlib import Path

import msgspec

from agentdesk.domain.errors import InvalidInput

_KEY_BYTES = 32
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def _new_key() -> bytes:
    return secrets.token_bytes(_KEY_BYTES)


class ServerSecrets(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=False):
    """`database_password` joins the database URL, so that it never stands on a command line."""

    cursor_key: bytes = msgspec.field(default_factory=_new_key)  # signs feed cursors
    token_key: bytes = msgspec.field(default_factory=_new_key)  # derives successors of tokens
    lease_key: bytes = msgspec.field(default_factory=_new_key)  # Ed25519 seed of budget leases
    webhook_key: bytes = msgspec.field(default_factory=_new_key)  # signs what we send out
    database_password: str = ""
    payments_key: str = ""  # what the payment provider knows us by

    @property
    def audit_seed(self) -> bytes:
        """The Ed25519 seed of audit seals: derived, so that a file of before has one too."""
        return hmac.digest(self.lease_key, b"audit seals", "sha256")


def load_secrets(file: Path) -> ServerSecrets:
    """Read the keys, making the file when there is none; a file others can read is refused."""
    try:
        content = _read(file)
    except FileNotFoundError:
        return _create(file)
    try:
        return msgspec.json.decode(content, type=ServerSecrets)
    except msgspec.MsgspecError as error:
        raise InvalidInput(f"{file} is not a file of keys", code="invalid_secrets") from error


def _read(file: Path) -> bytes:
    with file.open("rb") as opened:
        mode = os.fstat(opened.fileno()).st_mode
        if os.name == "posix" and mode & _OTHERS:
            raise InvalidInput(f"{file} can be read by others: chmod 600", code="open_secrets")
        return opened.read()


def _create(file: Path) -> ServerSecrets:
    """Write beside and link into place: two servers that start at once end with one file."""
    made = ServerSecrets()
    beside = file.with_name(f"{file.name}.{base64.b32encode(secrets.token_bytes(5)).decode()}")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as opened:
            opened.write(msgspec.json.format(msgspec.json.encode(made)))
            opened.flush()
            os.fsync(opened.fileno())
        os.link(beside, file)
    except FileExistsError:
        return load_secrets(file)
    finally:
        beside.unlink(missing_ok=True)
    return made
