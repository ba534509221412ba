"""Users' credentials, sessions and tokens."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Row, Table, bindparam, delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from agentdesk.domain.actor import Actor, Role
from agentdesk.protocol.entities import UserBody
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.clock import from_us, to_us
from agentdesk.server.storage.context import UnitContext
from agentdesk.server.storage.models.access import CREDENTIAL, SESSION, TOKEN
from agentdesk.server.storage.models.records import RECORDS

_USER = RECORDS[Entity.USER]
_USERS = msgspec.json.Decoder(UserBody)
# The same words in both dialects.
_PUT: Mapping[str, Callable[[Table], sqlite.Insert | postgresql.Insert]] = {
    "sqlite": sqlite.insert,
    "postgresql": postgresql.insert,
}

# Asked on every request: one statement, three look-ups by primary key.
_CALLER = (
    select(
        TOKEN.c.kind,
        TOKEN.c.expires_us,
        TOKEN.c.used_us,
        TOKEN.c.request_id,
        SESSION.c.id.label("session_id"),
        SESSION.c.device_id,
        SESSION.c.seen_us,
        SESSION.c.ended_us,
        SESSION.c.user_id,
        _USER.c.body,
        _USER.c.deleted,
    )
    .join_from(TOKEN, SESSION, TOKEN.c.session_id == SESSION.c.id)
    .join(_USER, _USER.c.id == SESSION.c.user_id)
    .where(TOKEN.c.digest == bindparam("wanted"))
)
# A statement of its own: what is read after it is what the one before us has left.
_LOCK = (
    select(SESSION.c.id)
    .where(
        SESSION.c.id
        == select(TOKEN.c.session_id).where(TOKEN.c.digest == bindparam("wanted")).scalar_subquery()
    )
    .with_for_update()
)
_LIVE = (
    select(SESSION, _USER.c.body)
    .join(_USER, _USER.c.id == SESSION.c.user_id)
    .where(SESSION.c.ended_us.is_(None))
    .order_by(SESSION.c.id)
)


class HeldToken(msgspec.Struct, frozen=True, kw_only=True):
    """A token as it stands, with its session and its user."""

    kind: str
    expires_at: datetime
    used_at: datetime | None  # the first use
    request_id: str | None
    device_id: str
    seen_at: datetime
    ended: bool
    disabled: bool
    login: str
    actor: Actor

    @property
    def used(self) -> bool:
        return self.used_at is not None


class LiveSession(msgspec.Struct, frozen=True, kw_only=True):
    session_id: str
    user_id: str
    team_id: str
    display_name: str
    device_id: str
    device_name: str
    signed_in_at: datetime
    seen_at: datetime
    disabled: bool


class AccessRepository:
    def __init__(self, context: UnitContext) -> None:
        self._context = context
        self._execute = context.connection.execute

    # Credentials

    def password_hash(self, user_id: str) -> str | None:
        found = select(CREDENTIAL.c.password_hash).where(CREDENTIAL.c.user_id == user_id)
        return self._context.connection.scalar(found)

    def password_set_by(self, user_id: str) -> str | None:
        """Return who chose the password, and so knows it; None: somebody at the machine."""
        found = select(CREDENTIAL.c.set_by).where(CREDENTIAL.c.user_id == user_id)
        return self._context.connection.scalar(found)

    def set_password(self, user_id: str, password_hash: str) -> None:
        self._context.check_writable()
        actor = self._context.actor
        values = {
            "password_hash": password_hash,
            "changed_us": to_us(self._context.now()),
            "set_by": None if actor is None else actor.user_id,
        }
        put = _PUT[self._context.connection.dialect.name](CREDENTIAL)
        self._execute(
            put.on_conflict_do_update(index_elements=[CREDENTIAL.c.user_id], set_=values),
            values | {"user_id": user_id},
        )

    # Sessions

    def open_session(self, user_id: str, device_id: str, device_name: str) -> str:
        self._context.check_writable()
        session_id = self._context.new_id()
        now_us = to_us(self._context.now())
        names = {"id": session_id, "user_id": user_id, "device_id": device_id}
        times = {"signed_in_us": now_us, "seen_us": now_us}
        self._execute(insert(SESSION), {**names, **times, "device_name": device_name})
        return session_id

    def live_sessions(self, user_id: str | None = None) -> list[LiveSession]:
        wanted = _LIVE if user_id is None else _LIVE.where(SESSION.c.user_id == user_id)
        return [_live(row) for row in self._execute(wanted)]

    def live_session(self, session_id: str) -> LiveSession | None:
        row = self._execute(_LIVE.where(SESSION.c.id == session_id)).first()
        return None if row is None else _live(row)

    def end_session(self, session_id: str, reason: str) -> bool:
        """End it for good; its tokens are worth nothing from this commit on."""
        self._context.check_writable()
        ending = update(SESSION).where(SESSION.c.id == session_id, SESSION.c.ended_us.is_(None))
        values = {"ended_us": to_us(self._context.now()), "end_reason": reason}
        return self._execute(ending, values).rowcount == 1

    def saw_session(self, session_id: str) -> None:
        self._context.check_writable()
        seen = update(SESSION).where(SESSION.c.id == session_id)
        self._execute(seen, {"seen_us": to_us(self._context.now())})

    # Tokens

    def add_token(self, token_digest: bytes, session_id: str, kind: str, expires: datetime) -> None:
        self._context.check_writable()
        row = {"digest": token_digest, "session_id": session_id, "kind": kind}
        self._execute(insert(TOKEN), row | {"expires_us": to_us(expires)})

    def token(self, token_digest: bytes, *, lock: bool = False) -> HeldToken | None:
        """Return the token with all that is known of it; `lock` makes its session wait for us."""
        if lock:
            self._execute(_LOCK, {"wanted": token_digest}).all()
        row = self._execute(_CALLER, {"wanted": token_digest}).first()
        return None if row is None else _held(row)

    def use_token(self, token_digest: bytes, *, request_id: str | None = None) -> None:
        """Remember the first use, and what it was."""
        self._context.check_writable()
        first = update(TOKEN).where(TOKEN.c.digest == token_digest, TOKEN.c.used_us.is_(None))
        values = {"used_us": to_us(self._context.now()), "request_id": request_id}
        self._execute(first, values)

    def extend_token(self, token_digest: bytes, expires: datetime) -> None:
        self._context.check_writable()
        extended = update(TOKEN).where(TOKEN.c.digest == token_digest)
        self._execute(extended, {"expires_us": to_us(expires)})

    def forget_tokens(self, session_id: str, expired_before: datetime) -> None:
        self._context.check_writable()
        old = TOKEN.c.expires_us < to_us(expired_before)
        self._execute(delete(TOKEN).where(TOKEN.c.session_id == session_id, old))


def _held(row: Row[*tuple[Any, ...]]) -> HeldToken:
    user = _USERS.decode(row.body)
    return HeldToken(
        kind=row.kind,
        expires_at=from_us(row.expires_us),
        used_at=None if row.used_us is None else from_us(row.used_us),
        request_id=row.request_id,
        device_id=row.device_id,
        seen_at=from_us(row.seen_us),
        ended=row.ended_us is not None,
        disabled=user.disabled or row.deleted,
        login=user.login,
        actor=Actor(
            user_id=row.user_id,
            person_id=user.person_id,
            role=Role(user.role),
            team_id=user.team_id,
            session_id=row.session_id,
            display_name=user.display_name,
        ),
    )


def _live(row: Row[*tuple[Any, ...]]) -> LiveSession:
    user = _USERS.decode(row.body)
    return LiveSession(
        session_id=row.id,
        user_id=row.user_id,
        team_id=user.team_id,
        display_name=user.display_name,
        device_id=row.device_id,
        device_name=row.device_name,
        signed_in_at=from_us(row.signed_in_us),
        seen_at=from_us(row.seen_us),
        disabled=user.disabled,
    )
