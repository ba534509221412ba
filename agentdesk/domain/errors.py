"""The error tree. Every error carries a stable code; its words are found on the screen.

AgentdeskError
├── InvalidInput             what was asked is malformed (4xx, fixable, nothing stored)
│   ├── InvalidAmount
│   ├── CurrencyMismatch
│   └── InvalidPhone
├── Refused                  understood and not allowed
│   ├── NotSignedIn
│   ├── Forbidden
│   ├── NotFound
│   └── RuleBroken           a business rule says no (stored as the command's answer)
├── Conflict                 somebody else was first; look again
└── Unavailable              the world's fault: network, disk, another program; try again
"""


class AgentdeskError(Exception):
    """Root of all errors of this project."""

    code = "error"

    def __init__(self, detail: str = "", *, code: str | None = None, path: str = "") -> None:
        super().__init__(detail)
        self.detail = detail
        self.path = path
        if code is not None:
            self.code = code


class InvalidInput(AgentdeskError):
    code = "invalid_input"


class InvalidAmount(InvalidInput):
    code = "invalid_amount"


class CurrencyMismatch(InvalidInput):
    code = "currency_mismatch"


class InvalidPhone(InvalidInput):
    code = "invalid_phone"


class Refused(AgentdeskError):
    code = "refused"


class NotSignedIn(Refused):
    code = "not_signed_in"


class Forbidden(Refused):
    code = "forbidden"


class NotFound(Refused):
    code = "not_found"


class RuleBroken(Refused):
    """A business rule said no; `code` names the rule."""

    code = "rule_broken"


class Conflict(AgentdeskError):
    code = "conflict"


class Unavailable(AgentdeskError):
    code = "unavailable"
