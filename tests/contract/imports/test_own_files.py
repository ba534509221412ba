"""Anyone's own CSV files come in by a map of columns, on both databases."""

from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec
import pytest

from agentdesk.domain.errors import InvalidInput
from agentdesk.domain.ids import stable_id
from agentdesk.protocol.entities import CampaignBody, CustomerBody, InteractionBody, OrderBody
from agentdesk.protocol.rows import Entity
from agentdesk.server.imports.own_files.bring_in import CsvJob, import_csv
from agentdesk.server.imports.own_files.fields import Reading
from agentdesk.server.imports.report import Summary
from tests.plugins.panel import bodies, every_row, state_of
from tests.plugins.storage import Desk

CUSTOMERS = (
    "Nr,Full name,Tel,Mail,Lang\n"
    "K1,山田 太郎,03-1234-5678,taro@example.com,ja\n"
    'K2,"Jones, Anne",+1 212 555 0142,anne@example.com,en\n'
)
MAP = {
    "reference": "Nr",
    "name": "Full name",
    "phone": "Tel",
    "email": "Mail",
    "language": "Lang",
}


class Bench:
    """One folder, one database, and a short way to bring a file in."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self.desk = desk
        self.folder = folder

    def bring_in(
        self, kind: str, text: str, columns: dict[str, str] | None = None, source: str = "shop"
    ) -> Summary:
        file = self.folder / f"{kind}.csv"
        file.write_text(text, encoding="utf-8")
        job = CsvJob(
            kind=kind,
            file=file,
            columns=columns or {},
            source=source,
            reading=Reading(ZoneInfo("Asia/Tokyo"), "JP", "USD"),
            rejects=self.folder / "rejects.csv",
        )
        return import_csv(self.desk.database, job, clock=self.desk.clock, say=lambda _: None)

    def rejects(self) -> str:
        return (self.folder / "rejects.csv").read_text(encoding="utf-8")


@pytest.fixture
def bench(desk: Desk, tmp_path: Path) -> Bench:
    return Bench(desk, tmp_path)


def test_customers_come_with_names_in_their_script_and_phones_parsed(bench: Bench) -> None:
    assert bench.bring_in("customers", CUSTOMERS, MAP).taken("customers") == 2
    with bench.desk.database.read() as unit:
        first = unit.records.body(
            Entity.CUSTOMER, stable_id("shop", "customer", "K1"), CustomerBody
        )
    assert first.phones[0].e164 == "+81312345678"
    assert first.names[0].script == "Jpan"
    assert (first.source.system, first.source.synthetic) == ("shop", False)
    assert first.external_reference == "K1"


def test_what_hangs_on_a_customer_finds_it_or_is_rejected(bench: Bench) -> None:
    bench.bring_in("customers", CUSTOMERS, MAP)
    orders = (
        "number,customer,placed_at,total,sku,payment_means\n"
        "O-1,K1,2026-11-01T09:00,12.50,milk,card\n"
        "O-2,K9,2026-11-01T09:00,12.50,milk,card\n"
        "O-3,K2,2026-11-01T09:00,12.505,milk,card\n"
        "O-4,K2,2026-11-01T09:00,-1,milk,card\n"
    )
    summary = bench.bring_in("orders", orders)
    assert (summary.taken("orders"), summary.rejected) == (1, 3)
    (body,) = bodies(bench.desk.database, Entity.ORDER)
    order = msgspec.convert(body, OrderBody, strict=False)
    assert (order.total_minor, order.lines[0].gross_minor, order.payments[0].amount_minor) == (
        1250, 1250, 1250,
    )  # fmt: skip
    assert order.placed_at.isoformat() == "2026-11-01T00:00:00+00:00"
    assert "unknown: customer K9" in bench.rejects()


def test_a_customer_of_another_source_is_found_by_its_only_number(bench: Bench) -> None:
    bench.bring_in("customers", CUSTOMERS, MAP, source="shop")
    talk = (
        "reference,customer,channel,started_at,summary,resolved\n"
        "T1,K2,voice,2026-11-01T09:00,Asked for a receipt,yes\n"
        "T2,K2,pigeon,2026-11-01T09:00,,\n"
    )
    summary = bench.bring_in("interactions", talk, source="phone system")
    assert (summary.taken("interactions"), summary.rejected) == (1, 1)
    (body,) = bodies(bench.desk.database, Entity.INTERACTION)
    said = msgspec.convert(body, InteractionBody, strict=False)
    assert said.customer_id == stable_id("shop", "customer", "K2")
    assert said.resolved is True


def test_campaigns_come_in(bench: Bench) -> None:
    campaigns = "code,name,starts_on,ends_on,kind\nA15,Autumn,2026-09-01,2026-09-30,loyalty\n"
    bench.bring_in("campaigns", campaigns)
    (body,) = bodies(bench.desk.database, Entity.CAMPAIGN)
    assert msgspec.convert(body, CampaignBody, strict=False).name == "Autumn"


def test_done_again_nothing_doubles_and_a_changed_line_is_a_new_version(bench: Bench) -> None:
    bench.bring_in("customers", CUSTOMERS, MAP)
    before = state_of(bench.desk.database)
    bench.bring_in("customers", CUSTOMERS, MAP)
    assert state_of(bench.desk.database) == before
    bench.bring_in("customers", CUSTOMERS.replace("anne@", "a.jones@"), MAP)
    versions = {row.row_version for row in every_row(bench.desk.database, Entity.CUSTOMER)}
    assert versions == {1, 2}


def test_what_does_not_fit_the_wire_is_rejected_with_its_place(bench: Bench) -> None:
    long_name = "x" * 201
    summary = bench.bring_in("customers", f"reference,name\nK3,{long_name}\nK4,Bo\n")
    assert (summary.taken("customers"), summary.rejected) == (1, 1)
    assert "$.names[0].display" in bench.rejects()


def test_a_column_that_is_not_there_is_said_at_once(bench: Bench) -> None:
    with pytest.raises(InvalidInput) as refused:
        bench.bring_in("customers", CUSTOMERS, MAP | {"city": "Town"})
    assert refused.value.code == "column_missing"


def test_words_that_a_spreadsheet_would_run_are_kept_harmless(bench: Bench) -> None:
    bench.bring_in("customers", "=cmd()|x,name\n=1+1,\n", {"reference": "=cmd()|x"})
    assert "'=1+1," in bench.rejects()
