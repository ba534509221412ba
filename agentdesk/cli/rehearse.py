"""`agentdesk rehearse`: what recorded acts would have become under another policy."""

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from agentdesk.cli.parsers import Subparsers
from agentdesk.cli.server_flags import add_server_flags, migrated, server_settings
from agentdesk.domain.errors import InvalidInput

if TYPE_CHECKING:
    from agentdesk.protocol.policies import PolicyTerms
    from agentdesk.protocol.rehearsal import Rehearsal


def register(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser("rehearse", help="try a policy on recorded acts")
    parser.add_argument(
        "--policy", type=Path, help="a policy's body as JSON; without it each act meets its own"
    )
    parser.add_argument("--from", dest="first", type=date.fromisoformat, required=True)
    parser.add_argument("--to", dest="last", type=date.fromisoformat, required=True)
    parser.add_argument("--json", action="store_true", help="for programs to read")
    add_server_flags(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Return 1 only when acts that meet their own policy do not come out as recorded."""
    import msgspec

    from agentdesk.protocol.rehearsal import RehearsalAsk
    from agentdesk.server.services import rehearsals

    ask = RehearsalAsk(args.first, args.last, _policy(args.policy))
    with migrated(server_settings(args)) as database, database.read() as unit:
        found = rehearsals.weigh_again(unit, ask)
    print(msgspec.json.encode(found).decode() if args.json else _told(found))
    return int(ask.policy is None and not found.reproduced)


def _policy(path: Path | None) -> "PolicyTerms | None":
    import msgspec

    from agentdesk.protocol.empowerment import PolicyBody
    from agentdesk.protocol.policies import terms_of

    if path is None:
        return None
    try:
        return terms_of(msgspec.json.decode(path.read_bytes(), type=PolicyBody))
    except OSError as error:
        raise InvalidInput(str(error), code="file_missing") from error
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise InvalidInput(f"{path}: {error}", code="invalid_policy") from error


def _told(found: "Rehearsal") -> str:
    again = "as recorded, figure by figure" if found.reproduced else "not all as recorded"
    return "\n".join(
        (
            f"{found.from_day} to {found.to_day}, {found.currency}, policy {found.policy_version}",
            f"acts: {found.acts}, the same answer: {found.same} ({again})",
            f"asked: {found.asked_before} then, {found.asked_after} now",
            f"approvals avoided: {found.approvals_avoided}, added: {found.approvals_added}",
            f"waiting saved: {found.waiting_saved_s} s",
            f"extra money at risk: {found.extra_minor} minor units",
            f"no longer possible: {found.impossible_added} ({found.impossible_minor} given then)",
        )
    )
