"""Who is signed in, and ending it: one's own, one's team's for a supervisor, all for an admin."""

from agentdesk.domain.actor import Actor, Role
from agentdesk.domain.errors import Forbidden, NotFound
from agentdesk.protocol.rows import Entity
from agentdesk.protocol.sessions import SessionInfo
from agentdesk.server.storage.repositories.access import LiveSession
from agentdesk.server.storage.unit_of_work import UnitOfWork

# One answer holds them all: a user may keep few sessions, and a tenant has few users.
MAX_SESSIONS = 5_000


def visible(unit: UnitOfWork, actor: Actor) -> list[SessionInfo]:
    """Return the live sessions this actor may see, which are those they may end."""
    live = unit.access.live_sessions()
    return [_info(session) for session in live if _may_end(actor, session)][:MAX_SESSIONS]


def end(unit: UnitOfWork, actor: Actor, session_id: str) -> None:
    """End a session at once; its user is told by the closing of their stream."""
    session = unit.access.live_session(session_id)
    if session is None:
        raise NotFound
    if not _may_end(actor, session):
        raise Forbidden
    own = session.user_id == actor.user_id
    unit.access.end_session(session_id, "signed_out" if own else "ended_by_other")
    unit.audit("session.end", Entity.USER, session.user_id, {"session_id": session_id})


def end_all(unit: UnitOfWork, user_id: str, reason: str, *, keep: str = "") -> list[str]:
    """End every session of a user but the one to keep, and return which."""
    ended = [session.session_id for session in unit.access.live_sessions(user_id)]
    ended = [session_id for session_id in ended if session_id != keep]
    for session_id in ended:
        unit.access.end_session(session_id, reason)
    return ended


def is_live(unit: UnitOfWork, session_id: str) -> bool:
    """Return whether a session still stands and its user is not disabled."""
    session = unit.access.live_session(session_id)
    return session is not None and not session.disabled


def _may_end(actor: Actor, session: LiveSession) -> bool:
    if session.user_id == actor.user_id or actor.role is Role.ADMIN:
        return True
    return actor.role is Role.SUPERVISOR and session.team_id == actor.team_id


def _info(session: LiveSession) -> SessionInfo:
    return SessionInfo(
        session_id=session.session_id,
        user_id=session.user_id,
        display_name=session.display_name,
        device_name=session.device_name,
        signed_in_at=session.signed_in_at,
        seen_at=session.seen_at,
        device_id=session.device_id,
    )
