"""Measuring a service-desk log: known figures from a log of a few lines."""

from pathlib import Path

import msgspec
import pytest

from agentdesk.domain.errors import InvalidInput
from agentdesk.server.imports import demo_files
from agentdesk.server.imports.fitting import fit, fit_file, to_toml
from agentdesk.server.imports.made_up import distributions
from agentdesk.server.imports.made_up.distributions import Distributions

LOG = (
    "caller_id,opened_at,resolved_at,symptom,reassignment_count,reopen_count,waited_for_user\n"
    "Caller 1,2016-02-29T09:00,2016-02-29T10:00,Symptom 1,0,0,False\n"
    "Caller 1,2016-03-02T09:30,2016-03-02T19:30,Symptom 1,2,1,True\n"
    "Caller 1,2016-03-20T14:00,,Symptom 1,0,0,False\n"
    "Caller 2,2016-03-05T09:15,2016-03-05T09:15,Symptom 2,0,0,False\n"
    "Caller 3,not a time,,Symptom 2,0,0,False\n"
)


@pytest.fixture
def fitted(tmp_path: Path) -> Distributions:
    path = tmp_path / "log.csv"
    path.write_text(LOG, encoding="utf-8")
    return fit_file(path, "a log of four cases")


def test_arrival_is_counted_by_hour_and_by_weekday(fitted: Distributions) -> None:
    assert fitted.arrival.n == 4  # the line that cannot be read is left out
    assert fitted.arrival.by_hour[9] == 3
    assert fitted.arrival.by_hour[14] == 1
    assert fitted.arrival.by_weekday == [1, 0, 1, 0, 0, 1, 1]


def test_callers_who_come_back_are_measured(fitted: Distributions) -> None:
    assert fitted.cases_per_caller.n == 2
    assert fitted.cases_per_caller.at["0.99"] == 3.0
    assert fitted.hours_between_cases.n == 2
    assert fitted.hours_between_cases.at["0.00"] == 48.5
    # Of two that came back, one did so about the same within a week.
    assert fitted.shares.same_matter_within_7_days == 0.5


def test_resolution_leaves_open_cases_out(fitted: Distributions) -> None:
    assert fitted.hours_to_resolution.n == 3
    assert fitted.hours_to_resolution.at["0.00"] == 0.0
    assert fitted.hours_to_resolution.at["0.99"] == 10.0
    assert fitted.shares.resolved == 0.75


def test_contacts_are_the_first_the_reopenings_and_the_waiting(fitted: Distributions) -> None:
    assert fitted.contacts_per_case.seen == {"1": 3, "3": 1}
    assert fitted.reassignments.seen == {"0": 3, "2": 1}


def test_what_is_written_reads_back_the_same(fitted: Distributions, tmp_path: Path) -> None:
    path = tmp_path / "figures.toml"
    path.write_text(to_toml(fitted), encoding="utf-8")
    assert distributions.load(path) == fitted


def test_a_log_without_a_readable_case_is_refused() -> None:
    with pytest.raises(InvalidInput):
        fit([], "nothing")


def test_the_shipped_figures_hold_figures_only() -> None:
    """The reference values of the log's own description; no caller, symptom or group is named."""
    shipped = distributions.load(demo_files.demo_folder() / distributions.FILE_NAME)
    assert shipped.hours_to_resolution.at["0.50"] == 24.6
    assert shipped.hours_to_resolution.n == 19_351
    assert round(shipped.reassignments.seen["0"] / shipped.reassignments.n, 3) == 0.526
    assert shipped.shares.reopened == 0.0113
    words = msgspec.json.encode(msgspec.to_builtins(shipped)).decode()
    assert not any(trace in words for trace in ("Caller", "Symptom", "Group", "INC00"))


def test_figures_with_a_field_too_many_are_refused(fitted: Distributions, tmp_path: Path) -> None:
    path = tmp_path / "figures.toml"
    path.write_text('rows = "none"\n' + to_toml(fitted), encoding="utf-8")
    with pytest.raises(InvalidInput, match=r"figures\.toml"):
        distributions.load(path)
