"""What is looked for is marked where it stands, however it was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.search_marks import places_of
from agentdesk.domain.search_terms import fold

MET = {
    ("salmon", "Try SALMON recipe"): ["SALMON"],
    ("torn bag", "the second torn-bag, a TORN BAG"): ["torn-bag", "TORN BAG"],
    ("cafe", "Café"): ["Café"],
    ("ヤマダ", "ﾔﾏﾀﾞ ハナコ やまだ"): ["ﾔﾏﾀﾞ", "やまだ"],
    ("高橋", "髙橋さん"): ["髙橋"],
    ("陈", "陳怡君"): ["陳"],
    ("1２3", "case 48123"): ["123"],
    ("nothing", "Try salmon"): [],
    ("", "Try salmon"): [],
    (" - ", "Try salmon"): [],
}


@pytest.mark.parametrize(("sought", "text"), MET)
def test_each_place_is_found_as_it_was_written(sought: str, text: str) -> None:
    assert [text[start:end] for start, end in places_of(sought, text)] == MET[sought, text]


@given(sought=st.text(max_size=6), text=st.text(max_size=60))
def test_places_are_in_order_and_read_as_what_was_sought(sought: str, text: str) -> None:
    told = 0
    for start, end in places_of(sought, text):
        assert told <= start < end <= len(text)
        assert fold(sought).replace(" ", "") in fold(text[start:end]).replace(" ", "")
        told = end
