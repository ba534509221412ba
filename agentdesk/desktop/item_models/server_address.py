"""The server's address as people type it: they leave out what every address begins with."""

_THIS_COMPUTER = frozenset({"localhost", "127.0.0.1", "[::1]"})


def whole_address(typed: str) -> str:
    """Return the address with its scheme; plain http is for this computer only."""
    if not typed or "://" in typed:
        return typed
    host = typed.split("/", 1)[0]
    name = host if host.endswith("]") else host.rsplit(":", 1)[0]
    return f"http://{typed}" if name in _THIS_COMPUTER else f"https://{typed}"
