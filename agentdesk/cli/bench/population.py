"""A population of any size from one seed: people, contacts and orders as they really fall.

Names are drawn from the made-up people, orders are real baskets of the panel given to new
customers, contacts follow the figures measured from a real service desk. Phone numbers begin with
a nought after the country's code, which no real number does.
"""

from collections.abc import Iterator
from datetime import timedelta
from itertools import islice

import msgspec

from agentdesk.cli.bench.contacts import EPOCH, Contacts, Known, Rows
from agentdesk.cli.bench.row_ids import customer_id, row_id
from agentdesk.protocol.entities import (
    CustomerBody,
    OrderBody,
    PersonName,
    Phone,
    Preferences,
)
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.resources import resource
from agentdesk.server.imports.dates import DateShift
from agentdesk.server.imports.dice import Dice
from agentdesk.server.imports.household import baskets
from agentdesk.server.imports.identities import Person, load_people
from agentdesk.server.imports.lines import Line, find, read
from agentdesk.server.imports.made_up import distributions, phrases
from agentdesk.server.imports.sources import Sources
from agentdesk.server.storage.repositories.records import NewRecord

ENTRIES = 25  # of every customer's timeline
BASKETS = 2_000
YEAR_HOURS = 365 * 24
COUNTRY_CODES = {"ja_JP": "81", "zh_CN": "86", "zh_TW": "886", "en_US": "1", "en_GB": "44"}


class Everybody:
    """Whoever asks is wanted: the basket reader is asked for all households."""

    def __contains__(self, household_id: object) -> bool:
        return True


def read_known() -> Known:
    folder = resource("demo")
    people: dict[str, list[Person]] = {}
    for person in load_people(folder / "names"):
        people.setdefault(person.locale, []).append(person)
    sources = Sources(EPOCH)
    return Known(
        people=people,
        locales=[locale for locale, all_of in people.items() for _ in range(len(all_of) // 1000)],
        baskets=list(islice(_baskets(sources), BASKETS)),
        figures=distributions.load(folder / distributions.FILE_NAME),
        phrases=phrases.load(folder / phrases.FILE_NAME),
        sources=sources,
    )


def _baskets(sources: Sources) -> Iterator[OrderBody]:
    reader = baskets.BasketReader(Everybody(), DateShift(0), sources)
    for line in read(find(resource("demo", "household"), "purchases"), baskets.COLUMNS):
        if isinstance(line, Line):
            for _, record in reader.convert(line):
                if isinstance(record.body, OrderBody):
                    yield record.body


def phone_number(locale: str, number: int) -> str:
    return f"+{COUNTRY_CODES[locale]}0{number:08d}"


class Population:
    """`customer(n)` is the same for ever for a seed, whoever else is made."""

    def __init__(self, seed: int, known: Known | None = None) -> None:
        self.seed = seed
        self.known = known or read_known()
        self._contacts = Contacts(self.known)
        self._source = self.known.sources.generator("bench")

    def customer(self, number: int) -> Rows:
        """Everything of one customer: themselves first, then what happened around them."""
        dice = Dice(self.seed, "bench", str(number))
        yield Entity.CUSTOMER, NewRecord(row_id(number, 0), self._person(dice, number))
        told = list(self._contacts.around(number, dice))
        yield from told
        entries = sum(entity not in {Entity.CASE, Entity.PROMISE} for entity, _ in told)
        for part in range(100, 100 + ENTRIES - entries):
            yield Entity.ORDER, NewRecord(row_id(number, part), self._order(dice, number, part))

    def _person(self, dice: Dice, number: int) -> CustomerBody:
        """A family name of one and a given name of another, so that names are many."""
        locale = dice.pick(self.known.locales)
        one, other = dice.some(self.known.people[locale], 2)
        names = [_joined(own, theirs) for own, theirs in zip(one.names, other.names, strict=False)]
        return CustomerBody(
            source=self._source,
            names=names,
            tier=dice.weighted({"standard": 60, "silver": 25, "gold": 11, "platinum": 4}),
            customer_since=(EPOCH - timedelta(days=dice.between(30, 4000))).date(),
            phones=[Phone(phone_number(locale, number))],
            emails=[f"{one.email.partition('@')[0]}{number}@example.com"],
            addresses=[one.address],
            preferences=Preferences(language=one.language, honorific=one.honorific),
        )

    def _order(self, dice: Dice, number: int, part: int) -> OrderBody:
        return msgspec.structs.replace(
            dice.pick(self.known.baskets),
            number=f"{number:09d}{part - 100:02d}",
            customer_id=customer_id(number),
            placed_at=EPOCH - timedelta(hours=dice.between(1, YEAR_HOURS)),
        )


def _joined(one: PersonName, other: PersonName) -> PersonName:
    """`one`'s family name with `other`'s given name, in the order and spacing of the script."""
    if not one.family or not other.given:
        return one
    if one.script == "Latn":
        display = f"{other.given} {one.family}"
    elif one.script == "Kana":
        display = f"{one.family} {other.given}"
    else:
        display = f"{one.family}{other.given}"
    return PersonName(one.script, display, one.family, other.given)
