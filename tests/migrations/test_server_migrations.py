"""The server's migrations: they equal the models, go up and down, and carry rows along."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from agentdesk.domain.errors import Unavailable
from agentdesk.protocol.entities import CustomerBody
from agentdesk.protocol.rows import Entity
from agentdesk.server.storage import schema
from agentdesk.server.storage.database import Database
from agentdesk.server.storage.models import METADATA
from tests.plugins.postgres import Cluster
from tests.plugins.storage import customer_body

VERSIONS = [
    script.revision
    for script in ScriptDirectory.from_config(schema.configuration()).walk_revisions()
][::-1]


@pytest.fixture
def database(database_url: str, open_database: Callable[..., Database]) -> Database:
    return open_database(database_url)


@pytest.fixture
def connection(database: Database) -> Iterator[Connection]:
    with database.engine.writing() as connection:
        yield connection


@pytest.fixture
def second_database(
    database_url: str,
    tmp_path: Path,
    request: pytest.FixtureRequest,
    open_database: Callable[..., Database],
) -> Iterator[Database]:
    """Another empty database of the same kind."""
    if database_url.startswith("sqlite"):
        yield open_database(f"sqlite:///{tmp_path / 'second.db'}")
        return
    cluster: Cluster = request.getfixturevalue("postgres")
    name = cluster.create_database()
    yield open_database(cluster.url(name))
    cluster.drop_database(name)


def tables(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names()) - {"alembic_version"}


def shape(connection: Connection) -> dict[str, object]:
    """What a database looks like, to be compared with what it looked like before."""
    inspector = inspect(connection)
    return {
        name: (
            [(column["name"], str(column["type"])) for column in inspector.get_columns(name)],
            sorted(str(index["name"]) for index in inspector.get_indexes(name)),
            sorted(str(check["name"]) for check in inspector.get_check_constraints(name)),
        )
        for name in sorted(tables(connection))
    }


_POSTGRESQL_DEFINITIONS = """
    SELECT conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid)
      FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL
    SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL
    SELECT concat_ws(' ', table_name, column_name, data_type, collation_name, column_default,
                     is_nullable)
      FROM information_schema.columns WHERE table_schema = 'public'
"""


# SQLite writes a column that was added later on the line of the one before it.
_BEFORE_A_COLUMN = re.compile(r", (?=\w+ (?:TEXT|BIGINT|INTEGER|BOOLEAN)\b)")


def definitions(connection: Connection) -> list[str]:
    """Every clause of every table and index, in no order; alembic's own table aside."""
    if connection.dialect.name == "postgresql":
        found = connection.scalars(text(_POSTGRESQL_DEFINITIONS)).all()
    else:
        statements = connection.execute(text("SELECT tbl_name, sql FROM sqlite_master"))
        found = [
            f"{table} {clause.strip().removesuffix(',')}"
            for table, statement in statements
            for line in (statement or "").splitlines()
            for clause in _BEFORE_A_COLUMN.split(line)
        ]
    return sorted(line for line in found if "alembic_version" not in line)


def test_the_newest_version_equals_the_models(connection: Connection) -> None:
    schema.upgrade(connection)
    options = {
        "compare_type": True,
        "include_object": lambda item, *_: schema.belongs(connection.dialect.name, item),
    }
    context = MigrationContext.configure(connection, opts=options)

    assert compare_metadata(context, METADATA) == []


def test_migrations_build_what_the_models_would(
    connection: Connection, second_database: Database
) -> None:
    """Checks, options and everything else that a comparison of columns does not see."""
    schema.upgrade(connection)
    with second_database.engine.writing() as from_models:
        METADATA.create_all(from_models)
        assert definitions(connection) == definitions(from_models)


def test_every_version_goes_up_and_down_again(connection: Connection) -> None:
    shapes = [shape(connection)]
    for version in VERSIONS:
        schema.upgrade(connection, version)
        shapes.append(shape(connection))
    assert shapes[0] == {}

    for place in range(len(VERSIONS), 0, -1):
        assert shape(connection) == shapes[place]
        schema.downgrade(connection, VERSIONS[place - 2] if place > 1 else "base")
    assert tables(connection) == set()


def test_rows_stay_when_the_newest_version_is_left_and_entered(database: Database) -> None:
    database.migrate()
    body, customer_id = customer_body("髙橋 加奈", phone="+818074217067"), "a-customer"
    with database.write() as unit:
        unit.records.save(Entity.CUSTOMER, customer_id, body)
    with database.engine.writing() as connection:
        schema.downgrade(connection, VERSIONS[-2])
    database.migrate()

    with database.read() as unit:
        assert unit.records.body(Entity.CUSTOMER, customer_id, CustomerBody) == body
        assert unit.terms.beginning_with("高桥", 1) != []
        assert len(unit.feed.after(unit.feed.horizon(), 10)) == 0


def test_a_newer_database_refuses_to_open(
    database: Database, database_url: str, open_database: Callable[..., Database]
) -> None:
    database.migrate()
    with database.engine.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    for attempt in (lambda: open_database(database_url), database.migrate):
        with pytest.raises(Unavailable) as caught:
            attempt()
        assert caught.value.code == "database_newer"


def test_a_migration_that_fails_leaves_everything_as_it_was(database: Database) -> None:
    with database.engine.writing() as connection:
        before, last = _before_the_last_table(connection)
    with database.engine.writing() as connection:
        connection.execute(text(f'CREATE TABLE "{last}" (in_the_way INTEGER)'))
    with pytest.raises(Exception, match=last):
        database.migrate()

    with database.engine.writing() as connection:
        connection.execute(text(f'DROP TABLE "{last}"'))
        assert shape(connection) == before


def _before_the_last_table(connection: Connection) -> tuple[dict[str, object], str]:
    """Go to the newest version that lacks a table; return its shape and the table's name."""
    lacking: dict[str, set[str]] = {}
    for version in VERSIONS:
        schema.upgrade(connection, version)
        lacking[version] = set(METADATA.tables) - tables(connection)
    newest = [version for version in VERSIONS if lacking[version]][-1]
    schema.downgrade(connection, newest)
    return shape(connection), max(lacking[newest])


def test_an_empty_database_says_that_it_is_empty(database: Database) -> None:
    report = database.report()

    assert (report.version, report.epoch, report.up_to_date) == (None, None, False)


def test_migrations_stand_in_one_line() -> None:
    assert sorted(VERSIONS) == VERSIONS
    assert VERSIONS[-1] == schema.newest()
