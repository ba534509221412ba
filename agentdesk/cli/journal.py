"""`agentdesk journal`: the days of the books, one day as a file, the numbers of the accounts."""

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from agentdesk.cli.parsers import Subparsers
from agentdesk.cli.server_flags import add_server_flags, migrated, server_settings
from agentdesk.domain.journal import AccountUse

if TYPE_CHECKING:
    from agentdesk.server.storage.unit_of_work import UnitOfWork

_CHANGES = "account"


def register(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser("journal", help="the books: days, export, accounts")
    deeds = parser.add_subparsers(dest="deed", metavar="DEED", required=True)
    days = deeds.add_parser("days", help="which days there are, and which are closed")
    days.set_defaults(look=_days)
    export = deeds.add_parser("export", help="one day, for accounting")
    export.add_argument("--day", type=date.fromisoformat, required=True, help="such as 2026-11-21")
    export.add_argument("--format", choices=["csv", "json"], default="csv")
    export.add_argument("--out", type=Path, help="the file to write (default: standard output)")
    export.set_defaults(look=_export)
    check = deeds.add_parser("check", help="hold ledger, effects and journal against each other")
    check.add_argument("--day", type=date.fromisoformat, required=True)
    check.set_defaults(look=_check)
    account = deeds.add_parser(_CHANGES, help="give an account another number from now on")
    account.add_argument("use", choices=[use.value for use in AccountUse])
    account.add_argument("number")
    account.add_argument("name")
    account.set_defaults(look=_account)
    for deed in (days, export, check, account):
        add_server_flags(deed)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    with migrated(server_settings(args)) as database:
        opened = database.write if args.deed == _CHANGES else database.read
        with opened() as unit:
            return int(args.look(unit, args))


def _days(unit: "UnitOfWork", _: argparse.Namespace) -> int:
    from agentdesk.server.services import day_books

    for day in day_books.listed(unit):
        state = f"closed by {day.closed_by_name}" if day.closed_at else "open"
        print(f"{day.day}  {day.entries:>7}  {state}")
    return 0


def _export(unit: "UnitOfWork", args: argparse.Namespace) -> int:
    from agentdesk.server.services import day_books

    text = (
        day_books.as_json(unit, args.day).decode()
        if args.format == "json"
        else day_books.as_csv(unit, args.day)
    )
    if args.out is None:
        sys.stdout.write(text)
    else:
        args.out.write_text(text, encoding="utf-8", newline="")
    return 0


def _check(unit: "UnitOfWork", args: argparse.Namespace) -> int:
    """Say what each book comes to; 1 when they differ."""
    from agentdesk.server.services import day_books

    found = day_books.reckon(unit, args.day)
    for total in found.totals:
        print(
            f"{total.currency}  goodwill: ledger {total.ledger_goodwill_minor}, journal"
            f" {total.journal_goodwill_minor}; owed: plans {total.plans_owed_minor}, journal"
            f" {total.journal_owed_minor}; left the house: effects {total.effects_minor}, journal"
            f" {total.journal_means_minor}; difference {total.difference_minor}"
        )
    for difference in found.differences:
        print(
            f"{difference.entry_id}  journal {difference.journal_minor},"
            f" {difference.book} {difference.other_minor}"
        )
    return int(bool(found.differences))


def _account(unit: "UnitOfWork", args: argparse.Namespace) -> int:
    from agentdesk.server.storage.repositories.journal import Account

    unit.journal.change_account(Account(AccountUse(args.use), args.number, args.name))
    print(f"{args.use}: {args.number} {args.name}")
    return 0
