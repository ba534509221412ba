"""`agentdesk` (or `agentdesk desktop`): open the desk; a locked one asks for its password."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from agentdesk.cli.parsers import Subparsers

if TYPE_CHECKING:  # nothing slow comes before the first frame
    from agentdesk.desktop.app.wish import Wish

_LANGUAGES = ("en", "ja", "zh_TW", "zh_CN")
_SAID_ONCE = ("--password-stdin", "--sign-in", "--language-picked")


def register(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser("desktop", help="open the desk (the default)")
    add_desk_options(parser)
    parser.set_defaults(run=run)


def add_desk_options(parser: argparse.ArgumentParser) -> None:
    """Add what names a desk and says how it looks: the same for the desk and for its lock."""
    parser.add_argument("--server", help="the server's address: https, or http to this computer")
    parser.add_argument("--login", default="", help="who signs in")
    parser.add_argument(
        "--password-stdin", action="store_true", help="read the password from standard input"
    )
    parser.add_argument(
        "--sign-in", action="store_true", help="ask for the password, and ask it of the server"
    )
    parser.add_argument("--profile", help="a name for this desk, when several run on one computer")
    parser.add_argument("--data-dir", type=Path, help="where to keep the encrypted files")
    parser.add_argument("--theme", choices=["light", "dark", "system"])
    parser.add_argument("--language", choices=_LANGUAGES)
    # From the lock to the desk that comes in its place.
    parser.add_argument("--language-picked", choices=_LANGUAGES, default="", help=argparse.SUPPRESS)
    parser.add_argument("--log-level", choices=["debug", "info", "warning", "error"])
    parser.add_argument("--settings", type=Path, help="a TOML file of settings")


def wish_of(args: argparse.Namespace) -> "Wish":
    """Return what the command line asks for, and the words to ask it again with."""
    from agentdesk.desktop.app.wish import Wish
    from agentdesk.runtime.settings import DesktopSettings, load

    names = DesktopSettings.__struct_fields__
    flags = {name: value for name, value in vars(args).items() if name in names}
    files = [args.settings] if args.settings is not None else []
    settings = load(DesktopSettings, flags=flags, files=files)
    password = sys.stdin.readline().rstrip("\r\n") if args.password_stdin else ""
    said = sys.argv[2:] if sys.argv[1:2] == [args.command] else sys.argv[1:]
    words = tuple(word for word in said if word.partition("=")[0] not in _SAID_ONCE)
    return Wish(
        settings,
        args.server is not None,
        args.login,
        password,
        args.sign_in,
        args.language_picked,
        words,
    )


def run(args: argparse.Namespace) -> int:
    from agentdesk.desktop.app.locked import locked_profile
    from agentdesk.runtime.clock import SystemClock

    wish = wish_of(args)
    profile = locked_profile(wish)
    if profile is not None and not (wish.sign_in_anew or wish.password):
        from agentdesk.desktop.app.lock_screen import run as run_lock

        return run_lock(wish, profile)

    from agentdesk.desktop.app.start import run as run_desktop

    return run_desktop(wish, SystemClock())
