"""Opaque tokens: random to everybody, kept only as hashes, looked up on every request.

A refresh token's successors are derived from it, the request id and the server's key, so that the
same request asked twice gets the same answer although no token is stored in the clear.
"""

import base64
import hashlib
import hmac
import secrets
from enum import StrEnum

_BYTES = 32  # 43 characters of URL-safe base64


class TokenKind(StrEnum):
    ACCESS = "access"
    REFRESH = "refresh"


def new_token() -> str:
    """Return a fresh random token."""
    return secrets.token_urlsafe(_BYTES)


def digest(token: str) -> bytes:
    """Return what is stored of a token; it is random, so a plain hash is enough."""
    return hashlib.sha256(token.encode()).digest()


def successor(key: bytes, token: str, request_id: str, kind: TokenKind) -> str:
    """Return the token that follows `token` when it is traded in by this request."""
    message = f"{kind}\n{token}\n{request_id}".encode()
    derived = hmac.digest(key, message, "sha256")
    return base64.urlsafe_b64encode(derived).decode().rstrip("=")
