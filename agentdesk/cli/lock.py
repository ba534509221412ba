"""`agentdesk lock`: what a locked desk becomes; it opens nothing without a password."""

import argparse

from agentdesk.cli.desktop import add_desk_options, wish_of
from agentdesk.cli.parsers import Subparsers


def register(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser("lock", help="lock the desk that was last signed in to")
    add_desk_options(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    from agentdesk.desktop.app.locked import lock_profile
    from agentdesk.desktop.app.rebirth import become

    wish = wish_of(args)
    profile = lock_profile(wish)
    if profile is None:
        become("desktop", [*wish.words, "--sign-in"])

    from agentdesk.desktop.app.lock_screen import run as run_lock

    return run_lock(wish, profile)
