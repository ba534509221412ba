"""Campaigns and their receipts: dates, types and redemptions real; names and openings made up."""

from collections.abc import Collection, Container, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from agentdesk.domain.ids import stable_id
from agentdesk.domain.interactions import Channel
from agentdesk.protocol.entities import CampaignBody, ReceiptBody
from agentdesk.protocol.rows import Entity
from agentdesk.server.imports.dates import DateShift
from agentdesk.server.imports.dice import Dice
from agentdesk.server.imports.household.baskets import customer_id
from agentdesk.server.imports.household.catalogue import SOURCE
from agentdesk.server.imports.household.facts import Facts
from agentdesk.server.imports.household.numbers import count
from agentdesk.server.imports.lines import Line
from agentdesk.server.imports.sources import Sources
from agentdesk.server.imports.stages import Made
from agentdesk.server.storage.repositories.records import NewRecord

COLUMNS = ("campaign_id", "campaign_type", "start_date", "end_date")
RECEIPT_COLUMNS = ("campaign_id", "household_id", "redemptions", "first_redemption")
# Personal campaigns send every household a choice of its own out of many coupons.
PERSONAL = "Type A"
_SENT_AT = time(10, 0, tzinfo=UTC)
_SEASONS = ("Winter", "Spring", "Summer", "Autumn")
# What became of a receipt that brought no redemption; the panel does not say.
_OPENINGS = {"sent": 52, "opened": 33, "clicked": 15}


def campaign_id(number: str) -> str:
    return stable_id(SOURCE, "campaign", number)


def receipt_id(campaign: str, household: str) -> str:
    return stable_id(SOURCE, "receipt", campaign, household)


def season(day: date) -> str:
    """Return the season of the north's calendar."""
    return _SEASONS[day.month % 12 // 3]


def campaign_name(number: str, kind: str, starts_on: date, categories: Mapping[str, int]) -> str:
    """The panel has no names: one is made of the season and what most coupons were for."""
    if kind == PERSONAL or not categories:
        return f"{season(starts_on)} offers for you, no. {number}"
    largest = max(categories, key=lambda category: (categories[category], category))
    return f"{season(starts_on)} savings: {largest.lower()}"


@dataclass(slots=True)
class CampaignMaker:
    """Keeps the campaigns it has read: receipts bear their names and dates."""

    facts: Facts
    shift: DateShift
    sources: Sources
    seed: int
    known: dict[str, CampaignBody]

    def convert(self, line: Line) -> Iterator[Made]:
        number = str(count(line.values["campaign_id"]))
        body = self._body(number, line.values)
        self.known[number] = body
        yield Entity.CAMPAIGN, NewRecord(campaign_id(number), body)

    def _body(self, number: str, values: Mapping[str, str]) -> CampaignBody:
        starts_on = self.shift.day(values["start_date"])
        kind = values["campaign_type"]
        made_up = self.sources.generator()
        categories = self.facts.categories.get(number, {})
        return CampaignBody(
            source=self.sources.household(f"campaign {number}"),
            sources={"name": made_up, "channel": made_up},
            code=f"CJ-{number}",
            name=campaign_name(number, kind, starts_on, categories),
            kind=kind,
            starts_on=starts_on,
            ends_on=self.shift.day(values["end_date"]),
            channel=Channel.EMAIL,
        )


@dataclass(frozen=True, slots=True)
class ReceiptMaker:
    """`campaigns` was filled by the CampaignMaker before."""

    wanted: Container[str]
    campaigns: Mapping[str, CampaignBody]
    facts: Facts
    sources: Sources
    seed: int

    def convert(self, line: Line) -> Iterator[Made]:
        campaign = str(count(line.values["campaign_id"]))
        household = str(count(line.values["household_id"]))
        if household not in self.wanted:
            raise KeyError(f"household {household}")
        if campaign not in self.campaigns:
            raise KeyError(f"campaign {campaign}")
        body = self._body(campaign, household, count(line.values["redemptions"]))
        yield Entity.RECEIPT, NewRecord(receipt_id(campaign, household), body)

    def _body(self, campaign: str, household: str, redemptions: int) -> ReceiptBody:
        sent = self.campaigns[campaign]
        coupons = self.facts.redemptions.get((campaign, household), ())
        source = self.sources.household(f"campaign {campaign}, household {household}")
        # The panel knows who received a campaign, not when: its first day stands for it.
        sources = {"at": self.sources.generator("the campaign's first day")}
        if not redemptions:
            sources["state"] = self.sources.generator()
        return ReceiptBody(
            source=source,
            sources=sources,
            customer_id=customer_id(household),
            campaign_id=campaign_id(campaign),
            campaign_name=sent.name,
            at=datetime.combine(sent.starts_on, _SENT_AT),
            state="redeemed" if redemptions else self._opening(campaign, household),
            redemptions=redemptions,
            coupons=[coupon for _day, coupon in sorted(coupons)],
        )

    def _opening(self, campaign: str, household: str) -> str:
        return Dice(self.seed, "receipt", campaign, household).weighted(_OPENINGS)


def check_redemption(line: Line, receipts: Collection[tuple[str, str]]) -> None:
    """A coupon is redeemed by a household that received its campaign."""
    key = (str(count(line.values["campaign_id"])), str(count(line.values["household_id"])))
    if key not in receipts:
        raise KeyError(f"receipt of campaign {key[0]} by household {key[1]}")
