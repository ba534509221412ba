"""problem+json (RFC 9457): a stable code, the field's path, no words for the screen."""

import msgspec

MEDIA_TYPE = "application/problem+json"

# Refusals that may pass: a command is sent again after them; every other 4xx is for good.
RETRY_STATUS = frozenset({401, 403, 408, 409, 425, 429})


class Problem(msgspec.Struct, frozen=True, omit_defaults=True):
    code: str
    status: int
    title: str
    detail: str = ""
    path: str = ""
    request_id: str = ""
