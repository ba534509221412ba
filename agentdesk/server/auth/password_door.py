"""The first door: a login and a password. OpenID Connect is to stand beside it, not inside it."""

from dataclasses import dataclass

from agentdesk.domain.errors import NotSignedIn
from agentdesk.protocol.rows import Entity
from agentdesk.protocol.sessions import SignIn, TokenPair
from agentdesk.server.auth.issuing import Issuer
from agentdesk.server.auth.passwords import PasswordPool
from agentdesk.server.auth.rate_limit import RateLimit
from agentdesk.server.services import devices
from agentdesk.server.services.units import Units
from agentdesk.server.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class SignInLimits:
    """Failures are counted twice: of one login from an address, and of the address altogether.

    The second keeps an address from trying logins without end, and from filling the memory of the
    first with so many others that its own tries at one login are forgotten.
    """

    of_login: RateLimit
    of_address: RateLimit

    def count(self, address: str, login: str) -> None:
        self.of_address.count(address)
        self.of_login.count(f"{address} {login}")

    def proved(self, address: str, login: str) -> None:
        """Who signs in has not failed."""
        self.of_address.give_back(address)
        self.of_login.forget(f"{address} {login}")


class PasswordDoor:
    """Signs people in; every failure looks alike and costs the same time."""

    def __init__(
        self, units: Units, passwords: PasswordPool, issuer: Issuer, limits: SignInLimits
    ) -> None:
        self._units = units
        self._passwords = passwords
        self._issuer = issuer
        self._limits = limits

    async def sign_in(self, asked: SignIn, address: str, waiting: int | None = None) -> TokenPair:
        """Check outside the transaction (hashing is slow), then open the session inside one."""
        login = asked.login.casefold()
        self._limits.count(address, login)
        user_id, stored = await self._units.read(_credential, asked.login)
        if not await self._passwords.verify(stored, asked.password) or user_id is None:
            raise NotSignedIn(code="wrong_login_or_password")
        try:
            pair = await self._units.write(
                None, self._issuer.sign_in, user_id, asked.device_id, asked.device_name
            )
        except devices.DeviceWiped:
            await self._units.write(None, devices.tell, asked.device_id, waiting)
            raise
        self._limits.proved(address, login)
        return pair


def _credential(unit: UnitOfWork, login: str) -> tuple[str | None, str | None]:
    found = unit.records.find(Entity.USER, login=login)
    if not found:
        return None, None
    return found[0].id, unit.access.password_hash(found[0].id)
