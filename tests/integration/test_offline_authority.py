"""The cable is pulled: what came along is granted, and posted once when the server is back."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from zoneinfo import ZoneInfo

import msgspec
import pytest

from agentdesk.cache.shapes import RowStatus
from agentdesk.desktop.item_models.offline_budget import Drawing, OfflineBudget, policy_of
from agentdesk.desktop.item_models.remedy_wire import wire_draft
from agentdesk.desktop.operations.door import CommandDoor
from agentdesk.desktop.operations.remedies import Giving, give_plan, grant_plan
from agentdesk.domain.actor import Role
from agentdesk.domain.approvals import RequestState
from agentdesk.domain.leases import Refusal
from agentdesk.domain.remedies import Basis, Draft, PlanState, RemedyKind
from agentdesk.protocol.empowerment import BudgetBody, RemedyPlanBody
from agentdesk.protocol.messages import OpenCase
from agentdesk.protocol.rows import Entity
from agentdesk.server.services import policies
from agentdesk.sync.status import SyncState
from tests.plugins.desktops import CLOCK, Desktop
from tests.plugins.live_server import PASSWORD, LiveServer, make_id

MakeDesktop = Callable[[str], Desktop]
REASON = "Delivery damage"


def credit(amount_minor: int) -> Draft:
    return Draft(RemedyKind.CREDIT, Basis.GOODWILL, amount_minor=amount_minor)


@dataclass
class Agent:
    """An agent with a customer's case in hand, and the operations of their desk."""

    desktop: Desktop
    login: str
    team_id: str
    customer_id: str
    case_id: str

    @property
    def door(self) -> CommandDoor:
        desktop = self.desktop
        draw = partial(desktop.store.outbox.grant, desktop.lease)
        wake = desktop.engine.wake
        return CommandDoor(desktop.store.outbox, CLOCK, wake, lambda *_told: None, draw)

    def budget(self) -> OfflineBudget:
        """What the remedy panel works with: the lease as it stands, for this customer and case."""
        store, book = self.desktop.store, self.desktop.lease.book()
        me, card = store.me(), store.queries.card(self.customer_id)
        assert book is not None
        assert me is not None
        assert me.tenant is not None
        assert card is not None
        policy = policy_of(book.lease, store.queries.policies())
        assert policy is not None
        return OfflineBudget(
            book=book,
            policy=policy,
            me=me,
            customer_id=self.customer_id,
            customer=card.customer.body,
            case_id=self.case_id,
            channel=None,
            zone=ZoneInfo(me.tenant.time_zone),
            now=self.desktop.lease.moment(),
        )

    def has_budget(self) -> bool:
        return self.desktop.lease.book() is not None and self.draws(1).wanted is not None

    def draws(self, amount_minor: int) -> Drawing:
        return self.budget().drawing([credit(amount_minor)], REASON)

    def giving(self, amount_minor: int, *, ask: bool = False) -> Giving:
        return Giving(
            customer_id=self.customer_id,
            case_id=self.case_id,
            remedies=[wire_draft(credit(amount_minor))],
            reason=REASON,
            ask=ask,
        )

    def grant(self, amount_minor: int) -> None:
        wanted = self.draws(amount_minor).wanted
        assert wanted is not None
        assert grant_plan(self.door, self.giving(amount_minor), wanted) is None

    def plans(self) -> list[tuple[int, RowStatus]]:
        card = self.desktop.store.queries.card(self.customer_id)
        assert card is not None
        return [(held.body.goodwill_minor, held.status) for held in card.plans]

    def is_offline(self) -> None:
        heard = self.desktop.heard
        heard.wait(
            lambda: heard.statuses and heard.statuses[-1].state is SyncState.OFFLINE, "offline"
        )


@pytest.fixture(scope="module")
def lasting_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    folder = tmp_path_factory.mktemp("server")
    server = LiveServer(f"sqlite:///{folder / 'server.db'}", folder)
    server.start()
    with server.database() as database, database.write() as unit:
        policies.ensure_default(unit)
    yield server
    server.close()


@pytest.fixture
def server(lasting_server: LiveServer) -> LiveServer:
    if lasting_server.process is None:
        lasting_server.start()
    return lasting_server


@pytest.fixture
def agent(server: LiveServer, make_desktop: MakeDesktop) -> Agent:
    """Signed in, the card open, and what may be given offline taken along."""
    team_id = server.add_team()
    login = server.add_user(Role.AGENT, team_id).login
    customer_id, case_id = server.add_customer(), make_id()
    desktop = make_desktop(server.url)
    desktop.take_leases()
    desktop.sign_in(login, PASSWORD)
    desktop.wait_synced()
    desktop.ask(desktop.engine.fetch_card(customer_id))
    case = OpenCase(
        command_id=make_id(),
        made_at=CLOCK.now(),
        case_id=case_id,
        customer_id=customer_id,
        subject="Torn bag",
        reason=REASON,
    )
    desktop.do(case)
    desktop.wait_answered(case)
    desktop.engine.take_along(customer_id, case_id)
    made = Agent(desktop, login, team_id, customer_id, case_id)
    desktop.heard.wait(made.has_budget, "the lease with this case")
    return made


def plans_on(server: LiveServer, customer_id: str) -> list[tuple[int, PlanState]]:
    with server.database() as database, database.read() as unit:
        rows = unit.records.for_customer(Entity.REMEDY_PLAN, customer_id)
    bodies = [msgspec.json.decode(row.body, type=RemedyPlanBody) for row in rows]
    return sorted((body.goodwill_minor, body.state) for body in bodies)


def leased_on(server: LiveServer, subject_id: str) -> set[int]:
    with server.database() as database, database.read() as unit:
        rows = unit.records.find(Entity.BUDGET, subject_id=subject_id)
    return {msgspec.json.decode(row.body, type=BudgetBody).leased_minor for row in rows}


