"""What the rules saw of each act: written with the act, read in the order of time."""

from collections.abc import Iterator
from datetime import date

import msgspec
from sqlalchemy import Row as SqlRow
from sqlalchemy import bindparam, insert, select

from agentdesk.domain.dials import Dial
from agentdesk.domain.empowerment import Act, Answer, Used
from agentdesk.domain.ledger import Subjects
from agentdesk.domain.rehearsal import Weighing
from agentdesk.runtime.clock import from_us, to_us
from agentdesk.server.storage.context import UnitContext
from agentdesk.server.storage.models.weighings import WEIGHING

_CHUNK = 1_000
_ACT = msgspec.json.Decoder(Act)
_SUBJECTS = msgspec.json.Decoder(Subjects)
_USED = msgspec.json.Decoder(list[tuple[Dial, Used]])
_PAGE = (
    select(WEIGHING)
    .where(
        WEIGHING.c.currency == bindparam("in_currency"),
        WEIGHING.c.day >= bindparam("first"),
        WEIGHING.c.day <= bindparam("last"),
        (WEIGHING.c.at_us > bindparam("after_us"))
        | ((WEIGHING.c.at_us == bindparam("after_us")) & (WEIGHING.c.plan_id > bindparam("after"))),
    )
    .order_by(WEIGHING.c.at_us, WEIGHING.c.plan_id)
    .limit(bindparam("most"))
)


class WeighingRepository:
    def __init__(self, context: UnitContext) -> None:
        self._context = context

    def add(self, weighing: Weighing) -> None:
        self._context.check_writable()
        line = {
            "plan_id": weighing.plan_id,
            "at_us": to_us(weighing.at),
            "day": weighing.day.isoformat(),
            "currency": weighing.currency,
            "policy_version": weighing.policy_version,
            "outcome": weighing.outcome.value,
            "goodwill": weighing.act.goodwill_minor,
            "over": weighing.over_minor,
            "most": weighing.most_minor,
            "act": _json(weighing.act),
            "subjects": _json(weighing.subjects),
            "used": _json(list(weighing.used.items())),
        }
        self._context.connection.execute(insert(WEIGHING), line)

    def between(self, currency: str, first: date, last: date, most: int) -> Iterator[Weighing]:
        """Every act of these days in the order of time, so many at most."""
        ask: dict[str, object] = {
            "in_currency": currency,
            "first": first.isoformat(),
            "last": last.isoformat(),
            "after_us": -1,
            "after": "",
        }
        while most > 0:
            ask["most"] = min(_CHUNK, most)
            rows = self._context.connection.execute(_PAGE, ask).all()
            yield from map(_weighing, rows)
            if len(rows) < _CHUNK:
                return
            most -= len(rows)
            ask |= {"after_us": rows[-1].at_us, "after": rows[-1].plan_id}


def _json(value: object) -> str:
    return msgspec.json.encode(value, order="sorted").decode()


def _weighing(row: SqlRow[tuple[object, ...]]) -> Weighing:
    return Weighing(
        plan_id=row.plan_id,
        at=from_us(row.at_us),
        day=date.fromisoformat(row.day),
        currency=row.currency,
        policy_version=row.policy_version,
        outcome=Answer(row.outcome),
        over_minor=row.over,
        most_minor=row.most,
        act=_ACT.decode(row.act),
        subjects=_SUBJECTS.decode(row.subjects),
        used=dict(_USED.decode(row.used)),
    )
