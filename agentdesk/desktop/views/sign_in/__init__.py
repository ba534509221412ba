"""Signing in, and the screens that stand where the desk cannot open."""
