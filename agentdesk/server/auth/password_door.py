"""The first door: a login and a password. OpenID Connect is to stand beside it, not inside it."""

from agentdesk.domain.errors import NotSignedIn
from agentdesk.protocol.rows import Entity
from agentdesk.protocol.sessions import SignIn, TokenPair
from agentdesk.server.auth.issuing import Issuer
from agentdesk.server.auth.passwords import PasswordPool
from agentdesk.server.auth.rate_limit import RateLimit
from agentdesk.server.services.units import Units
from agentdesk.server.storage.unit_of_work import UnitOfWork


class PasswordDoor:
    """Signs people in; every failure looks alike and costs the same time."""

    def __init__(
        self, units: Units, passwords: PasswordPool, issuer: Issuer, tries: RateLimit
    ) -> None:
        self._units = units
        self._passwords = passwords
        self._issuer = issuer
        self._tries = tries

    async def sign_in(self, asked: SignIn, address: str) -> TokenPair:
        """Check outside the transaction (hashing is slow), then open the session inside one."""
        login = asked.login.casefold()
        self._tries.count(f"{address} {login}")
        user_id, stored = await self._units.read(_credential, asked.login)
        if not await self._passwords.verify(stored, asked.password) or user_id is None:
            raise NotSignedIn(code="wrong_login_or_password")
        pair = await self._units.write(
            None, self._issuer.sign_in, user_id, asked.device_id, asked.device_name
        )
        self._tries.forget(f"{address} {login}")
        return pair


def _credential(unit: UnitOfWork, login: str) -> tuple[str | None, str | None]:
    found = unit.records.find(Entity.USER, login=login)
    if not found:
        return None, None
    return found[0].id, unit.access.password_hash(found[0].id)
