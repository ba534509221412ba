"""How talking to the server can fail; what matters is whether it may have heard us.

Unavailable
├── Unreachable      it certainly did not hear us
├── NoAnswer         it may have: only asking again under the same name tells
├── ServerTrouble    it answered that it cannot now (5xx, 408, 425, 429)
└── BadReply         it answered what cannot be understood
Refused
├── SignedOut        the session is over: somebody has to sign in
└── RequestRefused   it will never take this as it is (other 4xx)
"""

from agentdesk.domain.errors import NotSignedIn, Refused, Unavailable


class Unreachable(Unavailable):
    code = "unreachable"


class NoAnswer(Unavailable):
    code = "no_answer"


class ServerTrouble(Unavailable):
    """`retry_after_s` is what the server asked for, 0 when it did not say."""

    code = "server_trouble"

    def __init__(self, status: int, code: str, retry_after_s: float = 0.0) -> None:
        super().__init__(f"HTTP {status}", code=code or None)
        self.status = status
        self.retry_after_s = retry_after_s

    @property
    def not_processed(self) -> bool:
        """Return whether the server turned us away before it looked at what we brought."""
        return self.status in {425, 429}


class BadReply(Unavailable):
    code = "bad_reply"


class SignedOut(NotSignedIn):
    code = "signed_out"


class RequestRefused(Refused):
    def __init__(self, status: int, code: str, *, detail: str = "", path: str = "") -> None:
        super().__init__(detail or f"HTTP {status}", code=code or f"http_{status}", path=path)
        self.status = status
