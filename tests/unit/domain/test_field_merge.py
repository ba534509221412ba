"""Two people changed one customer: by every order and every value nothing is lost unseen."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from hypothesis import find, given
from hypothesis import strategies as st

from agentdesk.domain.field_merge import Merged, three_way

FIELDS = ("phones", "emails", "language")
values = st.sampled_from([None, "a", "b", "c"])
records = st.fixed_dictionaries(dict.fromkeys(FIELDS, values))
edits = st.dictionaries(st.sampled_from(FIELDS), values)


Record = Mapping[str, Any]
Rule = Callable[[Record, Record, Record], Merged]


def breach(rule: Rule, base: Record, mine: Record, theirs: Record) -> str:
    """Return what the rule did wrong to one of both; empty: nothing."""
    merged = rule(base, mine, theirs)
    after = {**theirs, **merged.changed}
    for name in FIELDS:
        wanted = mine.get(name, base[name])
        i_changed, they_changed = wanted != base[name], theirs[name] != base[name]
        if they_changed and after[name] != theirs[name]:
            return "what somebody wrote is overwritten unseen"
        if not i_changed and after[name] != theirs[name]:
            return "what I left alone is changed"
        if i_changed and wanted not in (after[name], merged.clashes.get(name)):
            return "what I wrote is dropped"
    return ""


def last_writer_wins(_base: Record, mine: Record, _theirs: Record) -> Merged:
    return Merged(changed=mine)


def first_writer_wins(base: Record, mine: Record, theirs: Record) -> Merged:
    return Merged({name: one for name, one in mine.items() if theirs[name] == base[name]})


@given(base=records, mine=edits, theirs=records)
def test_nobody_is_overwritten_and_nothing_is_dropped(
    base: Record, mine: Record, theirs: Record
) -> None:
    assert breach(three_way, base, mine, theirs) == ""


@pytest.mark.parametrize("wrong", [last_writer_wins, first_writer_wins])
def test_the_proof_sees_rules_by_which_somebody_loses(wrong: Rule) -> None:
    case = find(st.tuples(records, edits, records), lambda case: breach(wrong, *case) != "")
    assert breach(three_way, *case) == ""


@given(base=records, mine=edits, theirs=records)
def test_told_twice_it_is_done_once(base: Record, mine: Record, theirs: Record) -> None:
    once = three_way(base, mine, theirs)
    after = {**theirs, **once.changed}
    again = three_way(base, mine, after)
    assert again.changed == {}
    assert again.clashes == once.clashes


@given(base=records, first=edits, second=edits)
def test_whoever_is_first_the_same_fields_clash(
    base: Record, first: Record, second: Record
) -> None:
    """Who wins depends on the order; whether somebody has to look does not."""
    one = three_way(base, second, {**base, **three_way(base, first, base).changed})
    other = three_way(base, first, {**base, **three_way(base, second, base).changed})
    assert set(one.clashes) == set(other.clashes)
