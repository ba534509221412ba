"""`agentdesk` (or `agentdesk desktop`): open the desk."""

import argparse
import sys
from pathlib import Path

from agentdesk.cli.parsers import Subparsers


def register(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser("desktop", help="open the desk (the default)")
    parser.add_argument("--server", help="the server's address: https, or http to this computer")
    parser.add_argument("--login", default="", help="who signs in")
    parser.add_argument(
        "--password-stdin", action="store_true", help="read the password from standard input"
    )
    parser.add_argument("--profile", help="a name for this desk, when several run on one computer")
    parser.add_argument("--data-dir", type=Path, help="where to keep the encrypted files")
    parser.add_argument("--theme", choices=["light", "dark", "system"])
    parser.add_argument("--language", choices=["en", "ja", "zh_TW", "zh_CN"])
    parser.add_argument("--log-level", choices=["debug", "info", "warning", "error"])
    parser.add_argument("--settings", type=Path, help="a TOML file of settings")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    from agentdesk.runtime.clock import SystemClock
    from agentdesk.runtime.settings import DesktopSettings, load

    names = DesktopSettings.__struct_fields__
    flags = {name: value for name, value in vars(args).items() if name in names}
    files = [args.settings] if args.settings is not None else []
    settings = load(DesktopSettings, flags=flags, files=files)
    password = sys.stdin.readline().rstrip("\r\n") if args.password_stdin else ""

    from agentdesk.desktop.app.start import run as run_desktop
    from agentdesk.desktop.app.wish import Wish

    wish = Wish(settings, args.server is not None, args.login, password)
    return run_desktop(wish, SystemClock())
