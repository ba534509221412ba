"""`agentdesk user add`: make a user who can sign in; the first one of a database is an admin."""

import argparse
import getpass
import sys
from typing import TYPE_CHECKING

from agentdesk.cli.parsers import Subparsers
from agentdesk.cli.server_flags import add_server_flags, migrated, server_settings
from agentdesk.domain.actor import Role
from agentdesk.domain.errors import InvalidInput

if TYPE_CHECKING:
    from agentdesk.server.storage.unit_of_work import UnitOfWork

_DEFAULT_TEAM = "Administration"


def register(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser("user", help="make users")
    deeds = parser.add_subparsers(dest="deed", metavar="DEED", required=True)
    add = deeds.add_parser("add", help="make a user; the password is asked on the terminal")
    add_server_flags(add)
    add.add_argument("login")
    add.add_argument("--role", choices=[str(role) for role in Role], required=True)
    add.add_argument("--name", help="the name on screen (default: the login)")
    add.add_argument("--team", default=_DEFAULT_TEAM, help="made if it does not exist")
    add.add_argument(
        "--password-stdin", action="store_true", help="read the password from standard input"
    )
    add.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Ask for the password before anything is opened, hash it before anything is locked."""
    from agentdesk.server.auth.passwords import hash_password

    password_hash = hash_password(_password(from_stdin=args.password_stdin))
    with migrated(server_settings(args)) as database, database.write() as unit:
        _add(unit, args, password_hash)
    print(f"{args.login}: {args.role} in {args.team}")
    return 0


def _add(unit: "UnitOfWork", args: argparse.Namespace, password_hash: str) -> None:
    from agentdesk.protocol.users import NewUser
    from agentdesk.server.services import users

    new = NewUser(
        user_id=unit.new_id(),
        login=args.login,
        display_name=args.name or args.login,
        role=Role(args.role),
        team_id=users.team_named(unit, args.team),
        password="",
    )
    users.create_user(unit, new, password_hash)


def _password(*, from_stdin: bool) -> str:
    password = sys.stdin.readline().rstrip("\r\n") if from_stdin else _ask()
    _check(password)
    return password


def _ask() -> str:
    first = getpass.getpass("Password: ")
    if first != getpass.getpass("Once more: "):
        raise InvalidInput("the two are not the same", code="passwords_differ")
    return first


def _check(password: str) -> None:
    import msgspec

    from agentdesk.protocol.users import NewPassword

    try:
        msgspec.convert({"password": password}, NewPassword)
    except msgspec.ValidationError as error:
        words = "a password has 12 to 256 characters"
        raise InvalidInput(words, code="weak_password") from error
