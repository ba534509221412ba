"""Small files of the panel that belong to customers and receipts: read whole, kept by household."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field

from agentdesk.domain.errors import InvalidInput
from agentdesk.server.imports.dates import DateShift
from agentdesk.server.imports.household.numbers import cents, count
from agentdesk.server.imports.lines import BrokenLine, Line
from agentdesk.server.imports.stages import Made

DEMOGRAPHIC_COLUMNS = (
    "household_id", "age", "income", "home_ownership", "marital_status", "household_size",
    "household_comp", "kids_count",
)  # fmt: skip
DEPARTMENT_COLUMNS = ("household_id", "department", "sales_value_cents")
REDEMPTION_COLUMNS = ("household_id", "coupon_upc", "campaign_id", "redemption_date")
COUPON_COLUMNS = ("campaign_id", "top_department", "top_category")
MOST_DEPARTMENTS = 4


@dataclass(slots=True)
class Facts:
    """What single households and campaigns are known by, gathered before rows are made."""

    demographics: dict[str, dict[str, str]] = field(default_factory=dict)
    departments: dict[str, dict[str, int]] = field(default_factory=dict)
    redemptions: dict[tuple[str, str], list[tuple[str, str]]] = field(default_factory=dict)
    categories: dict[str, dict[str, int]] = field(default_factory=dict)

    def add_demographics(self, line: Line) -> Iterator[Made]:
        household_id = str(count(line.values["household_id"]))
        self.demographics[household_id] = {
            name: line.values[name] for name in DEMOGRAPHIC_COLUMNS[1:] if line.values[name]
        }
        return iter(())

    def add_department(self, line: Line) -> Iterator[Made]:
        household_id = str(count(line.values["household_id"]))
        amount = cents(line.values["sales_value_cents"])
        self.departments.setdefault(household_id, {})[line.values["department"]] = amount
        return iter(())

    def add_redemption(self, line: Line, shift: DateShift) -> Iterator[Made]:
        values = line.values
        household_id = str(count(values["household_id"]))
        campaign = str(count(values["campaign_id"]))
        shift.day(values["redemption_date"])
        coupon = str(count(values["coupon_upc"]))
        self.redemptions.setdefault((campaign, household_id), []).append(
            (values["redemption_date"], coupon)
        )
        return iter(())

    def add_coupon(self, line: Line) -> Iterator[Made]:
        campaign = str(count(line.values["campaign_id"]))
        kind = line.values["top_category"] or line.values["top_department"]
        counts = self.categories.setdefault(campaign, {})
        counts[kind] = counts.get(kind, 0) + 1
        return iter(())

    def by_household(self) -> dict[str, dict[str, str]]:
        """Return demographics, and the departments by their share of what was bought."""
        households = self.demographics.keys() | self.departments.keys()
        return {household: self._of(household) for household in households}

    def _of(self, household: str) -> dict[str, str]:
        facts = dict(self.demographics.get(household, {}))
        shares = _shares(self.departments.get(household, {}))
        return facts | {"departments": shares} if shares else facts


def _shares(departments: dict[str, int]) -> str:
    total = sum(departments.values())
    if not total:
        return ""
    largest = sorted(departments.items(), key=lambda item: (-item[1], item[0]))
    named = (f"{name.capitalize()} {100 * amount // total} %" for name, amount in largest)
    return ", ".join(list(named)[:MOST_DEPARTMENTS])


def gather(lines: Iterable[Line | BrokenLine], add: Callable[[Line], object]) -> None:
    """Fill facts from a file whose broken lines were already told by its stage."""
    for line in lines:
        if isinstance(line, Line):
            with suppress(InvalidInput, ValueError):
                add(line)
