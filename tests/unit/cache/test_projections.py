"""What is shown is what was confirmed and what was done here, whatever order answers come in."""

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule

from agentdesk.cache.shapes import Held, RowStatus
from agentdesk.cache.store import Store
from agentdesk.domain.interactions import Channel, Direction
from agentdesk.domain.remedies import Basis, PlanState, RemedyKind
from agentdesk.protocol.empowerment import RemedyDraft
from agentdesk.protocol.entities import InteractionBody, NoteBody
from agentdesk.protocol.messages import (
    AddNote,
    CommandResult,
    GivePlan,
    Outcome,
    RecordInteraction,
    VerifyCaller,
    WrapUp,
)
from agentdesk.runtime.clock import FakeClock
from tests.plugins.stores import KEYS, START, customer, fill, make_id, note, note_row, notes_in


def test_a_contact_is_recorded_verified_and_wrapped_up_before_the_server_knows(
    store: Store,
) -> None:
    one = customer()
    fill(store, one)
    interaction_id = make_id()
    common: dict[str, Any] = {"made_at": START, "customer_id": one.id}
    common["interaction_id"] = interaction_id
    store.outbox.append(
        RecordInteraction(
            command_id=make_id(),
            channel=Channel.VOICE,
            direction=Direction.INBOUND,
            started_at=START,
            **common,
        )
    )
    store.outbox.append(VerifyCaller(command_id=make_id(), **common))
    store.outbox.append(
        WrapUp(
            command_id=make_id(), disposition="Resolved", resolved=True, ended_at=START, **common
        )
    )
    (entry,) = store.queries.timeline(one.id)
    assert entry.status is RowStatus.PENDING
    assert isinstance(entry.body, InteractionBody)
    assert (entry.body.verified, entry.body.disposition, entry.body.state) == (
        True,
        "Resolved",
        "wrapped_up",
    )


def test_a_plan_is_never_called_given_before_the_server_says_so(store: Store) -> None:
    one = customer()
    fill(store, one)
    store.outbox.append(
        GivePlan(
            command_id=make_id(),
            made_at=START,
            plan_id=make_id(),
            customer_id=one.id,
            case_id=make_id(),
            remedies=[RemedyDraft(RemedyKind.CREDIT, Basis.GOODWILL, 2_000)],
            reason="Delivery damage",
        )
    )
    card = store.queries.card(one.id)
    assert card is not None
    (plan,) = card.plans
    assert (plan.body.state, plan.status) == (PlanState.PENDING, RowStatus.PENDING)
    assert (plan.body.goodwill_minor, plan.body.owed_minor) == (2_000, 0)


def test_what_was_done_here_stands_in_the_timeline_at_its_time(store: Store) -> None:
    one = customer()
    fill(store, one)
    for text in ("first", "second", "third"):
        store.outbox.append(note(one.id, text))
    page = store.queries.timeline(one.id, limit=2)
    last = page[-1]
    rest = store.queries.timeline(one.id, before=(last.at_us, last.id), limit=2)
    assert sorted(notes_in(*page, *rest)) == ["first", "second", "third"]
    assert notes_in(*store.queries.timeline(one.id, text="SECOND")) == ["second"]


@dataclass
class Deed:
    """A note and how far it has come, as the model knows it."""

    command: AddNote
    stage: RowStatus = RowStatus.PENDING
    rows_here: bool = False
    problem: str = ""


class Interleavings(RuleBasedStateMachine):
    """Any order of sending, losing, answering, applying by reply or by feed, and restarting.

    Promised: what was done is always shown, once; what was confirmed is never shown as less;
    what was refused says so until it is dismissed.
    """

    deeds = Bundle("deeds")

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.clock = FakeClock(START)
        self.model: dict[str, Deed] = {}
        self.open()
        self.customer = customer()
        fill(self.store, self.customer)

    def open(self) -> None:
        self.store = Store.open(Path(self.folder.name), KEYS, clock=self.clock)

    def teardown(self) -> None:
        self.store.close()
        self.folder.cleanup()

    @rule(target=deeds)
    def act(self) -> str:
        command = note(self.customer.id, f"note {len(self.model)}")
        self.store.outbox.append(command)
        self.model[command.note_id] = Deed(command)
        return command.note_id

    @rule()
    def send_and_hear_nothing(self) -> None:
        taken = self.store.outbox.take(50)
        self.store.outbox.no_answer(taken)
        for entry in taken:
            deed = self.deed_of(entry.command_id)
            if not deed.rows_here:
                deed.stage = RowStatus.UNKNOWN

    @rule()
    def find_the_server_gone(self) -> None:
        self.store.outbox.not_sent(self.store.outbox.take(50))

    @rule(which=deeds, dies_between=st.booleans())
    def answer(self, which: str, dies_between: bool) -> None:
        """The rows reach the cache first; a crash may come before the outbox hears."""
        deed = self.model[which]
        if self.is_answered(deed):
            return
        row = note_row(deed.command)
        self.store.apply.reply([row])
        deed.rows_here, deed.stage = True, RowStatus.CONFIRMED
        if dies_between:
            self.restart()
        else:
            result = CommandResult(deed.command.command_id, Outcome.APPLIED, rows=[row])
            self.store.outbox.answers([result])

    @rule(which=deeds)
    def hear_of_it_by_the_feed_first(self, which: str) -> None:
        deed = self.model[which]
        if deed.stage is RowStatus.REJECTED:
            return
        self.store.apply.feed([note_row(deed.command)], lambda progress: progress)
        deed.rows_here, deed.stage = True, RowStatus.CONFIRMED

    @rule(which=deeds)
    def lose_the_end_of_the_cache(self, which: str) -> None:
        """The answer was kept, the row was not: a power cut took it from cache.db alone."""
        deed = self.model[which]
        if self.is_answered(deed) or deed.rows_here:
            return
        row = note_row(deed.command)
        result = CommandResult(deed.command.command_id, Outcome.APPLIED, rows=[row])
        self.store.outbox.answers([result])
        deed.stage = RowStatus.CONFIRMED

    @rule(which=deeds)
    def refuse(self, which: str) -> None:
        deed = self.model[which]
        if self.is_answered(deed) or deed.rows_here:
            return
        result = CommandResult(deed.command.command_id, Outcome.REJECTED, "not_allowed")
        self.store.outbox.answers([result])
        deed.stage, deed.problem = RowStatus.REJECTED, "not_allowed"

    @rule()
    def restart(self) -> None:
        self.store.close()
        self.open()

    @invariant()
    def everything_done_is_shown_once_and_as_it_stands(self) -> None:
        shown = self.shown()
        assert sorted(held.id for held in shown) == sorted(self.model)
        for held in shown:
            deed = self.model[held.id]
            assert (held.status, held.problem) == (deed.stage, deed.problem)
            assert held.body.text == deed.command.text

    def shown(self) -> list[Held[NoteBody]]:
        card = self.store.queries.card(self.customer.id)
        assert card is not None
        return list(card.notes)

    def deed_of(self, command_id: str) -> Deed:
        return next(one for one in self.model.values() if one.command.command_id == command_id)

    def is_answered(self, deed: Deed) -> bool:
        entry = self.store.outbox.entry(deed.command.command_id)
        return entry is None or entry.answer is not None


TestInterleavings = Interleavings.TestCase
TestInterleavings.settings = settings(
    max_examples=60, stateful_step_count=25, suppress_health_check=list(HealthCheck)
)
