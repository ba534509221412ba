"""The built-in book as an adapter: credits, vouchers and points, each written once."""

import secrets

from agentdesk.domain.effects import BOOKED, Adapter, Answer, EffectKind, Errand, Fate
from agentdesk.domain.errors import Unavailable
from agentdesk.server.connectors.adapters import Capabilities
from agentdesk.server.storage.database import Database
from agentdesk.server.storage.repositories.book import BookLine

# Read out on the telephone: no letter that is taken for a digit.
_CODE_LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789"
_CODE_LENGTH = 12
_GROUP = 4


class BookAdapter:
    """`database` is the server's own; the book is written in a unit beside the effect's."""

    name = Adapter.BOOK
    capabilities = Capabilities(BOOKED, at_once=50)

    def __init__(self, database: Database) -> None:
        self._database = database

    def send(self, errand: Errand) -> Answer:
        try:
            with self._database.write() as unit:
                line = unit.book.write(_line(errand))
        except Unavailable as error:
            return Answer(Fate.NOT_NOW, problem=error.code)
        return _done(line)

    def look_up(self, errand: Errand) -> Answer:
        with self._database.read() as unit:
            line = unit.book.find(errand.key)
        return Answer(Fate.ABSENT) if line is None else _done(line)

    def close(self) -> None:
        """The database is the server's to close."""


def _line(errand: Errand) -> BookLine:
    is_voucher = errand.kind is EffectKind.VOUCHER
    return BookLine(
        key=errand.key,
        customer_id=errand.customer_id,
        kind=errand.kind.value,
        amount=errand.amount_minor,
        currency=errand.currency,
        points=errand.points,
        code=_new_code() if is_voucher else None,
        expires_on=errand.expires_on,
    )


def _done(line: BookLine) -> Answer:
    return Answer(Fate.DONE, line.code or line.key)


def _new_code() -> str:
    """Return a code nobody guesses: 12 of 30 letters are 58 bits."""
    letters = "".join(secrets.choice(_CODE_LETTERS) for _ in range(_CODE_LENGTH))
    return "-".join(letters[at : at + _GROUP] for at in range(0, _CODE_LENGTH, _GROUP))
