"""Measures a service-desk log: the figures may be kept, its rows may not."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import msgspec

from agentdesk.domain.errors import InvalidInput
from agentdesk.server.imports.lines import BrokenLine, Line, read
from agentdesk.server.imports.made_up.distributions import (
    HOURS,
    WEEKDAYS,
    Arrival,
    Counted,
    Distributions,
    Quantiles,
    Shares,
)

COLUMNS = (
    "caller_id", "opened_at", "resolved_at", "symptom", "reassignment_count", "reopen_count",
    "waited_for_user",
)  # fmt: skip
RANKS = (0.0, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99)
SAME_MATTER = timedelta(days=7)
# Beyond these a case is a tale of its own; together they are less than a hundredth.
MOST_REASSIGNMENTS = 8
MOST_CONTACTS = 6
_SECONDS_IN_AN_HOUR = 3600
_HEADER = """\
# Measured by `agentdesk import fit-contacts` from a real service-desk log; no row of it is kept.
# n says from how many values. Contacts per case are not in the log: they are the first contact,
# one for each reopening, and one when the case waited for the customer.
"""


@dataclass(frozen=True, slots=True)
class Incident:
    """One case of the log, as far as it is measured."""

    caller: str
    opened_at: datetime
    resolved_at: datetime | None
    symptom: str
    reassigned: int
    reopened: int
    waited: bool

    @property
    def contacts(self) -> int:
        """The log counts no contacts: the first, one for each reopening, one when it waited."""
        return min(MOST_CONTACTS, 1 + self.reopened + int(self.waited))


def fit_file(path: Path, source: str) -> Distributions:
    return fit(read(path, COLUMNS), source)


def fit(lines: Iterable[Line | BrokenLine], source: str) -> Distributions:
    """Return the figures of a log; lines that cannot be read are left out."""
    incidents = [incident for line in lines for incident in _incident(line)]
    if not incidents:
        raise InvalidInput("the log holds no readable case", code="nothing_to_fit")
    by_caller = _by_caller(incidents)
    follow_ups = [pair for cases in by_caller.values() for pair in pairwise(cases)]
    return Distributions(
        source=source,
        arrival=_arrival(incidents),
        cases_per_caller=_quantiles([float(len(cases)) for cases in by_caller.values()]),
        hours_between_cases=_quantiles(
            [_hours(after.opened_at - before.opened_at) for before, after in follow_ups]
        ),
        hours_to_resolution=_quantiles(
            [_hours(case.resolved_at - case.opened_at) for case in incidents if case.resolved_at]
        ),
        reassignments=_counted(min(MOST_REASSIGNMENTS, case.reassigned) for case in incidents),
        contacts_per_case=_counted(case.contacts for case in incidents),
        shares=_shares(incidents, follow_ups),
    )


def to_toml(distributions: Distributions) -> str:
    """Return the file's text: figures and one name, nothing that TOML would have to escape."""
    whole = msgspec.to_builtins(distributions)
    lines = [f"{_HEADER}source = {msgspec.json.encode(whole.pop('source')).decode()}"]
    for name, table in whole.items():
        lines += ["", f"[{name}]"]
        lines += [f"{key} = {value}" for key, value in table.items() if not isinstance(value, dict)]
        for key, inner in table.items():
            if isinstance(inner, dict):
                lines += ["", f"[{name}.{key}]"]
                lines += [f'"{rank}" = {figure}' for rank, figure in inner.items()]
    return "\n".join(lines) + "\n"


def _incident(line: Line | BrokenLine) -> list[Incident]:
    if isinstance(line, BrokenLine):
        return []
    try:
        return [_read(line.values)]
    except ValueError:
        return []


def _read(values: Mapping[str, str]) -> Incident:
    resolved = values["resolved_at"]
    return Incident(
        caller=values["caller_id"],
        opened_at=datetime.fromisoformat(values["opened_at"]),
        resolved_at=datetime.fromisoformat(resolved) if resolved else None,
        symptom=values["symptom"],
        reassigned=int(values["reassignment_count"]),
        reopened=int(values["reopen_count"]),
        waited=values["waited_for_user"] == "True",
    )


def _by_caller(incidents: Iterable[Incident]) -> dict[str, list[Incident]]:
    cases: defaultdict[str, list[Incident]] = defaultdict(list)
    for incident in sorted(incidents, key=lambda case: case.opened_at):
        cases[incident.caller].append(incident)
    return cases


def _arrival(incidents: Sequence[Incident]) -> Arrival:
    hours = Counter(case.opened_at.hour for case in incidents)
    weekdays = Counter(case.opened_at.weekday() for case in incidents)
    return Arrival(
        n=len(incidents),
        by_hour=[hours[hour] for hour in range(HOURS)],
        by_weekday=[weekdays[weekday] for weekday in range(WEEKDAYS)],
    )


def _quantiles(values: Sequence[float]) -> Quantiles:
    """Nearest rank; an empty column gives zeros, with n = 0 beside them."""
    ordered = sorted(values) or [0.0]
    last = len(ordered) - 1
    at = {f"{rank:.2f}": round(ordered[min(last, int(rank * len(ordered)))], 2) for rank in RANKS}
    return Quantiles(n=len(values), at=at)


def _counted(counts: Iterable[int]) -> Counted:
    seen = Counter(counts)
    return Counted(n=seen.total(), seen={str(count): seen[count] for count in sorted(seen)})


def _shares(
    incidents: Sequence[Incident], follow_ups: Sequence[tuple[Incident, Incident]]
) -> Shares:
    same = sum(
        before.symptom == after.symptom and after.opened_at - before.opened_at <= SAME_MATTER
        for before, after in follow_ups
    )
    return Shares(
        n=len(incidents),
        reopened=_share(sum(case.reopened > 0 for case in incidents), len(incidents)),
        waited_for_customer=_share(sum(case.waited for case in incidents), len(incidents)),
        same_matter_within_7_days=_share(same, len(follow_ups)),
        resolved=_share(sum(case.resolved_at is not None for case in incidents), len(incidents)),
    )


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0


def _hours(span: timedelta) -> float:
    return max(0.0, span.total_seconds() / _SECONDS_IN_AN_HOUR)
