"""The KEK wrapped a second time, by the sign-in password's argon2id key: what unlocks a desk.

It proves the password without a server, and brings back a KEK that the keyring has lost. A person
who can read the file can try passwords at 54 ms and 64 MiB each; who has the session of the
operating system's user has the keyring anyway.
"""

import os
from pathlib import Path

import msgspec
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from agentdesk.runtime.lock_mark import WRAP_NAME
from agentdesk.runtime.paths import write_private

_FORMAT = 1
_SALT_LENGTH = 16
_NONCE_LENGTH = 12
_KEY_LENGTH = 32
_ROUNDS, _MEMORY_KIB, _LANES = 3, 65_536, 4  # RFC 9106, the low-memory profile


class _Wrap(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    version: int
    salt: bytes
    nonce: bytes
    key: bytes


def keep_wrap(folder: Path, profile_name: str, kek: bytes, password: str) -> None:
    """Wrap the KEK by the password that has just signed in; the wrap of before is replaced."""
    salt, nonce = os.urandom(_SALT_LENGTH), os.urandom(_NONCE_LENGTH)
    key = AESGCM(_key_of(password, salt)).encrypt(nonce, kek, _bound_to(profile_name))
    write_private(folder / WRAP_NAME, msgspec.json.encode(_Wrap(_FORMAT, salt, nonce, key)))


def opened_by(folder: Path, profile_name: str, password: str) -> bytes | None:
    """Return the KEK; None when the password is not the one of the last sign-in."""
    try:
        wrap = msgspec.json.decode((folder / WRAP_NAME).read_bytes(), type=_Wrap)
        lock = AESGCM(_key_of(password, wrap.salt))
        return lock.decrypt(wrap.nonce, wrap.key, _bound_to(profile_name))
    except (OSError, msgspec.MsgspecError, InvalidTag, ValueError):
        return None


def _key_of(password: str, salt: bytes) -> bytes:
    return hash_secret_raw(
        password.encode(), salt, _ROUNDS, _MEMORY_KIB, _LANES, _KEY_LENGTH, Type.ID
    )


def _bound_to(profile_name: str) -> bytes:
    return f"agentdesk/{_FORMAT}/{profile_name}/password".encode()
