"""What was owed on a day, by the evidence for it: each has a control total of its own."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

import msgspec
from sqlalchemy import text

from agentdesk.domain.remedies import Basis, Evidence
from agentdesk.protocol.fields import NotNegativeMinor
from agentdesk.protocol.journal import EvidenceTotal
from agentdesk.server.storage.unit_of_work import UnitOfWork

_PLANS = text("""
    SELECT p.body, e.currency FROM remedy_plan p JOIN journal_entry e ON e.id = p.id
    WHERE e.day = :day
""")


class _Given(msgspec.Struct):
    basis: Basis
    amount_minor: NotNegativeMinor
    evidence: Evidence | None = None


class _Plan(msgspec.Struct):
    """What of a plan says why it was owed."""

    remedies: list[_Given]


_PLAN = msgspec.json.Decoder(_Plan)


def of_day(unit: UnitOfWork, day: date) -> list[EvidenceTotal]:
    """Return what customers got as owed, by currency and evidence, with how many times."""
    sums: defaultdict[tuple[str, Evidence], list[int]] = defaultdict(list)
    for body, currency in unit.connection.execute(_PLANS, {"day": day.isoformat()}):
        for given in _owed(_PLAN.decode(body).remedies):
            if given.evidence is not None:
                sums[currency, given.evidence].append(given.amount_minor)
    return [
        EvidenceTotal(evidence, currency, len(amounts), sum(amounts))
        for (currency, evidence), amounts in sorted(sums.items())
    ]


def _owed(remedies: Iterable[_Given]) -> Iterable[_Given]:
    return (given for given in remedies if given.basis is Basis.OWED)
