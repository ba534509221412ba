"""No test talks to anything but this machine: other sockets are refused as they connect."""

import ipaddress
import sys

LOCAL_NAMES = frozenset({"localhost", "", "testserver"})


def is_local(host: object) -> bool:
    if not isinstance(host, str) or host in LOCAL_NAMES:
        return True
    try:
        return ipaddress.ip_address(host.split("%")[0]).is_loopback
    except ValueError:
        return False


def refuse_outside(event: str, args: tuple[object, ...]) -> None:
    """An audit hook: nothing can be un-hooked, nothing is replaced, every library is seen."""
    if event == "socket.connect" and isinstance(args[1], tuple) and not is_local(args[1][0]):
        raise AssertionError(f"a test tried to connect to {args[1]}")
    if event == "socket.getaddrinfo" and not is_local(args[0]):
        raise AssertionError(f"a test tried to look up {args[0]!r}")


sys.addaudithook(refuse_outside)
