"""The doctor's look at a server's database: does it open, and is it somebody's."""

from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import create_engine, inspect, make_url
from sqlalchemy.exc import SQLAlchemyError

from agentdesk.cli.doctor.findings import Finding, good, note, wrong

OURS = "tenant"


def database(url: str) -> Iterator[Finding]:
    """Only looks: a file that is not there is not made by asking."""
    try:
        parsed = make_url(url)
    except SQLAlchemyError:
        yield wrong(
            "database", f"{url!r} is no address", "use sqlite:///path or postgresql+psycopg://…"
        )
        return
    shown = parsed.render_as_string(hide_password=True)
    if parsed.get_backend_name() == "sqlite" and not Path(parsed.database or "").is_file():
        yield wrong("database", f"{shown} is not there", f"agentdesk migrate --database {shown}")
        return
    yield from _tables(url, shown)


def _tables(url: str, shown: str) -> Iterator[Finding]:
    try:
        engine = create_engine(url)
        try:
            tables = inspect(engine).get_table_names()
        finally:
            engine.dispose()
    except (SQLAlchemyError, ImportError) as error:
        says = str(error).splitlines()[0]
        yield wrong("database", f"{shown}: {says}", "start it, or correct address and password")
        return
    if OURS in tables:
        yield good("database", f"{shown}: {len(tables)} tables")
    else:
        yield note("database", f"{shown} is empty", f"agentdesk migrate --database {shown}")
