"""The suite's own ground: each test has an empty database of its own, of either kind."""

import sqlalchemy


def test_the_database_is_empty_and_answers(database_url: str) -> None:
    url = sqlalchemy.make_url(database_url)
    engine = sqlalchemy.create_engine(url)
    with engine.connect() as connection:
        assert connection.scalar(sqlalchemy.text("SELECT 1 + 1")) == 2
    assert sqlalchemy.inspect(engine).get_table_names() == []
    engine.dispose()
