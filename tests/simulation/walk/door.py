"""The way to the server, on which things go wrong: lost replies, duplicates, deaths, restarts."""

import random
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

import msgspec

from agentdesk.domain.actor import Actor
from agentdesk.domain.errors import InvalidInput
from agentdesk.protocol.messages import Command, CommandResult
from agentdesk.server.services import commands
from agentdesk.server.storage.database import Database

REMEMBERED = 200


class Disagreement(AssertionError):
    """The server and the model do not say the same."""


class Death(Exception):
    """The process ends here, in the middle of its work."""


@dataclass
class Told:
    """A command with the answer it got; it must get the same for ever."""

    actor: Actor
    command: Command
    result: CommandResult


@dataclass
class Door:
    """One way in for every command; what goes wrong on it is thrown by the dice."""

    database: Database
    reopen: Callable[[], Database]
    dice: random.Random
    told: deque[Told] = field(default_factory=lambda: deque(maxlen=REMEMBERED))

    def send(self, actor: Actor, command: Command) -> CommandResult:
        chance = self.dice.random()
        if chance < 0.05:
            self._die_before_commit(actor, command)
        try:
            result = self.carry_out(actor, command)
        except InvalidInput as error:  # malformed: such an answer is not kept
            return commands.rejected(command, error)
        self.told.append(Told(actor, command, result))
        if chance > 0.85:  # the reply was lost, or the question came twice
            self.repeat(self.told[-1])
        return result

    def repeat(self, told: Told) -> None:
        """The same name gets the same answer again, and nothing is done."""
        again = self.carry_out(told.actor, told.command)
        expected = msgspec.structs.replace(told.result, replayed=True)
        if again != expected:
            raise Disagreement(f"asked again, another answer: {again} after {told.result}")

    def restart(self) -> None:
        """What is not in the database is gone."""
        self.database.close()
        self.database = self.reopen()

    def carry_out(self, actor: Actor, command: Command) -> CommandResult:
        with self.database.write(actor) as unit:
            return commands.execute(unit, actor, command)

    def _die_before_commit(self, actor: Actor, command: Command) -> None:
        with suppress(Death, InvalidInput), self.database.write(actor) as unit:
            commands.execute(unit, actor, command)
            raise Death
