"""Where what is not code is found: beside the package in a checkout, inside it when installed."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


@cache
def resources() -> Path:
    """Return the folder of resources: the checkout's own first, then the installed one."""
    checkout = _PACKAGE.parent / "resources"
    return checkout if (checkout / "theme").is_dir() else _PACKAGE / "resources"


def resource(*parts: str) -> Path:
    """Return the path of one resource, for instance `resource("icons", "phone.svg")`."""
    return resources().joinpath(*parts)
