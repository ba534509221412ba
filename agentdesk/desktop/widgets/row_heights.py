"""How high each row of a long list is: measured where somebody looked, guessed elsewhere.

Rows are counted in blocks, so that a place among 100,000 is found in some hundred steps.
"""

from array import array
from itertools import accumulate

_BLOCK = 256


class RowHeights:
    """Heights in pixels, from the top; an unmeasured row has the guess."""

    def __init__(self, guess: int) -> None:
        self._guess = guess
        self._heights = array("i")
        self._known = bytearray()
        self._blocks: list[int] = []

    def __len__(self) -> int:
        return len(self._heights)

    @property
    def total(self) -> int:
        return sum(self._blocks)

    def start_over(self, count: int, guess: int) -> None:
        """Forget every height."""
        self._guess = guess
        self._heights = array("i", [guess]) * count
        self._known = bytearray(count)
        self._count_blocks()

    def insert(self, row: int, count: int) -> int:
        """Put unmeasured rows in; return how much lower what follows stands."""
        self._guess = self._mean()
        self._heights[row:row] = array("i", [self._guess]) * count
        self._known[row:row] = bytearray(count)
        self._count_blocks()
        return self._guess * count

    def remove(self, row: int, count: int) -> int:
        """Take rows out; return how much higher what follows stands."""
        gone = sum(self._heights[row : row + count])
        del self._heights[row : row + count]
        del self._known[row : row + count]
        self._count_blocks()
        return gone

    def forget(self, first: int, last: int) -> None:
        """Let these rows be measured anew; until then they are as high as they were."""
        self._known[first : last + 1] = bytearray(last + 1 - first)

    def is_known(self, row: int) -> bool:
        return bool(self._known[row])

    def measure(self, row: int, height: int) -> int:
        """Set a row's height; return how much it grew."""
        grown = height - self._heights[row]
        self._heights[row] = height
        self._known[row] = 1
        self._blocks[row // _BLOCK] += grown
        return grown

    def height(self, row: int) -> int:
        return self._heights[row]

    def top(self, row: int) -> int:
        block = row // _BLOCK
        return sum(self._blocks[:block]) + sum(self._heights[block * _BLOCK : row])

    def row_at(self, y: int) -> int:
        """Return the row at a height; the last one below the end, 0 above the top."""
        left = max(y, 0)
        block = 0
        while block < len(self._blocks) - 1 and left >= self._blocks[block]:
            left -= self._blocks[block]
            block += 1
        start = block * _BLOCK
        ends = accumulate(self._heights[start : start + _BLOCK])
        row = next((row for row, end in enumerate(ends, start) if end > left), None)
        return max(len(self) - 1, 0) if row is None else row

    def _mean(self) -> int:
        """Return the mean of what was measured: a better guess than none."""
        known = sum(self._known)
        if not known:
            return self._guess
        measured = (
            high for high, is_known in zip(self._heights, self._known, strict=True) if is_known
        )
        return sum(measured) // known

    def _count_blocks(self) -> None:
        starts = range(0, len(self._heights), _BLOCK)
        self._blocks = [sum(self._heights[start : start + _BLOCK]) for start in starts]
