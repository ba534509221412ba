"""One scene of a walk: its own people, the model beside the server, and a look after each step."""

import random
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import msgspec

from agentdesk.domain.actor import Actor
from agentdesk.protocol.messages import Command, CommandResult, GivePlan, Outcome
from agentdesk.protocol.rows import Entity
from agentdesk.protocol.sessions import Tenant
from agentdesk.protocol.users import UserChange
from agentdesk.runtime import identity
from agentdesk.runtime.clock import FakeClock
from agentdesk.server.jobs import ratchet
from agentdesk.server.jobs.sweep import sweep
from agentdesk.server.services import audit_budgets, users
from tests.simulation.walk import books, rules
from tests.simulation.walk.cast import dismiss, gather
from tests.simulation.walk.door import Disagreement, Door
from tests.simulation.walk.model import Model
from tests.simulation.walk.rules import FIGURES, Figure, Rules
from tests.simulation.walk.steps import Steps
from tests.simulation.walk.trace import Trace

MOST_POSTPONED = 4
WAITS_MIN = (1, 1, 1, 2, 2, 5, 5, 7, 9, 15, 8 * 60, 26 * 60)
BEHIND_MIN = (1, 5, 20)
FACTORS = (50, 80, 100, 100, 130)  # of the first figures, in hundredths
IN_FORCE_AFTER_MIN = (0, 0, 3)
LONG_BEFORE = timedelta(days=1)


@dataclass
class World:
    """What outlives a scene."""

    door: Door
    clock: FakeClock
    dice: random.Random
    policies: list[str] = field(default_factory=list)  # the rows of all versions
    trace: Trace = field(default_factory=Trace)

    def __post_init__(self) -> None:
        """The shop stands in a zone that is not UTC."""
        with self.door.database.write() as unit:
            unit.tenant.change(Tenant(time_zone=rules.ZONE.key, currency="USD", languages=["en"]))


