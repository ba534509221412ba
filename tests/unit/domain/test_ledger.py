"""Which buckets an act must fit into, how they are named, and in which order they are locked."""

from datetime import date

from agentdesk.domain.actor import Role
from agentdesk.domain.dials import Dial, Window
from agentdesk.domain.empowerment import Act, Limit, Policy
from agentdesk.domain.ids import is_id
from agentdesk.domain.ledger import Subjects, Vector, bucket_id, claims, period_of, vector
from tests.plugins.dials import AGENT_DAY, INCIDENT, INCIDENT_HARD, TEAM_POOL_DAY

POLICY = Policy(
    1,
    "USD",
    (
        Limit(INCIDENT, 20_000),
        Limit(INCIDENT, 30_000, roles=frozenset({Role.SENIOR})),
        Limit(AGENT_DAY, 50_000),
        Limit(TEAM_POOL_DAY, 800_000),
        Limit(INCIDENT_HARD, 50_000),
    ),
)
TODAY = date(2026, 11, 21)
SUBJECTS = Subjects("case", "agent", "customer", "team")
CLAIMS = claims(POLICY, Act(100, Role.AGENT), SUBJECTS, TODAY)


def dials(authority: Vector) -> set[Dial]:
    return {claim.dial for claim in vector(CLAIMS, authority)}


def test_alone_it_spends_the_agents_budgets_and_the_hard_ones() -> None:
    assert dials(Vector.OWN) == {INCIDENT, AGENT_DAY, INCIDENT_HARD}


def test_approved_it_spends_the_pool_and_never_the_agents_day() -> None:
    assert dials(Vector.APPROVED) == {TEAM_POOL_DAY, INCIDENT_HARD}


def test_buckets_are_locked_in_the_order_of_their_ids() -> None:
    ids = [claim.bucket_id for claim in CLAIMS]
    assert ids == sorted(ids)


def test_a_bucket_has_one_name_everywhere() -> None:
    first = bucket_id(AGENT_DAY, "agent", "USD", "2026-11-21")
    assert first == bucket_id(AGENT_DAY, "agent", "USD", "2026-11-21")
    assert first != bucket_id(AGENT_DAY, "agent", "USD", "2026-11-22")
    assert is_id(first)


def test_periods() -> None:
    assert [period_of(window, TODAY) for window in Window] == [
        "case", "2026-11-21", "2026-11", "2026"
    ]  # fmt: skip


def test_a_bucket_holds_the_largest_limit_and_each_role_fills_it_to_its_own() -> None:
    incident = next(claim for claim in CLAIMS if claim.dial == INCIDENT)
    assert (incident.limit_minor, incident.target_minor) == (20_000, 30_000)


def test_on_whose_card_a_bucket_is_shown() -> None:
    shown = {claim.dial for claim in CLAIMS if claim.customer_id == "customer"}
    assert shown == {INCIDENT, INCIDENT_HARD}
