"""Questions and answers alternate, and not for ever."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.errors import AgentdeskError
from agentdesk.domain.request_threads import (
    MAX_ENTRIES,
    Said,
    check_answer,
    check_sayable,
    is_question_open,
)


def refused(check: object, *args: object) -> str:
    with pytest.raises(AgentdeskError) as error:
        check(*args)  # type: ignore[operator]
    return error.value.code


@given(st.lists(st.sampled_from(Said), max_size=20))
def test_a_question_is_open_until_it_was_answered(thread: list[Said]) -> None:
    opened = False
    for kind in thread:
        opened = kind is Said.QUESTION or (opened and kind is not Said.ANSWER)
    assert is_question_open(thread) == opened


def test_only_what_was_asked_is_answered() -> None:
    check_answer([Said.QUESTION], "two bags")
    assert refused(check_answer, [], "two bags") == "no_question"
    assert refused(check_answer, [Said.QUESTION, Said.ANSWER], "again") == "no_question"


def test_words_are_said_and_not_without_end() -> None:
    check_sayable([Said.QUESTION] * (MAX_ENTRIES - 1), "one more")
    assert refused(check_sayable, [], " \n") == "words_needed"
    assert refused(check_sayable, [Said.QUESTION] * MAX_ENTRIES, "one more") == "thread_full"
