"""How much of a long proof runs: the short run of `make test`, the long one of `make soak`."""

import os

IS_SOAK = os.environ.get("HYPOTHESIS_PROFILE") == "soak"


def effort(in_test: int, in_soak: int) -> int:
    """Return how often to try in this run."""
    return in_soak if IS_SOAK else in_test
