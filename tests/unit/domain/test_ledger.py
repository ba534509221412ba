"""Which buckets an act must fit into, how they are named, and in which order they are locked."""

from datetime import date

from agentdesk.domain.actor import Role
from agentdesk.domain.empowerment import Act, Limit, Policy, Scope, Strength
from agentdesk.domain.ids import is_id
from agentdesk.domain.ledger import Subjects, Vector, bucket_id, claims, period_of, vector

POLICY = Policy(
    1,
    "USD",
    (
        Limit(Scope.INCIDENT, Strength.ALONE, 20_000),
        Limit(Scope.INCIDENT, Strength.ALONE, 30_000, roles=frozenset({Role.SENIOR})),
        Limit(Scope.AGENT_DAY, Strength.ALONE, 50_000),
        Limit(Scope.TEAM_POOL_DAY, Strength.APPROVAL, 800_000),
        Limit(Scope.INCIDENT_HARD, Strength.HARD, 50_000),
    ),
)
TODAY = date(2026, 11, 21)
SUBJECTS = Subjects("case", "agent", "customer", "team")
CLAIMS = claims(POLICY, Act(100, Role.AGENT), SUBJECTS, TODAY)


def scopes(authority: Vector) -> set[Scope]:
    return {claim.scope for claim in vector(CLAIMS, authority)}


def test_alone_it_spends_the_agents_budgets_and_the_hard_ones() -> None:
    assert scopes(Vector.OWN) == {Scope.INCIDENT, Scope.AGENT_DAY, Scope.INCIDENT_HARD}


def test_approved_it_spends_the_pool_and_never_the_agents_day() -> None:
    assert scopes(Vector.APPROVED) == {Scope.TEAM_POOL_DAY, Scope.INCIDENT_HARD}


def test_buckets_are_locked_in_the_order_of_their_ids() -> None:
    ids = [claim.bucket_id for claim in CLAIMS]
    assert ids == sorted(ids)


def test_a_bucket_has_one_name_everywhere() -> None:
    first = bucket_id(Scope.AGENT_DAY, "agent", "USD", "2026-11-21")
    assert first == bucket_id(Scope.AGENT_DAY, "agent", "USD", "2026-11-21")
    assert first != bucket_id(Scope.AGENT_DAY, "agent", "USD", "2026-11-22")
    assert is_id(first)


def test_periods() -> None:
    assert period_of(Scope.AGENT_DAY, TODAY) == "2026-11-21"
    assert period_of(Scope.CUSTOMER_HARD, TODAY) == "2026"
    assert period_of(Scope.INCIDENT, TODAY) == "case"


def test_a_bucket_holds_the_largest_limit_and_each_role_fills_it_to_its_own() -> None:
    incident = next(claim for claim in CLAIMS if claim.scope is Scope.INCIDENT)
    assert (incident.limit_minor, incident.target_minor) == (20_000, 30_000)


def test_on_whose_card_a_bucket_is_shown() -> None:
    shown = {claim.scope for claim in CLAIMS if claim.customer_id == "customer"}
    assert shown == {Scope.INCIDENT, Scope.INCIDENT_HARD}
