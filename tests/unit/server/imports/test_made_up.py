"""What is made up says so, is the same for the same seed, and follows the measured figures."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from statistics import median
from typing import TypeVar
from zoneinfo import ZoneInfo

import msgspec
import pytest

from agentdesk.domain.cases import CaseState, PromiseState
from agentdesk.domain.ids import stable_id
from agentdesk.protocol.entities import (
    Body,
    CaseBody,
    InteractionBody,
    PromiseBody,
    SurveyBody,
    WebVisitBody,
)
from agentdesk.protocol.rows import Entity
from agentdesk.server.imports import demo_files
from agentdesk.server.imports.dice import Dice
from agentdesk.server.imports.made_up import distributions, phrases
from agentdesk.server.imports.made_up.history import history_of
from agentdesk.server.imports.made_up.world import Agent, Subject, World
from agentdesk.server.imports.sources import Sources
from agentdesk.server.imports.stages import Made

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
B = TypeVar("B", bound=Body)
FOLDER = demo_files.demo_folder()
AGENTS = (Agent("A. Mori", stable_id("staff", "user", "a.mori")), Agent("K. Ito"))


def make_world(seed: int = 1) -> World:
    return World(
        distributions=distributions.load(FOLDER / distributions.FILE_NAME),
        phrases=phrases.load(FOLDER / phrases.FILE_NAME),
        sources=Sources(NOW),
        agents=AGENTS,
        seed=seed,
        zone=ZoneInfo("America/New_York"),
    )


def subject(number: int, language: str = "en-US") -> Subject:
    return Subject(str(number), stable_id("test", "customer", str(number)), language, NOW)


def histories(seed: int = 1, people: int = 400, language: str = "en-US") -> Iterator[Made]:
    world = make_world(seed)
    for number in range(1, people + 1):
        yield from history_of(world, subject(number, language))


@pytest.fixture(scope="module")
def rows() -> list[Made]:
    return list(histories())


def of_type(rows: list[Made], type_: type[B]) -> list[B]:
    return [record.body for _entity, record in rows if isinstance(record.body, type_)]


def test_everything_says_that_it_is_made_up(rows: list[Made]) -> None:
    assert all(record.body.source.synthetic for _entity, record in rows)
    assert {record.body.source.system for _entity, record in rows} == {"Demo generator"}


def test_every_row_fits_the_wire(rows: list[Made]) -> None:
    for _entity, record in rows:
        body = record.body
        assert msgspec.json.decode(msgspec.json.encode(body), type=type(body)) == body


def test_the_same_seed_makes_the_same_rows_and_another_makes_others(rows: list[Made]) -> None:
    assert list(histories()) == rows
    assert list(histories(seed=2)) != rows


def test_a_history_does_not_depend_on_who_else_is_there(rows: list[Made]) -> None:
    alone = list(history_of(make_world(), subject(7)))
    ids = {record.id for _entity, record in alone}
    assert [made for made in rows if made[1].id in ids] == alone


def test_no_two_rows_share_an_id_and_no_two_cases_a_number(rows: list[Made]) -> None:
    assert len({(entity, record.id) for entity, record in rows}) == len(rows)
    numbers = Counter(case.number for case in of_type(rows, CaseBody))
    assert numbers
    assert max(numbers.values()) == 1


def test_everything_lacking_in_the_panel_is_there(rows: list[Made]) -> None:
    assert {entity for entity, _record in rows} == {
        Entity.INTERACTION, Entity.CASE, Entity.PROMISE, Entity.NOTE, Entity.SURVEY,
        Entity.WEB_VISIT, Entity.SALES_INTERACTION, Entity.SUBSCRIPTION, Entity.OUTCOME,
        Entity.REMEDY_PLAN,
    }  # fmt: skip


def test_nothing_of_the_past_lies_in_the_future(rows: list[Made]) -> None:
    assert all(contact.started_at <= NOW for contact in of_type(rows, InteractionBody))
    assert all(case.opened_at <= NOW for case in of_type(rows, CaseBody))
    assert all(visit.at <= NOW for visit in of_type(rows, WebVisitBody))


def test_open_cases_have_no_end_and_the_others_do(rows: list[Made]) -> None:
    ended = {CaseState.RESOLVED, CaseState.CLOSED}
    cases = of_type(rows, CaseBody)
    assert all((case.resolved_at is not None) == (case.state in ended) for case in cases)
    assert any(case.state not in ended for case in cases)


def test_some_promises_are_broken_and_only_those_to_come_are_open(rows: list[Made]) -> None:
    promises = of_type(rows, PromiseBody)
    assert all(
        (promise.due_at > NOW) == (promise.state is PromiseState.OPEN) for promise in promises
    )
    broken = sum(promise.state is PromiseState.BROKEN for promise in promises)
    assert 0.05 < broken / len(promises) < 0.3
    assert all(promise.task for promise in promises)


def test_cases_last_as_long_as_the_log_says(rows: list[Made]) -> None:
    measured = make_world().distributions.hours_to_resolution.at
    hours = [
        (case.resolved_at - case.opened_at) / timedelta(hours=1)
        for case in of_type(rows, CaseBody)
        if case.resolved_at
    ]
    assert measured["0.25"] < median(hours) < measured["0.75"]


def test_contacts_come_when_the_log_says(rows: list[Made]) -> None:
    """Four of five cases arrive on a working day between eight and five, as in the log."""
    zone = ZoneInfo("America/New_York")
    arrivals = [case.opened_at.astimezone(zone) for case in of_type(rows, CaseBody)]
    daily = sum(at.weekday() < 5 and 8 <= at.hour < 17 for at in arrivals)
    assert daily / len(arrivals) > 0.6


@pytest.mark.parametrize(
    ("language", "letters"),
    [("ja", range(0x3040, 0x3100)), ("zh-Hans", range(0x4E00, 0xA000))],
)
def test_customers_speak_their_own_language(language: str, letters: range) -> None:
    surveys = of_type(list(histories(people=150, language=language)), SurveyBody)
    said = [survey.words for survey in surveys if survey.words]
    assert said
    assert all(any(ord(letter) in letters for letter in words) for words in said)


def test_quantiles_are_drawn_between_their_points() -> None:
    dice = Dice(1, "quantiles")
    points = {0.0: 0.0, 0.5: 10.0, 0.99: 100.0}
    drawn = [dice.quantile(points) for _ in range(2_000)]
    assert min(drawn) >= 0.0
    assert max(drawn) <= 100.0
    assert 9.0 < median(drawn) < 11.5


def test_a_language_without_words_of_its_own_speaks_english() -> None:
    said = {"en": ["yes"], "zh-Hant": ["是"]}
    assert phrases.spoken(said, "zh-Hant") == ["是"]
    assert phrases.spoken(said, "en-GB") == phrases.spoken(said, "fr") == ["yes"]