def test_offline_the_click_grants_and_the_server_posts_it_once(
    server: LiveServer, agent: Agent
) -> None:
    server.stop()
    agent.is_offline()
    agent.grant(1_000)
    assert agent.plans() == [(1_000, RowStatus.GRANTED)]
    server.start()
    agent.desktop.engine.wake()
    agent.desktop.wait_answers(2)
    assert plans_on(server, agent.customer_id) == [(1_000, PlanState.POSTED)]
    assert agent.plans() == [(1_000, RowStatus.CONFIRMED)]


def test_it_stands_through_a_restart_of_the_desktop(server: LiveServer, agent: Agent) -> None:
    server.stop()
    agent.is_offline()
    agent.grant(1_000)
    left = agent.budget().book.left
    agent.desktop.reopen()
    assert agent.plans() == [(1_000, RowStatus.GRANTED)]
    assert agent.budget().book.left == left


def test_above_what_came_along_it_is_asked_for_and_given_when_the_server_can(
    server: LiveServer, agent: Agent
) -> None:
    most = min(agent.budget().book.left.values())
    server.stop()
    agent.is_offline()
    assert agent.draws(most + 1).refusal is Refusal.TOO_MUCH
    give_plan(agent.door, agent.giving(most + 1, ask=True))
    assert agent.plans() == [(most + 1, RowStatus.PENDING)]
    server.start()
    agent.desktop.engine.wake()
    agent.desktop.wait_answers(2)
    ((_, state),) = plans_on(server, agent.customer_id)
    assert state in {PlanState.POSTED, PlanState.PENDING}


def test_in_a_case_opened_offline_it_is_asked_for_and_given_behind_the_case(
    server: LiveServer, agent: Agent
) -> None:
    server.stop()
    agent.is_offline()
    known, agent.case_id = agent.case_id, make_id()
    case = OpenCase(
        command_id=make_id(),
        made_at=CLOCK.now(),
        case_id=agent.case_id,
        customer_id=agent.customer_id,
        subject="Second bag",
        reason=REASON,
    )
    agent.desktop.do(case)
    assert agent.draws(1_000).refusal is Refusal.NO_BUCKET
    give_plan(agent.door, agent.giving(1_000, ask=True))
    assert agent.plans() == [(1_000, RowStatus.PENDING)]
    server.start()
    agent.desktop.engine.wake()
    agent.desktop.wait_answers(3)
    assert plans_on(server, agent.customer_id) == [(1_000, PlanState.POSTED)]
    agent.case_id = known
    assert agent.draws(1_000).wanted is not None  # the control: here there was a budget all along


def test_after_the_computer_was_reported_lost_what_it_granted_waits_for_somebody(
    server: LiveServer, agent: Agent, make_desktop: MakeDesktop
) -> None:
    supervisor = make_desktop(server.url)
    supervisor.sign_in(server.add_user(Role.SUPERVISOR, agent.team_id).login, PASSWORD)
    supervisor.wait_synced()
    server.stop()
    agent.is_offline()
    agent.grant(1_000)
    agent.desktop.close(locks=True)  # it must not be there first
    server.start()
    office = supervisor.engine.office
    known = {device.device_id for device in supervisor.ask(office.devices())}
    assert agent.desktop.device.id in known
    supervisor.ask(office.report_lost(agent.desktop.device.id))
    agent.desktop.open()
    agent.desktop.heard.wait(lambda: agent.desktop.heard.ends, "the end of the session")
    assert agent.plans() == [(1_000, RowStatus.GRANTED)]
    agent.desktop.sign_in(agent.login, PASSWORD)
    agent.desktop.wait_answers(1)
    assert plans_on(server, agent.customer_id) == [(1_000, PlanState.PENDING)]
    assert agent.plans() == [(1_000, RowStatus.HELD)]
    (asked,) = agent.desktop.store.queries.approvals(states=[RequestState.PENDING])
    assert asked.body.asked_minor == 1_000


@pytest.mark.parametrize("leave", ["sign out", "shut down"])
def test_who_leaves_gives_it_back(server: LiveServer, agent: Agent, leave: str) -> None:
    assert min(leased_on(server, agent.case_id)) > 0
    if leave == "sign out":
        agent.desktop.ask(agent.desktop.engine.sign_out())
    else:
        agent.desktop.close()
    assert leased_on(server, agent.case_id) == {0}
    with server.database() as database, database.read() as unit:
        lease = unit.leases.open_of_device(agent.desktop.device.id)
    assert lease == []


def test_a_desk_that_is_locked_and_unlocked_offline_may_still_give(
    server: LiveServer, agent: Agent
) -> None:
    book = agent.budget().book
    agent.desktop.close(locks=True)
    assert min(leased_on(server, agent.case_id)) > 0  # a lock is no leaving
    server.stop()
    agent.desktop.open()
    agent.is_offline()
    assert agent.budget().book == book
    agent.grant(1_000)
    assert agent.plans() == [(1_000, RowStatus.GRANTED)]
    server.start()
    agent.desktop.engine.wake()
    agent.desktop.wait_answers(1)
    assert plans_on(server, agent.customer_id) == [(1_000, PlanState.POSTED)]


def test_a_computer_that_forgets_takes_nothing_along(
    server: LiveServer, make_desktop: MakeDesktop
) -> None:
    desktop = make_desktop(server.url)
    desktop.sign_in(server.add_user(Role.AGENT, server.add_team()).login, PASSWORD)
    desktop.wait_synced()
    desktop.engine.take_along(server.add_customer(), None)
    desktop.engine.wake()
    desktop.heard.wait(desktop.is_synced, "synced")
    assert desktop.lease.book() is None
