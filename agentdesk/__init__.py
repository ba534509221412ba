"""One package, two programs and the contract between them: the desktop and its server."""

__version__ = "0.1.0"
