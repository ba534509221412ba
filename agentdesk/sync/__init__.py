"""Keeps the store and the server in step: plain asyncio, no Qt."""
