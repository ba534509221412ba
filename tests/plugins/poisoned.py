"""Scenes whose people, notes and policies say hostile things: each text on the wire is replaced."""

from collections.abc import Callable, Coroutine, Iterator
from typing import Any, TypeVar, cast

import msgspec
from msgspec import inspect

from agentdesk.cache.bodies import BODY_TYPES
from agentdesk.desktop.scenes import people
from agentdesk.desktop.scenes.office_answers import StillOffice
from agentdesk.desktop.scenes.stage import Desk, Stage, everything
from agentdesk.domain.actor import Role
from agentdesk.domain.interactions import Presence
from agentdesk.protocol.rows import Row
from tests.plugins.hostile import on_the_wire

T = TypeVar("T")
_A_WORD = 64  # what is no longer may be a code: `codes` says whether it is replaced as well
_CODES_KEPT = {"script", "line_id", "payment_id", "sku"}  # one row means another by these
_NOT_ADDED = {"legal_source"}  # a text there makes a limit another kind of limit
_FREE = r"^[^\x00]*$"
_KINDS: dict[type, type[inspect.Type]] = {
    str: inspect.StrType,
    dict: inspect.StructType,
    list: inspect.ListType,
}


class Poison:
    """Deals the words out; `dealt` counts them."""

    def __init__(self, words: Iterator[str], *, codes: bool = False, fills: bool = False) -> None:
        self._words, self._codes, self._fills = words, codes, fills
        self.dealt = 0

    def into(self, value: T) -> T:
        """Return a struct, or a list of them, in which every text is one of ours."""
        if isinstance(value, list):
            return cast("T", [self.into(one) for one in value])
        if not isinstance(value, msgspec.Struct):
            return value
        told = self._walk(inspect.type_info(type(value)), msgspec.to_builtins(value), "")
        return cast("T", msgspec.convert(told, type(value)))

    def into_row(self, row: Row) -> Row:
        body = msgspec.json.decode(row.body, type=BODY_TYPES[row.entity])
        raw = msgspec.Raw(msgspec.json.encode(self.into(body)))
        return msgspec.structs.replace(row, body=raw)

    def _walk(self, kind: inspect.Type, told: Any, name: str) -> Any:
        made = told
        if isinstance(kind, inspect.Metadata):
            made = self._walk(kind.type, told, name)
        elif isinstance(kind, inspect.UnionType):
            made = self._walk_union(kind, told, name)
        elif isinstance(kind, inspect.StrType):
            made = self._text(kind, told, name)
        elif isinstance(kind, inspect.StructType):
            made = self._walk_struct(kind, told)
        elif isinstance(kind, inspect.ListType):
            made = [self._walk(kind.item_type, one, name) for one in told]
        elif isinstance(kind, inspect.DictType) and name != "sources":
            walked = ((self._walk(kind.key_type, key, name), one) for key, one in told.items())
            made = {key: self._walk(kind.value_type, one, name) for key, one in walked}
        return made

    def _walk_struct(self, kind: inspect.StructType, told: dict[str, Any]) -> dict[str, Any]:
        made = dict(told)
        for field in kind.fields:
            if field.encode_name in told:
                made[field.encode_name] = self._walk(
                    field.type, told[field.encode_name], field.name
                )
            elif self._fills and field.name not in _NOT_ADDED and _is_free(field.type):
                made[field.encode_name] = self._walk(field.type, "", field.name)
        return made

    def _walk_union(self, kind: inspect.UnionType, told: Any, name: str) -> Any:
        wanted = _KINDS.get(type(told))
        found = next((one for one in kind.types if wanted and isinstance(one, wanted)), None)
        return told if found is None else self._walk(found, told, name)

    def _text(self, kind: inspect.StrType, told: str, name: str) -> str:
        most = kind.max_length or 0
        if not _is_free(kind) or name in _CODES_KEPT or (most <= _A_WORD and not self._codes):
            return told
        self.dealt += 1
        return on_the_wire(next(self._words), most) or "?"


def _is_free(kind: inspect.Type) -> bool:
    return isinstance(kind, inspect.StrType) and kind.pattern == _FREE


class _PoisonedOffice:
    """Answers what a still office answers, in hostile words."""

    def __init__(self, office: StillOffice, poison: Poison) -> None:
        self._office, self._poison = office, poison

    def __getattr__(self, name: str) -> Callable[..., Coroutine[Any, Any, object]]:
        asked = getattr(self._office, name)

        async def answered(*args: object) -> object:
            return self._poison.into(await asked(*args))

        return answered


class PoisonedDesk(Desk):
    """What arrives later is hostile too."""

    poison: Poison

    def arrives(self, *rows: Row) -> None:
        super().arrives(*[self.poison.into_row(row) for row in rows])


class PoisonedStage(Stage):
    """The scenes' own stage, in hostile hands."""

    def __init__(self, poison: Poison) -> None:
        super().__init__()
        self.poison = poison
        self.desks: list[PoisonedDesk] = []

    def desk(self, role: Role = Role.AGENT, **given: Any) -> Desk:
        free = Presence.AVAILABLE if role is Role.AGENT else Presence.ON_CONTACT
        rows, office = given.pop("rows", None), given.pop("office", None)
        calm = everything(self.words, free) if rows is None else rows
        made = super().desk(
            role,
            office=None if office is None else cast("Any", _PoisonedOffice(office, self.poison)),
            rows=[self.poison.into_row(row) for row in calm],
            **given,
        )
        desk = PoisonedDesk(
            made.window, made.store, made.bridge, made.clock, made.work, made.lease, made.words
        )
        desk.poison = self.poison
        self.desks.append(desk)
        return desk


def again(desk: PoisonedDesk, version: int) -> None:
    """Let every row of the scene arrive anew, in other words."""
    desk.arrives(
        *[
            msgspec.structs.replace(row, row_version=version)
            for row in everything(desk.words)
            if row.id != people.TEAM
        ]
    )
