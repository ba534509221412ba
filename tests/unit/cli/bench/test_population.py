"""The bench's population: the same for a seed, of the stated size, with nobody's real number."""

from collections import Counter

import msgspec
import phonenumbers
import pytest

from agentdesk.cli.bench.population import ENTRIES, Population
from agentdesk.cli.bench.row_ids import customer_id
from agentdesk.protocol.entities import CustomerBody
from agentdesk.protocol.rows import TIMELINE_ENTITIES, Entity

CUSTOMERS = 300


@pytest.fixture(scope="module")
def population() -> Population:
    return Population(seed=7)


def told(population: Population, number: int) -> bytes:
    return msgspec.json.encode([(entity, one.body) for entity, one in population.customer(number)])


def test_a_customer_is_the_same_whoever_was_made_before(population: Population) -> None:
    alone = told(Population(seed=7, known=population.known), 42)
    told(population, 41)
    assert told(population, 42) == alone


def test_another_seed_is_another_population(population: Population) -> None:
    other = Population(seed=8, known=population.known)
    assert told(other, 42) != told(population, 42)


def test_every_timeline_has_its_stated_length(population: Population) -> None:
    for number in range(CUSTOMERS):
        entities = [entity for entity, _ in population.customer(number)]
        assert sum(entity in TIMELINE_ENTITIES for entity in entities) == ENTRIES


def test_ids_and_phones_are_nobody_elses(population: Population) -> None:
    ids: Counter[str] = Counter()
    phones: Counter[str] = Counter()
    for number in range(CUSTOMERS):
        for entity, record in population.customer(number):
            ids[record.id] += 1
            if entity is Entity.CUSTOMER and isinstance(record.body, CustomerBody):
                phones[record.body.phones[0].e164] += 1
    assert max(ids.values()) == 1
    assert max(phones.values()) == 1
    assert customer_id(17) in ids


def test_no_phone_can_be_dialled(population: Population) -> None:
    for number in range(CUSTOMERS):
        body = next(population.customer(number))[1].body
        assert isinstance(body, CustomerBody)
        assert not phonenumbers.is_valid_number(phonenumbers.parse(body.phones[0].e164))


def test_names_come_in_all_four_scripts(population: Population) -> None:
    scripts = Counter(
        body.names[0].script
        for number in range(CUSTOMERS)
        if isinstance(body := next(population.customer(number))[1].body, CustomerBody)
    )
    assert set(scripts) == {"Latn", "Jpan", "Hans", "Hant"}
