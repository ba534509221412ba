"""The demo with a screen: a server of its own, a desktop signed in, a contact ringing."""

import argparse
import json
import subprocess
import sys
from pathlib import Path

from agentdesk.cli.demo.world import Caller, Staff, prepare
from agentdesk.cli.processes import ServerProcess, pause

_LOOK_EVERY_S = 0.25


def show(folder: Path, args: argparse.Namespace) -> int:
    """Open one desktop; the supervisor's joins the server that the agent's demo started."""
    if args.role == "supervisor":
        return _join(folder, args.theme)
    database, staff = prepare(folder, args.households, args.seed)
    staff.save(folder / "staff.json")
    server = ServerProcess(f"sqlite:///{database}", folder)
    server.start()
    (folder / "server.json").write_text(json.dumps({"url": server.url}))
    try:
        return _agent(server.url, staff, folder, args.theme)
    finally:
        server.stop()


def _agent(url: str, staff: Staff, folder: Path, theme: str) -> int:
    from agentdesk.server.imports.story import AGENT_LOGIN, story_call

    desktop = _desktop(url, AGENT_LOGIN, staff, folder, theme)
    call = story_call()
    pbx = Caller(url, "pbx", staff.passwords["pbx"])
    if _listens(desktop, pbx):
        print(f"A call from {call.from_number} rings for {AGENT_LOGIN}. Close the window to end.")
        pbx.ring(AGENT_LOGIN, call.from_number, call.case_number)
    return desktop.wait()


def _listens(desktop: "subprocess.Popen[bytes]", pbx: Caller) -> bool:
    """Wait until the desktop can hear a ring (the keyring may ask first), or was closed."""
    while desktop.poll() is None:
        if pbx.listeners():
            return True
        pause(_LOOK_EVERY_S)
    return False


def _join(folder: Path, theme: str) -> int:
    from agentdesk.server.imports.story import SUPERVISOR_LOGIN

    running = folder / "server.json"
    if not running.exists():
        print("Start `make demo` first: the supervisor's desktop joins its server.")
        return 2
    url = json.loads(running.read_text())["url"]
    staff = Staff.load(folder / "staff.json")
    return _desktop(url, SUPERVISOR_LOGIN, staff, folder, theme).wait()


def _desktop(
    url: str, login: str, staff: Staff, folder: Path, theme: str
) -> "subprocess.Popen[bytes]":
    process = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "agentdesk",
            "desktop",
            "--server",
            url,
            "--login",
            login,
            "--password-stdin",
            "--data-dir",
            str(folder / "desktops"),
            "--theme",
            theme,
        ],
        stdin=subprocess.PIPE,
    )
    if process.stdin is not None:
        process.stdin.write(staff.passwords[login].encode() + b"\n")
        process.stdin.close()
    return process
