"""The household panel comes in once, whole and traceable, on both databases."""

from datetime import date, timedelta

import msgspec
import pytest

from agentdesk.protocol.entities import CustomerBody, OrderBody, ReceiptBody
from agentdesk.protocol.rows import Entity
from agentdesk.server.imports.household.baskets import customer_id, order_id
from agentdesk.server.imports.household.campaigns import receipt_id
from agentdesk.server.storage.database import CommitNotice, Database
from tests.plugins.panel import SmallPanel, bodies, every_row, state_of
from tests.plugins.storage import Desk

# Brought in on 21 November 2026, a Saturday: 31 December 2017 becomes Sunday the 15th.
SHIFT = timedelta(days=3_241)


class Killed(BaseException):
    """What a kill feels like from inside: nothing catches it."""


def customer(database: Database, household: str) -> CustomerBody:
    with database.read() as unit:
        return unit.records.body(Entity.CUSTOMER, customer_id(household), CustomerBody)


def order(database: Database, basket: str) -> OrderBody:
    with database.read() as unit:
        return unit.records.body(Entity.ORDER, order_id(basket), OrderBody)


def test_everything_is_counted_by_kind(desk: Desk, small_panel: SmallPanel) -> None:
    summary = small_panel.bring_in(desk.database, desk.clock)
    assert {result.counted: result.taken for result in summary.results} == {
        "demographics": 1,
        "household departments": 2,
        "products": 6,
        "households": 3,
        "campaigns": 2,
        "coupons": 2,
        "coupon redemptions": 2,
        "receipts": 2,
        "baskets": 4,
    }
    assert summary.rejected == 0
    assert summary.rejects is None
    assert not small_panel.rejects.exists()
    assert len(every_row(desk.database, Entity.CUSTOMER)) == 3
    assert len(every_row(desk.database, Entity.ORDER)) == 4


def test_a_customer_is_a_real_household_with_a_made_up_person(
    desk: Desk, small_panel: SmallPanel
) -> None:
    small_panel.bring_in(desk.database, desk.clock)
    known = customer(desk.database, "1")
    assert known.lifetime_value is not None
    assert known.lifetime_value.amount_minor == 1741
    assert known.buying_since_at_least == date(2017, 1, 7) + SHIFT
    assert known.household["age"] == "65+"
    assert known.household["departments"] == "Grocery 68 %, Meat 31 %"
    assert (known.source.system, known.source.synthetic) == ("Complete Journey", False)
    made_up = {name for name, source in known.sources.items() if source.synthetic}
    assert {"names", "phones", "emails", "addresses", "customer_since", "churn_risk"} <= made_up
    assert not {"lifetime_value", "buying_since_at_least", "household"} & made_up
    # Its age band is real: a made-up birthday would contradict it.
    assert known.birth_date is None
    assert customer(desk.database, "2").birth_date is not None


def test_a_basket_keeps_its_totals_and_its_lines_say_they_are_made_up(
    desk: Desk, small_panel: SmallPanel
) -> None:
    small_panel.bring_in(desk.database, desk.clock)
    bought = order(desk.database, "101")
    assert bought.number == "101"
    assert bought.total_minor == 1741
    assert sum(line.gross_minor - line.discount_minor for line in bought.lines) == 1741
    assert sum(line.quantity for line in bought.lines) == 9
    assert all(line.synthetic for line in bought.lines)
    assert bought.sources["payments"].synthetic
    assert bought.placed_at.isoformat() == "2025-11-22T11:53:26+00:00"
    assert bought.store == "Store 436"
    assert order(desk.database, "102").payments == []


def test_a_manufacturers_coupon_is_a_payment_of_its_own(
    desk: Desk, small_panel: SmallPanel
) -> None:
    small_panel.bring_in(desk.database, desk.clock)
    bought = order(desk.database, "103")
    assert [(paid.means, paid.amount_minor) for paid in bought.payments] == [
        ("card", 400),
        ("coupon", 100),
    ]
    assert bought.coupon_minor == 40
    assert sum(line.gross_minor for line in bought.lines) - bought.coupon_minor == 500


def test_a_receipt_carries_the_coupons_that_were_redeemed(
    desk: Desk, small_panel: SmallPanel
) -> None:
    small_panel.bring_in(desk.database, desk.clock)
    with desk.database.read() as unit:
        got = unit.records.body(Entity.RECEIPT, receipt_id("18", "1"), ReceiptBody)
    assert (got.state, got.redemptions, got.coupons) == ("redeemed", 2, ["51112", "51111"])
    assert "state" not in got.sources  # that is the panel's own word
    others = [body for body in bodies(desk.database, Entity.RECEIPT) if not body.get("redemptions")]
    assert [body["state"] in {"sent", "opened", "clicked"} for body in others] == [True]


def test_done_again_it_doubles_nothing_and_makes_no_new_version(
    desk: Desk, small_panel: SmallPanel
) -> None:
    small_panel.bring_in(desk.database, desk.clock, made_up=True)
    before = state_of(desk.database)
    desk.clock.advance(timedelta(days=40))
    again = small_panel.bring_in(desk.database, desk.clock, made_up=True)
    assert all(result.skipped for result in again.results)
    assert state_of(desk.database) == before


def test_a_file_with_one_line_more_brings_in_that_line_only(
    desk: Desk, small_panel: SmallPanel
) -> None:
    small_panel.bring_in(desk.database, desk.clock)
    before = state_of(desk.database)
    small_panel.add(
        "purchases", "105,2,401,2017-02-09T10:00:00-05:00,2,1,1,2,700,0,0,0,GROCERY,TUNA\n"
    )
    desk.clock.advance(timedelta(days=40))
    small_panel.bring_in(desk.database, desk.clock)
    after = state_of(desk.database)
    assert not before - after
    assert [(entity, version) for entity, _id, version, _body in after - before] == [("order", 1)]


