"""The desktop gives by the policy that is in force, and by no other that it happens to hold."""

from datetime import timedelta

import msgspec
import pytest

from agentdesk.cache.store import Store
from agentdesk.domain.policy_versions import PolicyState
from agentdesk.protocol.empowerment import PolicyBody
from agentdesk.protocol.messages import ProposePolicy
from agentdesk.protocol.policies import PolicyTerms
from agentdesk.protocol.rows import Entity
from agentdesk.protocol.sessions import Tenant
from tests.plugins.dials import INCIDENT, limit
from tests.plugins.stores import SOURCE, START, fill, make_id, row
from tests.plugins.wire import ME

TENANT = Tenant(time_zone="UTC", currency="USD", languages=["en"], synthetic=True)


@pytest.fixture(autouse=True)
def somebody_is_signed_in(store: Store) -> None:
    store.session.signed_in(msgspec.structs.replace(ME, tenant=TENANT), "token")


def hold(store: Store, version: int, **life: object) -> None:
    body = PolicyBody(
        source=SOURCE,
        version=version,
        effective_from=START - timedelta(days=1),
        currency="USD",
        limits=[limit(INCIDENT, version)],
        confirmed_at=START - timedelta(days=2),
    )
    fill(store, row(Entity.POLICY, msgspec.structs.replace(body, **life)))


def version(store: Store) -> int | None:
    policy = store.queries.policy()
    return None if policy is None else policy.version


def test_the_latest_confirmed_one_counts(store: Store) -> None:
    hold(store, 1)
    hold(store, 2)
    hold(store, 3, state=PolicyState.PROPOSED, confirmed_at=None)
    hold(store, 4, effective_from=START + timedelta(days=1))
    hold(store, 5, currency="JPY")

    assert version(store) == 2


def test_one_that_was_stopped_gives_nothing_and_the_one_before_stays_away(store: Store) -> None:
    hold(store, 1)
    hold(store, 2, state=PolicyState.WITHDRAWN, withdrawn_at=START)

    stopped = store.queries.policy()

    assert stopped is not None
    assert (stopped.version, stopped.limits) == (2, [])


def test_what_was_taken_back_before_it_counted_changes_nothing(store: Store) -> None:
    hold(store, 1)
    hold(store, 2, state=PolicyState.WITHDRAWN, confirmed_at=None, withdrawn_at=START)

    assert version(store) == 1


def test_a_proposal_made_here_is_listed_at_once_and_counts_for_nothing(store: Store) -> None:
    hold(store, 1)
    proposal = ProposePolicy(
        command_id=make_id(),
        made_at=START,
        policy_id=make_id(),
        terms=PolicyTerms(currency="USD", limits=[]),
        effective_from=START,
        words="Too generous.",
    )
    store.outbox.append(proposal)

    states = {held.body.state for held in store.queries.policies()}
    assert states == {PolicyState.ACTIVE, PolicyState.PROPOSED}
    assert version(store) == 1
