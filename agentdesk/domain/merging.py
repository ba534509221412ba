"""What may be merged: two that are really one, and not more at once than one commit can hold."""

from agentdesk.domain.errors import RuleBroken

MOST_ROWS = 2_000


def check_two(former_id: str, into_id: str, path: str) -> None:
    if former_id == into_id:
        raise RuleBroken("it is that one already", code="merge_with_itself", path=path)


def check_size(rows: int) -> None:
    """Raise where one unit of work would hold everybody else up."""
    if rows > MOST_ROWS:
        raise RuleBroken(f"more than {MOST_ROWS} rows would move", code="merge_too_large")


def person_of_both(former: str | None, into: str | None) -> str | None:
    """Return who of us the account is; two of us are not one person."""
    if former is not None and into is not None and former != into:
        raise RuleBroken("two persons who work here own them", code="merge_of_two_persons")
    return into or former
