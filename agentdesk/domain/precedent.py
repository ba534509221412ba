"""Precedent: what was decided in like cases, in whole figures, or that there are too few to say.

Like is: the same reason, the same leading kind of goodwill, the same currency, decided lately.
A quantile is always an amount that was truly granted: the smallest one that so many are not above.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from agentdesk.domain.remedies import Basis, RemedyKind

DAYS = 90
LEAST_CASES = 8  # fewer tell a story about somebody, not about a habit
_BASIS_POINTS = 10_000


class Ending(StrEnum):
    GRANTED = "granted"
    GRANTED_LESS = "granted_less"  # with an offer that was taken
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class LikeCase:
    """One decided request that is like the one that waits."""

    ending: Ending
    granted_minor: int = 0
    words: str = ""


@dataclass(frozen=True, slots=True)
class Figures:
    """What like cases say of an asking; the last five are there only with enough of them."""

    count: int
    granted: int
    granted_less: int
    declined: int
    reasons: tuple[tuple[str, int], ...]
    granted_share_bp: int | None = None
    lower_quartile_minor: int | None = None
    median_minor: int | None = None
    upper_quartile_minor: int | None = None
    percentile: int | None = None

    @property
    def enough(self) -> bool:
        return self.count >= LEAST_CASES


def leading_kind(goodwill: Iterable[tuple[RemedyKind, Basis, int]]) -> RemedyKind | None:
    """Return the kind of the largest goodwill part, the first of equals; none without goodwill."""
    parts = [(amount, kind) for kind, basis, amount in goodwill if basis is Basis.GOODWILL]
    return max(parts, key=lambda part: part[0])[1] if parts else None


def weigh(cases: Sequence[LikeCase], asked_minor: int) -> Figures:
    granted = sorted(case.granted_minor for case in cases if case.ending is not Ending.DECLINED)
    endings = Counter(case.ending for case in cases)
    words = Counter(case.words for case in cases if case.ending is Ending.DECLINED and case.words)
    few = Figures(
        count=len(cases),
        granted=len(granted),
        granted_less=endings[Ending.GRANTED_LESS],
        declined=endings[Ending.DECLINED],
        reasons=tuple(sorted(words.items(), key=lambda said: (-said[1], said[0]))),
    )
    return _with_figures(few, granted, asked_minor) if few.enough else few


def _with_figures(few: Figures, granted: Sequence[int], asked_minor: int) -> Figures:
    not_above = sum(1 for amount in granted if amount <= asked_minor)
    return Figures(
        count=few.count,
        granted=few.granted,
        granted_less=few.granted_less,
        declined=few.declined,
        reasons=few.reasons,
        granted_share_bp=len(granted) * _BASIS_POINTS // few.count,
        lower_quartile_minor=_quantile(granted, 1),
        median_minor=_quantile(granted, 2),
        upper_quartile_minor=_quantile(granted, 3),
        percentile=100 * not_above // len(granted) if granted else None,
    )


def _quantile(granted: Sequence[int], quarters: int) -> int | None:
    """Return the amount at so many quarters of the way, by nearest rank."""
    if not granted:
        return None
    rank = -(-len(granted) * quarters // 4)
    return granted[rank - 1]