class Scene:
    """A short story: limits do not stay full for ever."""

    def __init__(self, world: World) -> None:
        self.dice, self.clock = world.dice, world.clock
        self.door, self.trace, self.policies = world.door, world.trace, world.policies
        self.model = Model()
        with self.door.database.write() as unit:
            self.cast = gather(unit, self.clock, self.model)
        self.steps = Steps(self.dice, self.clock, self.model, self.cast)
        self.postponed: list[tuple[Actor, Command]] = []
        self.change_rules(FIGURES, since=self.clock.now() - LONG_BEFORE)

    def throw(self, dice: random.Random) -> None:
        """From now on these decide."""
        self.dice = self.steps.dice = self.door.dice = dice

    def take(self, step: str) -> None:
        """Take a step by its name: a command to be made, or something that happens."""
        made = getattr(self.steps, step, None)
        if made is None:
            getattr(self, step)()
        elif (asking := made()) is not None:
            self.act(*asking)

    def end(self) -> None:
        """Let time end what waits, and look at all of it."""
        self.carry_policy()
        self.clock.advance(timedelta(hours=1))
        self.sweep()
        done = set(self.model.done())
        written = books.audited(self.door.database, {name for name, _ in done})
        self.expect(done <= written, f"nobody wrote down {sorted(done - written)}")
        self._go_home()

    def audit(self) -> None:
        """The auditor goes over all books there are, those of earlier scenes too."""
        with self.door.database.read() as unit:
            found = audit_budgets.check(unit)
        self.expect(not found, f"the auditor found {found}")

    def _go_home(self) -> None:
        """Who and what the next scene does not know leaves the stage."""
        with self.door.database.write() as unit:
            dismiss(unit, self.cast)
            for policy_id in self.policies[-len(self.model.rules) : -1]:
                unit.records.delete(Entity.POLICY, policy_id)

    # --- what happens ---

    def wait(self) -> None:
        step = timedelta(minutes=self.dice.choice(WAITS_MIN))
        self.clock.advance(step)
        self.trace.note("wait", str(step))

    def another_servers_clock(self) -> None:
        """A little behind the one that wrote last."""
        step = timedelta(minutes=self.dice.choice(BEHIND_MIN))
        self.clock.jump(self.clock.now() - step)
        self.trace.note("clock back", str(step))

    def sweep(self) -> None:
        self.trace.note("sweep")
        sweep(self.door.database)
        self.model.sweep(self.clock.now())
        self.compare_everything()

    def carry_policy(self) -> None:
        """Every bucket shows what a newer policy says, whether or not somebody spends from it."""
        self.trace.note("carry the policy")
        ratchet.work(self.door.database)
        self.model.carry_policy(self.clock.now())
        self.compare_everything()

    def disable(self) -> None:
        """One person at most: the others go on."""
        if self.model.disabled:
            return
        by = self.cast.deciders[0]
        who = self.dice.choice([*self.cast.agents, *self.cast.deciders[1:]])
        self.trace.note(f"disable {who.role}")
        with self.door.database.write(by) as unit:
            users.change_user(unit, by, who.user_id, UserChange(disabled=True))
        self.model.disable(who.user_id, self.clock.now())
        # The door lets nobody in who asks for something after that.
        self.postponed = [one for one in self.postponed if one[0] is not who]
        self.compare_everything()

    def change_policy(self) -> None:
        """Every figure up or down alike."""
        factor = self.dice.choice(FACTORS)
        self.trace.note(f"policy {factor} %")
        figures = (Figure(f.dial, f.amount * factor // 100, f.roles, f.share_bp) for f in FIGURES)
        later = timedelta(minutes=self.dice.choice(IN_FORCE_AFTER_MIN))
        self.change_rules(tuple(figures), since=self.clock.now() + later)

    def change_rules(self, figures: tuple[Figure, ...], since: datetime) -> None:
        changed = Rules(len(self.policies) + 1, figures, since)
        self.model.rules.append(changed)
        self.policies.append(identity.new_id(self.clock))
        with self.door.database.write() as unit:
            unit.records.save(Entity.POLICY, self.policies[-1], rules.body(changed))

    def restart(self) -> None:
        self.trace.note("restart")
        self.door.restart()

    def ask_again_much_later(self) -> None:
        if self.door.told:
            told = self.dice.choice(self.door.told)
            self.trace.note(f"again {type(told.command).__name__}")
            self.door.repeat(told)

    def other_words_under_an_old_name(self) -> None:
        if self.door.told:
            told = self.dice.choice(self.door.told)
            other = told.command.made_at + timedelta(seconds=1)
            command = msgspec.structs.replace(told.command, made_at=other)
            result = self.door.carry_out(told.actor, command)
            self.expect(result.code == "command_id_reused", f"the name was reused: {result}")

    def deliver_postponed(self) -> None:
        """In any order, however long ago it was made."""
        if self.postponed:
            self.deliver(*self.postponed.pop(self.dice.randrange(len(self.postponed))))

    # --- commands ---

    def act(self, actor: Actor, command: Command) -> None:
        if self.dice.random() < 0.1 and len(self.postponed) < MOST_POSTPONED:
            self.postponed.append((actor, command))
        else:
            self.deliver(actor, command)

    def deliver(self, actor: Actor, command: Command) -> None:
        right = self.model.answer(actor.user_id, command, self.clock.now())
        self.trace.note(f"{books.gist(command)} by {actor.display_name}", "…")
        result = self.door.send(actor, command)
        self.trace.answered(type(command).__name__, result.code or result.outcome)
        if right:
            self.expect(result.code in right, f"{result} is none of {sorted(right)}")
            return
        self.expect(result.outcome is Outcome.APPLIED, f"refused without reason: {result}")
        self.compare_answer(command, result)

    # --- looking ---

    def compare_answer(self, command: Command, result: CommandResult) -> None:
        """The answer shows every bucket that was touched, as the model has it."""
        if isinstance(command, GivePlan) and command.plan_id in self.model.asked:
            request = next(row.id for row in result.rows if row.entity is Entity.APPROVAL)
            self.model.learn(command.plan_id, request)
        ids = [row.id for row in result.rows if row.entity is Entity.BUDGET]
        self.expect(ids == sorted(ids), "buckets are locked in the order of their ids")
        real, right = dict(books.shown(result)), self.model.touched_figures()
        self.expect(real == right, f"the answer shows {books.apart(real, right)}")

    def compare_everything(self) -> None:
        database = self.door.database
        real, right = books.buckets(database, self.cast.ids), self.model.figures()
        self.expect(real == right, f"the books say {books.apart(real, right)}")
        found = books.requests(database, self.model.asked)
        wanted = {name: (a.state, a.version) for name, a in self.model.asked.items()}
        self.expect(found == wanted, f"requests are {books.apart(found, wanted)}")

    def expect(self, holds: bool, otherwise: str) -> None:
        if not holds:
            raise Disagreement(otherwise)
