"""A thousand deeds told twenty times at once, some of them in other words: each is done once."""

import json
import random
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from sqlalchemy import text

from agentdesk.domain.actor import Role
from agentdesk.protocol import routes
from agentdesk.server.services import audit_budgets
from tests.plugins.live_server import Desk, LiveServer, make_id
from tests.simulation.histories import stage
from tests.simulation.histories.clients import MADE_AT, Json

NAMES = 1_000
TELLERS = 20
BATCH = 25
OTHER_WORDS = 0.1
_SPENT = text("SELECT id, amount FROM spend")


def deed(place: tuple[str, str]) -> Json:
    customer_id, case_id = place
    return {
        "type": "plan.give",
        "command_id": make_id(),
        "made_at": MADE_AT,
        "plan_id": make_id(),
        "customer_id": customer_id,
        "case_id": case_id,
        "remedies": [{"kind": "credit", "basis": "goodwill", "amount_minor": 1}],
        "reason": "Delivery damage",
    }


def in_other_words(told: Json) -> Json:
    """The same name for twice as much."""
    return {**told, "remedies": [{**told["remedies"][0], "amount_minor": 2}]}


def tell_all(desk: Desk, deeds: Sequence[Json], seed: int) -> list[tuple[Json, Json]]:
    """Everything once, in an order of one's own; what was told, and its answer."""
    dice = random.Random(seed)  # noqa: S311 - a test repeats itself
    told = [in_other_words(one) if dice.random() < OTHER_WORDS else one for one in deeds]
    dice.shuffle(told)
    answers: list[Json] = []
    while len(answers) < len(told):
        batch = told[len(answers) : len(answers) + BATCH]
        answers += [settled(desk, *pair) for pair in zip(batch, desk.command(*batch), strict=True)]
    return list(zip(told, answers, strict=True))


def settled(desk: Desk, told: Json, answer: Json) -> Json:
    """Who is told to come back comes back."""
    while answer["outcome"] == "retry":
        answer = desk.command(told)[0]
    return answer


def judge(told: Sequence[tuple[Json, Json]], spent: dict[str, int]) -> None:
    """One pair of words was right, and got one answer; every other was told that it is not."""
    for by_words in _by_name(told).values():
        done = {words: got for words, got in by_words.items() if got[0]["outcome"] == "applied"}
        assert len(done) == 1, by_words
        [(words, answers)] = done.items()
        asked = json.loads(words)
        assert spent[asked["plan_id"]] == asked["remedies"][0]["amount_minor"]
        assert sum(not answer.pop("replayed", False) for answer in answers) == 1
        assert all(answer == answers[0] for answer in answers)
        refused = [one for other in by_words if other != words for one in by_words[other]]
        assert {(r["outcome"], r["code"]) for r in refused} <= {("rejected", "command_id_reused")}


def _by_name(told: Sequence[tuple[Json, Json]]) -> dict[str, dict[str, list[Any]]]:
    found: dict[str, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for command, answer in told:
        found[command["command_id"]][json.dumps(command)].append(answer)
    return found


@pytest.mark.timeout(900)
def test_each_name_has_one_effect_and_one_answer(
    database_url: str, make_server: Callable[..., LiveServer]
) -> None:
    server = make_server(database_url)
    with server.database() as database:
        [place] = stage.prepare(database, customers=1, cases=1)
    agent = server.desk(Role.AGENT, server.add_team())
    deeds = [deed(place) for _ in range(NAMES)]

    with ThreadPoolExecutor(TELLERS) as tellers:
        told = [
            pair
            for pairs in tellers.map(lambda seed: tell_all(agent, deeds, seed), range(TELLERS))
            for pair in pairs
        ]

    assert len(told) == NAMES * TELLERS
    with server.database() as database, database.read() as unit:
        spent = {row.id: row.amount for row in unit.connection.execute(_SPENT)}
        assert audit_budgets.check(unit) == []
    assert len(spent) == NAMES
    judge(told, spent)
    assert server.faults() == []


def test_other_words_under_an_old_name_are_a_422(live_server: LiveServer) -> None:
    with live_server.database() as database:
        [place] = stage.prepare(database, customers=1, cases=1)
    agent = live_server.desk(Role.AGENT, live_server.add_team())
    told = deed(place)

    first = agent.client.post(routes.REMEDIES, json=told)
    again = agent.client.post(routes.REMEDIES, json=told)
    other = agent.client.post(routes.REMEDIES, json=in_other_words(told))

    assert (first.status_code, again.status_code) == (201, 201)
    assert {**first.json(), "replayed": True} == again.json()
    assert (other.status_code, other.json()["code"]) == (422, "command_id_reused")


def test_the_judge_sees_a_deed_done_twice() -> None:
    """The control: the same name, done by two who did not know of each other."""
    command = deed((make_id(), make_id()))
    twice = [(command, {"outcome": "applied", "rows": [number]}) for number in range(2)]
    assert Counter(answer["outcome"] for _, answer in twice) == {"applied": 2}
    with pytest.raises(AssertionError):
        judge(twice, {command["plan_id"]: 1})
