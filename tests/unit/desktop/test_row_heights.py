"""Heights of many rows: every question is answered as a plain list would answer it."""

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from agentdesk.desktop.widgets.row_heights import RowHeights

CHANGES = st.lists(
    st.tuples(
        st.sampled_from(["measure", "insert", "remove"]),
        st.integers(0, 10_000),
        st.integers(1, 300),
    ),
    max_size=30,
)


@given(count=st.integers(0, 1200), changes=CHANGES, y=st.integers(-10, 60_000))
def test_it_is_a_list_of_heights(count: int, changes: list[tuple[str, int, int]], y: int) -> None:
    kept, plain = RowHeights(40), [40] * count
    kept.start_over(count, 40)
    for change, where, size in changes:
        row = where % (len(plain) + 1)
        if change == "insert":
            lower = kept.insert(row, size)
            plain[row:row] = [lower // size] * size
        elif row < len(plain) and change == "measure":
            assert kept.measure(row, size) == size - plain[row]
            plain[row] = size
        elif row < len(plain):
            some = min(size, len(plain) - row)
            assert kept.remove(row, some) == sum(plain[row : row + some])
            del plain[row : row + some]
    assert (len(kept), kept.total) == (len(plain), sum(plain))
    ends = list(accumulate(plain))
    wanted = next((row for row, end in enumerate(ends) if end > max(y, 0)), len(plain) - 1)
    assert kept.row_at(y) == max(wanted, 0)
    if plain:
        assert kept.top(max(wanted, 0)) == sum(plain[: max(wanted, 0)])


def test_what_was_not_measured_is_guessed_by_what_was() -> None:
    heights = RowHeights(40)
    heights.start_over(3, 40)
    for row in range(3):
        heights.measure(row, 60)
    heights.insert(3, 2)
    assert [heights.height(row) for row in range(5)] == [60] * 5
    assert [heights.is_known(row) for row in range(5)] == [True] * 3 + [False] * 2
