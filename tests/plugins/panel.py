"""A household panel of a few lines, written out for one test, and the words to bring it in."""

import csv
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec
import pytest

from agentdesk.protocol.rows import Entity, Row
from agentdesk.runtime.clock import Clock
from agentdesk.server.imports.household.bring_in import HouseholdJob, import_household
from agentdesk.server.imports.report import Summary
from agentdesk.server.storage.database import Database

CUSTOMERS = (
    "household_id,first_purchase,last_purchase,baskets,stores,sales_value_cents,retail_disc_cents,"
    "coupon_disc_cents,coupon_match_disc_cents,home_store_id,campaigns_received,coupons_redeemed\n"
    "1,2017-01-07,2017-12-31,2,1,1741,350,0,0,436,1,2\n"
    "2,2017-01-09,2017-12-04,1,1,500,0,100,40,401,1,0\n"
    "13,2017-03-01,2017-06-30,1,1,0,0,0,0,401,0,0\n"
)
DEMOGRAPHICS = (
    "household_id,age,income,home_ownership,marital_status,household_size,household_comp,"
    "kids_count\n"
    "1,65+,35-49K,Homeowner,,2,2 Adults No Kids,0\n"
)
DEPARTMENTS = "household_id,department,sales_value_cents,lines\n1,GROCERY,1200,8\n1,MEAT,541,2\n"
CAMPAIGNS = (
    "campaign_id,campaign_type,start_date,end_date,days,receipts,coupons,redemptions,"
    "households_redeeming\n"
    "18,Type A,2017-10-30,2017-12-24,56,1,1,2,1\n"
    "20,Type C,2017-11-27,2018-02-05,71,1,1,0,0\n"
)
RECEIPTS = "campaign_id,household_id,redemptions,first_redemption\n18,1,2,2017-11-02\n20,2,0,\n"
COUPONS = (
    "campaign_id,coupon_upc,products,top_department,top_category\n"
    "18,51111,21,GROCERY,CHEESE\n20,52222,3,GROCERY,COFFEE\n"
)
REDEMPTIONS = (
    "household_id,coupon_upc,campaign_id,redemption_date\n1,51111,18,2017-11-09\n"
    "1,51112,18,2017-11-02\n"
)
PURCHASES = (
    "basket_id,household_id,store_id,ts,week,lines,products,units,sales_value_cents,"
    "retail_disc_cents,coupon_disc_cents,coupon_match_disc_cents,top_department,"
    "top_product_types\n"
    "101,1,436,2017-01-07T06:53:26-05:00,1,7,7,9,1741,350,0,0,GROCERY,"
    "FLUID MILK WHITE ONLY | POTATO CHIPS | DRY DOG FOOD PREMIUM (ALPO/PUR\n"
    "102,1,436,2017-12-31T18:00:00-05:00,53,1,1,0,0,0,0,0,,\n"
    "103,2,401,2017-01-09T10:00:00-05:00,2,1,1,2,500,0,100,40,GROCERY,POTATO CHIPS\n"
    "104,13,401,2017-03-01T10:00:00-05:00,9,2,2,2,0,0,0,0,GROCERY,POTATO CHIPS | TUNA\n"
)
PEOPLE_COLUMNS = (
    "person_id,locale,language,sex,family_name,given_name,display_name,family_kana,given_kana,"
    "romanized,name_other_script,phone_e164,phone_type,email,country,postal_code,region,city,"
    "street,birth_date\n"
)
PEOPLE = PEOPLE_COLUMNS + (
    "P1,ja_JP,ja,F,山田,花,山田 花,ヤマダ,ハナ,Hana Yamada,,+819000000001,mobile,"
    "hana@example.com,JP,100-0001,東京都,千代田区,1-1,1970-01-02\n"
    "P2,zh_CN,zh-Hans,M,张,伟,张伟,,,Wei Zhang,張偉,+8613300000001,mobile,"
    "wei@example.com,CN,100000,北京市,北京,长安街1号,1980-01-02\n"
    "P3,zh_TW,zh-Hant,F,陳,怡,陳怡,,,Yi Chen,陈怡,+886900000001,mobile,"
    "yi@example.com,TW,100,,台北,中山路1號,1985-01-02\n"
    "P4,en_US,en-US,F,Smith,Anne,Anne Smith,,,Anne Smith,,+12125550101,mobile,"
    "anne@example.com,US,10001,NY,New York,1 Main St,1990-01-02\n"
    "P5,ja_JP,ja,M,佐藤,健,佐藤 健,サトウ,ケン,Ken Sato,,+819000000002,mobile,"
    "ken@example.com,JP,100-0002,東京都,千代田区,1-2,1971-01-02\n"
)
FILES = {
    "customers": CUSTOMERS,
    "demographics": DEMOGRAPHICS,
    "household_departments": DEPARTMENTS,
    "campaigns": CAMPAIGNS,
    "campaign_receipts": RECEIPTS,
    "coupons": COUPONS,
    "coupon_redemptions": REDEMPTIONS,
    "purchases": PURCHASES,
}


@dataclass
class SmallPanel:
    """Three households in a folder; tests add lines of their own."""

    folder: Path
    said: list[str] = field(default_factory=list)

    @property
    def rejects(self) -> Path:
        return self.folder / "rejects.csv"

    def job(self, **options: Any) -> HouseholdJob:
        values: dict[str, Any] = {
            "folder": self.folder,
            "names": self.folder,
            "rejects": self.rejects,
            "made_up": False,
        }
        return HouseholdJob(**(values | options))

    def add(self, name: str, text: str) -> None:
        with (self.folder / f"{name}.csv").open("a", encoding="utf-8") as file:
            file.write(text)

    def bring_in(
        self,
        database: Database,
        clock: Clock,
        after_batch: Callable[[], None] | None = None,
        **options: object,
    ) -> Summary:
        return import_household(
            database,
            self.job(**options),
            clock=clock,
            say=self.said.append,
            after_batch=after_batch,
        )

    def rejected(self) -> list[list[str]]:
        with self.rejects.open(encoding="utf-8", newline="") as file:
            return list(csv.reader(file))[1:]


@pytest.fixture
def small_panel(tmp_path: Path) -> SmallPanel:
    folder = tmp_path / "panel"
    folder.mkdir()
    for name, text in FILES.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    (folder / "people.csv").write_text(PEOPLE, encoding="utf-8")
    return SmallPanel(folder)


def every_row(database: Database, entity: Entity) -> list[Row]:
    with database.read() as unit:
        return unit.records.find(entity, limit=1_000_000)


def bodies(database: Database, entity: Entity) -> list[dict[str, Any]]:
    return [msgspec.json.decode(row.body) for row in every_row(database, entity)]


def state_of(database: Database) -> Counter[tuple[str, str, int, str]]:
    """Everything imported, with versions: two equal states are the same database to anybody."""
    return Counter(
        (entity.value, row.id, row.row_version, bytes(row.body).decode())
        for entity in Entity
        for row in every_row(database, entity)
    )
