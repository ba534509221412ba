"""The shipped files come in as an independent reading of them says, to the cent."""

import csv
import gzip
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from agentdesk.protocol.rows import Entity
from agentdesk.runtime.clock import FakeClock
from agentdesk.server.imports import demo_files
from agentdesk.server.imports.demo import STAFF_LOGINS, populate
from agentdesk.server.imports.household.baskets import customer_id
from agentdesk.server.imports.story import story_call
from agentdesk.server.imports.story.cast import CAST
from agentdesk.server.storage.database import Database
from tests.plugins.panel import bodies, every_row, state_of
from tests.plugins.storage import CURSOR_KEY, MORNING, Desk

HOUSEHOLDS = 50
PASSWORDS = dict.fromkeys(STAFF_LOGINS, "a password of tests")
FOLDER = demo_files.household_folder()


def csv_rows(name: str) -> Iterator[dict[str, str]]:
    """Read with nothing of ours: the standard library alone."""
    path: Path = FOLDER / f"{name}.csv.gz"
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def bring_in(desk: Desk) -> None:
    populate(
        desk.database,
        clock=desk.clock,
        passwords=PASSWORDS,
        households=HOUSEHOLDS,
        progress=lambda _: None,
    )


@pytest.fixture(scope="module")
def populated(lasting_url: str) -> Iterator[Desk]:
    """Brought in once: these tests leave every row as it is."""
    clock = FakeClock(MORNING)
    database = Database.open(lasting_url, clock=clock, cursor_key=CURSOR_KEY)
    database.migrate()
    desk = Desk(database, clock)
    bring_in(desk)
    yield desk
    database.close()


@pytest.fixture
def first_households() -> list[dict[str, str]]:
    return [row for row, _ in zip(csv_rows("customers"), range(HOUSEHOLDS), strict=False)]


def test_the_population_is_the_files(
    populated: Desk, first_households: list[dict[str, str]]
) -> None:
    wanted = {row["household_id"] for row in first_households}
    database = populated.database
    assert {body["external_reference"] for body in bodies(database, Entity.CUSTOMER)} == wanted
    assert len(every_row(database, Entity.CAMPAIGN)) == len(list(csv_rows("campaigns"))) == 27
    receipts = [row for row in csv_rows("campaign_receipts") if row["household_id"] in wanted]
    assert len(every_row(database, Entity.RECEIPT)) == len(receipts)
    redeemed = [row for row in csv_rows("coupon_redemptions") if row["household_id"] in wanted]
    coupons = [c for body in bodies(database, Entity.RECEIPT) for c in body.get("coupons", ())]
    assert Counter(coupons) == Counter(row["coupon_upc"] for row in redeemed)

    baskets = {r["basket_id"]: r for r in csv_rows("purchases") if r["household_id"] in wanted}
    orders = [body for body in bodies(database, Entity.ORDER) if body["number"] in baskets]
    assert len(orders) == len(baskets)
    spent: defaultdict[str, int] = defaultdict(int)
    for order in orders:
        basket = baskets[str(order["number"])]
        assert order["total_minor"] == int(basket["sales_value_cents"])
        assert order["customer_id"] == customer_id(basket["household_id"])
        lines = order["lines"]
        gross = sum(line["gross_minor"] - line.get("discount_minor", 0) for line in lines)
        assert gross == int(basket["sales_value_cents"]) + int(basket["coupon_match_disc_cents"])
        spent[basket["household_id"]] += int(basket["sales_value_cents"])
    for body in bodies(database, Entity.CUSTOMER):
        value = body["lifetime_value"]["amount_minor"]
        assert value == spent[str(body["external_reference"])]

    scripts = Counter(body["names"][0]["script"] for body in bodies(database, Entity.CUSTOMER))
    assert set(scripts) == {"Jpan", "Hant", "Hans", "Latn"}
    assert min(scripts.values()) >= HOUSEHOLDS // 10


def test_the_story_and_the_staff_are_there_and_done_again_nothing_moves(populated: Desk) -> None:
    database = populated.database
    with database.read() as unit:
        assert unit.tenant.current().synthetic
        for login in STAFF_LOGINS:
            (user,) = unit.records.find(Entity.USER, login=login)
            assert unit.records.row(Entity.USER, user.id) is not None
        (case,) = unit.records.find(Entity.CASE, number=story_call().case_number)
        assert case.customer_id == story_call().customer_id
        assert len(unit.records.find(Entity.POLICY)) == 1
        assert all(unit.records.row(Entity.CUSTOMER, role.customer_id) for role in CAST)
    before = state_of(database)
    bring_in(populated)
    assert state_of(database) == before
