"""problem+json (RFC 9457): a stable code, the field's path, no words for the screen."""

import msgspec

MEDIA_TYPE = "application/problem+json"

# Codes after which a command is never sent again; everything else is retried.
RETRY_STATUS = frozenset({401, 403, 408, 409, 425, 429})


class Problem(msgspec.Struct, frozen=True, omit_defaults=True):
    code: str
    status: int
    title: str
    detail: str = ""
    path: str = ""
    request_id: str = ""
