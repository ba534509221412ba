"""What the server's books and answers say, read with plain SQL and put as the model puts it."""

from collections.abc import Collection, Iterator
from typing import Any

import msgspec
from sqlalchemy import String, TextClause, bindparam, text

from agentdesk.protocol.messages import Command, CommandResult
from agentdesk.protocol.rows import Entity
from agentdesk.server.storage.database import Database
from tests.simulation.walk.pieces import Figures, Key
from tests.simulation.walk.rules import Dial


def _wanting(statement: str) -> TextClause:
    return text(statement).bindparams(bindparam("wanted", type_=String(), expanding=True))


_BUCKETS = _wanting(
    'SELECT scope, "window", strength, measure, name, subject_id, period, posted, pending, leased,'
    " target, cap FROM bucket WHERE subject_id IN :wanted AND posted + pending + leased > 0"
)
_FIGURES = ("posted", "pending", "leased", "target", "cap")
_REQUESTS = _wanting("SELECT id, state, version FROM request WHERE id IN :wanted")
_AUDITED = _wanting("SELECT entity_id, action FROM audit WHERE entity_id IN :wanted")


def buckets(database: Database, subjects: Collection[str]) -> dict[Key, Figures]:
    with database.read() as unit:
        rows = unit.connection.execute(_BUCKETS, {"wanted": sorted(subjects)}).all()
    return {Key(Dial(*row[:5]), row.subject_id, row.period): tuple(row[7:12]) for row in rows}


def requests(database: Database, names: Collection[str]) -> dict[str, tuple[str, int]]:
    with database.read() as unit:
        rows = unit.connection.execute(_REQUESTS, {"wanted": sorted(names)}).all()
    return {row.id: (row.state, row.version) for row in rows}


def audited(database: Database, names: Collection[str]) -> set[tuple[str, str]]:
    """What the audit says happened to these."""
    with database.read() as unit:
        rows = unit.connection.execute(_AUDITED, {"wanted": sorted(names)}).all()
    return {(row.entity_id, row.action) for row in rows}


def shown(result: CommandResult) -> Iterator[tuple[Key, Figures]]:
    """Every bucket in an answer, as it stands there."""
    for row in result.rows:
        if row.entity is Entity.BUDGET:
            told: dict[str, Any] = msgspec.json.decode(row.body)
            names = ("scope", "window", "strength", "measure", "name")
            dial = Dial(*(told[name] for name in names if name in told))
            posted, pending, leased, target, cap = (told[f"{name}_minor"] for name in _FIGURES)
            figures = (posted, pending, leased, target, cap)
            yield Key(dial, told["subject_id"], told["period"]), figures


def gist(command: Command) -> str:
    """One line of a trace."""
    told = msgspec.to_builtins(command)
    names = ("decision", "accept", "ask", "seen_version")
    drafts = [*told.get("remedies", []), *told.get("offer", [])]
    said = [str(sum(draft.get("amount_minor", 0) for draft in drafts))] if drafts else []
    said += [f"{name}={told[name]}" for name in names if name in told]
    return f"{type(command).__name__} {' '.join(said)}"


def apart(left: dict[Any, Any], right: dict[Any, Any]) -> dict[Any, Any]:
    """Where two tellings differ."""
    both = left.keys() | right.keys()
    return {key: (left.get(key), right.get(key)) for key in both if left.get(key) != right.get(key)}
