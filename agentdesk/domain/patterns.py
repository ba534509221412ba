"""Patterns of abuse that a limit alone does not see: facts in, what is remarkable out."""

from enum import StrEnum


class FlagKind(StrEnum):
    """A flag accuses nobody: it asks somebody to look."""

    SPLIT = "split"  # acts each inside the limits that together are above one
    ONE_APPROVER = "one_approver"  # one person decides nearly everything for one agent
    OWN_HOUSEHOLD = "own_household"  # somebody gave to, or decided for, their own household
    MANY_READS = "many_reads"  # far more customers opened than anybody serves
