"""Issues tokens for a session: on signing in, and again whenever a refresh token is traded in.

Every door ends here. A password proves who somebody is today; OpenID Connect would prove it
tomorrow; both hand a user id to `Issuer.sign_in`.
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from agentdesk.domain.actor import Actor
from agentdesk.domain.errors import NotSignedIn, Unavailable
from agentdesk.protocol.entities import UserBody
from agentdesk.protocol.rows import Entity
from agentdesk.protocol.sessions import Me, Refresh, Tenant, TokenPair
from agentdesk.server.auth.tokens import TokenKind, digest, new_token, successor
from agentdesk.server.services import devices
from agentdesk.server.storage.repositories.access import HeldToken
from agentdesk.server.storage.unit_of_work import UnitOfWork

# A network may bring a request again after whoever sent it has given it up and asked anew.
_COPY_WITHIN = timedelta(minutes=2)


class LateCopy(Unavailable):
    """It was answered, and the answer used: nothing more is given for it, and nobody accused."""

    code = "refresh_answered"


class EndReason(StrEnum):
    """Why a session ended; kept with it."""

    SIGNED_OUT = "signed_out"
    ENDED_BY_OTHER = "ended_by_other"
    TOKEN_REUSED = "token_reused"  # noqa: S105 - a reason, not a secret
    DISABLED = "disabled"
    PASSWORD_CHANGED = "password_changed"  # noqa: S105 - a reason, not a secret


@dataclass(frozen=True, slots=True)
class Issued:
    """The answer to a refresh: tokens, or the session that was ended for the attempt.

    `wiped`: the device is ordered to forget everything, and has to be told.
    """

    tokens: TokenPair | None
    ended_session_id: str | None = None
    wiped: bool = False


@dataclass(frozen=True, slots=True)
class Issuer:
    token_key: bytes
    access_life: timedelta
    refresh_life: timedelta

    def sign_in(
        self, unit: UnitOfWork, user_id: str, device_id: str, device_name: str
    ) -> TokenPair:
        """Open a session for somebody a door has proved to be this user."""
        user = unit.records.body(Entity.USER, user_id, UserBody)
        if user.disabled:
            raise NotSignedIn
        if devices.is_wiped(unit, device_id):
            raise devices.DeviceWiped
        session_id = unit.access.open_session(user_id, device_id, device_name)
        actor = actor_of(user_id, user, session_id)
        pair = self._pair(unit, actor, user.login, (new_token(), new_token()))
        self._store(unit, pair)
        return pair

    def refresh(self, unit: UnitOfWork, asked: Refresh) -> Issued:
        """Trade a refresh token in for its successors, or end the family of a stolen one.

        Who asks by the same request after its answer was used is a copy that the network kept, or
        somebody whose answer was stolen: the one is over soon, the other asks again.
        """
        held = unit.access.token(digest(asked.refresh_token), lock=True)
        if held is not None and self._is_told(unit, held, asked):
            return Issued(None, wiped=True)
        if held is None or held.ended or held.disabled or held.kind != TokenKind.REFRESH:
            return Issued(None)
        if held.expires_at <= unit.now():
            return Issued(None)
        pair = self._successors(unit, held, asked)
        if not held.used and held.device_id == asked.device_id:
            return self._rotate(unit, held, asked, pair)
        if self._is_lost_reply(unit, held, asked, pair):
            unit.access.extend_token(digest(pair.access_token), unit.now() + self.access_life)
            return Issued(pair)
        if _is_late_copy(unit, held, asked):
            raise LateCopy
        unit.access.end_session(held.actor.session_id, EndReason.TOKEN_REUSED)
        return Issued(None, ended_session_id=held.actor.session_id)

    @staticmethod
    def _is_told(unit: UnitOfWork, held: HeldToken, asked: Refresh) -> bool:
        """Only a token of the device itself proves that it is the device that asks."""
        is_its_own = held.device_id == asked.device_id and held.kind == TokenKind.REFRESH
        return is_its_own and devices.is_wiped(unit, asked.device_id)

    def _rotate(self, unit: UnitOfWork, held: HeldToken, asked: Refresh, pair: TokenPair) -> Issued:
        unit.access.use_token(digest(asked.refresh_token), request_id=asked.request_id)
        self._store(unit, pair)
        # Used tokens are kept as long as they could be presented again, so that theft is seen.
        unit.access.forget_tokens(held.actor.session_id, unit.now() - self.refresh_life)
        unit.access.saw_session(held.actor.session_id)
        return Issued(pair)

    def _is_lost_reply(
        self, unit: UnitOfWork, held: HeldToken, asked: Refresh, pair: TokenPair
    ) -> bool:
        """The same request, whose answer nobody has used yet."""
        answers = (
            unit.access.token(digest(pair.refresh_token)),
            unit.access.token(digest(pair.access_token)),
        )
        return _is_same_request(held, asked) and all(
            answer is not None and not answer.used for answer in answers
        )

    def _successors(self, unit: UnitOfWork, held: HeldToken, asked: Refresh) -> TokenPair:
        access, refresh = (
            successor(self.token_key, asked.refresh_token, asked.request_id, kind)
            for kind in (TokenKind.ACCESS, TokenKind.REFRESH)
        )
        return self._pair(unit, held.actor, held.login, (access, refresh))

    def _pair(
        self, unit: UnitOfWork, actor: Actor, login: str, tokens: tuple[str, str]
    ) -> TokenPair:
        access, refresh = tokens
        return TokenPair(
            session_id=actor.session_id,
            access_token=access,
            refresh_token=refresh,
            expires_in_s=int(self.access_life.total_seconds()),
            me=me_of(actor, login, unit.tenant.current()),
        )

    def _store(self, unit: UnitOfWork, pair: TokenPair) -> None:
        for token, kind, life in (
            (pair.access_token, TokenKind.ACCESS, self.access_life),
            (pair.refresh_token, TokenKind.REFRESH, self.refresh_life),
        ):
            unit.access.add_token(digest(token), pair.session_id, kind, unit.now() + life)


def _is_same_request(held: HeldToken, asked: Refresh) -> bool:
    return held.request_id == asked.request_id and held.device_id == asked.device_id


def _is_late_copy(unit: UnitOfWork, held: HeldToken, asked: Refresh) -> bool:
    if held.used_at is None or not _is_same_request(held, asked):
        return False
    return unit.now() - held.used_at < _COPY_WITHIN


def actor_of(user_id: str, user: UserBody, session_id: str) -> Actor:
    return Actor(
        user_id=user_id,
        person_id=user.person_id,
        role=user.role,
        team_id=user.team_id,
        session_id=session_id,
        display_name=user.display_name,
    )


def me_of(actor: Actor, login: str, tenant: Tenant) -> Me:
    return Me(
        user_id=actor.user_id,
        person_id=actor.person_id,
        login=login,
        display_name=actor.display_name,
        role=actor.role,
        team_id=actor.team_id,
        tenant=tenant,
    )
