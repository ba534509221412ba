"""Households get made-up people: stable, distinct, in all four scripts."""

import json
from collections import Counter
from dataclasses import replace

import pytest

from agentdesk.server.imports import demo_files
from agentdesk.server.imports.identities import Identities, Person, load_people
from agentdesk.server.imports.story.cast import PEOPLE

HOUSEHOLDS = [str(number) for number in range(1, 2501)]


@pytest.fixture(scope="module")
def people() -> list[Person]:
    return load_people(demo_files.names_folder())


def test_every_household_has_a_person_of_its_own(people: list[Person]) -> None:
    identities = Identities(people, seed=1, cast=PEOPLE)
    given = [identities.person(household) for household in HOUSEHOLDS]
    assert len({person.person_id for person in given}) == len(HOUSEHOLDS)
    assert len({person.phone.e164 for person in given}) == len(HOUSEHOLDS)


def test_all_four_scripts_are_there_even_among_the_first_ten(people: list[Person]) -> None:
    identities = Identities(people, seed=1)
    scripts = Counter(identities.person(str(number)).names[0].script for number in range(10))
    assert set(scripts) == {"Jpan", "Hans", "Hant", "Latn"}
    assert min(scripts.values()) >= 2


def test_the_seed_decides_and_the_order_of_the_file_decides_nothing_else(
    people: list[Person],
) -> None:
    one, same, other = (Identities(people, seed=seed) for seed in (1, 1, 2))
    first = [one.person(household).person_id for household in HOUSEHOLDS]
    assert first == [same.person(household).person_id for household in HOUSEHOLDS]
    assert first != [other.person(household).person_id for household in HOUSEHOLDS]


def test_the_cast_is_given_by_hand_and_to_nobody_else(people: list[Person]) -> None:
    identities = Identities(people, seed=7, cast=PEOPLE)
    for household, person_id in PEOPLE.items():
        assert identities.person(household).person_id == person_id
    others = {identities.person(h).person_id for h in HOUSEHOLDS if h not in PEOPLE}
    assert not others & set(PEOPLE.values())


def test_names_begin_with_the_customers_own_script(people: list[Person]) -> None:
    for person in people[:50] + people[6_000:6_050] + people[11_000:11_050] + people[15_000:]:
        scripts = [name.script for name in person.names]
        assert scripts[-1] == "Latn"
        assert len(set(scripts)) == len(scripts)
        assert person.latin_name.isprintable()


def test_a_short_list_of_people_is_shared_rather_than_refused(people: list[Person]) -> None:
    few = Identities([replace(people[0], locale="xx")], seed=1)
    assert few.person("1") is few.person("2")


def test_nobody_can_be_written_to(people: list[Person]) -> None:
    domains = {person.email.partition("@")[2] for person in people}
    assert domains == {"example.com", "example.net", "example.org"}, json.dumps(sorted(domains))
