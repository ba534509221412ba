"""Gives households made-up people: the same household gets the same person for ever."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from agentdesk.protocol.entities import Address, PersonName, Phone
from agentdesk.server.imports.dice import Dice
from agentdesk.server.imports.lines import BrokenLine, Line, find, read

# Ten households in a row, by the last digit of their number: all four scripts in any few.
LOCALE_OF_DIGIT = (
    ("en_US",),
    ("ja_JP",),
    ("zh_CN",),
    ("ja_JP",),
    ("zh_TW",),
    ("en_GB", "en_US"),
    ("ja_JP",),
    ("zh_CN",),
    ("en_US",),
    ("zh_TW",),
)
SCRIPTS = {"ja": "Jpan", "zh-Hans": "Hans", "zh-Hant": "Hant"}
OTHER_SCRIPT = {"zh-Hans": "Hant", "zh-Hant": "Hans"}
HONORIFICS = {
    "ja": {"F": "様", "M": "様"},
    "zh-Hans": {"F": "女士", "M": "先生"},
    "zh-Hant": {"F": "小姐", "M": "先生"},
}
_ENGLISH_HONORIFICS = {"F": "Ms", "M": "Mr"}
COLUMNS = (
    "person_id", "locale", "language", "sex", "family_name", "given_name", "display_name",
    "family_kana", "given_kana", "romanized", "name_other_script", "phone_e164", "phone_type",
    "email", "country", "postal_code", "region", "city", "street", "birth_date",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Person:
    """One made-up person."""

    person_id: str
    locale: str
    language: str
    honorific: str
    names: tuple[PersonName, ...]
    phone: Phone
    email: str
    address: Address
    birth_date: date

    @property
    def latin_name(self) -> str:
        return next(name.display for name in self.names if name.script == "Latn")


class Identities:
    """People of every locale, in an order that the seed alone decides.

    `cast` names the person of single households; nobody else gets those.
    """

    def __init__(
        self, people: Iterable[Person], *, seed: int, cast: Mapping[str, str] | None = None
    ) -> None:
        by_id = {person.person_id: person for person in people}
        wanted = cast or {}
        self._cast = {household: by_id[person_id] for household, person_id in wanted.items()}
        taken = set(wanted.values())
        free = [person for person in by_id.values() if person.person_id not in taken]
        self._pools = {
            locale: Dice(seed, "people", locale).shuffled(
                [person for person in free if person.locale == locale]
            )
            for locale in sorted({person.locale for person in free})
        }

    def person(self, household_id: str) -> Person:
        """Return the household's person; two households share one only when people run out."""
        if household_id in self._cast:
            return self._cast[household_id]
        number = int(household_id)
        decade, digit = divmod(number, len(LOCALE_OF_DIGIT))
        locales = LOCALE_OF_DIGIT[digit]
        locale = locales[decade % len(locales)]
        pool = self._pools[locale] if locale in self._pools else self._any_pool()
        digits = [other for other, may in enumerate(LOCALE_OF_DIGIT) if locale in may]
        return pool[(decade * len(digits) + digits.index(digit)) % len(pool)]

    def _any_pool(self) -> Sequence[Person]:
        return next(iter(self._pools.values()))


def load_people(folder: Path) -> list[Person]:
    return list(_people(read(find(folder, "people"), COLUMNS)))


def _people(lines: Iterable[Line | BrokenLine]) -> Iterator[Person]:
    for line in lines:
        if isinstance(line, Line):
            yield _person(line.values)


def _person(values: Mapping[str, str]) -> Person:
    return Person(
        person_id=values["person_id"],
        locale=values["locale"],
        language=values["language"],
        honorific=HONORIFICS.get(values["language"], _ENGLISH_HONORIFICS)[values["sex"]],
        names=tuple(_names(values)),
        phone=Phone(e164=values["phone_e164"], kind=values["phone_type"]),
        email=values["email"],
        address=Address(
            country=values["country"],
            lines=values["street"],
            postal_code=values["postal_code"],
            region=values["region"],
            city=values["city"],
        ),
        birth_date=date.fromisoformat(values["birth_date"]),
    )


def _names(values: Mapping[str, str]) -> Iterator[PersonName]:
    """The customer's own script first."""
    language = values["language"]
    own = SCRIPTS.get(language, "Latn")
    yield PersonName(
        script=own,
        display=values["display_name"],
        family=values["family_name"],
        given=values["given_name"],
    )
    if values["family_kana"]:
        kana = (values["family_kana"], values["given_kana"])
        yield PersonName(script="Kana", display=" ".join(kana), family=kana[0], given=kana[1])
    if language in OTHER_SCRIPT and values["name_other_script"]:
        yield PersonName(script=OTHER_SCRIPT[language], display=values["name_other_script"])
    if own != "Latn":
        yield PersonName(script="Latn", display=values["romanized"])
