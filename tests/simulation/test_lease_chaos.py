"""Days of many desktops on the real services: never overspent, and no honest word broken."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import pytest

from agentdesk.domain import leases
from agentdesk.domain.leases import Draw, LeaseBook, Settling
from agentdesk.domain.ledger import Claim
from agentdesk.protocol.rows import Row
from agentdesk.server.storage.repositories.ledger import LedgerRepository
from tests.plugins.effort import effort
from tests.plugins.shop import Shop, open_shop
from tests.plugins.storage import Desk
from tests.simulation.leases.chaos import Chaos
from tests.simulation.seeded.planting import Bug, planted

DESKTOPS, DAYS = effort(30, 300), effort(10, 30)

_settling_of = leases.settling_of


@pytest.fixture
def shop(sqlite_desk: Desk) -> Shop:
    return open_shop(sqlite_desk.database, sqlite_desk.clock)


@pytest.mark.timeout(3600)
def test_chaos_spends_nothing_twice_and_breaks_no_word(shop: Shop, tmp_path: Path) -> None:
    chaos = Chaos(shop, tmp_path, DESKTOPS, seed=13)
    chaos.live(DAYS)
    chaos.close()
    print(f"{DESKTOPS} desktops, {DAYS} days: {dict(chaos.seen)}")  # noqa: T201  the soak's figures
    assert chaos.seen["kept promises"] > DESKTOPS
    rare = ("lose", "clone", "roll_back", "give_back", "late", "forked", "review")
    assert min(chaos.seen[name] for name in rare) > 0, chaos.seen


def _late_too_soon(book: LeaseBook, draw: Draw, draw_hash: str, now: datetime) -> Settling:
    """When the time to spend is over, and not the time to settle."""
    settling = _settling_of(book, draw, draw_hash, now)
    is_over = now >= book.settle_by - leases.SETTLE_IN
    return Settling.LATE if settling is Settling.POSTED and is_over else settling


def _only_in_words(_: LedgerRepository, asked: Sequence[Claim]) -> tuple[dict[str, int], list[Row]]:
    """Signed over, and not taken out of what is free."""
    return {claim.bucket_id: claim.amount for claim in asked}, []


BUGS: dict[str, Bug] = {
    "late as soon as the time to spend is over": planted((leases, "settling_of", _late_too_soon)),
    "a lease takes nothing out of what is free": planted(
        (LedgerRepository, "lease", _only_in_words)
    ),
}


@pytest.mark.parametrize("bug", BUGS)
def test_these_bugs_of_the_services_are_found(bug: str, shop: Shop, tmp_path: Path) -> None:
    chaos = Chaos(shop, tmp_path, desktops=10, seed=13)
    with BUGS[bug](), pytest.raises(AssertionError):
        chaos.live(days=5)
    chaos.close()
