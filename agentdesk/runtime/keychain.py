"""The profile's keys: one KEK and the device seed in the OS keyring, file keys wrapped by it.

No keyring, no cache: whatever goes wrong here is refused with a code, never answered with a key
in a plain file.
"""

import base64
import hashlib
import hmac
import importlib
import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, Self

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from agentdesk.domain.errors import Unavailable
from agentdesk.runtime.paths import write_private

SERVICE = "agentdesk"
KEYS_NAME = "keys.json"
FILES = ("cache", "outbox")
_KEY_LENGTH = 32  # nothing larger: the Windows vault is small
_NONCE_LENGTH = 12
_FORMAT = 1

# A back end that is not named here may keep secrets in the clear (keyrings.alt does, silently),
# so it is not even loaded. The first that works on this computer is used.
ALLOWED_BACKENDS = (
    "keyring.backends.Windows.WinVaultKeyring",
    "keyring.backends.macOS.Keyring",
    "keyring.backends.SecretService.Keyring",
    "keyring.backends.kwallet.DBusKeyring",
    "keyring.backends.libsecret.Keyring",
)


class NoKeyring(Unavailable):
    """This computer has no safe place for a key, or it is locked."""

    code = "no_keyring"


class KeysLost(Unavailable):
    """Files are here whose keys are not: nothing is overwritten; a person must decide."""

    code = "keys_lost"


class Backend(Protocol):
    """What we use of a keyring back end."""

    def get_password(self, service: str, username: str) -> str | None: ...

    def set_password(self, service: str, username: str, password: str) -> None: ...

    def delete_password(self, service: str, username: str) -> None: ...


@dataclass(frozen=True, slots=True)
class ProfileKeys:
    """Raw keys of the profile's files, and the seed this device is known by."""

    cache: bytes
    outbox: bytes
    device_seed: bytes

    @property
    def device_id(self) -> str:
        """Return the device's name for the server: derived, so that the seed never travels."""
        digest = hmac.new(self.device_seed, b"device id", hashlib.sha256).digest()
        return str(uuid.UUID(bytes=digest[:16], version=4))

    def __repr__(self) -> str:
        return "ProfileKeys(…)"


class _Wrapped(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    nonce: bytes
    key: bytes


class _KeysFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    version: int
    keyring: dict[str, _Wrapped]


class Keychain:
    """One safe back end; every error of it becomes NoKeyring."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend

    @classmethod
    def of_system(cls) -> Self:
        """Return the first allowed back end that works here, looked for anew each time."""
        with _fail_closed():
            for name in ALLOWED_BACKENDS:
                kind = _loaded(name)
                if kind.viable:
                    return cls(kind())
        raise NoKeyring("no allowed keyring back end")

    def secret(self, name: str) -> bytes | None:
        """Return a 32-byte secret, or None when there is none."""
        with _fail_closed():
            text = self._backend.get_password(SERVICE, name)
        return None if text is None else _decoded(text)

    def keep(self, name: str, secret: bytes) -> None:
        """Store a secret and read it back: a back end that forgets is worse than none."""
        text = base64.b64encode(secret).decode("ascii")
        with _fail_closed():
            self._backend.set_password(SERVICE, name, text)
        if self.secret(name) != secret:
            raise NoKeyring("the keyring did not keep what it was given")

    def forget(self, name: str) -> None:
        """Delete a secret and look again: what is said to be gone must be."""
        with _fail_closed():
            if self._backend.get_password(SERVICE, name) is None:
                return
            self._backend.delete_password(SERVICE, name)
            if self._backend.get_password(SERVICE, name) is not None:
                raise NoKeyring("the keyring did not forget what it was told to")


@contextmanager
def _fail_closed() -> Iterator[None]:
    """Turn whatever a back end raises into a refusal: KeyringError, D-Bus errors, OSError."""
    try:
        yield
    except NoKeyring:
        raise
    except Exception as error:
        raise NoKeyring(type(error).__name__) from error


def _loaded(name: str) -> Any:
    """Import late: keyring costs 60 ms, and only the desktop has it."""
    module, _, kind = name.rpartition(".")
    return getattr(importlib.import_module(module), kind)


def _decoded(text: str) -> bytes:
    try:
        secret = base64.b64decode(text, validate=True)
    except ValueError as error:
        raise KeysLost("the keyring's entry is not ours") from error
    if len(secret) != _KEY_LENGTH:
        raise KeysLost("the keyring's entry has the wrong length")
    return secret


def open_keys(folder: Path, profile_name: str, keychain: Keychain) -> ProfileKeys:
    """Return the profile's keys, made at the first start.

    The KEK reaches the keyring before keys.json is written, so that an interrupted first start
    goes on with the same KEK.
    """
    path = folder / KEYS_NAME
    kek = keychain.secret(f"{profile_name}/kek")
    has_files = path.exists() or any((folder / f"{name}.db").exists() for name in FILES)
    if kek is None:
        if has_files:
            raise KeysLost("the keyring has no key for these files")
        kek = _made(keychain, f"{profile_name}/kek")
    seed = keychain.secret(f"{profile_name}/device") or _made(keychain, f"{profile_name}/device")
    if not path.exists():
        if has_files:
            raise KeysLost("keys.json is gone")
        write_private(path, _wrapped_keys(kek, profile_name))
    keys = _unwrapped_keys(path.read_bytes(), kek, profile_name)
    return ProfileKeys(cache=keys["cache"], outbox=keys["outbox"], device_seed=seed)


def kek_of(profile_name: str, keychain: Keychain) -> bytes | None:
    """Return the profile's KEK, to be wrapped a second time."""
    return keychain.secret(f"{profile_name}/kek")


def give_back_kek(profile_name: str, kek: bytes, keychain: Keychain) -> None:
    """Put a KEK that the password has opened back where it is missing."""
    if kek_of(profile_name, keychain) is None:
        keychain.keep(f"{profile_name}/kek", kek)


def forget_keys(profile_name: str, keychain: Keychain) -> None:
    """Let the keyring forget this profile: from then on nobody can read its files."""
    for name in ("kek", "device"):
        keychain.forget(f"{profile_name}/{name}")


def _made(keychain: Keychain, name: str) -> bytes:
    secret = os.urandom(_KEY_LENGTH)
    keychain.keep(name, secret)
    return secret


def _bound_to(profile_name: str, file: str) -> bytes:
    return f"agentdesk/{_FORMAT}/{profile_name}/{file}".encode()


def _wrapped_keys(kek: bytes, profile_name: str) -> bytes:
    wraps = {}
    for file in FILES:
        nonce = os.urandom(_NONCE_LENGTH)
        key = AESGCM(kek).encrypt(nonce, os.urandom(_KEY_LENGTH), _bound_to(profile_name, file))
        wraps[file] = _Wrapped(nonce, key)
    return msgspec.json.encode(_KeysFile(_FORMAT, wraps))


def _unwrapped_keys(content: bytes, kek: bytes, profile_name: str) -> dict[str, bytes]:
    try:
        wraps = msgspec.json.decode(content, type=_KeysFile).keyring
        return {
            file: AESGCM(kek).decrypt(
                wraps[file].nonce, wraps[file].key, _bound_to(profile_name, file)
            )
            for file in FILES
        }
    except (msgspec.MsgspecError, KeyError, ValueError, InvalidTag) as error:
        raise KeysLost(f"keys.json cannot be read: {type(error).__name__}") from error
