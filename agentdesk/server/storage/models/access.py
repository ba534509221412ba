"""Credentials, sessions and tokens; a token is kept only as its hash."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, LargeBinary, Table, Text

from agentdesk.server.storage.models.base import METADATA, KeyText, Microseconds

CREDENTIAL = Table(
    "credential",
    METADATA,
    Column("user_id", KeyText, primary_key=True),
    Column("password_hash", Text, nullable=False),
    Column("changed_us", Microseconds, nullable=False),
    Column("set_by", KeyText, nullable=True),  # who knows it: none is whoever has the machine
)

# A session is a family of tokens: one device of one user, from signing in to its end.
SESSION = Table(
    "session",
    METADATA,
    Column("id", KeyText, primary_key=True),
    Column("user_id", KeyText, nullable=False),
    Column("device_id", KeyText, nullable=False),
    Column("device_name", Text, nullable=False),
    Column("signed_in_us", Microseconds, nullable=False),
    Column("seen_us", Microseconds, nullable=False),
    Column("ended_us", Microseconds, nullable=True),
    Column("end_reason", KeyText, nullable=True),
    Column("waiting", BigInteger, nullable=True),  # acts not delivered, as the device said last
    Index("ix_session_user_id", "user_id", "ended_us"),
    Index("ix_session_device_id", "device_id"),
)

TOKEN = Table(
    "token",
    METADATA,
    Column("digest", LargeBinary(32), primary_key=True),
    Column("session_id", KeyText, ForeignKey("session.id"), nullable=False),
    Column("kind", KeyText, nullable=False),  # access or refresh
    Column("expires_us", Microseconds, nullable=False),
    Column("used_us", Microseconds, nullable=True),  # the first use
    Column("request_id", KeyText, nullable=True),  # the refresh that traded it in
    Index("ix_token_session_id", "session_id", "expires_us"),
    sqlite_with_rowid=False,
)
