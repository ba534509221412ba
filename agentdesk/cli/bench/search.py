"""B3: search as it is typed, thirteen kinds of query in four scripts, with no miss."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import urlencode

import msgspec
from sqlcipher3 import dbapi2

from agentdesk.cli.bench.load import SEED, Loaded
from agentdesk.cli.bench.population import Population
from agentdesk.cli.bench.results import Result, in_ms, percentile
from agentdesk.cli.bench.server_process import server
from agentdesk.cli.bench.timing import WARM_UP, times_of
from agentdesk.domain.search_terms import fold
from agentdesk.protocol import routes
from agentdesk.protocol.entities import CaseBody, CustomerBody
from agentdesk.protocol.pages import SearchPage
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.clock import SystemClock
from agentdesk.server.imports.dice import Dice
from agentdesk.server.services import search
from agentdesk.server.storage.database import Database

OF_EACH_KIND = 80
PEER_QUERIES = 60
LIMIT = 20
GOALS = {"in_process_p95_ms": 1.0, "http_p95_ms": 3.0, "misses": 0.0}
IN_TRIGRAMS = "SELECT name FROM trigrams WHERE name MATCH ? LIMIT 20"
BY_LIKE = "SELECT name FROM plain WHERE name LIKE '%' || ? || '%' LIMIT 20"
KATAKANA_TO_HIRAGANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}


@dataclass(frozen=True, slots=True)
class Query:
    """What is typed, and who must be found."""

    kind: str
    text: str
    customer_id: str


@dataclass(frozen=True, slots=True)
class Person:
    """A customer as queries are made of them: one name by script, and the numbers."""

    names: dict[str, str]
    family: dict[str, str]
    phone: str
    email: str
    case: str

    def latin(self) -> str:
        return self.names.get("Latn", "")

    def name(self, script: str) -> str:
        return self.names.get(script, "")


def _swapped(text: str) -> str:
    return " ".join(reversed(text.split(" "))) if " " in text else ""


KINDS: dict[str, Callable[[Person], str]] = {
    "latin, three letters": lambda one: one.latin()[:3],
    "latin, whole": lambda one: one.latin(),
    "latin, words turned round": lambda one: _swapped(one.latin()),
    "latin, capitals": lambda one: one.latin().upper(),
    "japanese, family name": lambda one: one.family.get("Jpan", ""),
    "japanese, whole": lambda one: one.name("Jpan"),
    "katakana": lambda one: one.name("Kana"),
    "hiragana": lambda one: one.name("Kana").translate(KATAKANA_TO_HIRAGANA),
    "simplified chinese": lambda one: one.name("Hans"),
    "traditional chinese": lambda one: one.name("Hant"),
    "phone, last five digits": lambda one: one.phone[-5:],
    "e-mail": lambda one: one.email.partition("@")[0],
    "case number": lambda one: one.case,
}


def measure(loaded: Loaded, folder: Path) -> list[Result]:
    queries = list(made_queries(loaded.customers))
    database = Database.open(loaded.url, clock=SystemClock())
    try:
        ask = partial(_in_process, database)
        in_process = times_of(ask, queries[:WARM_UP] + queries)
        missed = [query for query in queries if is_missed(query, ask(query))]
        peers = _peers(database, loaded.customers, queries)
    finally:
        database.close()
    for query in missed[:5]:
        print(f"  missed: {query.kind}: {query.text!r}")
    with server(loaded.url, folder) as client:
        paths = [f"{routes.CUSTOMERS}?{urlencode({'q': query.text})}" for query in queries]
        over_http = times_of(client.get, paths[:WARM_UP] + paths)
    figures = {
        "in_process_p50_ms": in_ms(percentile(in_process, 50)),
        "in_process_p95_ms": in_ms(percentile(in_process, 95)),
        "http_p95_ms": in_ms(percentile(over_http, 95)),
        "misses": float(len(missed)),
    }
    return [
        Result("B3", loaded.customers, metric, value, "" if metric == "misses" else "ms",
               len(queries), peers, GOALS.get(metric), SEED)
        for metric, value in figures.items()
    ]  # fmt: skip


def made_queries(customers: int) -> Iterator[Query]:
    """The same number of each kind, of customers anywhere in the table."""
    population, dice = Population(SEED), Dice(SEED, "B3")
    left = dict.fromkeys(KINDS, OF_EACH_KIND)
    while any(left.values()):
        one, customer_id = _person(population, dice.between(0, customers - 1))
        for kind, wanted in left.items():
            text = KINDS[kind](one) if wanted else ""
            if text:
                left[kind] -= 1
                yield Query(kind, text, customer_id)


def is_missed(query: Query, page: SearchPage) -> bool:
    """A full page may leave somebody out: many share a beginning; a page with room may not."""
    found = {hit.customer_id for hit in page.hits}
    return query.customer_id not in found and len(page.hits) < LIMIT


def _in_process(database: Database, query: Query) -> SearchPage:
    with database.read() as unit:
        return search.find(unit, query.text, LIMIT)


def _person(population: Population, number: int) -> tuple[Person, str]:
    rows = population.customer(number)
    record, case = next(rows)[1], next(rows)[1].body
    body = record.body
    if not isinstance(body, CustomerBody) or not isinstance(case, CaseBody):
        raise TypeError("the population begins with the customer and their case")
    names = {name.script: name.display for name in body.names}
    family = {name.script: name.family for name in body.names}
    person = Person(names, family, body.phones[0].e164, body.emails[0], case.number)
    return person, record.id


def _peers(database: Database, customers: int, queries: list[Query]) -> dict[str, float]:
    """The same names in SQLite's own trigram index, and in a table read by LIKE."""
    names = list(_names(database))
    connection = dbapi2.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE trigrams USING fts5(name, tokenize='trigram')")
    connection.execute("CREATE TABLE plain (name TEXT)")
    for statement in ("INSERT INTO trigrams VALUES (?)", "INSERT INTO plain VALUES (?)"):
        connection.executemany(statement, names)
    asked = [fold(query.text) for query in queries if " " not in query.kind][:PEER_QUERIES]
    asked += [fold(query.text) for query in queries if "whole" in query.kind][:PEER_QUERIES]
    quoted = [f'"{text}"' for text in asked if len(text) > 2]
    trigrams = times_of(partial(_ask, connection, IN_TRIGRAMS), quoted, warm_up=0)
    like = times_of(partial(_ask, connection, BY_LIKE), asked, warm_up=0)
    connection.close()
    return {
        "names": float(len(names)),
        "per_customer": round(len(names) / customers, 2),
        "fts5_trigram_p95_ms": in_ms(percentile(trigrams, 95)),
        "like_p95_ms": in_ms(percentile(like, 95)),
    }


def _ask(connection: dbapi2.Connection, statement: str, text: str) -> None:
    connection.execute(statement, (text,)).fetchall()


def _names(database: Database) -> Iterator[tuple[str]]:
    decode = msgspec.json.Decoder(CustomerBody).decode
    after, page = "", 500
    with database.read() as unit:
        while True:
            rows = unit.records.page(Entity.CUSTOMER, customer_id=None, after=after, limit=page)
            for row in rows:
                yield from ((fold(name.display),) for name in decode(row.body).names)
            if len(rows) < page:
                return
            after = rows[-1].id
