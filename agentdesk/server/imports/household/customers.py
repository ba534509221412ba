"""Households become customers: purchases and demographics real, the person made up."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from agentdesk.protocol.entities import CustomerBody
from agentdesk.protocol.fields import MoneyBody, Source
from agentdesk.protocol.rows import Entity
from agentdesk.server.imports.dates import DateShift
from agentdesk.server.imports.household.baskets import customer_id
from agentdesk.server.imports.household.catalogue import CURRENCY
from agentdesk.server.imports.household.numbers import cents, count
from agentdesk.server.imports.identities import Identities, Person
from agentdesk.server.imports.lines import Line
from agentdesk.server.imports.made_up.traits import Known, Traits, draw
from agentdesk.server.imports.sources import Sources
from agentdesk.server.imports.stages import Made
from agentdesk.server.storage.repositories.records import NewRecord

COLUMNS = (
    "household_id", "first_purchase", "last_purchase", "baskets", "stores", "sales_value_cents",
    "home_store_id",
)  # fmt: skip
_FROM_NAMES = ("names", "phones", "emails", "addresses", "birth_date")
_FROM_GENERATOR = ("tier", "customer_since", "churn_risk", "preferences", "consents", "account_id")


@dataclass(frozen=True, slots=True)
class CustomerMaker:
    """`facts` are demographics and departments by household; `cast` are traits set by hand."""

    identities: Identities
    facts: Mapping[str, Mapping[str, str]]
    shift: DateShift
    sources: Sources
    seed: int
    now: datetime
    cast: Mapping[str, Traits]
    accounts: Mapping[str, str]

    def convert(self, line: Line) -> Iterator[Made]:
        values = line.values
        household_id = str(count(values["household_id"]))
        person = self.identities.person(household_id)
        body = self._body(household_id, values, person)
        yield Entity.CUSTOMER, NewRecord(customer_id(household_id), body)

    def _body(self, household_id: str, values: Mapping[str, str], person: Person) -> CustomerBody:
        known = self.known(household_id, values, person)
        traits = self.cast.get(household_id) or draw(self.seed, known)
        household = self._household(household_id, values)
        return CustomerBody(
            source=self.sources.household(f"household {household_id}"),
            sources=self._sources(person),
            names=list(person.names),
            tier=traits.tier,
            customer_since=traits.customer_since,
            buying_since_at_least=known.first_purchase,
            lifetime_value=MoneyBody(known.sales_minor, CURRENCY),
            churn_risk=traits.churn_risk,
            phones=[person.phone],
            emails=[person.email],
            addresses=[person.address],
            preferences=traits.preferences,
            consents=list(traits.consents),
            birth_date=_birth_date(person, household.get("age", "")),
            household=household,
            account_id=self.accounts.get(household_id),
            external_reference=household_id,
        )

    def known(self, household_id: str, values: Mapping[str, str], person: Person) -> Known:
        return Known(
            household_id=household_id,
            language=person.language,
            honorific=person.honorific,
            first_purchase=self.shift.day(values["first_purchase"]),
            last_purchase=self.shift.day(values["last_purchase"]),
            sales_minor=cents(values["sales_value_cents"]),
            now=self.now,
        )

    def _household(self, household_id: str, values: Mapping[str, str]) -> dict[str, str]:
        counted = {
            "baskets": str(count(values["baskets"])),
            "stores": str(count(values["stores"])),
            "home_store": f"Store {values['home_store_id']}",
        }
        return {**self.facts.get(household_id, {}), **counted}

    def _sources(self, person: Person) -> dict[str, Source]:
        from_names = self.sources.names(person.person_id)
        from_generator = self.sources.generator()
        return dict.fromkeys(_FROM_NAMES, from_names) | dict.fromkeys(
            _FROM_GENERATOR, from_generator
        )


def _birth_date(person: Person, age_band: str) -> date | None:
    """The panel's age band is real: a made-up birthday beside it would contradict it."""
    return None if age_band else person.birth_date
