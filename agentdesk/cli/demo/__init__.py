"""`agentdesk demo`: the whole main job on real data; without a screen it walks by itself."""

import argparse
import os
from pathlib import Path

AGENT = "agent"
SUPERVISOR = "supervisor"


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = subparsers.add_parser("demo", help="show the product doing its job, on real data")
    parser.add_argument("--role", choices=(AGENT, SUPERVISOR), default=AGENT)
    parser.add_argument("--folder", type=Path, default=Path("build/demo"))
    parser.add_argument("--households", type=int, default=None, help="fewer than all, for haste")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument(
        "--storm", action="store_true", help="kill the server at every step (without a screen)"
    )
    parser.add_argument("--headless", action="store_true", help="as if there were no screen")


def run(args: argparse.Namespace) -> int:
    """Run the demo; return 0 when the whole story was told."""
    from agentdesk.cli.demo import stage

    folder = args.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    headless = args.headless or not _has_screen()
    if not headless:
        from agentdesk.cli.demo.live import show

        return show(folder, args)
    if not stage.on_private_bus():
        return stage.run_on_private_bus(_arguments(args), folder)
    from agentdesk.cli.demo.story import tell

    return tell(
        folder, households=args.households, seed=args.seed, theme=args.theme, storm=args.storm
    )


def _has_screen() -> bool:
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _arguments(args: argparse.Namespace) -> list[str]:
    arguments = [
        "demo",
        "--headless",
        "--folder",
        str(args.folder),
        "--seed",
        str(args.seed),
        "--theme",
        args.theme,
    ]
    if args.storm:
        arguments.append("--storm")
    if args.households is not None:
        arguments += ["--households", str(args.households)]
    return arguments
