"""The one entry: `agentdesk` and `python -m agentdesk`."""

import sys

from agentdesk.cli import run


def main() -> int:
    return run(sys.argv[1:])


if __name__ == "__main__":
    raise SystemExit(main())
