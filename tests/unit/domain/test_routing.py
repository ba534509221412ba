"""A request is handed to who is here and has least waiting, the same on every machine."""

from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.interactions import Presence
from agentdesk.domain.routing import Candidate, hand_to

candidates = st.lists(
    st.builds(
        Candidate,
        user_id=st.uuids().map(str),
        level=st.integers(1, 2),
        presence=st.sampled_from(Presence),
        waiting=st.integers(0, 5),
    ),
    max_size=6,
)


@given(candidates, st.randoms(use_true_random=False))
def test_the_order_of_asking_changes_nothing(found: list[Candidate], chance: object) -> None:
    mixed = list(found)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert hand_to(mixed) == hand_to(found)


@given(candidates)
def test_nobody_who_is_signed_out_is_handed_anything(found: list[Candidate]) -> None:
    chosen = hand_to(found)
    here = [one for one in found if one.presence is not Presence.SIGNED_OUT]
    assert (chosen is None) == (not here)
    assert chosen is None or chosen in here


def test_who_is_free_goes_before_who_speaks_and_a_short_queue_before_a_long_one() -> None:
    free = Candidate("c", 1, Presence.AVAILABLE, 2)
    freer = Candidate("d", 1, Presence.AVAILABLE, 1)
    speaking = Candidate("a", 1, Presence.ON_CONTACT)
    resting = Candidate("b", 1, Presence.BREAK)
    assert hand_to([resting, speaking, free, freer]) == freer
    assert hand_to([resting, speaking]) == speaking
    assert hand_to([resting]) == resting


def test_once_it_has_come_up_it_is_handed_to_that_level() -> None:
    below, above = Candidate("a", 1, Presence.AVAILABLE), Candidate("b", 2, Presence.ON_CONTACT)
    assert hand_to([below, above]) == above
