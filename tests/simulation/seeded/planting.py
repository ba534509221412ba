"""Puts a bug in place of the real thing while a block runs; the product itself knows of none."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from typing import Any, TypeAlias

Bug: TypeAlias = Callable[[], AbstractContextManager[object]]


@contextmanager
def in_place_of(owner: Any, name: str, wrong: object) -> Iterator[None]:
    """A name that is gone fails here, so that no bug is planted into thin air."""
    right = vars(owner)[name]
    setattr(owner, name, wrong)
    try:
        yield
    finally:
        setattr(owner, name, right)


def planted(*changes: tuple[Any, str, object]) -> Bug:
    """A bug that is one or several wrong things at once."""

    @contextmanager
    def plant() -> Iterator[None]:
        with ExitStack() as stack:
            for change in changes:
                stack.enter_context(in_place_of(*change))
            yield

    return plant


def nothing(*_: object, **__: object) -> None:
    """A check that lets everything through."""
