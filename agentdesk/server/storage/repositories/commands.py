"""The names of deeds already done: one row per command, written with its effect."""

import msgspec
from sqlalchemy import bindparam, select, update
from sqlalchemy.dialects import postgresql, sqlite

from agentdesk.runtime.clock import to_us
from agentdesk.server.storage.context import UnitContext
from agentdesk.server.storage.models.command import COMMAND

# The same words in both dialects; a second writer of one name waits for the first to commit.
_CLAIM = {
    "sqlite": sqlite.insert(COMMAND).on_conflict_do_nothing().returning(COMMAND.c.command_id),
    "postgresql": postgresql.insert(COMMAND)
    .on_conflict_do_nothing()
    .returning(COMMAND.c.command_id),
}
_FIND = select(COMMAND.c.asked, COMMAND.c.reply).where(COMMAND.c.command_id == bindparam("wanted"))
_ANSWER = update(COMMAND).where(COMMAND.c.command_id == bindparam("wanted"))


class StoredCommand(msgspec.Struct, frozen=True):
    asked: bytes
    reply: str


class CommandRepository:
    def __init__(self, context: UnitContext) -> None:
        self._context = context

    def claim(self, command_id: str, user_id: str, asked: bytes) -> StoredCommand | None:
        """Take the name for this unit; return what stands under it if it is taken already."""
        self._context.check_writable()
        row = {
            "command_id": command_id,
            "user_id": user_id,
            "asked": asked,
            "reply": "",
            "at_us": to_us(self._context.now()),
        }
        connection = self._context.connection
        if connection.execute(_CLAIM[connection.dialect.name], row).first() is not None:
            return None  # the row count of an INSERT is not told by every driver
        found = connection.execute(_FIND, {"wanted": command_id}).one()
        return StoredCommand(bytes(found.asked), found.reply)

    def answer(self, command_id: str, reply: str) -> None:
        self._context.check_writable()
        self._context.connection.execute(_ANSWER, {"wanted": command_id, "reply": reply})
