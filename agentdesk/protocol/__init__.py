"""The wire contract: the one thing the desktop and the server both import."""
