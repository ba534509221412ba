"""A crash leaves no picture of this process's memory on a disk: customers and keys are in it."""

import sys


def forbid() -> None:
    """Allow this process, and whatever it becomes, no core file of any size, for good."""
    if sys.platform == "win32":
        return  # its error reporting keeps no memory unless somebody has told it to
    import resource  # noqa: PLC0415  not on every system

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
