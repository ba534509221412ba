"""The stages of the household panel in their order: what is made needs what was read before."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from itertools import islice
from pathlib import Path

from agentdesk.protocol.entities import CampaignBody
from agentdesk.server.imports.dates import DateShift
from agentdesk.server.imports.household import baskets, campaigns, customers, facts
from agentdesk.server.imports.household.catalogue import Catalogue, ProductMaker
from agentdesk.server.imports.identities import Identities
from agentdesk.server.imports.lines import BrokenLine, Line, find, fingerprint, read
from agentdesk.server.imports.made_up.traits import Traits
from agentdesk.server.imports.sources import Sources
from agentdesk.server.imports.stages import Convert, Made, Stage


def last_purchase_day(folder: Path) -> date:
    """Return the last day on which anybody bought, over all households."""
    lines = read(find(folder, "customers"), ("last_purchase",))
    days = (line.values["last_purchase"] for line in lines if isinstance(line, Line))
    return max(day for day in map(_day, days) if day is not None)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


@dataclass
class Panel:
    """The folder of the panel, ready to be brought in; `households` limits it to the first N."""

    folder: Path
    identities: Identities
    sources: Sources
    shift: DateShift
    seed: int
    now: datetime
    households: int | None = None
    cast: Mapping[str, Traits] = field(default_factory=dict)
    accounts: Mapping[str, str] = field(default_factory=dict)
    _campaigns: dict[str, CampaignBody] = field(default_factory=dict)

    @cached_property
    def wanted(self) -> frozenset[str]:
        return frozenset(line.values["household_id"] for line in self.customer_lines())

    def stages(self) -> Iterator[Stage]:
        yield self._stage("demographics", "demographics", facts.DEMOGRAPHIC_COLUMNS,
                          facts.Facts().add_demographics, of_household=True)  # fmt: skip
        yield self._stage("household_departments", "household departments",
                          facts.DEPARTMENT_COLUMNS, facts.Facts().add_department,
                          of_household=True)  # fmt: skip
        yield self._products()
        yield self._customers()
        yield self._campaign_stage()
        yield self._stage("coupons", "coupons", facts.COUPON_COLUMNS, facts.Facts().add_coupon)
        yield self._redemptions()
        yield self._receipts()
        yield self._stage("purchases", "baskets", baskets.COLUMNS,
                          baskets.BasketReader(self.wanted, self.shift, self.sources).convert,
                          of_household=True)  # fmt: skip

    def customer_lines(self) -> Iterator[Line]:
        """Yield the wanted households' lines of the customers' file."""
        lines = read(self._path("customers"), customers.COLUMNS)
        return islice((line for line in lines if isinstance(line, Line)), self.households)

    @cached_property
    def maker(self) -> customers.CustomerMaker:
        return customers.CustomerMaker(
            identities=self.identities,
            facts=self._facts.by_household(),
            shift=self.shift,
            sources=self.sources,
            seed=self.seed,
            now=self.now,
            cast=self.cast,
            accounts=self.accounts,
        )

    @cached_property
    def catalogue(self) -> Catalogue:
        return Catalogue.measure(self._path("purchases"))

    @cached_property
    def _facts(self) -> facts.Facts:
        gathered = facts.Facts()
        for name, columns, add in (
            ("demographics", facts.DEMOGRAPHIC_COLUMNS, gathered.add_demographics),
            ("household_departments", facts.DEPARTMENT_COLUMNS, gathered.add_department),
            ("coupons", facts.COUPON_COLUMNS, gathered.add_coupon),
            ("coupon_redemptions", facts.REDEMPTION_COLUMNS, self._adding_redemption(gathered)),
        ):
            facts.gather(read(self._path(name), columns), add)
        return gathered

    def _adding_redemption(self, gathered: facts.Facts) -> Convert:
        return lambda line: gathered.add_redemption(line, self.shift)

    def _path(self, name: str) -> Path:
        return find(self.folder, name)

    def _fingerprint(self, path: Path) -> str:
        limited = f"first {self.households}" if self.households is not None else "all"
        return f"{fingerprint(path)} {limited}"

    def _stage(
        self,
        name: str,
        counted: str,
        columns: tuple[str, ...],
        convert: Convert,
        *,
        of_household: bool = False,
    ) -> Stage:
        path = self._path(name)
        limited = of_household and self.households is not None

        def lines() -> Iterable[Line | BrokenLine]:
            whole = read(path, columns)
            return self._of_wanted(whole) if limited else whole

        return Stage(name, counted, path.name, self._fingerprint(path), lines, convert)

    def _of_wanted(self, lines: Iterable[Line | BrokenLine]) -> Iterator[Line | BrokenLine]:
        """Lines of households beyond the limit are not looked at."""
        for line in lines:
            if isinstance(line, BrokenLine) or line.values["household_id"] in self.wanted:
                yield line

    def _products(self) -> Stage:
        maker = ProductMaker(self.catalogue, self.sources, self.seed)
        path = self._path("purchases")
        return Stage(
            "products", "products", path.name, fingerprint(path), self.catalogue.lines,
            maker.convert,
        )  # fmt: skip

    def _customers(self) -> Stage:
        return self._stage(
            "customers", "households", customers.COLUMNS, self.maker.convert, of_household=True
        )

    def _campaign_stage(self) -> Stage:
        return self._stage(
            "campaigns", "campaigns", campaigns.COLUMNS, self._campaign_maker.convert
        )

    @cached_property
    def _campaign_maker(self) -> campaigns.CampaignMaker:
        return campaigns.CampaignMaker(
            self._facts, self.shift, self.sources, self.seed, self._campaigns
        )

    def _redemptions(self) -> Stage:
        receipts = {
            (line.values["campaign_id"], line.values["household_id"])
            for line in read(self._path("campaign_receipts"), campaigns.RECEIPT_COLUMNS)
            if isinstance(line, Line)
        }

        def convert(line: Line) -> Iterable[Made]:
            campaigns.check_redemption(line, receipts)
            return facts.Facts().add_redemption(line, self.shift)

        return self._stage(
            "coupon_redemptions", "coupon redemptions", facts.REDEMPTION_COLUMNS, convert,
            of_household=True,
        )  # fmt: skip

    def _receipts(self) -> Stage:
        facts.gather(
            read(self._path("campaigns"), campaigns.COLUMNS),
            lambda line: list(self._campaign_maker.convert(line)),
        )
        maker = campaigns.ReceiptMaker(
            self.wanted, self._campaigns, self._facts, self.sources, self.seed
        )
        return self._stage(
            "campaign_receipts", "receipts", campaigns.RECEIPT_COLUMNS, maker.convert,
            of_household=True,
        )  # fmt: skip