def test_dates_stay_where_the_first_import_put_them(desk: Desk, small_panel: SmallPanel) -> None:
    small_panel.bring_in(desk.database, desk.clock, households=1)
    desk.clock.advance(timedelta(days=100))
    small_panel.bring_in(desk.database, desk.clock)
    assert customer(desk.database, "1").buying_since_at_least == date(2017, 1, 7) + SHIFT
    assert customer(desk.database, "2").buying_since_at_least == date(2017, 1, 9) + SHIFT


@pytest.mark.parametrize("batches", [1, 3, 5, 8])
def test_killed_after_any_batch_it_goes_on_and_ends_the_same(
    desk: Desk, small_panel: SmallPanel, batches: int
) -> None:
    left = iter(range(batches))

    def kill() -> None:
        if next(left, None) is None:
            raise Killed

    with pytest.raises(Killed):
        small_panel.bring_in(desk.database, desk.clock, after_batch=kill)
    desk.clock.advance(timedelta(minutes=3))
    summary = small_panel.bring_in(desk.database, desk.clock)
    assert summary.taken("baskets") == 4
    assert len(every_row(desk.database, Entity.ORDER)) == 4
    assert all(version == 1 for _entity, _id, version, _body in state_of(desk.database))


BROKEN = {
    "basket without a number": "x,1,1,2017-02-09T10:00:00-05:00,2,1,1,2,700,0,0,0,GROCERY,TUNA",
    "money with a point": "201,1,1,2017-02-09T10:00:00-05:00,2,1,1,2,7.00,0,0,0,GROCERY,TUNA",
    "negative money": "202,1,1,2017-02-09T10:00:00-05:00,2,1,1,2,-7,0,0,0,GROCERY,TUNA",
    "no such day": "203,1,1,2017-02-30T10:00:00-05:00,2,1,1,2,700,0,0,0,GROCERY,TUNA",
    "time without offset": "204,1,1,2017-02-09T10:00:00,2,1,1,2,700,0,0,0,GROCERY,TUNA",
    "nobody's basket": "205,999,1,2017-02-09T10:00:00-05:00,2,1,1,2,700,0,0,0,GROCERY,TUNA",
    "values missing": "206,1,1",
    "a huge number": f"207,1,1,2017-02-09T10:00:00-05:00,2,1,1,2,{10**30},0,0,0,GROCERY,TUNA",
}


def test_broken_lines_are_kept_word_for_word_and_the_rest_goes_on(
    desk: Desk, small_panel: SmallPanel
) -> None:
    for line in BROKEN.values():
        small_panel.add("purchases", f"{line}\n")
    small_panel.add(
        "purchases", "300,2,401,2017-02-09T10:00:00-05:00,2,1,1,2,700,0,0,0,GROCERY,TUNA\n"
    )
    small_panel.add("coupon_redemptions", "2,51111,18,2017-11-09\n")
    summary = small_panel.bring_in(desk.database, desk.clock)
    assert summary.rejected == len(BROKEN) + 1
    assert summary.taken("baskets") == 5
    kept = small_panel.rejected()
    assert [line[:2] for line in kept] == [
        ["coupon_redemptions.csv", "4"],
        *(["purchases.csv", str(number)] for number in range(6, 6 + len(BROKEN))),
    ]
    assert [line[3] for line in kept[1:]] == list(BROKEN.values())
    assert all(line[2] for line in kept)
    assert "purchases.csv, line 7: '7.00' is not a whole number" in small_panel.said


def test_what_was_rejected_is_told_again_and_not_twice(desk: Desk, small_panel: SmallPanel) -> None:
    small_panel.add("purchases", BROKEN["no such day"] + "\n")
    small_panel.bring_in(desk.database, desk.clock)
    small_panel.rejects.unlink()
    again = small_panel.bring_in(desk.database, desk.clock)
    assert again.rejected == 1
    assert len(small_panel.rejected()) == 1


def test_the_feed_carries_every_imported_row_once(desk: Desk, small_panel: SmallPanel) -> None:
    told: list[CommitNotice] = []
    desk.database.on_commit(told.append)
    small_panel.bring_in(desk.database, desk.clock)
    small_panel.bring_in(desk.database, desk.clock)
    entities = {entity for notice in told for entity in notice.entities}
    assert {Entity.CUSTOMER, Entity.ORDER, Entity.RECEIPT, Entity.CAMPAIGN} <= entities
    ids = {row.id for row in every_row(desk.database, Entity.CUSTOMER)}
    assert ids <= {customer for notice in told for customer in notice.customer_ids}


def test_only_the_first_households_come_when_asked(desk: Desk, small_panel: SmallPanel) -> None:
    summary = small_panel.bring_in(desk.database, desk.clock, households=1)
    assert (summary.taken("households"), summary.taken("baskets")) == (1, 2)
    assert summary.taken("receipts") == 1
    assert summary.rejected == 0


def test_made_up_histories_never_touch_what_was_imported(
    desk: Desk, small_panel: SmallPanel
) -> None:
    small_panel.bring_in(desk.database, desk.clock, made_up=True)
    for entity in (Entity.CASE, Entity.INTERACTION, Entity.WEB_VISIT, Entity.PROMISE):
        assert all(body["source"]["synthetic"] for body in bodies(desk.database, entity))
    for row in every_row(desk.database, Entity.ORDER):
        assert not msgspec.json.decode(row.body, type=OrderBody).source.synthetic
